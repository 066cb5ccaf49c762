"""The fact base: sources, items, partners and facts, read from YAML with every problem at once."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from korea_trade.bases.cross_references import check_cross_references
from korea_trade.bases.entries import EntryReader
from korea_trade.bases.problem import FactBaseError, Problem
from korea_trade.bases.yaml_tree import Path as TreePath
from korea_trade.bases.yaml_tree import read_yaml
from korea_trade.model.fact import Fact, Item, Partner, Source


@dataclass(frozen=True)
class PlacedFact:
    """A fact, the line where its entry starts, and its group's index (facts of a group share quotes)."""

    fact: Fact
    line: int
    group: int

    @property
    def id(self) -> str:
        """The id of the fact."""
        return self.fact.id


@dataclass(frozen=True)
class FactBase:
    """Everything a fact base file says, in its order, with the line of each entry."""

    file: str
    root: Path
    sources: tuple[Source, ...]
    items: tuple[Item, ...]
    partners: tuple[Partner, ...]
    facts: tuple[PlacedFact, ...]
    lines: Mapping[TreePath, int]

    @cached_property
    def fact_by_id(self) -> dict[str, PlacedFact]:
        """Facts by id."""
        return {placed.id: placed for placed in self.facts}

    @cached_property
    def source_by_id(self) -> dict[str, Source]:
        """Sources by id."""
        return {source.id: source for source in self.sources}

    @cached_property
    def item_by_code(self) -> dict[str, Item]:
        """Items by code."""
        return {item.code: item for item in self.items}

    @cached_property
    def partner_by_code(self) -> dict[str, Partner]:
        """Partners by code."""
        return {partner.code: partner for partner in self.partners}

    def files(self) -> list[Path]:
        """The files it is read from: its own, and the documents."""
        return [Path(self.file), *(self.root / source.file for source in self.sources)]

    def line_of(self, *path: str | int) -> int:
        """The line of an entry by its path in the file, such as ``("sources", 0, "file")``."""
        return self.lines.get(path) or self.lines.get(path[:-1], 1)


def read_fact_base(path: Path) -> FactBase:
    """Read a fact base file.

    Documents are found relative to ``root``: the folder above ``data/``, or the file's own folder.
    Raises FactBaseError with every problem of the file, and OSError where it cannot be opened.
    """
    file = _shown(path)
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise FactBaseError([Problem(file, 1, "", "yaml", f"not UTF-8 text: {error.reason}")]) from error
    tree = read_yaml(text, file)
    reader = EntryReader(tree, file)
    if not isinstance(tree.content, dict):
        reader.report((), "structure", "the file is not a mapping; expected sources, items, partners and groups")
        raise FactBaseError(reader.problems)
    if any(problem.rule == "yaml" for problem in tree.problems):
        raise FactBaseError(reader.problems)
    for key in tree.content:
        if key not in ("sources", "items", "partners", "groups"):
            reader.report((key,), "unknown-key", f"unknown key `{key}`; expected sources, items, partners or groups")
    base = FactBase(
        file=file,
        root=path.parent.parent if path.parent.name == "data" else path.parent,
        sources=reader.list_of("sources", Source),
        items=reader.list_of("items", Item),
        partners=reader.list_of("partners", Partner),
        facts=tuple(PlacedFact(*placed) for placed in reader.facts()),
        lines=tree.lines,
    )
    check_cross_references(
        reader, base.sources, base.items, base.partners, [(placed.fact, placed.line) for placed in base.facts]
    )
    if reader.problems:
        raise FactBaseError(reader.problems)
    return base


def _shown(path: Path) -> str:
    """The path as a person in the current folder would write it."""
    try:
        return str(path.resolve().relative_to(Path.cwd()))
    except ValueError:
        return str(path)
