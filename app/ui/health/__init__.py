"""The health check: asked kindly, kept on this machine, and seen on the map at once."""
