"""What `kneadmap bench` measures in the rooms."""
