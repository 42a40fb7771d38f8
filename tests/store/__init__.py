"""Tests of what is kept in the one database."""
