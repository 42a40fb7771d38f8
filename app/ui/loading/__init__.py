"""Content, maps and figures for the window: from the cache first, aside, at last."""
