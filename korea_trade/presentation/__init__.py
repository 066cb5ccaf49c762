"""Answers as text: formats, tables, receipts, charts and citations."""
