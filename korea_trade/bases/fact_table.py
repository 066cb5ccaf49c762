"""A file of facts made by a program: Parquet, CSV or NDJSON with the columns of the view ``facts``."""

from dataclasses import dataclass
from pathlib import Path

_PATTERNS = "*?[]{}"  # names that DuckDB would take for several files


@dataclass(frozen=True, slots=True)
class FactTable:
    """Where the table is, how a person would write that, and the file of the fact base that it belongs to.

    ``as_of`` is the day by which the documents of its facts were published, if only those are asked for.
    """

    path: Path
    file: str
    base: str
    as_of: str | None = None

    @property
    def is_one_file(self) -> bool:
        """Whether the name is that of one file, whatever it is."""
        return not any(letter in str(self.path) for letter in _PATTERNS)
