"""The open fact base: every question as a method. The command line is built on it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import cached_property, partial
from pathlib import Path
from threading import RLock
from types import TracebackType
from typing import TYPE_CHECKING, Self, TypeVar

from korea_trade.bases.bundle import bundled_facts
from korea_trade.bases.locate import fact_base_files
from korea_trade.errors import NotComparable, NotReadable, QuestionError
from korea_trade.file_name import MOST_BYTES, file_path
from korea_trade.messages.command import Command
from korea_trade.messages.phrases import Message, Phrases
from korea_trade.model.period import parse_day
from korea_trade.normal import normal
from korea_trade.questions import listing
from korea_trade.questions.filters import EVERYTHING, WORLD, Filters, Given
from korea_trade.questions.listed import Draw, Listing, Shown
from korea_trade.questions.naming import ABOUT, Naming, several, several_of_each
from korea_trade.questions.row import Row
from korea_trade.questions.select import select
from korea_trade.questions.sort import AS_LISTED, Order
from korea_trade.questions.words_given import ids_given, words_given
from korea_trade.said import said
from korea_trade.store.opening import ARITHMETIC_TABLES, DERIVED, VERDICTS, OpenBase, in_memory

# What most questions do without is imported by those that need it.
if TYPE_CHECKING:
    import duckdb

    from korea_trade.arithmetic.arithmetic import Arithmetic
    from korea_trade.bases.fact_base import FactBase
    from korea_trade.checks.report import Report
    from korea_trade.model.codes import Sector
    from korea_trade.questions.about import Page
    from korea_trade.questions.compared_row import ComparisonRow, RevisionRow
    from korea_trade.questions.contents import Contents
    from korea_trade.questions.derived import DerivedColumns
    from korea_trade.questions.derived_row import DerivedRow, VerdictRow
    from korea_trade.questions.entry_row import NameRow
    from korea_trade.questions.exploring import Checked, Explored
    from korea_trade.questions.fact_lookup import FactLookup
    from korea_trade.questions.fact_row import FactRow, MilestoneRow
    from korea_trade.questions.hint import Counted
    from korea_trade.questions.interruption import Interruption
    from korea_trade.questions.listed import AsRows, RowType
    from korea_trade.questions.ranking import Ranking
    from korea_trade.questions.receipt import Receipt
    from korea_trade.questions.row import ListedRow
    from korea_trade.questions.search import SearchIndex, SearchRow
    from korea_trade.questions.search_index import FullTextIndex
    from korea_trade.questions.source_row import SourceRow
    from korea_trade.questions.sql_result import SqlResult
    from korea_trade.questions.streamed import Streamed
    from korea_trade.questions.verifying import Article, Verified
    from korea_trade.store.code_lists import StoredCodes
    from korea_trade.store.engine import DuckDBPyConnection
    from korea_trade.store.remarks import Remarks
    from korea_trade.verification.knowledge import Knowledge

T = TypeVar("T")
_IDS = "id IN (SELECT unnest(?))"
Html = Callable[["Trade", Shown], str]
"""Draws an answer of a trade as HTML."""


class Trade:
    """A fact base and its DuckDB connection. Use it as a context manager, or call ``close``. Threads may share it.

    What to ask for is said by ``filters``, which takes any name or alias of an item or partner, in English or Korean.
    """

    def __init__(self, base: "FactBase | OpenBase", html: "Html | None" = None, max_bytes: int = MOST_BYTES) -> None:
        self._opened: OpenBase = base if isinstance(base, OpenBase) else in_memory(base)
        self._html = html
        self._max_bytes = max_bytes
        self._lock = RLock()
        self._filled: frozenset[str] = frozenset()
        self._closed = False
        self._leaves_open = False
        self._as_of: tuple[str, str] | None = None  # the day, and that of the first document, which may be later

    @property
    def compiled_file(self) -> "Path | None":
        """The compiled file that answers, for others to read with ``connect_to``; None where it is in memory."""
        return self._opened.compiled_file

    def files(self) -> "list[Path]":
        """The files that the facts were read from: fact bases and documents."""
        return self._stored(self._opened.files)

    @cached_property
    def base_names(self) -> Sequence[str]:
        """What the fact bases are called, in their order."""
        return self._stored(self._opened.base_names)

    @property
    def base(self) -> "FactBase":
        """The facts as the model has them, those of tables too. Raises KtradeError where tables have too many."""
        with self._lock:
            return self._base

    @cached_property
    def _base(self) -> "FactBase":
        base = replace(self._opened.facts(), most_bytes=self._max_bytes)
        if not base.tables:
            return base
        from korea_trade.store.fact_tables.as_facts import with_facts_of_tables

        return self._stored(lambda cursor: with_facts_of_tables(base, cursor))

    @cached_property
    def is_large(self) -> bool:
        """Whether tables have more facts than arithmetic takes."""
        if not self._opened.has_tables:
            return False
        from korea_trade.store.fact_tables.as_facts import has_too_many

        return self._stored(has_too_many)

    def _arithmetic_around(self, ids: Sequence[str]) -> "Arithmetic":
        """The arithmetic of all facts; where they are too many, of those about the cells of some."""
        if not self.is_large:
            return self.arithmetic
        from korea_trade.arithmetic.arithmetic import Arithmetic
        from korea_trade.questions.receipt import ABOUT_THEIR_CELLS
        from korea_trade.store.fact_tables.as_facts import with_facts_of_tables

        base = replace(self._opened.facts(), most_bytes=self._max_bytes)
        return Arithmetic(
            self._stored(lambda cursor: with_facts_of_tables(base, cursor, ABOUT_THEIR_CELLS, [ids, ids]))
        )

    @property
    def arithmetic(self) -> "Arithmetic":
        """The verdicts and derived figures, computed once, when first asked for."""
        with self._lock:
            return self._arithmetic

    @cached_property
    def _arithmetic(self) -> "Arithmetic":
        from korea_trade.arithmetic.arithmetic import Arithmetic

        return Arithmetic(self.base)

    @property
    def connection(self) -> "DuckDBPyConnection":
        """The connection to the loaded fact base. Each question uses a cursor of it: see ``cursor``."""
        with self._lock:
            return self._connection

    @cached_property
    def _connection(self) -> "DuckDBPyConnection":
        connection, self._filled = self._opened.connect()
        return connection

    def cursor(self) -> "DuckDBPyConnection":
        """A cursor for one question, to be closed after it: read what the views of schema.sql give.

        The views ``derived`` and ``verdicts`` are empty in it unless something has asked for them.
        """
        with self._lock:
            return self._connection.cursor()

    def _fill(self, tables: Iterable[str]) -> None:
        """Fill tables of arithmetic that are still empty."""
        with self._lock:
            connection = self._connection
            for table in tables:
                if table not in self._filled:
                    from korea_trade.store.arithmetic_tables import fill

                    fill(connection, table, self.arithmetic)
                    self._filled |= {table}

    def _stored(self, read: "Callable[[DuckDBPyConnection], T]") -> T:
        """Read what is stored besides figures; also of a trade that is closed, whose answers may still be shown."""
        with self._lock:
            if not self._closed:
                with self._connection.cursor() as cursor:
                    return read(cursor)
            connection, _ = self._opened.connect()
            with connection:
                return read(connection)

    @cached_property
    def codes(self) -> "StoredCodes":
        """The items, partners and documents."""
        from korea_trade.store.code_lists import read_codes

        return self._stored(read_codes)

    def _code_lists(self) -> "StoredCodes":
        return self.codes

    @cached_property
    def remarks(self) -> "Remarks":
        """What was remarked on facts and documents, in both languages."""
        from korea_trade.store.remarks import read_remarks

        return self._stored(read_remarks)

    @cached_property
    def floors(self) -> frozenset[str]:
        """The ids of the facts that are only floors: tallies that have been topped."""
        return self._stored(
            lambda cursor: frozenset(
                id_ for (id_,) in cursor.execute("SELECT id FROM fact_entries WHERE floor").fetchall()
            )
        )

    @cached_property
    def naming(self) -> Naming:
        """What people mean by the words they type."""
        return Naming(lambda: self.codes)

    def filters(
        self,
        *,
        year: Given = None,
        period: Given = None,
        from_: str | int | None = None,
        to: str | int | None = None,
        frequency: Given = None,
        flow: Given = None,
        sector: Given = None,
        item: Given = None,
        partner: Given = None,
        source: Given = None,
        measure: Given = None,
        comparison: Given = None,
        unit: Given = None,
    ) -> Filters:
        """Filters of what people type: one value, several, or a list with commas; names in English or Korean.

        Raises UnknownName and QuestionError.
        """
        naming = self.naming
        return Filters(
            year=map(int, several(year, lambda text: str(naming.year(text)))),
            period=several(period, naming.period),
            from_=None if from_ is None else naming.period(str(from_)),
            to=None if to is None else naming.period(str(to)),
            frequency=several(frequency, naming.frequency),
            flow=several(flow, naming.flow),
            sector=several_of_each(sector, naming.sectors),
            item=several(item, naming.item),
            partner=several(partner, naming.partner),
            source=several(source, naming.source),
            measure=several(measure, naming.measure),
            comparison=several(comparison, naming.comparison),
            unit=several(unit, naming.unit),
        )

    @property
    def draw(self) -> "Draw | None":
        """Draws answers as HTML for notebooks, where there is something that does."""
        return None if self._html is None else partial(self._html, self)

    def _listing(self, entries: Iterable[T], row_type: "RowType", as_rows: "AsRows[T] | None" = None) -> "Listing[T]":
        return Listing(entries, row_type, self.draw, as_rows)

    def as_of(self, day: str) -> Self:
        """What had been published by a day, such as 2021-01-31. Raises QuestionError for what is no day."""
        try:
            parse_day(day)
        except NotReadable as error:
            raise QuestionError(error.said, said(Phrases.publication_days_are_listed)) from error
        from korea_trade.bases.as_of import as_of

        if self._opened.has_tables:
            self._stored(lambda _: None)  # which checks the tables
            base = self._opened.facts()
        else:
            base = self.base
        known = type(self)(as_of(base, day), self._html, self._max_bytes)
        dated = [source.published for source in self.sources() if source.published is not None]
        known._as_of = (day, min(dated)) if dated else None
        return known

    def totals(
        self,
        filters: Filters | None = None,
        order: Order | None = None,
    ) -> "Listing[Row]":
        """Exports, imports, balance and investment as a whole."""
        with self.cursor() as cursor:
            return self._listing(listing.ask_totals(cursor, _filters_of(filters), _order_of(order)), Row)

    def items(
        self,
        filters: Filters | None = None,
        order: Order | None = None,
        all_periods: bool = False,
    ) -> "Ranking":
        """Trade by item, ranked in groups of the same period, sector and source."""
        from korea_trade.questions import ranking

        with self.cursor() as cursor:
            found = self._asked(ranking.ask_items(cursor, _filters_of(filters), _order_of(order), all_periods))
            return self._with_other_rows(cursor, "items", found) if filters and filters.item else found

    def regions(
        self,
        filters: Filters | None = None,
        order: Order | None = None,
        all_periods: bool = False,
    ) -> "Ranking":
        """Trade by partner, ranked in groups of the same period, sector and source."""
        from korea_trade.questions import ranking

        with self.cursor() as cursor:
            found = self._asked(ranking.ask_regions(cursor, _filters_of(filters), _order_of(order), all_periods))
            named = filters is not None and set(filters.partner) - {WORLD}
            return self._with_other_rows(cursor, "regions", found) if named else found

    def _asked(self, found: "Ranking") -> "Ranking":
        return replace(found, draw=self.draw)

    def _with_other_rows(self, cursor: "DuckDBPyConnection", view: str, found: "Ranking") -> "Ranking":
        from korea_trade.questions import about

        return about.with_other_rows(cursor, view, found)

    def about(self, *names: str, filters: Filters | None = None) -> "Listing[Page]":
        """All that is known of names, a page each; of items and partners together, of each item with each partner.

        Raises QuestionError where no name is given, and for what is no name.
        """
        meant = self.naming.words(names, ("item", "partner"))
        items, partners = dict.fromkeys(meant["item"]), dict.fromkeys(meant["partner"])
        return self.pages(items, partners, _filters_of(filters))

    def pages(self, items: str | Iterable[str], partners: str | Iterable[str], filters: Filters) -> "Listing[Page]":
        """The pages of items and partners by code. Raises QuestionError where there is none."""
        from korea_trade.questions import about
        from korea_trade.questions.page_row import AboutRow

        asked = about.pages_of(words_given(items), words_given(partners))
        if asked == [(None, None)]:
            partners = words_given(partners)
            rest = replace(filters, partner=()) if WORLD in partners else filters
            command = Command.of("totals", *rest.arguments())
            asked_for_all = WORLD in partners or rest.given
            hint = said(Phrases.totals_are_listed, command) if asked_for_all else said(Phrases.names_are_listed)
            raise QuestionError(said(Phrases.no_name_asked_for), hint)
        self._fill(set() if self.is_large else {DERIVED})
        with self.cursor() as cursor:
            pages = [about.ask_about(cursor, self.codes, item, partner, filters) for item, partner in asked]
            return self._listing((replace(page, draw=self.draw) for page in pages), AboutRow, about.rows_of)

    def pages_of(self, ranking: "Ranking") -> "Listing[Page]":
        """The pages of the names that a ranking was asked for."""
        from korea_trade.questions.about import page_filters

        filters = page_filters(ranking)
        return self.pages(filters.item, filters.partner, filters.without("item").without("partner"))

    def milestones(
        self,
        filters: Filters | None = None,
        order: Order | None = None,
    ) -> "Listing[MilestoneRow]":
        """Ranks, streaks, first times and thresholds."""
        from korea_trade.questions.fact_row import MilestoneRow

        with self.cursor() as cursor:
            rows = listing.ask_milestones(cursor, _filters_of(filters), _order_of(order))
            return self._listing(rows, MilestoneRow)

    def facts(
        self,
        filters: Filters | None = None,
        order: Order | None = None,
    ) -> "Listing[FactRow]":
        """Every fact that passes the filters."""
        from korea_trade.questions.fact_row import FactRow

        with self.cursor() as cursor:
            return self._listing(listing.ask_facts(cursor, _filters_of(filters), _order_of(order)), FactRow)

    def each_fact(self, filters: Filters | None = None, limit: int | None = None) -> "Streamed[FactRow]":
        """The same in the order of the fact base, a batch at a time: the trade has to stay open meanwhile."""
        from korea_trade.questions.fact_row import FactRow
        from korea_trade.questions.streamed import Streamed

        return Streamed(self.cursor, FactRow, "facts", _filters_of(filters), limit)

    def revisions(
        self,
        filters: Filters | None = None,
        order: Order | None = None,
    ) -> "Listing[RevisionRow]":
        """The figures that another document states otherwise, with what was stated before."""
        from korea_trade.questions import revisions
        from korea_trade.questions.compared_row import RevisionRow

        with self.cursor() as cursor:
            rows = revisions.ask_revisions(cursor, _filters_of(filters), _order_of(order))
            return self._listing(rows, RevisionRow)

    def derived(
        self,
        filters: Filters | None = None,
        order: Order | None = None,
    ) -> "Listing[DerivedRow]":
        """What follows from the facts and is not stated, with bounds, formula and the facts it came from."""
        from korea_trade.questions import derived
        from korea_trade.questions.derived_row import DerivedRow

        self._fill({DERIVED})
        with self.cursor() as cursor:
            rows = derived.ask_derived(cursor, _filters_of(filters), _order_of(order))
            return self._listing(rows, DerivedRow)

    def derived_columns(self, rows: "Iterable[ListedRow]") -> "dict[str, DerivedColumns]":
        """By row id: the level a year before, the change and the contribution that follow from a stated figure."""
        from korea_trade.questions import derived

        self._fill({DERIVED})
        with self.cursor() as cursor:
            return derived.derived_columns(cursor, rows)

    def verdicts(self) -> "Listing[VerdictRow]":
        """Whether the facts agree with each other: every rule applied to every fact it applies to."""
        from korea_trade.questions import derived
        from korea_trade.questions.derived_row import VerdictRow

        self._fill({VERDICTS})
        with self.cursor() as cursor:
            return self._listing(derived.ask_verdicts(cursor), VerdictRow)

    def compare_periods(
        self,
        first: str | int,
        second: str | int,
        by: str | None = None,
        daily: bool = False,
        filters: Filters | None = None,
    ) -> "Listing[ComparisonRow]":
        """Two periods side by side, years also as numbers, as a whole or by "item" or "partner".

        Raises NotComparable and ValueError.
        """
        from korea_trade.questions import comparing
        from korea_trade.questions.compared_row import ComparisonRow

        known = self.arithmetic.known
        rows = comparing.ask_comparison_of_periods(known, str(first), str(second), by, daily, _filters_of(filters))
        return self._listing(rows, ComparisonRow)

    def compare_sectors(
        self,
        first: "Sector",
        second: "Sector",
        by: str | None = None,
        daily: bool = False,
        filters: Filters | None = None,
    ) -> "Listing[ComparisonRow]":
        """The same names under two definitions of trade side by side."""
        from korea_trade.questions import comparing
        from korea_trade.questions.compared_row import ComparisonRow

        known = self.arithmetic.known
        rows = comparing.ask_comparison_of_sectors(known, first, second, by, daily, _filters_of(filters))
        return self._listing(rows, ComparisonRow)

    def compare(
        self,
        what: str | Iterable[str],
        *,
        by: str | None = None,
        period: Given = None,
        sector: Given = None,
        flow: Given = None,
        daily: bool = False,
    ) -> "Listing[ComparisonRow]":
        """The comparison that two periods or two sectors ask for; ``sector`` may name one of two sectors.

        Raises QuestionError where they make no pair, and NotComparable.
        """
        from korea_trade.questions.comparing import COMPARED, HOW_TO_COMPARE, how_to_ask_of, pair_of_sectors
        from korea_trade.questions.naming import ABOUT, NotTaken

        words = words_given(what)
        try:
            meant = self.naming.words(words, COMPARED, each_one_sector=True)
            periods, sectors, flow = meant["period"], meant["sector"], [*self.filters(flow=flow).flow, *meant["flow"]]
            if len(periods) == 2 and not sectors:
                if period:
                    raise QuestionError(said(Phrases.period_beside_two), HOW_TO_COMPARE)
                first_period, second_period = periods
                filters = self.filters(flow=flow, sector=sector)
                return self.compare_periods(first_period, second_period, by, daily, filters)
            compared = [*several(sector, self.naming.sector), *sectors]
            if len(compared) == 2 and not periods:
                first, second = pair_of_sectors(compared)
                return self.compare_sectors(first, second, by, daily, self.filters(flow=flow, period=period))
        except NotTaken as error:
            periods = self.naming.words(words, ABOUT)["period"]
            kind = error.meant.kind
            by = kind if kind in ("item", "partner") and len(periods) == 2 else None
            filters = self.filters(flow=flow, sector=sector)
            try:
                answers = by is not None and bool(self.compare_periods(periods[0], periods[1], by, daily, filters))
            except NotComparable:
                answers = False
            raise QuestionError(error.said, how_to_ask_of(words, kind, periods if answers else ())) from error
        except QuestionError as error:
            if error.advice:
                raise
            raise QuestionError(error.said, HOW_TO_COMPARE) from error
        raise QuestionError(said(Phrases.no_pair, " ".join(words)), HOW_TO_COMPARE)

    def compared_otherwise(
        self,
        what: str | Iterable[str],
        *,
        by: str | None = None,
        period: Given = None,
        sector: Given = None,
        flow: Given = None,
        daily: bool = False,
    ) -> list[str | None]:
        """What the same comparison finds something by, where it finds nothing ``by`` this; None is as a whole."""
        words, others = words_given(what), [other for other in (None, "item", "partner") if other != by]
        asked = partial(self.compare, words, period=period, sector=sector, flow=flow, daily=daily)
        return [other for other in others if asked(by=other)]

    def sources(self) -> "Listing[SourceRow]":
        """The documents."""
        from korea_trade.questions.source_row import SourceRow

        with self.cursor() as cursor:
            return self._listing(listing.ask_sources(cursor, self.base_names), SourceRow)

    def sources_stored(self) -> "list[SourceRow]":
        """The documents; also when the trade is closed."""
        names = self.base_names
        return self._stored(lambda cursor: listing.ask_sources(cursor, names))

    def stated(self, ids: Iterable[str]) -> "list[FactRow]":
        """The facts of these ids, in the order of the fact base; also when the trade is closed."""
        from korea_trade.questions.fact_row import FactRow

        wanted = list(dict.fromkeys(ids))
        return self._stored(lambda cursor: select(cursor, FactRow, "stated", condition=_IDS, given=[wanted]))

    def contents(self) -> "Contents":
        """How many facts and documents there are, of which years and sectors."""
        from korea_trade.questions.contents import ask_contents

        with self.cursor() as cursor:
            return ask_contents(cursor)

    def names(self) -> "Listing[NameRow]":
        """The items and partners: codes, names in both languages, aliases, and how many facts each has."""
        from korea_trade.questions.entry_row import NameRow

        with self.cursor() as cursor:
            return self._listing(listing.ask_names(cursor), NameRow)

    def search(self, words: str | Iterable[str], limit: int | None = None) -> "Listing[SearchRow]":
        """What the facts and documents say of some words, best first: one word, or several that must all be there.

        Raises ValueError where there are none.
        """
        from korea_trade.questions.search import SearchRow

        with self._lock:
            index = self._search_index
        return self._listing(index.search(words_given(words), limit), SearchRow)

    @cached_property
    def _search_index(self) -> "SearchIndex":
        from korea_trade.questions.kept_search import open_index
        from korea_trade.questions.search import SearchIndex

        def opened() -> "FullTextIndex":
            documents = self._stored(self._opened.documents)
            return open_index(self._opened.kept_file, documents, self._max_bytes, lambda: self.base)

        return SearchIndex(self.codes, opened)

    @cached_property
    def lookup(self) -> "FactLookup":
        """The ids of the facts, found by their beginning."""
        from korea_trade.questions.fact_lookup import FactLookup

        if self.is_large:
            from korea_trade.questions.fact_lookup import StoredLookup

            return StoredLookup(self.cursor)
        return FactLookup(self._ids)

    def _ids(self) -> list[str]:
        return self._stored(lambda cursor: [id_ for (id_,) in cursor.execute("SELECT id FROM fact_entries").fetchall()])

    def ids_meant(self, typed: str | Iterable[str]) -> list[str]:
        """The ids of facts that are meant by ids, beginnings that no other id has, or words such as "chips 2020".

        The id of a derived figure, or its beginning, and the id of a comparison mean the facts that it rests on, as far
        as none of them is meant already. Raises UnknownFact, and QuestionError with the candidates where several facts
        are meant.
        """
        from korea_trade.questions.fact_lookup import ids_meant

        return ids_meant(self.lookup, ids_given(typed), self._ids_about, self._ids_behind)

    def _ids_behind(self, text: str) -> Sequence[str]:
        compared = text.split("..")
        if all(map(self.lookup.has, compared)):
            return compared
        id_ = self._derived_id(text)
        with self.cursor() as cursor:
            found = cursor.execute('SELECT "from" FROM derived_entries WHERE id = ?', [id_]).fetchone()
        return () if found is None else list(found[0])

    def _derived_id(self, text: str) -> str | None:
        """The id of a derived figure that a text is, or that it alone begins; such a beginning begins no fact."""
        if "." not in text:
            return None
        found = self.lookup_of_all.beginning_with(text) or self.lookup_of_all.beginning_with(normal(text))
        return found[0] if len(found) == 1 else None

    @cached_property
    def lookup_of_all(self) -> "FactLookup":
        """The ids of the facts and of what follows from them, found by their beginning."""
        from korea_trade.questions.fact_lookup import FactLookup

        if self.is_large:
            return self.lookup
        self._fill({DERIVED})
        derived = self._stored(lambda cursor: cursor.execute("SELECT id FROM derived_entries").fetchall())
        return FactLookup([*self._ids(), *(id_ for (id_,) in derived)])

    def computed(self, typed: str | Iterable[str]) -> "dict[str, tuple[DerivedRow | None, Sequence[str]]]":
        """Of what is typed for ``ids_meant``, the computed figures by id: the row (None of a comparison), its facts."""
        from korea_trade.questions.derived_row import DerivedRow
        from korea_trade.questions.select import select

        named = [text for text in ids_given(typed) if "." in text and self.lookup.one(text) is None]
        behind = {self._derived_id(text) or text: facts for text in named if (facts := self._ids_behind(text))}
        if not behind:
            return {}
        with self.cursor() as cursor:
            asked = select(cursor, DerivedRow, "derived", condition="id IN (SELECT unnest(?))", given=[list(behind)])
        rows = {row.id: row for row in asked}
        return {id_: (rows.get(id_), facts) for id_, facts in behind.items()}

    def _ids_about(self, words: Sequence[str]) -> list[str]:
        meant = self.naming.words(words, ABOUT)
        filters = Filters(
            period=meant["period"],
            item=meant["item"],
            partner=meant["partner"],
            flow=meant["flow"],
            sector=meant["sector"],
            source=meant["source"],
        )
        return [row.id for row in self.facts(filters)]

    def show(self, ids: str | Iterable[str]) -> "Listing[Receipt]":
        """The receipts of facts, by id or whatever else ``ids_meant`` takes. Raises what it raises."""
        from korea_trade.questions import receipt
        from korea_trade.questions.receipt_row import ReceiptRow

        with self.cursor() as cursor:
            meant = self.ids_meant(ids)
            receipts = receipt.ask_receipts(cursor, self._arithmetic_around(meant), meant)
            return self._listing(receipts, ReceiptRow, receipt.rows_of)

    def explore(self, sources: Iterable[str] | None = None) -> "Explored":
        """The documents with each of their figures and what accounts for it, and the receipts of all their facts.

        ``sources`` names the documents by id; None is all. Raises FactBaseError where a document cannot be read.
        """
        from korea_trade.questions.exploring import ask_explored

        with self._lock:
            checked = self._checked
        with self.cursor() as cursor:
            return ask_explored(cursor, self.arithmetic, checked, None if sources is None else words_given(sources))

    @cached_property
    def _checked(self) -> "Checked":
        from korea_trade.questions.exploring import checked

        if not self._opened.has_tables:
            return checked(self.arithmetic)
        with self._read_again() as anew:
            return checked(anew.arithmetic)

    def _read_again(self) -> "Trade":
        """The same facts as they are written, for what checks them."""
        return type(self)(self._opened.read_again(), max_bytes=self._max_bytes)

    def sql(self, query: str) -> "SqlResult":
        """The result of one read-only SELECT over the views of schema.sql: its rows, as a sequence and as data frames.

        Nothing limits how long it takes and how much memory, as ``ktrade sql`` does, which asks in a child process.
        Raises UserSqlError, and QuestionError for two columns of one name.
        """
        from korea_trade.questions.sql_result import SqlResult
        from korea_trade.questions.user_sql import user_relation

        cursor = self.cursor()
        try:
            return SqlResult(cursor, user_relation(cursor, query, self._fill), self.draw)
        except BaseException:
            cursor.close()
            raise

    @contextmanager
    def sql_relation(
        self,
        query: str,
        seconds: float | None = None,
        interruption: "Interruption | None" = None,
        most_rows: int | None = None,
    ) -> "Iterator[duckdb.DuckDBPyRelation]":
        """The result of the same as a relation that holds its rows, with DuckDB's types. Raises the same.

        With ``seconds`` a query that takes longer is interrupted, and so is one that an ``interruption`` ends:
        KtradeError. With ``most_rows`` one that gives more is refused: QuestionError.
        """
        from korea_trade.questions.user_sql import user_relation

        with self.cursor() as cursor:
            yield user_relation(cursor, query, self._fill, seconds, interruption, most_rows)

    def relation(self, view: str) -> "duckdb.DuckDBPyRelation":
        """A view of schema.sql as a DuckDB relation, to filter, join and aggregate in Python."""
        import duckdb  # noqa: F401  (which adds relations to connections)

        self._fill(ARITHMETIC_TABLES)
        return self.cursor().view(view)

    def verify(self, articles: "Iterable[Article]") -> "Listing[Verified]":
        """What the facts say of each figure of somebody's articles. Raises ValueError for a day that is none."""
        from korea_trade.questions.verifying import VerifiedRow, ask_verified, rows_of

        return self._listing(ask_verified(articles, self._knowledge), VerifiedRow, rows_of)

    @cached_property
    def _knowledge(self) -> "Knowledge":
        from korea_trade.verification.knowledge import Knowledge

        return Knowledge(self.arithmetic)

    def check(self) -> "Report":
        """Evidence, ledger, custody and arithmetic of the fact base as it is written, never as it is compiled.

        Raises FactBaseError where it has become one that cannot be read, and OSError.
        """
        from korea_trade.checks.report import check_fact_base

        with self._read_again() as anew:
            return check_fact_base(anew.arithmetic)

    def hints(self, view: str, filters: Filters, asked: Filters | None = None) -> list[Message]:
        """For a question that found nothing: what else there is of what was asked, or which filter to lift.

        ``filters`` are those that applied, ``asked`` those that were said, where something was filled in.
        """
        from korea_trade.questions import hint

        asked = asked or filters
        unpublished = self.nothing_published(view, *asked.arguments())
        if unpublished is not None:
            return [unpublished]
        self._fill(set() if self.is_large else {DERIVED})
        with self.cursor() as cursor:
            found = hint.elsewhere(cursor, view, asked, self._code_lists) if asked.given else []
            return found or [hint.hint(cursor, view, filters)]

    def compared_sides(
        self, periods: Sequence[str], filters: Filters, by: str | None = None, daily: bool = False
    ) -> list[Message]:
        """For a comparison of periods that found nothing: what each of them has a level of."""
        from korea_trade.questions import hint

        with self.cursor() as cursor:
            return [hint.side_of_comparison(cursor, period, filters, by, daily) for period in periods]

    def nothing_published(self, command: str, *arguments: str) -> Message | None:
        """Where nothing had been published by the day that is asked for: the first day on which something had been."""
        if self._as_of is None or self._as_of[1] <= self._as_of[0]:
            return None
        day, first = self._as_of
        return said(Phrases.nothing_published_by, day, first, Command.of(command, *arguments, "--as-of", first))

    def more_inside(self, command: str, filters: Filters) -> list[Message]:
        """For an answer about years or other periods: how much more there is of the months inside them.

        ``command`` is what was asked, such as "totals", "about" or "chart items".
        """
        from korea_trade.questions import hint

        with self.cursor() as cursor:
            return hint.more_inside_periods(cursor, command, filters, self._code_lists)

    def milestones_beside(self, listing: str, filters: Filters) -> list[Message]:
        """For an answer of levels and growth: the milestones of what it is about, which it leaves out."""
        from korea_trade.questions import hint

        with self.cursor() as cursor:
            return hint.milestones_beside(cursor, listing, filters)

    def nothing_of(
        self, view: str, filters: Filters, found: "dict[str, set[str | None]] | None" = None
    ) -> list[Message]:
        """Of several names asked for, those that an answer has nothing of.

        ``found`` are the items and the partners that it has something of; without it a view is looked through.
        """
        from korea_trade.questions import hint

        with self.cursor() as cursor:
            if found is None:
                missing = hint.names_without(cursor, view, filters)
            else:
                named = hint.several_named(filters)
                missing = [(kind, name) for kind, names in named for name in names if name not in found[kind]]
            return hint.nothing_of(cursor, missing)

    def count_more_inside(self, listing: str, filters: Filters) -> int:
        """How much more there is of the months inside the periods that filters ask for."""
        from korea_trade.questions import hint

        with self.cursor() as cursor:
            return hint.count_more_inside(cursor, listing, filters, self._code_lists)

    def changed_documents(self, sources: Iterable[str]) -> list[str]:
        """The files of documents that are not those that were read, by their digests; sources by id.

        Raises FactBaseError where one cannot be read.
        """
        named = (self.base.source_by_id[id_] for id_ in dict.fromkeys(sources) if id_ in self.base.source_by_id)
        read = [(source, self.base.read_document(source)) for source in named]
        return [document.file for source, document in read if document.sha256 != source.sha256]

    def counts_elsewhere(self, view: str, filters: Filters) -> "dict[str, Counted]":
        """For a question that found nothing: how many facts and derived figures pass its filters, as far as any do."""
        from korea_trade.questions import hint

        self._fill(set() if self.is_large else {DERIVED})
        with self.cursor() as cursor:
            return hint.counts_elsewhere(cursor, view, filters)

    def count_milestones_beside(self, listing: str, filters: Filters) -> "Counted":
        """For an answer of levels and growth: how many milestones its filters give, and how many of its kind."""
        from korea_trade.questions import hint

        with self.cursor() as cursor:
            return hint.count_milestones_beside(cursor, listing, filters)

    def leave_open(self) -> None:
        """From now on, leave the connection for the end of the process to close."""
        self._leaves_open = True

    def close(self) -> None:
        """Close the connection, if it was opened."""
        with self._lock:
            if self._leaves_open:
                return
            self._closed = True
            if "_connection" in vars(self):
                self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()


