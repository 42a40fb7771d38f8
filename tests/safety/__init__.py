"""Tests of app.safety."""
