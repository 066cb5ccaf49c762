"""A synthetic fact base, true by construction and so many times as large as ours, with documents that hold its quotes.

    base = synthetic_base(folder, times=10)      # a FactBase; its documents are in the folder

Writes one as YAML, or facts without documents as Parquet: ``python benchmarks/synthetic.py 1e5 FOLDER``.
"""

import argparse
import hashlib
import random
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import ROUND_HALF_EVEN, Decimal
from itertools import accumulate
from pathlib import Path

import yaml

if __name__ == "__main__":  # run as a file, the folder of this package is not on the path
    sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.made_up import made_up_names
from benchmarks.synthetic_table import write_synthetic_table
from korea_trade.bases.fact_base import FactBase, PlacedFact
from korea_trade.model.fact import Fact, Item, Partner, Source

OURS = 243
"""How many facts the fact base that ships has."""

FIRST_YEAR = 1989
_MONTHS = "January February March April May June July August September October November December".split()
_CHILDREN = 4
Entry = dict[str, object]
Value = int  # millions of US dollars


@dataclass(frozen=True, slots=True)
class Series:
    """True levels of successive months; ``year`` and ``span`` add them up."""

    months: tuple[Value, ...]

    def __getitem__(self, month: int) -> Value:
        return self.months[month]

    def span(self, first: int, last: int) -> Value:
        """The sum of the months from the first to the last."""
        return sum(self.months[first : last + 1])


@dataclass
class World:
    """True trade: all exports and imports, what items, groups of items and partners have of the exports, and ICT."""

    items: dict[str, Series] = field(default_factory=dict)
    groups: dict[str, Series] = field(default_factory=dict)
    partners: dict[str, Series] = field(default_factory=dict)
    exports: Series = Series(())
    imports: Series = Series(())
    ict: Series = Series(())
    parent: dict[str, str] = field(default_factory=dict)
    name: dict[str, str] = field(default_factory=dict)


def _walk(generator: random.Random, start: int, months: int) -> Series:
    """Levels that grow by a fifth of a percent a month, up to eight percent up or down around it, never a plain one."""
    trend = accumulate(range(months), lambda level, _: level * 1.002, initial=float(start))
    return Series(tuple(int(level * generator.uniform(0.92, 1.08)) + 1 for level, _ in zip(trend, range(months))))  # noqa: B905


def _sum(*series: Series) -> Series:
    return Series(tuple(map(sum, zip(*(one.months for one in series), strict=True))))


def make_world(times: float, months: int, generator: random.Random) -> World:
    """A world with more items and partners the larger it is to be."""
    world = World()
    group_names = made_up_names(generator, max(2, round(2 * times**0.3)), "ics")
    item_names = made_up_names(generator, _CHILDREN * len(group_names), "s")
    partner_names = made_up_names(generator, max(3, round(3 * times**0.4)), "ia")
    for number, name in enumerate(group_names):
        group = name.lower()
        world.name[group] = name
        children = item_names[_CHILDREN * number : _CHILDREN * (number + 1)]
        for child in children:
            world.name[child.lower()], world.parent[child.lower()] = child, group
            world.items[child.lower()] = _walk(generator, generator.randint(300, 4000), months)
        rest = _walk(generator, generator.randint(100, 900), months)
        world.groups[group] = _sum(rest, *(world.items[child.lower()] for child in children))
    for name in partner_names:
        world.name[name.lower()] = name
        world.partners[name.lower()] = _walk(generator, generator.randint(300, 4000), months)
    goods = _sum(*world.groups.values())
    elsewhere = _sum(*world.partners.values())
    # All exports are those of the groups and of other goods, of the partners and of others.
    world.exports = Series(tuple(int(1.1 * max(pair)) + 1 for pair in zip(goods.months, elsewhere.months, strict=True)))
    world.imports = _walk(generator, int(0.9 * world.exports[0]), months)
    world.ict = _walk(generator, int(0.3 * world.exports[0]), months)
    return world


def _bn(value: Value, places: int = 3) -> str:
    return str((Decimal(value) / 1000).quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_EVEN))


def _rate(now: Value, before: Value) -> str:
    rate = (Decimal(100 * now) / before - 100).quantize(Decimal("0.1"), rounding=ROUND_HALF_EVEN)
    return str(abs(rate) if rate == 0 else rate)


