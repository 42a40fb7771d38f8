"""What there is to do in each exercise, and what is said about it."""
