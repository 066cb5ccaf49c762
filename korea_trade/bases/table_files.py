"""Which files are tables of facts: Parquet, CSV or NDJSON with the columns of the view ``facts``."""

from pathlib import Path

ENDINGS = (".parquet", ".csv", ".ndjson", ".jsonl")


def is_fact_table(path: Path) -> bool:
    """Whether a file is one, by its ending."""
    return path.suffix.lower() in ENDINGS
