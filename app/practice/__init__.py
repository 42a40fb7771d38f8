"""Questions about the body, graded in millimetres and spaced over days."""
