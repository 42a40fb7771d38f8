"""Tests: one folder per package of app, and body_maps and resources as data."""
