"""What the shell completes: names, periods and ids of the fact bases, read without loading the model."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

import typer

from korea_trade.errors import KtradeError
from korea_trade.file_name import MOST_BYTES_OF_BASE, read_file_inside
from korea_trade.normal import normal

Completion = tuple[str, str]
_Entry = Mapping[str, str | list[str]]
_LINE = "_TYPER_COMPLETE_ARGS"


def in_any_case(environment: Mapping[str, str]) -> dict[str, str]:
    """What a shell asks to complete, with its last word in lower case and of normal width: Typer compares letters."""
    line = environment.get(_LINE)
    if line is None:
        return {}
    before, blank, last = line.rpartition(" ")
    return {_LINE: f"{before}{blank}{normal(last)}"}


def _bases(context: typer.Context) -> list[Path]:
    """The fact bases that the line names, and the one that ships, unless the line leaves it out."""
    from korea_trade.bases.bundle import bundled_facts
    from korea_trade.bases.locate import fact_base_files
    from korea_trade.cli.session import facts_of_environment
    from korea_trade.errors import QuestionError

    named = [*facts_of_environment(os.environ), *map(Path, context.params.get("facts") or ())]
    try:
        files = fact_base_files(named)
    except (QuestionError, OSError):
        files = []
    return [*(() if context.params.get("only_facts") else (bundled_facts(),)), *files]


@cache
def _content(path: Path) -> object:
    """The YAML of a fact base as text, lists and mappings; nothing where it cannot be read."""
    import yaml

    # BaseLoader takes every scalar as text, as the reader does.
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    try:
        content: object = yaml.load(read_file_inside(path.parent, path.name, MOST_BYTES_OF_BASE), Loader=loader)  # noqa: S506  (makes only text)
    except (OSError, KtradeError, ValueError, RecursionError, yaml.YAMLError):
        return None
    return content


def _entries(context: typer.Context, kind: str) -> Iterator[_Entry]:
    """The entries of a list of the fact bases, as far as they are text and lists of text."""
    for path in _bases(context):
        content = _content(path)
        listed = content.get(kind) if isinstance(content, dict) else None
        for entry in listed if isinstance(listed, list) else ():
            if isinstance(entry, dict):
                yield {key: value for key, value in entry.items() if isinstance(value, str) or _is_texts(value)}


def _is_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(text, str) for text in value)


def _text(entry: _Entry, key: str) -> str:
    value = entry.get(key, "")
    return value if isinstance(value, str) else ""


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
        return _starting(incomplete, ((_text(entry, key), says(entry)) for entry in _entries(ctx, kind)))

    return _in_list(complete)


def _naming(kind: str) -> _Completer:
    """Codes of items or partners; or, as far as something is typed, names of what no code begins so."""

    def complete(ctx: typer.Context, incomplete: str) -> list[Completion]:
        found: list[Completion] = []
        for entry in _entries(ctx, kind):
            says, aliases = _names(entry), entry.get("aliases", [])
            named = [_text(entry, "en"), _text(entry, "ko"), *(aliases if isinstance(aliases, list) else ())]
            # Shells break words at blanks; hyphens are as good in a name, and so is any case.
            names = [normal(name).replace(" ", "-") for name in named] if incomplete else []
            found += _starting(incomplete, [(_text(entry, "code"), says)]) or _starting(
                incomplete, [(name, says) for name in names]
            )
        return found

    return _in_list(complete)


def _names(entry: _Entry) -> str:
    return f"{_text(entry, 'en')} {_text(entry, 'ko')}"


complete_item = _naming("items")
complete_partner = _naming("partners")
complete_source = _completing("sources", "id", lambda entry: _text(entry, "title"))
complete_period = _completing("groups", "period", lambda entry: _text(entry, "source"))


def _of_codes(kind: str) -> _Completer:
    """Codes of a closed vocabulary; or, as far as something is typed, words for what no code begins so."""

    def complete(ctx: typer.Context, incomplete: str) -> list[Completion]:  # noqa: ARG001  (as Typer calls it)
        found: list[Completion] = []
        for code, words in _codes(kind):
            says = ", ".join(words)
            found += _starting(incomplete, [(code, says)]) or _starting(
                incomplete, [(word.replace(" ", "-"), code) for word in words if incomplete]
            )
        return found

    return _in_list(complete)


def _codes(kind: str) -> Iterator[tuple[str, list[str]]]:
    """The codes of a vocabulary, each with what else it is called."""
    from korea_trade.vocabulary.spellings import spellings

    called: dict[str, list[str]] = {}
    for word, code in spellings(kind).items():
        called.setdefault(code, []).append(word)
    return ((code, [word for word in words if word != code]) for code, words in called.items())


complete_flow = _of_codes("flow")
complete_sector = _of_codes("sector")
complete_measure = _of_codes("measure")
complete_frequency = _of_codes("frequency")
complete_comparison = _of_codes("comparison")
complete_unit = _of_codes("unit")
complete_status = _of_codes("status")
complete_sort = _of_codes("sort")


def complete_word(ctx: typer.Context, incomplete: str) -> list[Completion]:
    """Whatever a word beside the options may be: periods, flows, sectors, and names, which totals have not."""
    of_totals = "totals" in (ctx.info_name, ctx.params.get("what"))
    names = () if of_totals else (complete_item, complete_partner)
    tries = (*names, complete_period, complete_flow, complete_sector)
    return [found for complete in tries for found in complete(ctx, incomplete)]


def complete_column(ctx: typer.Context, incomplete: str) -> list[Completion]:
    """Keys of the records of the command, those that are not in the list already."""
    from korea_trade.presentation.formats.record_schema import ROW_TYPES
    from korea_trade.questions.column import keys_of
    from korea_trade.questions.derived_row import DerivedColumnsRow

    listed, row_type = incomplete.split(",")[:-1], ROW_TYPES.get(ctx.info_name or "")
    added = keys_of(DerivedColumnsRow) if ctx.params.get("derived") else ()
    keys = () if row_type is None else dict.fromkeys((*keys_of(row_type), *added))
    return _list_of_columns(ctx, incomplete, [key for key in keys if key not in listed])


def _list_of_columns(ctx: typer.Context, incomplete: str, keys: Iterable[str]) -> list[Completion]:
    called = dict(_codes("column"))
    says = ((key, ", ".join(called.get(key, ()))) for key in keys)
    return _in_list(lambda _, last: _starting(last, says))(ctx, incomplete)


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
    from korea_trade.bases.read import read_fact_bases
    from korea_trade.errors import KtradeError

    try:
        facts = read_fact_bases(_bases(ctx)).facts
    except (KtradeError, OSError, ValueError):
        return []
    return _starting(incomplete, ((placed.id, placed.fact.caveat or placed.fact.source) for placed in facts))
