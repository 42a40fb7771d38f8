"""What is measured in the rooms."""
