"""What the shell completes: names, periods and ids of the fact bases, read without loading the model."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

import typer

Completion = tuple[str, str]
_Entry = Mapping[str, str]


def _bases(context: typer.Context) -> list[Path]:
    """The fact bases that the line names, and the one that ships, unless the line leaves it out."""
    from korea_trade.bases.bundle import bundled_facts

    named = context.params.get("facts") or ()
    return [*(() if context.params.get("only_facts") else (bundled_facts(),)), *map(Path, named)]


@cache
def _content(path: Path) -> object:
    """The YAML of a fact base as text, lists and mappings; nothing where it cannot be read."""
    import yaml

    # BaseLoader takes every scalar as text, as the reader does.
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    try:
        content: object = yaml.load(path.read_text(encoding="utf-8"), Loader=loader)  # noqa: S506  (makes only text)
    except (OSError, ValueError, yaml.YAMLError):
        return None
    return content


def _entries(context: typer.Context, kind: str) -> Iterator[_Entry]:
    """The entries of a list of the fact bases, as far as they are text."""
    for path in _bases(context):
        content = _content(path)
        listed = content.get(kind) if isinstance(content, dict) else None
        for entry in listed if isinstance(listed, list) else ():
            if isinstance(entry, dict):
                yield {key: value for key, value in entry.items() if isinstance(value, str)}


def _starting(incomplete: str, pairs: Iterable[Completion]) -> list[Completion]:
    return [(value, says) for value, says in dict(pairs).items() if value and value.startswith(incomplete)]


def _completing(kind: str, key: str, says: Callable[[_Entry], str]) -> Callable[[typer.Context, str], list[Completion]]:
    def complete(ctx: typer.Context, incomplete: str) -> list[Completion]:
        return _starting(incomplete, ((entry.get(key, ""), says(entry)) for entry in _entries(ctx, kind)))

    return complete


def _names(entry: _Entry) -> str:
    return f"{entry.get('en', '')} {entry.get('ko', '')}"


complete_item = _completing("items", "code", _names)
complete_partner = _completing("partners", "code", _names)
complete_source = _completing("sources", "id", lambda entry: entry.get("title", ""))
complete_period = _completing("groups", "period", lambda entry: entry.get("source", ""))


def complete_id(ctx: typer.Context, incomplete: str) -> list[Completion]:
    """Ids of facts. These are made by the model, so this one loads it."""
    from korea_trade.bases.merge import read_fact_bases
    from korea_trade.errors import KtradeError

    try:
        facts = read_fact_bases(_bases(ctx)).facts
    except (KtradeError, OSError, ValueError):
        return []
    return _starting(incomplete, ((placed.id, placed.fact.caveat or placed.fact.source) for placed in facts))
