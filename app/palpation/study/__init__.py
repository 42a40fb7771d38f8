"""Simulated observers who search generated backs, beside what studies found."""
