"""What every room with pages is built on."""
