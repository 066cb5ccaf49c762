"""Layer 7: rows as table, JSON and CSV. A value is turned into text once, and all formats share that text."""
