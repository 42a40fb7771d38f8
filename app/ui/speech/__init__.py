"""What is heard: spoken steps, bells and pacers, and the sign of two claps."""
