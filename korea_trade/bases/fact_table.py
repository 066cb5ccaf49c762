"""A file of facts made by a program: Parquet, CSV or NDJSON with the columns of the view ``facts``."""

from dataclasses import dataclass
from pathlib import Path

from korea_trade.messages.problem_phrases import ProblemPhrases, Wrong
from korea_trade.phrase import phrase

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


def wrong_with_name(path: Path) -> Wrong | None:
    """Why DuckDB does not read the file of this whole path as one table; None where it does."""
    if any(letter in str(path) for letter in _PATTERNS):
        return phrase(ProblemPhrases.file_name_of_several)
    try:
        str(path).encode()
    except UnicodeEncodeError:
        return phrase(ProblemPhrases.file_name_not_utf8)
    return None
