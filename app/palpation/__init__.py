"""A simulated back that can be pressed: tissue, a finger, and who is pressed."""
