"""Reading fact bases, any number of them as one."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from korea_trade.bases.fact_base import FactBase, read_fact_base
from korea_trade.bases.lending import with_lent_codes
from korea_trade.bases.merge import merge
from korea_trade.file_name import real_path


def read_fact_bases(paths: Iterable[Path], lender: Path | None = None) -> FactBase:
    """Read fact bases as one; one that is named twice is read once.

    A base may use the codes of those before it without listing them, and those of a ``lender``, whose facts are not
    among them. Raises FactBaseError with every problem of the first base that cannot be read or merged, KtradeError
    where one is too large, and OSError where one cannot be opened.
    """
    merged: FactBase | None = None
    read: set[Path] = set()
    for path in paths:
        real = real_path(path)
        if real in read:
            continue
        read.add(real)
        base = _read(path, merged, lender)
        merged = base if merged is None else merge(merged, base)
    if merged is None:
        raise ValueError("no fact base to read")
    return merged


def _read(path: Path, merged: FactBase | None, lender: Path | None) -> FactBase:
    if lender is None:
        return read_fact_base(path, merged)
    asked: list[FactBase] = []

    def lend() -> FactBase:
        asked.append(_lender(lender))
        return asked[-1]

    base = read_fact_base(path, merged, lend)
    if base.tables:
        lend()
    return with_lent_codes(base, asked[-1], merged) if asked else base


@cache
def _lender(path: Path) -> FactBase:
    return read_fact_base(path)
