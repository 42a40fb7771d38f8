"""Tests of the Practise room."""
