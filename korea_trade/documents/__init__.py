"""Documents: their text, the numbers and names in it."""
