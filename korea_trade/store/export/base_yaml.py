"""A fact base as YAML text: what the base says, without the comments of the file that it was read from."""

from collections.abc import Iterable, Mapping
from itertools import groupby

from pydantic import BaseModel

from korea_trade.bases.entries import GROUP_KEYS
from korea_trade.bases.fact_base import FactBase, PlacedFact
from korea_trade.drafting.yaml_text import entry, scalar
from korea_trade.model.fact import Fact, Source

_FIRST = (*GROUP_KEYS, "item", "partner", "measure", "value", "unit", "growth")  # the order in which a person writes
Keys = dict[str, "str | list[str] | Keys"]


def lists_text(base: FactBase, files: Mapping[str, str]) -> str:
    """The documents and code lists; ``files`` says where each document lies, by source."""
    sources = [line for source in base.sources for line in _source(source, files[source.id])]
    return "".join(
        (
            _section("sources", sources),
            _section("items", [f"  - {_one_line(item)}" for item in base.items]),
            _section("partners", [f"  - {_one_line(partner)}" for partner in base.partners]),
            _section("words", [f"  - {_one_line(words)}" for words in base.words]) if base.words else "",
        )
    )


def groups_text(facts: Iterable[PlacedFact]) -> str:
    """The facts in their groups, each with all that it says."""
    lines = []
    for _, group in groupby(facts, key=_group):
        members = list(group)
        first = keys_of(members[0].fact)
        for number, key in enumerate(GROUP_KEYS):
            lines.append(f"{'  - ' if number == 0 else '    '}{key}: {scalar(str(first[key]))}")
        lines.append("    facts:")
        for placed in members:
            own = {key: value for key, value in keys_of(placed.fact).items() if key not in GROUP_KEYS}
            lines.append(f"      - {_flow(own)}")
    return _section("groups", lines)


def _group(placed: PlacedFact) -> tuple[object, ...]:
    fact = placed.fact
    return placed.group, fact.source, fact.period, fact.flow, fact.sector


def keys_of(model: BaseModel) -> Keys:
    """What an entry says, as text; what is left out has its default."""
    said = {name: _said(value) for name, value in model.model_dump(mode="json", exclude_defaults=True).items()}
    for name in GROUP_KEYS if isinstance(model, Fact) else ():
        said[name] = str(getattr(model, name))
    ordered = sorted(said, key=lambda name: _FIRST.index(name) if name in _FIRST else len(_FIRST))
    return {name: said[name] for name in ordered}


def _said(value: object) -> "str | list[str] | Keys":
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return [str(one) for one in value]
    if isinstance(value, dict):
        return {str(name): _said(one) for name, one in value.items() if one is not None}
    return str(value)


def _source(source: Source, file: str) -> list[str]:
    keys = keys_of(source.model_copy(update={"file": file, "exclusions": ()}))
    lines = [f"    {key}: {scalar(str(value))}" for key, value in keys.items()]
    lines[0] = f"  - {lines[0].strip()}"
    if source.exclusions:
        lines += ["    exclusions:", *(f"      - {_one_line(exclusion)}" for exclusion in source.exclusions)]
    return lines


def _one_line(model: BaseModel) -> str:
    return _flow(keys_of(model))


def _flow(keys: Keys) -> str:
    """A mapping on one line, mappings in it too."""
    parts = [
        f"{key}: {_flow(value)}" if isinstance(value, dict) else entry({key: value})[1:-1]
        for key, value in keys.items()
    ]
    return f"{{{', '.join(parts)}}}"


def _section(name: str, lines: list[str]) -> str:
    return f"{name}:\n" + "".join(f"{line}\n" for line in lines) + "\n" if lines else f"{name}: []\n\n"
