"""The open fact base: every question as a method. The command line is built on it."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Self, TypeVar

from korea_trade.bases.given import fact_base_paths, lender_of, read_facts
from korea_trade.cached_property import cached_property
from korea_trade.errors import NotComparable, NotReadable, QuestionError
from korea_trade.file_name import MOST_BYTES
from korea_trade.hangul import has_hangul
from korea_trade.messages.command import Command
from korea_trade.messages.phrases import ComparedBy, Message, Phrases
from korea_trade.model.period import parse_day
from korea_trade.phrase import phrase
from korea_trade.questions import listings
from korea_trade.questions.answered_rows import Listing, Notebook, Why
from korea_trade.questions.errors_in_language import in_its_language
from korea_trade.questions.filters import EVERYTHING, WORLD, Filters, Given
from korea_trade.questions.ids_meant import IdsMeant
from korea_trade.questions.naming import ABOUT, several, several_of_each
from korea_trade.questions.next_steps import NextSteps
from korea_trade.questions.order import AS_LISTED, Order
from korea_trade.questions.row import Row
from korea_trade.questions.select import select
from korea_trade.questions.words_given import words_given
from korea_trade.store.opening import ARITHMETIC_TABLES, DERIVED, VERDICTS, OpenBase

# What most questions do without is imported by those that need it.
if TYPE_CHECKING:
    import duckdb

    from korea_trade.bases.fact_base import FactBase
    from korea_trade.checks.report import Report
    from korea_trade.questions.about import Page
    from korea_trade.questions.answered_rows import AsRows, RowType
    from korea_trade.questions.behind import Behind
    from korea_trade.questions.compared_row import ComparisonRow, RevisionRow
    from korea_trade.questions.comparing import OnlyOneSide, Pair
    from korea_trade.questions.contents import Contents
    from korea_trade.questions.derived import DerivedColumns
    from korea_trade.questions.derived_row import DerivedRow, VerdictRow
    from korea_trade.questions.entry_row import NameRow
    from korea_trade.questions.exploring import Checked, Explored
    from korea_trade.questions.fact_row import FactRow, MilestoneRow
    from korea_trade.questions.interruption import Interruption
    from korea_trade.questions.query_rows import QueryRows
    from korea_trade.questions.ranking import RankedBy, Ranking
    from korea_trade.questions.receipt import Receipt
    from korea_trade.questions.row import ListedRow
    from korea_trade.questions.search import SearchIndex, SearchRow
    from korea_trade.questions.search_index import FullTextIndex
    from korea_trade.questions.source_row import SourceRow
    from korea_trade.questions.sql_result import SqlResult
    from korea_trade.questions.streamed import Streamed
    from korea_trade.questions.verifying import Article, Verified
    from korea_trade.verification.knowledge import Knowledge

T = TypeVar("T")
_IDS = "id IN (SELECT unnest(?))"
NotebookOf = Callable[["Trade"], Notebook]
"""The notebook that shows the answers of a trade."""


@in_its_language
class Trade(IdsMeant, NextSteps):
    """Open facts with every question. Use it as a context manager, or call ``close``. Threads may share it.

    What to ask for is said by ``filters``, which takes any name or alias of an item or partner, in English or Korean.
    """

    def __init__(
        self, base: "FactBase | OpenBase", notebook: "NotebookOf | None" = None, max_bytes: int = MOST_BYTES
    ) -> None:
        super().__init__(base, max_bytes)
        self._notebook = notebook

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
        status: Given = None,
        all_periods: bool = False,
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
            status=several(status, naming.status),
            all_periods=all_periods,
        )

    def shown_in(self) -> Notebook | None:
        """The notebook that shows the answers, if there is one."""
        return None if self._notebook is None else self._notebook(self)

    def _listing(
        self, entries: Iterable[T], row_type: "RowType", as_rows: "AsRows[T] | None" = None, why: Why | None = None
    ) -> "Listing[T]":
        return Listing(entries, row_type, self.shown_in(), as_rows, why)

    def _why(self, view: str, filters: Filters | None) -> Why:
        return partial(self.why_no_match, view, _filters_of(filters))

    def as_of(self, day: str) -> Self:
        """What had been published by a day, such as 2021-01-31. Raises QuestionError for what is no day."""
        try:
            parse_day(day)
        except NotReadable as error:
            raise QuestionError(error.phrase, phrase(Phrases.publication_days_are_listed)) from error
        from korea_trade.bases.as_of import as_of

        if self._opened.has_tables:
            self._stored(lambda _: None)  # which checks the tables
            base = self._opened.facts()
        else:
            base = self.base
        known = type(self)(as_of(base, day), self._notebook, self._max_bytes)
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
            rows = listings.ask_totals(cursor, _filters_of(filters), _order_of(order).of("totals"))
            return self._listing(rows, Row, why=self._why("totals", filters))

    def items(
        self,
        filters: Filters | None = None,
        order: Order | None = None,
    ) -> "Ranking":
        """Trade by item, ranked in groups of the same period, sector and source.

        Without a period it is that of the latest whole year, but of items asked for that of all periods.
        """
        return self._ranking("item", filters, order)

    def regions(
        self,
        filters: Filters | None = None,
        order: Order | None = None,
    ) -> "Ranking":
        """Trade by partner, as ``items``."""
        return self._ranking("partner", filters, order)

    def _ranking(self, by: "RankedBy", filters: Filters | None, order: Order | None) -> "Ranking":
        from korea_trade.questions.ranking import ask_ranking

        filters = _filters_of(filters)
        with self.cursor() as cursor:
            found = ask_ranking(cursor, by, filters, _order_of(order))
        why = partial(self.why_no_match, found.listing, found.filters, found.asked)
        ranking = replace(found, notebook=self.shown_in(), why_none=why)
        return self._with_pages(ranking, _order_of(order).limit) if filters.named(by) else ranking

    def _with_pages(self, found: "Ranking", limit: int | None) -> "Ranking":
        from korea_trade.questions import about

        return about.with_pages(found, self.pages(about.page_filters(found)), limit)

    def about(self, *names: Given, filters: Filters | None = None) -> "Listing[Page]":
        """All that is known of names, a page each; of items and partners together, of each item with each partner.

        Beside names there may be periods, years also as numbers, flows, sectors and documents, as in the command.
        Raises QuestionError where no name is given, and for what means nothing.
        """
        return self.pages(self.filters_about(*names, filters=filters))

    def filters_about(self, *names: Given, filters: Filters | None = None) -> Filters:
        """The filters that ``about`` asks for: its names, and what stands beside them, with those given."""
        meant = self.naming.words(words_given(*names), ABOUT)
        filters = _filters_of(filters)
        return replace(
            filters,
            period=(*filters.period, *meant["period"]),
            flow=(*filters.flow, *meant["flow"]),
            sector=(*filters.sector, *meant["sector"]),
            source=(*filters.source, *meant["source"]),
            item=tuple(dict.fromkeys(meant["item"])),
            partner=tuple(dict.fromkeys(meant["partner"])),
        )

    def pages(self, asked: Filters) -> "Listing[Page]":
        """The pages of the items and partners of filters; of items with the world, without their trade by partner.

        Raises QuestionError where none is given.
        """
        from korea_trade.questions import about
        from korea_trade.questions.page_row import AboutRow

        names, rest = about.pages_of(asked.item, asked.partner), asked.without("item").without("partner")
        with_world = WORLD in asked.partner
        if names == [(None, None)]:
            asked_for_all = with_world or rest.given
            listed = phrase(Phrases.totals_are_listed, self._listing_of_all_trade(rest)) if asked_for_all else None
            hint = listed or phrase(Phrases.names_are_listed)
            raise QuestionError(phrase(Phrases.no_name_asked_for), hint)
        self._fill(set() if self.is_large else {DERIVED})
        with self.cursor() as cursor:
            alone = replace(rest, partner=(WORLD,)) if with_world else rest
            pages = [
                about.ask_about(cursor, self.codes, item, partner, alone if partner is None else rest)
                for item, partner in names
            ]
            why = partial(self.why_no_page, asked)
            drawn = (replace(page, notebook=self.shown_in(), why_none=why) for page in pages)
            return self._listing(drawn, AboutRow, about.rows_of, why)

    def _listing_of_all_trade(self, asked: Filters) -> Command:
        """The totals that are asked for; else facts of them, of what is inside the periods, of other flows or times."""
        near = (asked, replace(asked, flow=()))
        inside = [wider for given in near for wider in (given, *given.inside_periods().values())]
        at_any_time = [replace(given, period=(), year=(), from_=None, to=None) for given in near]
        for given in (*inside, *at_any_time):
            for listing, rows in (("totals", self.totals(given)), ("facts", self.facts(given))):
                if rows:
                    return Command.of(listing, *given.arguments(listing))
        return Command.of("totals")

    def milestones(
        self,
        filters: Filters | None = None,
        order: Order | None = None,
    ) -> "Listing[MilestoneRow]":
        """Ranks, streaks, first times and thresholds."""
        from korea_trade.questions.fact_row import MilestoneRow

        with self.cursor() as cursor:
            rows = listings.ask_milestones(cursor, _filters_of(filters), _order_of(order).of("milestones"))
            return self._listing(rows, MilestoneRow, why=self._why("milestones", filters))

    def facts(
        self,
        filters: Filters | None = None,
        order: Order | None = None,
    ) -> "Listing[FactRow]":
        """Every fact that passes the filters."""
        from korea_trade.questions.fact_row import FactRow

        with self.cursor() as cursor:
            rows = listings.ask_facts(cursor, _filters_of(filters), _order_of(order).of("facts"))
            return self._listing(rows, FactRow, why=self._why("facts", filters))

    def each_fact(self, filters: Filters | None = None, order: Order | None = None) -> "Streamed[FactRow]":
        """The same, a batch at a time: the trade has to stay open meanwhile."""
        from korea_trade.questions.fact_row import FactRow
        from korea_trade.questions.streamed import Streamed

        return Streamed(self.cursor, FactRow, "facts", _filters_of(filters), _order_of(order).of("facts"))

    def revisions(
        self,
        filters: Filters | None = None,
        order: Order | None = None,
    ) -> "Listing[RevisionRow]":
        """The figures that another document states otherwise, with what was stated before."""
        from korea_trade.questions import revisions
        from korea_trade.questions.compared_row import RevisionRow

        with self.cursor() as cursor:
            rows = revisions.ask_revisions(cursor, _filters_of(filters), _order_of(order).of("revisions"))
            return self._listing(rows, RevisionRow, why=lambda: [phrase(Phrases.no_revisions)])

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
            rows = derived.ask_derived(cursor, _filters_of(filters), _order_of(order).of("derived"))
            return self._listing(rows, DerivedRow, why=self._why("derived", filters))

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

    def compare_pair(self, pair: "Pair") -> "Listing[ComparisonRow]":
        """What two periods or two definitions of trade have in common. Raises NotComparable and ValueError."""
        from korea_trade.questions import comparing
        from korea_trade.questions.compared_row import ComparisonRow

        known = self.arithmetic.known
        try:
            rows = comparing.ask_comparison(known, pair)
        except NotComparable as error:
            daily = replace(pair, daily=True)
            if not comparing.ask_comparison(known, daily):
                raise
            raise NotComparable(error.phrase, phrase(Phrases.compare_daily_averages, daily.command(pair.by))) from error
        return self._listing(rows, ComparisonRow, why=lambda: [self.why_nothing_compares(pair)])

    def compare(
        self,
        *what: Given,
        by: ComparedBy = None,
        period: Given = None,
        sector: Given = None,
        flow: Given = None,
        daily: bool = False,
    ) -> "Listing[ComparisonRow]":
        """Two periods, years also as numbers, or two sectors side by side; as a whole, or by "item" or "partner".

        ``sector`` may name one of two sectors. Raises QuestionError where they make no pair, and NotComparable.
        """
        return self.compare_pair(
            self.pair(words_given(*what), by=by, period=period, sector=sector, flow=flow, daily=daily)
        )

    def pair(
        self,
        words: Sequence[str],
        *,
        by: ComparedBy = None,
        period: Given = None,
        sector: Given = None,
        flow: Given = None,
        daily: bool = False,
    ) -> "Pair":
        """The two sides that a comparison is asked for. Raises QuestionError where they make no pair."""
        from korea_trade.questions.pair_meant import pair_meant

        def compares(pair: "Pair") -> bool:
            try:
                return bool(self.compare_pair(pair))
            except NotComparable:
                return False

        return pair_meant(self.naming, words, by, period, sector, flow, daily, compares)

    def compared_otherwise(self, pair: "Pair") -> list[ComparedBy]:
        """What the same comparison finds something by, where it finds nothing by what it is by; None is as a whole."""
        every: tuple[ComparedBy, ...] = (None, "item", "partner")
        others = [other for other in every if other != pair.by]
        return [other for other in others if self.compare_pair(replace(pair, by=other))]

    def only_one_side(self, pair: "Pair") -> "list[OnlyOneSide]":
        """What only one side of a comparison has, which has no row in it."""
        from korea_trade.questions import comparing

        return comparing.only_one_side(self.arithmetic.known, pair)

    def why_nothing_compares(self, pair: "Pair") -> Message:
        """Why a comparison has no rows: what else compares, or what each side has."""
        ways = [pair.command(other) for other in self.compared_otherwise(pair)]
        otherwise = [phrase(Phrases.something_else_compares, ways)] if ways else self.hints_of_comparison(pair)
        return phrase(Phrases.nothing_compares, pair.by, pair.compared, bool(pair.filters.given), *otherwise)

    def sources(self) -> "Listing[SourceRow]":
        """The documents."""
        from korea_trade.questions.source_row import SourceRow

        with self.cursor() as cursor:
            return self._listing(listings.ask_sources(cursor, self.base_names), SourceRow)

    def sources_stored(self) -> "list[SourceRow]":
        """The documents; also when the trade is closed."""
        names = self.base_names
        return self._stored(lambda cursor: listings.ask_sources(cursor, names))

    def stated(self, ids: Iterable[str]) -> "list[FactRow]":
        """The facts of these ids, in the order of the fact base; also when the trade is closed."""
        from korea_trade.questions.fact_row import FactRow

        wanted = list(dict.fromkeys(ids))
        return self._stored(lambda cursor: select(cursor, FactRow, "stated", condition=_IDS, given=[wanted]))

    def sectors_of(self, ids: Iterable[str]) -> set[str]:
        """The sectors of the facts of these ids."""
        with self.cursor() as cursor:
            found = cursor.execute(f"SELECT DISTINCT sector FROM fact_entries WHERE {_IDS}", [list(ids)])  # noqa: S608
            return {str(sector) for (sector,) in found.fetchall()}

    def contents(self) -> "Contents":
        """How many facts and documents there are, of which years and sectors."""
        from korea_trade.questions.contents import ask_contents

        with self.cursor() as cursor:
            return ask_contents(cursor)

    def names(self) -> "Listing[NameRow]":
        """The items and partners: codes, names in both languages, aliases, and how many facts each has."""
        from korea_trade.questions.entry_row import NameRow

        with self.cursor() as cursor:
            return self._listing(listings.ask_names(cursor), NameRow)

    def search(self, words: str | Iterable[str], limit: int | None = None) -> "Listing[SearchRow]":
        """What the facts and documents say of some words, best first: one word, or several that must all be there.

        Raises ValueError where there are none.
        """
        from korea_trade.questions.search import SearchRow

        with self._lock:
            index = self._search_index
        wanted = list(words_given(words))
        return self._listing(index.search(wanted, limit), SearchRow, why=lambda: [self.why_nothing_found(wanted)])

    def names_not_found(self, words: Sequence[str], found: Iterable["SearchRow"]) -> list[Message]:
        """How Korean names among words were taken that may be meant otherwise, if that was not found.

        English ones are found in the longer names of others: machinery in electric machinery.
        """
        meanings = {word: self.naming.meanings(word) for word in words if has_hangul(word)}
        named = [(word, meant[0]) for word, meant in meanings.items() if len(meant) == 1 and meant[0].kind != "flow"]
        if not named:
            return []
        cells = (fact.partition("@")[0] for row in found for fact in row.facts)
        return self.naming.taken(named, {part for cell in cells for part in cell.split(".")})

    def why_nothing_found(self, words: Sequence[str]) -> Message:
        """Why a search found nothing; of a phrase in quotes, that its words are found apart, if they are."""
        if unpublished := self.nothing_published("search", *words):
            return unpublished
        apart = " ".join(words).split()
        if len(apart) > len(words) and self.search(apart, 1):
            return phrase(Phrases.nothing_has_phrase, " ".join(words), Command.of("search", *apart))
        near = {word: self.naming.near_names(word) for word in apart if not self.search([word], 1)}
        return phrase(
            Phrases.in_turn,
            phrase(Phrases.nothing_has_all, " ".join(apart)),
            *(phrase(Phrases.did_you_mean, names) for names in near.values() if names),
            *self.untranslated([word for word in apart if not near.get(word)]),
        )

    def untranslated(self, words: Sequence[str]) -> list[Message]:
        """That Korean words are no names, and so found in no document, where no document is Korean."""
        with self._lock:
            unknown = self._search_index.untranslated(words)
        return [phrase(Phrases.only_names_are_translated, unknown)] if unknown else []

    @cached_property
    def _search_index(self) -> "SearchIndex":
        from korea_trade.questions.kept_search import open_index
        from korea_trade.questions.search import SearchIndex

        def opened() -> "FullTextIndex":
            documents = self._stored(self._opened.documents)
            return open_index(self._opened.kept_file, documents, self._max_bytes, lambda: self.base)

        return SearchIndex(self.codes, opened)

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
        with self._read_again() as again:
            return checked(again.arithmetic)

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
            return SqlResult(cursor, user_relation(cursor, query, self._fill), self.shown_in())
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

    @contextmanager
    def sql_rows(self, query: str) -> "Iterator[QueryRows]":
        """The rows of the same as they come, each once, all but numbers and truths as texts. Raises the same."""
        from korea_trade.questions.query_rows import query_rows

        with self.cursor() as cursor:
            yield query_rows(cursor, query, self._fill)

    def behind(self, query: str, columns: Collection[str], seconds: float, texts: Collection[str] = ()) -> "Behind":
        """What stands behind a query answered with these columns and texts, as far as that can be told so soon."""
        from korea_trade.questions.behind import Behind, behind, may_read_figures

        if not may_read_figures(query, columns):
            return Behind()
        from korea_trade.questions.second_look import second_look

        with self.cursor() as cursor, second_look(cursor, seconds) as look:
            return behind(look, query, columns, texts)

    def relation(self, view: str) -> "duckdb.DuckDBPyRelation":
        """A view of schema.sql as a DuckDB relation, to filter, join and aggregate in Python."""
        import duckdb  # noqa: F401  (which adds relations to connections)

        self._fill(ARITHMETIC_TABLES)
        return self.cursor().view(view)

    def verify(self, articles: "Iterable[Article]", interruption: "Interruption | None" = None) -> "Listing[Verified]":
        """What the facts say of each figure of somebody's articles.

        Raises ValueError for a day that is none, KtradeError where an ``interruption`` ends it.
        """
        from korea_trade.questions.verifying import VerifiedRow, ask_verified, rows_of

        return self._listing(ask_verified(articles, self._knowledge, interruption), VerifiedRow, rows_of)

    @cached_property
    def _knowledge(self) -> "Knowledge":
        from korea_trade.verification.knowledge import Knowledge

        return Knowledge(self.arithmetic)

    def check(self) -> "Report":
        """Evidence, ledger, custody and arithmetic of the fact base as it is written, never as it is compiled.

        Raises FactBaseError where it has become one that cannot be read, and OSError.
        """
        from korea_trade.checks.report import check_fact_base

        with self._read_again() as again:
            return check_fact_base(again.arithmetic)

    def changed_documents(self, sources: Iterable[str]) -> list[str]:
        """The files of documents that are not those that were read, by their digests; sources by id.

        Raises FactBaseError where one cannot be read.
        """
        named = (self.base.source_by_id[id_] for id_ in dict.fromkeys(sources) if id_ in self.base.source_by_id)
        read = [(source, self.base.read_document(source)) for source in named]
        return [document.file for source, document in read if document.sha256 != source.sha256]


def open_trade(
    *facts: Path | str,
    only_facts: bool = False,
    as_of: str | None = None,
    notebook: NotebookOf | None = None,
    cache: bool = True,
    max_bytes: int = MOST_BYTES,
) -> Trade:
    """Open the facts that ship with the package, and those of other fact bases; or only those.

    With a day, such as 2021-01-31, only what had been published by then answers. ``notebook`` shows answers. Without
    ``cache`` all is read, and nothing is kept for the next time. No document is read that has more than ``max_bytes``.
    Raises QuestionError where nothing is left and for what is no day, FactBaseError, KtradeError for a fact base that
    is too large, and OSError.
    """
    from korea_trade.store.compiled import open_bases

    def read() -> "FactBase":
        return read_facts(facts, only_facts=only_facts, max_bytes=max_bytes)

    paths, lender = fact_base_paths(facts, only_facts=only_facts), lender_of(only_facts)
    trade = Trade(open_bases(paths, read, lender, cache=cache), notebook, max_bytes)
    return trade if as_of is None else trade.as_of(as_of)


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
