"""Tests of the observers and of what is made of their searches."""
