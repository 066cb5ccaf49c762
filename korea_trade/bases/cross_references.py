"""What crosses the entries of a fact base: codes that resolve, ids and names that are one thing's alone."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from korea_trade.bases.entries import EntryReader
from korea_trade.bases.problem import Problem
from korea_trade.documents.period_spelling import looks_like_period
from korea_trade.messages.problem_phrases import ProblemPhrases, Wrong
from korea_trade.model.codes import Flow
from korea_trade.model.fact import Fact, Item, Partner, Source
from korea_trade.normal import plain_words
from korea_trade.phrase import phrase
from korea_trade.vocabulary.spellings import spellings

LinedFact = tuple[Fact, int]
"""A fact and its line."""
KnownCodes = Mapping[str, frozenset[str]]
"""Codes of other bases, by the list that they would stand in."""


def check_cross_references(
    reader: EntryReader,
    sources: Sequence[Source],
    items: Sequence[Item],
    partners: Sequence[Partner],
    facts: Iterable[LinedFact],
    known: KnownCodes,
) -> None:
    """Report codes, ids and names that do not resolve, or resolve twice; ``known`` codes do not have to be listed."""
    named: tuple[tuple[str, Sequence[Item | Partner]], ...] = (("items", items), ("partners", partners))
    for kind, entries in named:
        _check_names(reader, kind, entries, known.get(kind, frozenset()))
        _check_unique(reader, kind, "code", [entry.code for entry in entries])
        _check_parents(reader, kind, {entry.code: entry.parent for entry in entries})
    _check_meanings(reader, items, partners)
    _check_countries(reader, partners)
    _check_unique(reader, "sources", "id", [source.id for source in sources])
    _check_facts(reader, facts, known, {source.id: source.published for source in sources})


def _check_names(reader: EntryReader, kind: str, entries: Sequence[Item | Partner], known: frozenset[str]) -> None:
    codes = {entry.code for entry in entries} | known
    owner: dict[str, str] = {}
    for index, entry in enumerate(entries):
        at = (kind, index)
        if entry.parent is not None and (entry.parent not in codes or entry.parent == entry.code):
            reader.report(
                (*at, "parent"), "unknown-code", phrase(ProblemPhrases.no_other_code, "parent", entry.parent, kind)
            )
        for place, member in enumerate(entry.members):
            if member not in codes or member == entry.code:
                reader.report(
                    (*at, "members", place),
                    "unknown-code",
                    phrase(ProblemPhrases.no_other_code, "member", member, kind),
                )
        for name in names_of_entry(entry):
            if owner.setdefault(name, entry.code) != entry.code:
                reader.report(at, "ambiguous-name", phrase(ProblemPhrases.name_taken, name, owner[name]))


def _check_meanings(reader: EntryReader, items: Sequence[Item], partners: Sequence[Partner]) -> None:
    """Report names that questions take for something else; an item and a partner may share one: a fowl, a country."""
    for index, item in enumerate(items):
        _check_words(reader, ("items", index), item)
    for index, partner in enumerate(partners):
        _check_words(reader, ("partners", index), partner)


def _check_words(reader: EntryReader, at: tuple[str, int], entry: Item | Partner) -> None:
    for name in sorted(names_of_entry(entry)):
        if not plain_words(name):
            reader.report(at, "value", phrase(ProblemPhrases.no_words, name))
        meant = _meaning_in_questions(name)
        if meant is not None:
            reader.report(at, "ambiguous-name", meant)


def _meaning_in_questions(name: str) -> Wrong | None:
    """What is wrong with a name that means something else as a word of a question."""
    if looks_like_period(name):
        return phrase(ProblemPhrases.name_is_period, name)
    words = plain_words(name)
    if words in spellings("partner"):
        return phrase(ProblemPhrases.name_is_all_partners, name)
    meant = _words_of_filters().get(words)
    return phrase(ProblemPhrases.name_is_code, name, *meant) if meant is not None else None


@cache
def _words_of_filters() -> Mapping[str, tuple[str, str]]:
    """Words of filters, with field and code; those for other flows are left to items and partners that are left."""
    flows = {word: ("flow", code) for word, code in spellings("flow").items() if code != Flow.OTHER or word == code}
    return flows | {word: ("sector", code) for word, code in spellings("sector").items()}


def names_of_entry(entry: Item | Partner) -> set[str]:
    """All that an item or partner is called, in small letters."""
    return {name.casefold() for name in (entry.code, entry.en, entry.ko, *entry.aliases)}


def _check_facts(
    reader: EntryReader, facts: Iterable[LinedFact], known: KnownCodes, published: Mapping[str, str | None]
) -> None:
    seen: dict[str, LinedFact] = {}
    sources, items, partners = (
        reader.named(kind, key) | known.get(kind, frozenset())
        for kind, key in (("sources", "id"), ("items", "code"), ("partners", "code"))
    )
    for fact, line in facts:
        codes = (
            ("source", fact.source, sources),
            ("item", fact.item, items),
            ("partner", fact.partner, partners),
        )
        for field, code, listed in codes:
            if code is not None and code not in listed:
                wrong = phrase(ProblemPhrases.not_listed, field, code)
                reader.problems.append(Problem(reader.file, line, fact.id, "unknown-code", wrong))
        day = published.get(fact.source)
        if fact.retracted is not None and day is not None and fact.retracted.date < day:
            wrong = phrase(ProblemPhrases.retracted_too_early, fact.retracted.date, day)
            reader.problems.append(Problem(reader.file, line, fact.id, "contradiction", wrong))
        if fact.id in seen:
            reader.problems.append(Problem(reader.file, line, fact.id, "duplicate-id", _duplicate(seen[fact.id], fact)))
        seen.setdefault(fact.id, (fact, line))


def _check_unique(reader: EntryReader, kind: str, key: str, names: Iterable[str]) -> None:
    seen: set[str] = set()
    for index, name in enumerate(names):
        if name in seen:
            reader.report((kind, index, key), "duplicate-code", phrase(ProblemPhrases.listed_twice, name, kind))
        seen.add(name)


def _check_countries(reader: EntryReader, partners: Sequence[Partner]) -> None:
    first: dict[str, int] = {}
    for index, partner in enumerate(partners):
        if partner.iso3166 is None:
            continue
        other = first.setdefault(partner.iso3166, index)
        if partners[other].code != partner.code:
            place = f"{reader.file}:{reader.tree.line(('partners', other, 'iso3166'))}"
            wrong = phrase(ProblemPhrases.country_at, partner.iso3166, partners[other].code, place)
            reader.report(("partners", index, "iso3166"), "duplicate-code", wrong)


def _duplicate(first: LinedFact, fact: Fact) -> Wrong:
    """The problem of a fact whose id another has: their cell is the same, or only its spelling is."""
    other, line = first
    one, another = ((it.period, it.sector, it.flow, it.item, it.partner, it.measure) for it in (other, fact))
    if one == another:
        if fact.unit is not other.unit:
            return phrase(ProblemPhrases.same_id_in_unit, line, other.unit)
        return phrase(ProblemPhrases.same_cell_at, line)
    return phrase(ProblemPhrases.same_id_at, line)


def _check_parents(reader: EntryReader, kind: str, parent_of: Mapping[str, str | None]) -> None:
    ends_in_circle: dict[str, bool] = {}
    for code in parent_of:
        way: dict[str, None] = {}
        above: str | None = code
        while above is not None and above in parent_of and above not in ends_in_circle and above not in way:
            way[above] = None
            above = parent_of[above]
        circular = above in way or (above is not None and ends_in_circle.get(above, False))
        ends_in_circle |= dict.fromkeys(way, circular)
    for index, (code, parent) in enumerate(parent_of.items()):
        if ends_in_circle[code] and parent != code:  # an entry that is its own parent has been reported already
            reader.report((kind, index), "circle", phrase(ProblemPhrases.circle, code))
