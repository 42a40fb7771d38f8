"""The player: one big step at a time, legible from three metres away."""
