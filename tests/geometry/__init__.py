"""Tests of app.geometry."""
