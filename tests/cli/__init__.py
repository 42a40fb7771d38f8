"""The command line, run in this process on the shipped content."""
