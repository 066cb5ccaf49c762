"""Layer 5: the fact base as DuckDB tables and views, described in schema.sql."""
