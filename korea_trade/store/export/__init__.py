"""Fact bases in forms that other programs read: Parquet, CSV, NDJSON, SQLite, and YAML again."""
