"""Exercises on the simulated back: each a case from a seed, a course and a result."""
