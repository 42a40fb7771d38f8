"""The Explore room: one controller and its panels."""
