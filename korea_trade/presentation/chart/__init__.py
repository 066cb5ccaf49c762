"""Charts for publication."""
