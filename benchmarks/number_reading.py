"""How many figures of annotated texts are read right, in value and unit: ours against other number readers.

    python benchmarks/number_reading.py FOLDER [FOLDER ...] [--lost]

A folder holds texts ``NN_name.txt`` and ``gold.jsonl``, one claim a line with ``doc``, ``measure``, ``value``,
``unit``, ``growth`` and the ``quote`` that states it. A figure is right if a number that is read inside its quote has
its value and its unit. A rank of 1 is stated by a word ("record") and left out; of a count only the number is asked,
and that its unit is none that contradicts. The peers are run if they are installed: quantulum3, and
recognizers-text-suite (which wants ``emoji<2``, and reads no Korean).
"""

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from korea_trade.documents.numbers import Kind, Mention, find_mentions

MONEY = {"usd mn": ("USD", 6), "usd bn": ("USD", 9), "usd tn": ("USD", 12), "krw bn": ("KRW", 9), "krw tn": ("KRW", 12)}
COUNTED = ("months", "years", "quarters", "days", "items", "regions", "countries", "weeks")


@dataclass(frozen=True)
class Figure:
    """A figure of the annotation: its kind, its number in the plain unit (dollars, percent, months) and its place."""

    kind: str
    number: Decimal
    unit: str
    doc: str
    quote: str


@dataclass(frozen=True)
class Read:
    """A number as a reader reads it, with every unit that it may be taken for."""

    start: int
    end: int
    number: Decimal
    units: tuple[str, ...]
    signed: bool = False


