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


_Completer = Callable[[typer.Context, str], list[Completion]]


def _in_list(complete: _Completer) -> _Completer:
    """Complete the last value of a list with commas."""

    def complete_last(ctx: typer.Context, incomplete: str) -> list[Completion]:
        before, comma, last = incomplete.rpartition(",")
        return [(f"{before}{comma}{value}", says) for value, says in complete(ctx, last)]

    return complete_last


def _completing(kind: str, key: str, says: Callable[[_Entry], str]) -> _Completer:
    def complete(ctx: typer.Context, incomplete: str) -> list[Completion]:
        return _starting(incomplete, ((entry.get(key, ""), says(entry)) for entry in _entries(ctx, kind)))

    return _in_list(complete)


def _names(entry: _Entry) -> str:
    return f"{entry.get('en', '')} {entry.get('ko', '')}"


complete_item = _completing("items", "code", _names)
complete_partner = _completing("partners", "code", _names)
complete_source = _completing("sources", "id", lambda entry: entry.get("title", ""))
complete_period = _completing("groups", "period", lambda entry: entry.get("source", ""))


def _of_codes(kind: str) -> _Completer:
    """Codes of a closed vocabulary, with what else they may be called."""
    return _in_list(lambda _context, incomplete: _starting(incomplete, _codes(kind)))


def _codes(kind: str) -> Iterator[Completion]:
    from korea_trade.vocabulary.spellings import spellings

    called: dict[str, list[str]] = {}
    for word, code in spellings(kind).items():
        called.setdefault(code, []).append(word)
    for code, words in called.items():
        yield code, ", ".join(word for word in words if word != code)


complete_flow = _of_codes("flow")
complete_sector = _of_codes("sector")
complete_measure = _of_codes("measure")
complete_frequency = _of_codes("frequency")


def complete_word(ctx: typer.Context, incomplete: str) -> list[Completion]:
    """Whatever a word beside the options may be: names, periods, flows and sectors."""
    tries = (complete_item, complete_partner, complete_period, complete_flow, complete_sector)
    return [found for complete in tries for found in complete(ctx, incomplete)]


def complete_term(incomplete: str) -> list[Completion]:
    """Words that the facts use."""
    from korea_trade.vocabulary.glossary import glossary

    return _starting(incomplete, ((term.term, term.en) for term in glossary()))


def complete_cited(ctx: typer.Context, incomplete: str) -> list[Completion]:
    """What can be cited: documents and facts."""
    return [*complete_source(ctx, incomplete), *complete_id(ctx, incomplete)]


def complete_compared(ctx: typer.Context, incomplete: str) -> list[Completion]:
    """What can be compared: periods and sectors."""
    return [*complete_period(ctx, incomplete), *complete_sector(ctx, incomplete)]


def complete_id(ctx: typer.Context, incomplete: str) -> list[Completion]:
    """Ids of facts. These are made by the model, so this one loads it."""
    from korea_trade.bases.merge import read_fact_bases
    from korea_trade.errors import KtradeError

    try:
        facts = read_fact_bases(_bases(ctx)).facts
    except (KtradeError, OSError, ValueError):
        return []
    return _starting(incomplete, ((placed.id, placed.fact.caveat or placed.fact.source) for placed in facts))