def _share(part: Value, whole: Value) -> str:
    return str((Decimal(100 * part) / whole).quantize(Decimal("0.1"), rounding=ROUND_HALF_EVEN))


def _month(index: int) -> str:
    return f"{FIRST_YEAR + index // 12}-{index % 12 + 1:02d}"


def _month_words(index: int) -> str:
    return f"{_MONTHS[index % 12]} {FIRST_YEAR + index // 12}"


def _moved(growth: str) -> str:
    if Decimal(growth) == 0:
        return "changed 0.0 percent"
    return f"{'fell' if growth.startswith('-') else 'rose'} {growth.removeprefix('-')} percent"


@dataclass
class Release:
    """A document in the making: facts by group, and the sentences that state them."""

    id: str
    title: str
    published: str
    groups: dict[tuple[str, str, str], list[Entry]] = field(default_factory=dict)
    sentences: list[str] = field(default_factory=list)

    def state(self, period: str, sentence: str, *quotes: str, flow: str = "exports", sector: str = "all-industries",
              **keys: str) -> None:  # fmt: skip
        """Add a fact, and the sentence that states it unless the document has it."""
        if sentence not in self.sentences:
            self.sentences.append(sentence)
        entry: Entry = {**keys, "quotes": [sentence, *quotes]}
        self.groups.setdefault((period, flow, sector), []).append(entry)

    def level(self, period: str, what: str, when: str, now: Value, before: Value | None, places: int = 3,
              *quotes: str, **keys: str) -> None:  # fmt: skip
        """Add a level, with its growth where the year before is known."""
        said = {"value": _bn(now, places), "unit": "USD bn"}
        if before is None:
            sentence = f"{what} stood at ${_bn(now, places)} billion in {when}"
        else:
            said["growth"] = _rate(now, before)
            sentence = f"{what} {_moved(said['growth'])} to ${_bn(now, places)} billion in {when}"
        self.state(period, sentence, *quotes, **{**said, **keys})

    @property
    def text(self) -> str:
        """The document: its title, then a line a sentence."""
        return "\n".join([self.title, *(f"{sentence}." for sentence in self.sentences)]) + "\n"


def _monthly(world: World, at: int) -> Release:
    """The release of a month: totals, items, groups, partners, and what can be said of them."""
    period, when = _month(at), _month_words(at)
    release = Release(f"release-{period}", f"Trade of {when} in figures", f"{_month(at + 1)}-01")
    exports, imports = world.exports, world.imports

    def earlier(series: Series) -> Value:
        return series[at - 12]

    release.level(period, "Exports", when, exports[at], earlier(exports))
    release.level(period, "Imports", when, imports[at], earlier(imports), flow="imports")
    surplus = exports[at] - imports[at]
    if surplus:
        word = "surplus" if surplus > 0 else "deficit"
        sentence = f"The trade balance was a {word} of ${_bn(abs(surplus))} billion in {when}"
        release.state(period, sentence, flow="balance", value=_bn(surplus), unit="USD bn")
    for item, values in (world.groups | world.items).items():
        listed = item in world.items and _rose(values, at)
        rose = (_rising_words(world, at),) if listed else ()
        release.level(period, f"{world.name[item]} exports", when, values[at], earlier(values), 3, *rose, item=item)
    _count(world, release, at)
    for partner, values in world.partners.items():
        release.level(period, f"Exports to {world.name[partner]}", when, values[at], earlier(values), partner=partner)
        sentence = (
            f"The share of {world.name[partner]} was {_share(values[at], exports[at])} percent of exports in {when}"
        )
        release.state(
            period, sentence, partner=partner, measure="share", value=_share(values[at], exports[at]), unit="percent"
        )
    _milestones(world, release, at)
    return release


def _rose(values: Series, at: int) -> bool:
    return Decimal(_rate(values[at], values[at - 12])) > 0


def _rising_words(world: World, at: int) -> str:
    rising = [world.name[item] for item, values in world.items.items() if _rose(values, at)]
    return f"Of {len(world.items)} items, {len(rising)} rose in {_month_words(at)}: {', '.join(rising)}"


def _count(world: World, release: Release, at: int) -> None:
    rising = sum(_rose(values, at) for values in world.items.values())
    if rising:
        said = {"measure": "count", "value": str(rising), "of": str(len(world.items)), "unit": "items"}
        release.state(_month(at), _rising_words(world, at), **said, direction="up")


