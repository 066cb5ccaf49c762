"""Where documents disagree: among many texts on the same trade wrong readings stand out, without annotations.

    python benchmarks/agreement.py FOLDER [FOLDER ...]

A folder holds texts ``*.txt`` (first lines ``# published: YYYY-MM-DD``), such as the releases of several years. Each is
drafted. Of the facts that the reader is sure of, levels and growths on the year before are grouped by cell: period,
flow, sector, item, partner. Those are listed that are further from the median of their cell than revisions are; what
they are is misreadings, other definitions of a cell, and errors of documents. Documents with most of them come first.
"""

import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache
from multiprocessing import Pool
from pathlib import Path
from statistics import median
from typing import NamedTuple

if __name__ == "__main__":  # run as a file, the folder of this package is not on the path
    sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.dated_text import dated_text
from korea_trade.bases.fact_base import FactBase
from korea_trade.bases.given import fact_base_paths
from korea_trade.bases.read import read_fact_bases
from korea_trade.model.codes import Comparison, Measure, Status, Unit
from korea_trade.questions.drafting import Drafter

_REVISED_LEVEL = Decimal("0.06")
"""The part of a level, or of a billion dollars, that a revision or another rounding may change."""
_REVISED_GROWTH = Decimal("1.6")
"""In percentage points, the same of a growth."""
_RESULTS = (None, Status.ACTUAL, Status.PROVISIONAL, Status.REVISED)

Cell = tuple[str | None, ...]


class Stated(NamedTuple):
    """A figure of a cell, a level in billions of dollars or a growth in percent, and where it stands."""

    figure: Decimal
    document: str
    quote: str


def documents(paths: Iterable[Path]) -> list[Path]:
    """The texts of the folders."""
    return sorted(file for path in paths for file in path.glob("*.txt"))


@cache
def _facts() -> FactBase:
    return read_fact_bases(fact_base_paths(()), None)


def stated(file: Path) -> list[tuple[Cell, Stated]]:
    """What a text says of its cells, as far as the reader is sure."""
    published, body = dated_text(file)
    found = list[tuple[Cell, Stated]]()
    for record in Drafter(file.name, body, published, _facts()).records():
        if record.doubtful or record.bound or record.measure != Measure.VALUE or record.status not in _RESULTS:
            continue
        cell = (record.period, record.flow, record.sector, record.item, record.partner)
        quote = " … ".join(record.quotes)
        if record.value is not None and record.unit == Unit.USD_BN:
            found.append(((*cell, "level"), Stated(record.value, file.name, quote)))
        if record.growth is not None and record.comparison in (None, Comparison.PREVIOUS_YEAR):
            found.append(((*cell, "growth"), Stated(record.growth, file.name, quote)))
    return found


def far_off(kind: str | None, several: list[Stated]) -> list[Stated]:
    """The figures of a cell that are further from their median than revisions are: both of two that disagree."""
    middle = median(one.figure for one in several)
    room = _REVISED_GROWTH if kind == "growth" else _REVISED_LEVEL * (abs(middle) + 1)
    return [one for one in several if abs(one.figure - middle) > room]


def _listed(cells: dict[Cell, list[Stated]]) -> Iterator[str]:
    compared = {cell: several for cell, several in cells.items() if len({one.document for one in several}) > 1}
    off = {cell: far for cell, several in compared.items() if (far := far_off(cell[-1], several))}
    figures, wrong = sum(map(len, compared.values())), sum(map(len, off.values()))
    yield f"{len(compared)} cells of several documents, {len(off)} of them disagree; {figures} figures, {wrong} far off"
    for document, number in Counter(one.document for far in off.values() for one in far).most_common():
        yield f"{number:6} {document}"
    for cell, far in off.items():
        yield " ".join(part or "-" for part in cell)
        for one in compared[cell]:
            yield f"  {'*' if one in far else ' '} {one.figure:>10} {one.document}: {' '.join(one.quote.split())[:120]}"


def main() -> None:
    """Draft the texts of the folders, and print where they disagree."""
    cells = defaultdict[Cell, list[Stated]](list)
    with Pool() as processes:
        for found in processes.imap(stated, documents(map(Path, sys.argv[1:])), chunksize=4):
            for cell, one in found:
                cells[cell].append(one)
    print("\n".join(_listed(cells)))


if __name__ == "__main__":
    main()