def figures(folder: Path) -> Iterator[Figure]:
    """The figures of the claims of a folder, each with its quote; what is said twice counts twice."""
    for line in (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines():
        claim = json.loads(line, parse_float=Decimal, parse_int=Decimal)
        place = claim["doc"], claim["quote"]
        unit = (claim["unit"] or "").lower()
        if claim["value"] is not None and not (claim["measure"] == "rank" and claim["value"] == 1):
            yield _figure(claim["value"], unit, *place)
        if claim["growth"] is not None:
            points = claim["measure"] == "share"
            yield Figure("points" if points else "percent", claim["growth"], "points" if points else "percent", *place)


def _figure(value: Decimal, unit: str, doc: str, quote: str) -> Figure:
    if unit in MONEY:
        currency, power = MONEY[unit]
        return Figure("money", value.scaleb(power), currency, doc, quote)
    if " per " in unit:
        return Figure("price", value, "USD", doc, quote)
    if unit in ("percent", "points", "times"):
        return Figure(unit, value, unit, doc, quote)
    if unit in ("units", "companies") or "barrels" in unit:
        scale = 6 if unit.startswith("mn ") else 0
        return Figure("quantity", value.scaleb(scale), unit.rsplit(maxsplit=1)[-1], doc, quote)
    return Figure("rank" if unit == "rank" else "count", value, unit, doc, quote)


def ours(text: str) -> list[Read]:
    """The numbers that this package reads; a range is both of its ends."""
    read = []
    for mention in find_mentions(text):
        for value in (mention.value, mention.upper):
            if value is not None:
                number, units = _plain_unit(mention, value)
                read.append(Read(mention.start, mention.end, number, units, mention.signed))
    return read


def _plain_unit(mention: Mention, value: Decimal) -> tuple[Decimal, tuple[str, ...]]:
    if mention.kind is Kind.MONEY and mention.unit is not None:
        currency, _, scale = mention.unit.partition(" ")
        return value.scaleb({"bn": 9, "tn": 12}.get(scale, 0)), (currency,)
    if mention.unit is not None:
        return value, ("points" if mention.kind is Kind.POINTS else mention.unit,)
    if mention.kind is Kind.ORDINAL:
        return value, ("rank", *((mention.noun,) if mention.noun else COUNTED))
    if mention.kind is Kind.CARDINAL:
        return value, (mention.noun,) if mention.noun else COUNTED
    return value, ()


def quantulum() -> Callable[[str], list[Read]]:
    """quantulum3, without its optional classifier."""
    import warnings

    warnings.simplefilter("ignore")
    from quantulum3 import parser

    units = {"dollar": "USD", "united states dollar": "USD", "south korean won": "KRW", "won": "KRW"}

    def read(text: str) -> list[Read]:
        found = list[Read]()
        for quantity in parser.parse(text):
            name = quantity.unit.name
            unit = units.get(name, "percent" if name == "percentage" else name)
            plain = (
                (*COUNTED, "rank", "units", "companies")
                if name == "dimensionless"
                else (unit, unit + "s", "mn " + unit)
            )
            start, end = quantity.span
            found.append(Read(start, end, Decimal(repr(quantity.value)), plain))
        return found

    return read


def recognizers() -> Callable[[str], list[Read]]:
    """Recognizers-Text: currencies, percentages, then other numbers."""
    from recognizers_number import recognize_number, recognize_ordinal, recognize_percentage
    from recognizers_number_with_unit import recognize_currency
    from recognizers_text import Culture

    currencies = {"United States dollar": "USD", "Dollar": "USD", "South Korean won": "KRW", "Korean won": "KRW"}

    def read(text: str) -> list[Read]:
        found = list[Read]()
        for recognize, units in (
            (recognize_currency, None),
            (recognize_percentage, ("percent",)),
            (recognize_ordinal, (*COUNTED, "rank")),
            (recognize_number, (*COUNTED, "units", "companies", "barrels")),
        ):
            for result in recognize(text, Culture.English):
                value = (result.resolution or {}).get("value")
                if value is None or any(one.start <= result.start < one.end for one in found):
                    continue
                unit = units or (currencies.get(result.resolution["unit"], result.resolution["unit"]),)
                found.append(Read(result.start, result.end + 1, Decimal(value.rstrip("%")), unit))
        return found

    return read


def outcome(figure: Figure, read: list[Read], spans: list[tuple[int, int]]) -> str:
    """``right``, ``wrong unit`` or ``lost``."""
    inside = [one for one in read if any(start <= one.start and one.end <= end for start, end in spans)]
    same = [
        one
        for one in inside
        if abs(one.number) == abs(figure.number)
        and not (one.signed and figure.unit in ("percent", "points") and one.number != figure.number)
    ]
    if any(figure.unit in one.units for one in same):
        return "right"
    return "wrong unit" if same else "lost"


def spans_of(quote: str, text: str) -> list[tuple[int, int]]:
    """Every place of a quote in its text."""
    found, at = [], text.find(quote)
    while at >= 0:
        found.append((at, at + len(quote)))
        at = text.find(quote, at + 1)
    return found


def _growth(text: str) -> str:
    """The processor time for two lengths of a text, repeated as often as they need."""
    times = []
    for length in (10**5, 10**6):
        long = (text * (length // len(text) + 1))[:length]
        started = time.process_time()
        find_mentions(long)
        times.append(time.process_time() - started)
    return f"{times[0]:.2f} s and {times[1]:.2f} s"


def main() -> None:
    """Print a table for each folder and reader."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folders", nargs="+", type=Path)
    arguments.add_argument("--lost", action="store_true", help="list the figures that ours does not read right")
    asked = arguments.parse_args()
    readers: dict[str, Callable[[str], list[Read]]] = {"ours": ours}
    for name, make in (("quantulum3", quantulum), ("recognizers", recognizers)):
        try:
            readers[name] = make()
        except ImportError as error:
            print(f"{name} is left out: {error}", file=sys.stderr)
    for folder in asked.folders:
        texts = {
            path.name.split("_")[0]: path.read_text(encoding="utf-8") for path in sorted(folder.glob("[0-9]*_*.txt"))
        }
        wanted = list(figures(folder))
        print(f"\n{folder.name}: {len(texts)} texts, {len(wanted)} figures")
        kinds = list(dict.fromkeys(figure.kind for figure in wanted))
        print(f"{'':14}{''.join(f'{kind:>12}' for kind in kinds)}{'all':>12}{'wrong unit':>12}{'seconds':>9}")
        for name, reader in readers.items():
            started = time.perf_counter()
            read = {doc: reader(text) for doc, text in texts.items()}
            seconds = time.perf_counter() - started
            counts = Counter[tuple[str, str]]()
            for figure in wanted:
                said = outcome(figure, read[figure.doc], spans_of(figure.quote, texts[figure.doc]))
                counts[figure.kind, said] += 1
                if asked.lost and name == "ours" and said != "right":
                    print(f"  {said}: {figure.number:f} {figure.unit} in “{figure.quote}” ({figure.doc})")
            total = [sum(counts[kind, said] for said in ("right", "wrong unit", "lost")) for kind in kinds]
            rights = [counts[kind, "right"] for kind in kinds]
            cells = "".join(f"{f'{right}/{of}':>12}" for right, of in zip(rights, total, strict=True))
            share = sum(rights) / len(wanted)
            wrong = sum(counts[kind, "wrong unit"] for kind in kinds)
            print(f"{name:14}{cells}{share:>12.3f}{wrong:>12}{seconds:>9.2f}")
        print(f"ours, of {10**5:,} and {10**6:,} characters of these texts: {_growth(''.join(texts.values()))}")


if __name__ == "__main__":
    main()