def _milestones(world: World, release: Release, at: int) -> None:
    """Ranks, thresholds, streaks and first times of all exports, the same of each group, and places of partners."""
    period, when = _month(at), _month_words(at)
    for item, values in ({"": world.exports} | world.groups).items():
        keys = {"item": item} if item else {}
        name = f"{world.name[item]} exports" if item else "Exports"
        place = 1 + sum(other >= values[at] for other in values.months[:at])
        release.state(
            period, f"{name} of {when} were number {place} of all months",
            measure="rank", among="history", value=str(place), unit="place", **keys,
        )  # fmt: skip
        start = at // 12 * 12
        same_year = values.months[start : start + 12]
        in_year = sum(other > values[at] for other in same_year) + same_year[: at - start + 1].count(values[at])
        release.state(
            period, f"{name} of {when} were number {in_year} of {FIRST_YEAR + at // 12}",
            measure="rank", among="year", value=str(in_year), unit="place", **keys,
        )  # fmt: skip
        mark = values[at] // 500 * 500
        if mark and values[at] > mark:
            level = _bn(mark, 1)
            release.state(
                period, f"{name} of {when} passed the mark of ${level} billion",
                measure="threshold", bound="above", value=level, unit="USD bn", **keys,
            )  # fmt: skip
            run = _run([value > mark for value in values.months[: at + 1]])
            if run > 1:
                release.state(
                    period, f"{name} were above ${level} billion for {run} months in a row by {when}",
                    measure="streak", event="above", level=level, value=str(run), unit="months", **keys,
                )  # fmt: skip
            quiet = _run([value <= mark for value in values.months[:at]])
            if quiet > 1:
                release.state(
                    period, f"{name} of {when} were above ${level} billion for the first time in {quiet} months",
                    measure="first-in", event="above", level=level, value=str(quiet), unit="months", **keys,
                )  # fmt: skip
        run = _run([_rose(values, month) for month in range(12, at + 1)])
        if run > 1:
            release.state(
                period, f"{name} had grown for {run} months in a row by {when}",
                measure="streak", event="growth", value=str(run), unit="months", **keys,
            )  # fmt: skip
    for place, partner in enumerate(sorted(world.partners, key=lambda code: -world.partners[code][at]), start=1):
        release.state(
            period, f"{world.name[partner]} was destination number {place} of {when}",
            partner=partner, measure="rank", among="destinations", value=str(place), unit="place",
        )  # fmt: skip


def _run(happened: list[bool]) -> int:
    """How many of the last ones happened in a row."""
    count = 0
    for one in reversed(happened):
        if not one:
            break
        count += 1
    return count


def _customs(world: World, at: int) -> Release:
    """A second document of a month, with fewer digits: totals, some items inside partners, and the year to date."""
    period, when = _month(at), _month_words(at)
    release = Release(f"customs-{period}", f"Customs clearance of {when}", f"{_month(at + 1)}-15")
    for flow, series in (("exports", world.exports), ("imports", world.imports)):
        release.level(period, f"Customs {flow}", when, series[at], series[at - 12], 1, flow=flow)
    first = at // 12 * 12
    if 1 <= at - first <= 10:
        span, words = f"{_month(first)}/{period}", f"January to {when}"
        last_year = world.exports.span(first - 12, at - 12)
        release.level(span, "Exports", words, world.exports.span(first, at), last_year, 1)
    items, partners = list(world.items), list(world.partners)
    for number in range(min(len(items), len(partners))):
        item, partner = items[number], partners[number]
        now = min(world.items[item][at], world.partners[partner][at]) // 3
        what = f"{world.name[item]} exports to {world.name[partner]}"
        release.level(period, what, when, now, None, 3, item=item, partner=partner)
    release.level(period, "ICT exports", when, world.ict[at], world.ict[at - 12], 1, sector="ict")
    return release


def _annual(world: World, last: int) -> Release:
    """The release of a year that ends with a month: totals, groups and partners."""
    year = FIRST_YEAR + last // 12
    release = Release(f"annual-{year}", f"Trade of the year {year}", f"{year + 1}-01-05")
    first = last - 11

    def level(what: str, series: Series, **keys: str) -> None:
        before = series.span(first - 12, first - 1)
        release.level(str(year), what, str(year), series.span(first, last), before, 1, **keys)

    level("Annual exports", world.exports)
    level("Annual imports", world.imports, flow="imports")
    for group, series in world.groups.items():
        level(f"Annual {world.name[group]} exports", series, item=group)
    for partner, series in world.partners.items():
        level(f"Annual exports to {world.name[partner]}", series, partner=partner)
    return release


