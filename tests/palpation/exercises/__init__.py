"""Tests of the exercises on the simulated back."""
