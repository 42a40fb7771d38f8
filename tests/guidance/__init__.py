"""Tests of app.guidance."""
