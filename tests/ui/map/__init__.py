"""Tests of the map view."""
