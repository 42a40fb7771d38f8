"""The stage: a patch of skin, what lies under it, and the finger that presses."""
