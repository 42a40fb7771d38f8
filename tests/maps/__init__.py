"""Tests of the shipped maps as data."""
