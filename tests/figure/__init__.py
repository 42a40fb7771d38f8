"""Tests of the drawn figure."""
