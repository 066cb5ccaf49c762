"""The facts from Python, with answers that a notebook shows as tables."""
