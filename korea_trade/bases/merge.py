"""Several fact bases as one: codes are shared, each base has its own documents, and what clashes is a problem."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from korea_trade.bases.bundle import BUILT_IN, base_name
from korea_trade.bases.cross_references import names_of_entry
from korea_trade.bases.fact_base import EntryKind, FactBase, PlacedFact
from korea_trade.bases.problem import FactBaseError, Problem
from korea_trade.messages.phrases import Message, Phrases
from korea_trade.messages.problem_phrases import ProblemPhrases
from korea_trade.model.fact import Item, Partner
from korea_trade.phrase import phrase

Coded = TypeVar("Coded", Item, Partner)


def merge(first: FactBase, second: FactBase) -> FactBase:
    """Two bases as one, in this order. An item or partner of both is one, with the names that both give it.

    Raises FactBaseError for what clashes: a document or fact of both, a code or name that means different things.
    """
    problems = [*_clashes_of_sources(first, second), *_clashes_of_facts(first, second)]
    problems += _clashes_of_codes(first, second, "items", lambda base: base.items)
    problems += _clashes_of_codes(first, second, "partners", lambda base: base.partners)
    problems += [*_clashes_of_kinds(first, second), *_clashes_of_countries(first, second)]
    if problems:
        raise FactBaseError(problems, _advice(first, second))
    groups = 1 + max((placed.group for placed in first.facts), default=-1)
    return FactBase(
        file=first.file,
        root=first.root,
        sources=first.sources + second.sources,
        items=_together(first.items, second.items),
        partners=_together(first.partners, second.partners),
        facts=first.facts + tuple(replace(placed, group=placed.group + groups) for placed in second.facts),
        lines=first.lines,
        parts=(*(first.parts or (first,)), *(second.parts or (second,))),
        tables=first.tables + second.tables,
        words=first.words + second.words,
        to_decide=first.to_decide,
    )


def _advice(first: FactBase, second: FactBase) -> Message | None:
    """What to do with two bases of which one is a copy of the other, made by ``ktrade init`` or ``export``, say."""
    if not _is_copy(second, first):
        return None
    built_in = [part for part in first.parts or (first,) if base_name(Path(part.file)) == BUILT_IN]
    ships = any(_is_copy(second, part) for part in built_in)
    return phrase(Phrases.same_documents if ships else Phrases.same_documents_in_bases)


def _is_copy(base: FactBase, other: FactBase) -> bool:
    """Whether all documents of a base are those of another, word for word: it was exported from it, say."""
    known = {(source.id, source.sha256) for source in other.sources}
    return bool(base.sources) and all((source.id, source.sha256) in known for source in base.sources)


def _together(first: tuple[Coded, ...], second: tuple[Coded, ...]) -> tuple[Coded, ...]:
    added = {entry.code: entry for entry in second}
    listed = {entry.code for entry in first}
    both = tuple(_with_names_of(entry, added[entry.code]) if entry.code in added else entry for entry in first)
    return both + tuple(entry for entry in second if entry.code not in listed)


def _with_names_of(entry: Coded, other: Coded) -> Coded:
    """The entry with the aliases and members that another base adds to it."""
    known = names_of_entry(entry)
    aliases = tuple(name for name in other.aliases if name.casefold() not in known)
    members = tuple(code for code in other.members if code not in entry.members)
    if not aliases and not members:
        return entry
    return entry.model_copy(update={"aliases": entry.aliases + aliases, "members": entry.members + members})


def _is_other(entry: Item | Partner, known: Item | Partner) -> bool:
    """Whether an entry says something else than the known one of its code; what it leaves out, it leaves to that."""
    given = entry.model_fields_set - {"aliases", "members"}
    return any(getattr(entry, name) != getattr(known, name) for name in given)


def _clashes_of_sources(first: FactBase, second: FactBase) -> Iterator[Problem]:
    index_of = {source.id: index for index, source in enumerate(first.sources)}
    for index, source in enumerate(second.sources):
        if source.id in index_of:
            file, line = first.place_of("sources", index_of[source.id], "id")
            wrong = phrase(ProblemPhrases.source_at, source.id, f"{file}:{line}")
            yield Problem(*second.place_of("sources", index, "id"), "", "duplicate-code", wrong)


def _clashes_of_facts(first: FactBase, second: FactBase) -> Iterator[Problem]:
    for placed in second.facts:
        other = first.fact_by_id.get(placed.id)
        if other is not None:
            file, wrong = second.part_of(placed.fact.source).file, phrase(ProblemPhrases.fact_at, _place(first, other))
            yield Problem(file, placed.line, placed.id, "duplicate-id", wrong)


def _place(base: FactBase, placed: PlacedFact) -> str:
    return f"{base.part_of(placed.fact.source).file}:{placed.line}"


def _clashes_of_codes(
    first: FactBase, second: FactBase, kind: EntryKind, entries_of: Callable[[FactBase], Sequence[Item | Partner]]
) -> Iterator[Problem]:
    """Codes that mean different things in the two bases, and names that name different codes."""
    place_of: dict[str, int] = {}
    owner: dict[str, str] = {}
    entry_of: dict[str, Item | Partner] = {}
    for index, entry in enumerate(entries_of(first)):
        place_of[entry.code], entry_of[entry.code] = index, entry
        owner |= dict.fromkeys(names_of_entry(entry), entry.code)
    for index, entry in enumerate(entries_of(second)):
        here = second.place_of(kind, index, "code")
        if entry.code in entry_of and _is_other(entry, entry_of[entry.code]):
            wrong = phrase(ProblemPhrases.entry_at, entry.code, _named(first, kind, place_of[entry.code]))
            yield Problem(*here, "", "duplicate-code", wrong)
            continue
        for name in sorted(names_of_entry(entry)):
            if owner.get(name, entry.code) != entry.code:
                place = _named(first, kind, place_of[owner[name]])
                yield Problem(*here, "", "ambiguous-name", phrase(ProblemPhrases.name_at, name, owner[name], place))


def _clashes_of_kinds(first: FactBase, second: FactBase) -> Iterator[Problem]:
    """Names that are of an item in one base, of a partner in the other."""
    kinds: tuple[tuple[EntryKind, Sequence[Item | Partner], EntryKind, Sequence[Item | Partner]], ...] = (
        ("items", first.items, "partners", second.partners),
        ("partners", first.partners, "items", second.items),
    )
    for kind, known, other_kind, entries in kinds:
        place_of = {name: index for index, entry in enumerate(known) for name in names_of_entry(entry)}
        for index, entry in enumerate(entries):
            for name in sorted(names_of_entry(entry) & place_of.keys()):
                there = place_of[name]
                place = _named(first, kind, there)
                wrong = phrase(ProblemPhrases.name_of_kind_at, name, kind[:-1], known[there].code, place)
                yield Problem(*second.place_of(other_kind, index, "code"), "", "ambiguous-name", wrong)


def _clashes_of_countries(first: FactBase, second: FactBase) -> Iterator[Problem]:
    """Countries of which the two bases make two partners."""
    index_of = {entry.iso3166: index for index, entry in enumerate(first.partners) if entry.iso3166 is not None}
    for index, entry in enumerate(second.partners):
        other = None if entry.iso3166 is None else index_of.get(entry.iso3166)
        if other is not None and first.partners[other].code != entry.code:
            file, line = first.place_of("partners", other, "iso3166")
            wrong = phrase(ProblemPhrases.country_at, str(entry.iso3166), first.partners[other].code, f"{file}:{line}")
            yield Problem(*second.place_of("partners", index, "iso3166"), "", "duplicate-code", wrong)


def _named(base: FactBase, kind: EntryKind, index: int) -> str:
    file, line = base.place_of(kind, index, "code")
    return f"{file}:{line}"
