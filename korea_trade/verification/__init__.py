"""Judging the figures of somebody else's text against a fact base: which of them hold, and by which facts."""
