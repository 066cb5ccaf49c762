"""The fact base: sources, items, partners and facts, read from YAML with every problem at once."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from korea_trade.bases.problem import FactBaseError, Problem
from korea_trade.bases.yaml_tree import Path as TreePath
from korea_trade.bases.yaml_tree import YamlTree, read_yaml
from korea_trade.model.fact import Fact, Item, Partner, Source

GROUP_KEYS = ("source", "period", "flow", "sector")
_ADDED_UP = ("quotes", "inferred")
Model = TypeVar("Model", bound=BaseModel)


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

    def line_of(self, *path: str | int) -> int:
        """The line of an entry by its path in the file, such as ``("sources", 0, "file")``."""
        return self.lines.get(path) or self.lines.get(path[:-1], 1)


class _Reader:
    def __init__(self, tree: YamlTree, file: str) -> None:
        self.tree = tree
        self.file = file
        self.problems = list(tree.problems)

    def report(self, path: TreePath, rule: str, message: str, fact: str = "") -> None:
        self.problems.append(Problem(self.file, self.tree.line(path), fact, rule, message))

    def entries(self, key: str) -> list[tuple[TreePath, dict[str, Any]]]:
        content = self.tree.content
        listed = content.get(key) if isinstance(content, dict) else None
        if not isinstance(listed, list):
            self.report((key,), "structure", f"`{key}` is missing or no list; expected a list of entries")
            return []
        entries: list[tuple[TreePath, dict[str, Any]]] = []
        for index, entry in enumerate(listed):
            if isinstance(entry, dict):
                entries.append(((key, index), entry))
            else:
                self.report(
                    (key, index), "structure", f"an entry of `{key}` that is no mapping; expected keys and values"
                )
        return entries

    def named(self, kind: str, key: str) -> set[str]:
        """The codes that a list gives, also those of entries with another problem: one is told once."""
        content = self.tree.content
        entries = content.get(kind) if isinstance(content, dict) else None
        return {str(entry[key]) for entry in entries or () if isinstance(entry, dict) and key in entry}

    def validated(
        self, model: type[Model], entry: Mapping[str, Any], path: TreePath, group: TreePath = ()
    ) -> Model | None:
        """The entry as a model, or None with its problems reported, each at the key it is about."""
        try:
            return model.model_validate(entry)
        except ValidationError as error:
            for detail in error.errors(include_url=False):
                location = tuple(detail["loc"])
                at = (*path, *location)
                if group and location and at not in self.tree.lines and (*group, *location) in self.tree.lines:
                    at = (*group, *location)
                self.report(at, *_said(location, detail["type"], detail["msg"], detail["input"]))
            return None

    def list_of(self, key: str, model: type[Model]) -> tuple[Model, ...]:
        read = (self.validated(model, entry, path) for path, entry in self.entries(key))
        return tuple(entry for entry in read if entry is not None)

    def facts(self) -> tuple[PlacedFact, ...]:
        placed: list[PlacedFact] = []
        for number, (path, group) in enumerate(self.entries("groups")):
            shared = {key: value for key, value in group.items() if key != "facts"}
            for key in GROUP_KEYS:
                if key not in shared:
                    self.report(
                        path, "missing", f"the group lacks `{key}`; expected {', '.join(GROUP_KEYS)} in every group"
                    )
            for unknown in sorted(shared.keys() - Fact.model_fields.keys()):
                self.report((*path, unknown), "unknown-key", f"unknown key `{unknown}`; expected {_known(Fact)}")
                del shared[unknown]
            entries = group.get("facts")
            if not isinstance(entries, list) or not entries:
                self.report((*path, "facts"), "structure", "`facts` is missing or empty; expected a list of facts")
                continue
            if all(key in shared for key in GROUP_KEYS):
                for index, entry in enumerate(entries):
                    fact = self.fact(shared, entry, (*path, "facts", index), path)
                    if fact is not None:
                        placed.append(PlacedFact(fact, self.tree.line((*path, "facts", index)), number))
        return tuple(placed)

    def fact(self, shared: dict[str, Any], entry: Any, path: TreePath, group: TreePath) -> Fact | None:
        if not isinstance(entry, dict):
            self.report(path, "structure", "a fact that is no mapping; expected keys and values")
            return None
        merged = dict(shared)
        if "value" not in entry and "value" not in shared:
            merged.pop("unit", None)  # a group's unit is for those of its facts that have a value
        repeated = [key for key in entry if key in shared and key not in (*_ADDED_UP, "unit")]
        for key in repeated:
            self.report((*path, key), "repeated", f"`{key}` stands in the group already; expected it in one of the two")
        merged.update(entry)
        for key in _ADDED_UP:
            if key in shared and key in entry and type(shared[key]) is type(entry[key]):
                ours, theirs = entry[key], shared[key]
                merged[key] = [*theirs, *ours] if isinstance(ours, list) else {**theirs, **ours}
        return None if repeated else self.validated(Fact, merged, path, group)


def _known(model: type[BaseModel]) -> str:
    return ", ".join(model.model_fields)


def _said(location: TreePath, kind: str, message: str, given: object) -> tuple[str, str]:
    """Rule and message, in our words, for one error of the validation."""
    key = ".".join(str(part) for part in location)
    if kind == "missing":
        return "missing", f"`{key}` is missing"
    if kind == "extra_forbidden":
        return "unknown-key", f"unknown key `{key}`; expected a key of the schema"
    said = message.removeprefix("Value error, ").replace("Input should be", "expected")
    if kind == "tuple_type":
        said = "expected a list"
    if not key:
        return "contradiction", said
    shown = repr(given) if isinstance(given, str) else type(given).__name__
    return "value", f"`{key}` is {shown}: {said}"


def _check_codes(reader: _Reader, base: FactBase) -> None:
    """Report codes, ids and names that do not resolve, or resolve twice."""
    named: tuple[tuple[str, Sequence[Item | Partner]], ...] = (("items", base.items), ("partners", base.partners))
    for kind, entries in named:
        codes = {entry.code for entry in entries}
        owner: dict[str, str] = {}
        for index, entry in enumerate(entries):
            at = (kind, index)
            if entry.parent is not None and (entry.parent not in codes or entry.parent == entry.code):
                reader.report((*at, "parent"), "unknown-code", f"parent `{entry.parent}` is no other code of `{kind}`")
            for name in {name.casefold() for name in (entry.code, entry.en, entry.ko, *entry.aliases)}:
                if owner.setdefault(name, entry.code) != entry.code:
                    reader.report(at, "ambiguous-name", f"{name!r} names `{owner[name]}` already; expected one meaning")
        _check_unique(reader, kind, "code", [entry.code for entry in entries])
        _check_parents(reader, kind, {entry.code: entry.parent for entry in entries})
    _check_unique(reader, "sources", "id", [source.id for source in base.sources])

    seen: dict[str, int] = {}
    listed = (
        ("source", reader.named("sources", "id")),
        ("item", reader.named("items", "code")),
        ("partner", reader.named("partners", "code")),
    )
    for placed in base.facts:
        fact, id_ = placed.fact, placed.id
        for field, known in listed:
            code = getattr(fact, field)
            if code is not None and code not in known:
                reader.problems.append(
                    Problem(
                        reader.file,
                        placed.line,
                        id_,
                        "unknown-code",
                        f"{field} `{code}` is not listed; expected a known {field}",
                    )
                )
        if id_ in seen:
            reader.problems.append(
                Problem(
                    reader.file,
                    placed.line,
                    id_,
                    "duplicate-id",
                    f"the same cell is stated at line {seen[id_]}; expected one fact with all quotes, or a `variant`",
                )
            )
        seen.setdefault(id_, placed.line)


def _check_unique(reader: _Reader, kind: str, key: str, names: Iterable[str]) -> None:
    seen: set[str] = set()
    for index, name in enumerate(names):
        if name in seen:
            reader.report((kind, index, key), "duplicate-code", f"`{name}` is listed twice in `{kind}`")
        seen.add(name)


def _check_parents(reader: _Reader, kind: str, parent_of: Mapping[str, str | None]) -> None:
    for index, code in enumerate(parent_of):
        above = parent_of[code] if parent_of[code] != code else None
        for _ in parent_of:
            above = parent_of.get(above) if above else None
        if above is not None:
            reader.report((kind, index), "circle", f"the parents of `{code}` run in a circle")


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
    reader = _Reader(tree, file)
    if not isinstance(tree.content, dict):
        reader.report((), "structure", "the file is no mapping; expected sources, items, partners and groups")
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
        facts=reader.facts(),
        lines=tree.lines,
    )
    _check_codes(reader, base)
    if reader.problems:
        raise FactBaseError(reader.problems)
    return base


def _shown(path: Path) -> str:
    """The path as a person in the current folder would write it."""
    try:
        return str(path.resolve().relative_to(Path.cwd()))
    except ValueError:
        return str(path)