def _releases(world: World, months: int) -> Iterator[Release]:
    for at in range(12, months):  # the first year is only what the second one is compared with
        yield _monthly(world, at)
        yield _customs(world, at)
        if at % 12 == 11:
            yield _annual(world, at)


def _write_documents(folder: Path, releases: list[Release]) -> list[Entry]:
    """Write the documents; gives the entries of the sources."""
    (folder / "seeds").mkdir(parents=True, exist_ok=True)
    sources: list[Entry] = []
    for release in releases:
        content, file = release.text.encode(), f"seeds/{release.id}.txt"
        (folder / file).write_bytes(content)
        sources.append(
            {"id": release.id, "title": release.title, "publisher": "Synthetic Bureau", "published": release.published,
             "file": file, "sha256": hashlib.sha256(content).hexdigest()}
        )  # fmt: skip
    return sources


def _tree(folder: Path, times: float, seed: int) -> dict[str, list[Entry]]:
    """The tree of the YAML file; the documents are written into the folder."""
    generator = random.Random(seed)  # noqa: S311  (no secret)
    world = make_world(times, 12 * 60, generator)
    wanted, stated, releases = times * OURS, 0, []
    for release in _releases(world, 12 * 60 - 1):
        if stated >= wanted:
            break
        releases.append(release)
        stated += sum(map(len, release.groups.values()))
    items: list[Entry] = [
        {"code": code, "en": world.name[code], "ko": f"품목 {world.name[code]}"} for code in world.groups
    ]
    items += [
        {"code": code, "en": world.name[code], "ko": f"품목 {world.name[code]}", "parent": world.parent[code]}
        for code in world.items
    ]
    partners: list[Entry] = [
        {"code": code, "en": world.name[code], "ko": f"나라 {world.name[code]}",
         "iso3166": f"{chr(65 + number // 26)}{chr(65 + number % 26)}"}
        for number, code in enumerate(world.partners)
    ]  # fmt: skip
    groups: list[Entry] = [
        {"source": release.id, "period": period, "flow": flow, "sector": sector, "facts": facts}
        for release in releases
        for (period, flow, sector), facts in release.groups.items()
    ]
    return {"sources": _write_documents(folder, releases), "items": items, "partners": partners, "groups": groups}


def synthetic_base(folder: Path, times: float, seed: int = 1) -> FactBase:
    """A fact base of at least ``times`` as many facts as ours; its documents are written into the folder."""
    tree = _tree(folder, times, seed)
    placed = []
    for number, group in enumerate(tree["groups"]):
        shared = {key: value for key, value in group.items() if key != "facts"}
        facts = group["facts"]
        assert isinstance(facts, list)  # noqa: S101
        placed += [PlacedFact(Fact.model_validate({**shared, **entry}), 1, number) for entry in facts]
    return FactBase(
        file="data/facts.yaml",
        root=folder,
        sources=tuple(map(Source.model_validate, tree["sources"])),
        items=tuple(map(Item.model_validate, tree["items"])),
        partners=tuple(map(Partner.model_validate, tree["partners"])),
        facts=tuple(placed),
        lines={},
    )


def write_synthetic(folder: Path, times: float, seed: int = 1) -> Path:
    """Write a synthetic fact base as a curator would have it; gives its ``facts.yaml``."""
    tree = _tree(folder, times, seed)
    path = folder / "data" / "facts.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
    path.write_text(yaml.dump(tree, Dumper=dumper, allow_unicode=True, sort_keys=False, width=120), encoding="utf-8")
    return path


def main() -> None:
    """Write a base with so many facts, and print where it is."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("facts", type=float, help="how many facts, such as 1e5; a base in YAML has a few more")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--parquet", action="store_true", help="a table of facts without documents, not YAML")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    if given.parquet:
        print(write_synthetic_table(given.folder, int(given.facts), given.seed))
    else:
        print(write_synthetic(given.folder, given.facts / OURS, given.seed))


if __name__ == "__main__":
    main()
