"""Frames of Korean clauses: each finds one kind of figure."""
