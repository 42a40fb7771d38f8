"""Tests of the Feel room."""
