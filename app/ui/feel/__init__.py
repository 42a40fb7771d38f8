"""The Feel room: a simulated back that can be pressed."""
