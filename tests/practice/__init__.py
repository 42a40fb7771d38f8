"""Tests of sessions: worked out, fitted, played and kept."""
