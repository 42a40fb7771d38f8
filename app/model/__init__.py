"""What the program talks about: frozen values, no input or output, no clock, no Qt."""
