"""Charts that are read by eye, by key and by ear (pyqtgraph)."""