def open_trade(
    *facts: Path | str,
    only_facts: bool = False,
    as_of: str | None = None,
    html: Html | None = None,
    cache: bool = True,
    max_bytes: int = MOST_BYTES,
) -> Trade:
    """Open the facts that ship with the package, and those of other fact bases; or only those.

    With a day, such as 2021-01-31, only what had been published by then answers. ``html`` draws answers. Without
    ``cache`` all is read, and nothing is kept for the next time. No document is read that has more than ``max_bytes``.
    Raises QuestionError where nothing is left and for what is no day, FactBaseError, KtradeError for a fact base that
    is too large, and OSError.
    """
    from korea_trade.store.compiled import open_bases

    def read() -> "FactBase":
        return read_facts(facts, only_facts=only_facts, max_bytes=max_bytes)

    paths, lender = fact_base_paths(facts, only_facts=only_facts), _lender(only_facts)
    trade = Trade(open_bases(paths, read, lender, cache=cache), html, max_bytes)
    return trade if as_of is None else trade.as_of(as_of)


def read_facts(
    facts: Path | str | Iterable[Path | str], *, only_facts: bool = False, max_bytes: int = MOST_BYTES
) -> "FactBase":
    """The facts that answer, as one base: without the built-in facts, their code lists still lend what is used of them.

    Raises QuestionError where nothing is left, FactBaseError and OSError.
    """
    from korea_trade.bases.read import read_fact_bases

    base = read_fact_bases(fact_base_paths(facts, only_facts=only_facts), _lender(only_facts))
    return replace(base, most_bytes=max_bytes)


