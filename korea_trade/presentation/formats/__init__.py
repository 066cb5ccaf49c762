"""Formats for machines: JSON, NDJSON, CSV, TSV, Markdown and Parquet."""
