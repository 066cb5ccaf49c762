"""Facts in Parquet, CSV and NDJSON: read, checked and answered by SQL, never row by row."""
