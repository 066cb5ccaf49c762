"""The page of a name: all that is known of an item or partner, of what it belongs to and of its parts."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import fields, replace
from functools import partial

from korea_trade.arithmetic.codes import DerivedKind
from korea_trade.documents.names import Names
from korea_trade.light_dataclass import dataclass
from korea_trade.messages.command import Command
from korea_trade.messages.phrases import Message, Phrases
from korea_trade.model.coded import Coded, CodeLists, above
from korea_trade.model.codes import Flow, Measure, Sector
from korea_trade.model.period import Period
from korea_trade.phrase import phrase
from korea_trade.questions.answered_rows import AnsweredRows, Listing
from korea_trade.questions.derived_row import DerivedRow
from korea_trade.questions.fact_row import FactRow
from korea_trade.questions.filters import WORLD, Filters
from korea_trade.questions.order import SortKey
from korea_trade.questions.page_row import AboutRow
from korea_trade.questions.ranked_row import RankedRow
from korea_trade.questions.ranking import Ranking, listed_rows, ranking_group, with_places
from korea_trade.questions.relation import Relation
from korea_trade.questions.select import select
from korea_trade.questions.sorting import grouped
from korea_trade.store.engine import DuckDBPyConnection

RANKED_MEASURES = (Measure.VALUE, Measure.SHARE)
"""What rankings list."""
_REMARKS = "concat_ws(' ', note, caveat)"
_FLOWS, _SECTORS, _MEASURES = list(Flow), list(Sector), [*Measure, *DerivedKind]


@dataclass(frozen=True, slots=True)
class Page(AnsweredRows[AboutRow]):
    """All that is known of an item, of a partner, or of an item in trade with a partner, the latest period first.

    It is the sequence of its rows: those about the name itself come before those about its groups and parts, and these
    before those that only name it. ``facts`` has the facts among them.
    """

    item: str | None
    partner: str | None
    rows: tuple[AboutRow, ...]
    facts: Mapping[str, FactRow]

    def listed(self) -> Listing[AboutRow]:
        """The rows."""
        return Listing(self.rows, AboutRow, self.notebook, why=self.why_none)


def rows_of(page: Page) -> tuple[AboutRow, ...]:
    """The rows of a page."""
    return page.rows


def ask_about(
    connection: DuckDBPyConnection, base: CodeLists, item: str | None, partner: str | None, filters: Filters
) -> Page:
    """The page of an item, a partner, or of both together; the view ``derived`` must be filled.

    Groups are what the name is a part of and the aggregates that name it; of these only the figures of all partners, or
    of all items, are given. Groups and members stand together in the flows of the one whose page it is: a group of
    exports says nothing of imports. Facts of something else are on the page too where what is remarked on them names
    it. What two names are together has only facts of its own.
    """
    own = _condition(item, partner)
    facts = select(connection, FactRow, "facts", filters, *own)
    relations = dict.fromkeys((fact.id for fact in facts), Relation.ITSELF)
    if item is None or partner is None:
        kind, code = ("item", item) if item is not None else ("partner", partner)
        entries: Sequence[Coded] = base.items if kind == "item" else base.partners
        for relation, condition, given in _of_others(connection, entries, kind, str(code)):
            found = select(connection, FactRow, "facts", filters, condition, given=given)
            found = [fact for fact in found if fact.id not in relations]
            facts += found
            relations |= dict.fromkeys((fact.id for fact in found), relation)
    ranked = _ranked(connection, "items" if item is not None else "regions", filters)
    rows = [_of_fact(fact, relations[fact.id], ranked.get(fact.id)) for fact in facts]
    condition, order, parameters = own
    levels = f"measure = '{DerivedKind.LEVEL}' AND {condition}"
    rows += [_of_derived(row) for row in select(connection, DerivedRow, "derived", filters, levels, order, parameters)]
    return Page(item, partner, tuple(sorted(rows, key=_place)), {fact.id: fact for fact in facts})


def with_pages(ranking: Ranking, pages: Iterable[Page], limit: int | None = None) -> Ranking:
    """A ranking of names that were asked for, with their pages, whose other facts stand behind what is ranked.

    First come milestones, counts and other flows of the names; then their other figures, such as those by the other
    side of their trade; then those of groups and parts, and facts that only name them. Where nothing is ranked, a
    ``limit`` cuts these in their groups.
    """
    listed = {row.id for row in (*ranking.rows, *ranking.cut_off)}
    facts: dict[str, AboutRow] = {}
    for row in sorted((row for page in pages for row in page.rows), key=_place):
        facts.setdefault(row.id, row)
    rest = sorted((row for row in facts.values() if row.id not in listed), key=partial(_is_figure_of_more, ranking))
    others = [_ranked_row(row) for row in rest]
    cut = set[str]() if ranking.rows or limit is None else _cut_in_groups(others, limit)
    return replace(
        ranking,
        rows=tuple(replace(row, relation=Relation.ITSELF) for row in ranking.rows),
        other_rows=tuple(row for row in others if row.id not in cut),
        cut_off=(*ranking.cut_off, *(row for row in others if row.id in cut)),
        pages=tuple(pages),
    )


def _cut_in_groups(rows: Sequence[RankedRow], limit: int) -> set[str]:
    """The ids of the rows behind a limit in each group."""
    return {row.id for _, members in grouped(rows, ranking_group) for row in members[limit:]}


def _is_figure_of_more(ranking: Ranking, row: AboutRow) -> bool:
    """Whether a row is a figure as a ranking lists them, but not of its names as they are listed there."""
    filters = ranking.filters
    inside = (row.partner, filters.partner) if ranking.by == "item" else (row.item, filters.item)
    of_another_flow = row.flow not in filters.flow and (inside[0] is None or bool(inside[1]))
    return row.relation is not Relation.ITSELF or (row.measure in RANKED_MEASURES and not of_another_flow)


def page_filters(ranking: Ranking) -> Filters:
    """What a ranking was asked for, in the period that it found, and of any flow if none was asked for."""
    return replace(ranking.filters, flow=ranking.asked.flow)


def without_own_rows(pages: Iterable[Page]) -> list[Message]:
    """For each page that has only facts of others: that it has none of its name."""
    return [
        phrase(Phrases.nothing_of_name_itself, " ".join(filter(None, (page.item, page.partner))))
        for page in pages
        if page.rows and not any(row.relation is Relation.ITSELF for row in page.rows)
    ]


def command_of_pages(ranking: Ranking) -> Command:
    """The command that shows the pages of the names that a ranking was asked for."""
    filters = page_filters(ranking)
    return Command.of(
        "about", *filters.item, *filters.partner, *filters.without("item").without("partner").arguments("about")
    )


def more_on_pages(ranking: Ranking, shown: Set[str], *, with_levels: bool = False) -> list[Message]:
    """How much the pages of the names that a ranking was asked for have beside the rows shown, with their command.

    ``with_levels`` says that beside the rows shown stand the levels of the year before that follow from them.
    """
    rows = {row.id: row for page in ranking.pages for row in page.rows if row.id not in shown}.values()
    facts = [row for row in rows if row.formula is None]
    levels = [row for row in rows if row.formula is not None and not (with_levels and set(row.facts) <= shown)]
    more = phrase(Phrases.page_has_more, len(facts), len(levels), command_of_pages(ranking))
    return [more] if facts or levels else []


def _condition(item: str | None, partner: str | None) -> tuple[str, str, list[object]]:
    """A condition, an order and the parameters of the condition."""
    named = {"item": item, "partner": partner}
    conditions = [f"{name} = ?" for name, code in named.items() if code is not None]
    return " AND ".join(conditions), "position", [code for code in named.values() if code is not None]


def on_pages(connection: DuckDBPyConnection, base: CodeLists, filters: Filters) -> tuple[str, list[object]]:
    """A condition for the facts on the pages of names, with its parameters: their groups and parts have some too."""
    where, parameters = filters.where()
    partners = [partner for partner in filters.partner if partner != WORLD]
    if bool(filters.item) == bool(partners):
        return where, parameters
    kind = "item" if filters.item else "partner"
    entries: Sequence[Coded] = base.items if filters.item else base.partners
    rest, bound = filters.without(kind).where()
    others = [found for name in filters.item or partners for found in _of_others(connection, entries, kind, name)]
    either = " OR ".join(["FALSE", *(f"({condition})" for _, condition, _ in others)])
    given = [value for _, _, values in others for value in values]
    return f"({where} OR ({rest} AND ({either})))", [*parameters, *bound, *given]


def _of_others(
    connection: DuckDBPyConnection, entries: Sequence[Coded], kind: str, code: str
) -> Iterator[tuple[Relation, str, list[object]]]:
    """What else is on the page of a code of a ``kind``: how it is related, and a condition with its parameters."""
    entry_of = {entry.code: entry for entry in entries}
    if code not in entry_of:
        return
    other = "partner" if kind == "item" else "item"
    groups = [entry.code for entry in entries if code in entry.members]
    groups += above(code, {entry.code: entry.parent for entry in entries})
    same_flow = f"(flow IN (SELECT flow FROM facts WHERE {kind} = ?) OR NOT EXISTS (FROM facts WHERE {kind} = ?))"  # noqa: S608
    of_them = f"{kind} IN (SELECT unnest(?))"
    if groups:
        yield Relation.GROUP, f"{of_them} AND {other} IS NULL AND {same_flow}", [groups, code, code]
    below, members = _below(entries, code), list(entry_of[code].members)
    if below or members:
        yield Relation.PART, f"({of_them} OR {of_them} AND {same_flow})", [below, members, code, code]
    if remarked := _with_remarks_on(connection, entries, entry_of[code], kind):
        yield Relation.NAMED, "id IN (SELECT unnest(?))", [remarked]


def _below(entries: Sequence[Coded], code: str) -> list[str]:
    """The codes of its parts, and of theirs."""
    below: dict[str, list[str]] = {}
    for entry in entries:
        if entry.parent is not None:
            below.setdefault(entry.parent, []).append(entry.code)
    parts: list[str] = []
    rest = list(below.get(code, ()))
    while rest:
        part = rest.pop()
        parts.append(part)
        rest += below.get(part, ())
    return parts


def _with_remarks_on(connection: DuckDBPyConnection, entries: Sequence[Coded], own: Coded, kind: str) -> list[str]:
    """The ids of the facts of others whose remarks name an entry, and not only within the name of another one."""
    spelled = "|".join(re.escape(name) for name in (own.en, own.ko, *own.aliases))
    query = f"SELECT id, {_REMARKS} FROM facts WHERE {kind} IS DISTINCT FROM ? AND regexp_matches({_REMARKS}, ?)"  # noqa: S608
    found = connection.execute(query, [own.code, f"(?i){spelled}"]).fetchall()
    if not found:
        return []
    parts = _below(entries, own.code)
    apart = [entry for entry in entries if not entry.aggregate and entry.code not in (own.code, *parts)]
    names = Names(kind, [own, *apart])
    return [id_ for id_, remarks in found if own.code in names.named_in(remarks)]


def _ranked(connection: DuckDBPyConnection, view: str, filters: Filters) -> dict[str, RankedRow]:
    """By id: the levels and shares of a view with their places among all of their group."""
    everyone = filters.without("item").without("partner").without("measure")
    rows = listed_rows(connection, view, everyone)
    ranked = "item" if view == "items" else "partner"
    return {row.id: row for row in with_places(rows, ranked, SortKey.VALUE)}


def _of_fact(fact: FactRow, relation: Relation, ranked: RankedRow | None) -> AboutRow:
    said = {field.name: getattr(fact, field.name) for field in fields(FactRow) if field.name != "note_ko"}
    row = AboutRow(**said, relation=relation, facts=(fact.id,))
    if ranked is None:
        return row
    return replace(
        row,
        rank=ranked.rank,
        share=ranked.share,
        ranked_of=ranked.ranked_of,
        group_size=ranked.group_size,
        facts=ranked.facts,
        derived=ranked.derived,
        parent=ranked.parent,
        partition=ranked.partition,
    )


def _of_derived(derived: DerivedRow) -> AboutRow:
    shared = {field.name: getattr(derived, field.name) for field in fields(DerivedRow) if field.name != "from_"}
    return AboutRow(**shared, relation=Relation.ITSELF, facts=derived.from_, derived=("value",))


def _ranked_row(row: AboutRow) -> RankedRow:
    """The row of a page as it stands behind a ranking."""
    names = {field.name for field in fields(RankedRow)} & {field.name for field in fields(AboutRow)}
    shared = {name: getattr(row, name) for name in names}
    return RankedRow(**shared, aggregate=False, total_id=None, total=None, total_bound=None, known=0)


def _place(row: AboutRow) -> tuple[object, ...]:
    """The name itself first, what only names it last; then the latest period, flow, sector, all before one, measure."""
    period = Period.parse(row.period)
    return (
        0 if row.relation is Relation.ITSELF else 2 if row.relation is Relation.NAMED else 1,
        -period.last_day.toordinal(),
        period.first_day.toordinal(),
        _SECTORS.index(Sector(row.sector)),
        _FLOWS.index(Flow(row.flow)),
        row.item or "",
        row.partner or "",
        _MEASURES.index(row.measure),
        row.id,
    )


def pages_of(items: Iterable[str], partners: Iterable[str]) -> list[tuple[str | None, str | None]]:
    """The item and partner of each page: every item with every partner, or those of one kind if only it is named.

    An item in trade with the world stands alone.
    """
    items, partners = tuple(items), tuple(partners)
    named = [partner for partner in partners if partner != WORLD]
    if not items:
        return [(None, partner) for partner in named or (None,)]
    return [(item, None if partner == WORLD else partner) for item in items for partner in partners or (None,)]
