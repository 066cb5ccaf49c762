"""Fact bases: YAML to facts, strictly, every problem at once."""
