"""The compiled fact bases that are kept, as rows."""

from collections.abc import Iterable

from korea_trade.light_dataclass import dataclass
from korea_trade.questions.column import Day
from korea_trade.store.kept_files import KeptFile


@dataclass(frozen=True, slots=True, kw_only=True)
class CachedRow:
    """A compiled fact base: its file, its size, and the day of its last use."""

    file: str
    bytes: int
    used: Day


def cached_rows(kept: Iterable[KeptFile]) -> list[CachedRow]:
    """The rows of files."""
    return [CachedRow(file=str(file.path), bytes=file.size, used=file.used) for file in kept]
