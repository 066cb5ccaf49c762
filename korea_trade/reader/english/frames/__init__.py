"""Frames: small shapes of English that bind a figure to its meaning. Each can be switched off by its name."""