def _lender(only_facts: bool) -> Path | None:
    return bundled_facts() if only_facts else None


def fact_base_paths(facts: Path | str | Iterable[Path | str], *, only_facts: bool = False) -> list[Path]:
    """The files of the fact bases that answer: the built-in one, unless it is left out, and others.

    A folder stands for the base in it. Raises QuestionError, and OSError where a folder cannot be read.
    """
    given = (facts,) if isinstance(facts, (Path, str)) else facts
    paths = [*(() if only_facts else (bundled_facts(),)), *fact_base_files(map(file_path, given))]
    if not paths:
        raise QuestionError(said(Phrases.no_facts_left), said(Phrases.name_a_base))
    return paths


def _filters_of(filters: Filters | None) -> Filters:
    """The filters given, or none. Raises TypeError for anything else, as a name alone is."""
    if filters is None or isinstance(filters, Filters):
        return filters or EVERYTHING
    raise TypeError(f"filters={filters!r}; expected what Trade.filters gives, such as trade.filters(item='chips')")


def _order_of(order: Order | None) -> Order:
    """The order given, or that of the listing. Raises TypeError for anything else."""
    if order is None or isinstance(order, Order):
        return order or AS_LISTED
    raise TypeError(f"order={order!r}; expected an Order, such as Order(SortKey.GROWTH)")
