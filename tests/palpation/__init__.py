"""Tests of the simulated back: its tissue, lumps, finger and person."""
