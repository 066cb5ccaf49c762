"""The open fact base: every question as a method. The command line is built on it."""

from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from korea_trade.bases.bundle import bundled_facts
from korea_trade.bases.fact_base import FactBase, read_fact_base
from korea_trade.documents.names import Names, UnknownName
from korea_trade.questions import listing, ranking
from korea_trade.questions.filters import Filters
from korea_trade.questions.order import SortKey
from korea_trade.questions.row import FactRow, ListedRow, MilestoneRow, NameRow, Row, SourceRow

# What most questions do without is imported by those that need it.
if TYPE_CHECKING:
    import duckdb

    from korea_trade.checks.report import Report
    from korea_trade.model.codes import Sector
    from korea_trade.questions.derived import Beside
    from korea_trade.questions.ranking import Ranking
    from korea_trade.questions.receipt import Receipt
    from korea_trade.questions.row import ComparisonRow, DerivedRow, VerdictRow
    from korea_trade.questions.search import SearchRow


class Trade:
    """A fact base and its DuckDB connection. Use it as a context manager, or call ``close``.

    What to ask for is said by ``filters``, which takes any name or alias of an item or partner, in English or Korean.
    """

    def __init__(self, base: FactBase) -> None:
        self.base = base

    @cached_property
    def connection(self) -> "duckdb.DuckDBPyConnection":
        """The loaded connection: read what the views of schema.sql give."""
        from korea_trade.store.database import load

        return load(self.base)

    @cached_property
    def connection_with_arithmetic(self) -> "duckdb.DuckDBPyConnection":
        """The same connection, with the views ``derived`` and ``verdicts`` filled too."""
        from korea_trade.store.arithmetic_tables import load_arithmetic

        load_arithmetic(self.connection, self.base)
        return self.connection

    def filters(
        self,
        *,
        year: int | None = None,
        period: str | None = None,
        frequency: str | None = None,
        flow: str | None = None,
        sector: str | None = None,
        item: str | None = None,
        partner: str | None = None,
        source: str | None = None,
        measure: str | None = None,
    ) -> Filters:
        """Filters with item and partner resolved to codes. Raises UnknownName and ValueError."""
        return Filters(
            year=year,
            period=period,
            frequency=frequency,
            flow=flow,
            sector=sector,
            item=None if item is None else Names("item", self.base.items).resolve(item),
            partner=None if partner is None else Names("partner", self.base.partners).resolve(partner),
            source=None if source is None else self._source(source),
            measure=measure,
        )

    def _source(self, name: str) -> str:
        if name not in self.base.source_by_id:
            from difflib import get_close_matches

            known = list(self.base.source_by_id)
            raise UnknownName("source", name, tuple(get_close_matches(name, known, n=3)) or tuple(known))
        return name

    def totals(
        self,
        filters: Filters | None = None,
        sort: SortKey | None = None,
        reverse: bool = False,
        limit: int | None = None,
    ) -> list[Row]:
        """Exports, imports, balance and investment as a whole."""
        return listing.ask_totals(self.connection, filters or Filters(), sort, reverse, limit)

    def items(
        self,
        filters: Filters | None = None,
        sort: SortKey = SortKey.VALUE,
        reverse: bool = False,
        limit: int | None = None,
        all_periods: bool = False,
    ) -> "Ranking":
        """Trade by item, ranked in groups of the same period, sector and source."""
        return ranking.ask_items(self.connection, filters or Filters(), sort, reverse, limit, all_periods)

    def regions(
        self,
        filters: Filters | None = None,
        sort: SortKey = SortKey.VALUE,
        reverse: bool = False,
        limit: int | None = None,
        all_periods: bool = False,
    ) -> "Ranking":
        """Trade by partner, ranked in groups of the same period, sector and source."""
        return ranking.ask_regions(self.connection, filters or Filters(), sort, reverse, limit, all_periods)

    def milestones(
        self,
        filters: Filters | None = None,
        sort: SortKey | None = None,
        reverse: bool = False,
        limit: int | None = None,
    ) -> list[MilestoneRow]:
        """Ranks, streaks, first times and thresholds."""
        return listing.ask_milestones(self.connection, filters or Filters(), sort, reverse, limit)

    def facts(
        self,
        filters: Filters | None = None,
        sort: SortKey | None = None,
        reverse: bool = False,
        limit: int | None = None,
    ) -> list[FactRow]:
        """Every fact that passes the filters."""
        return listing.ask_facts(self.connection, filters or Filters(), sort, reverse, limit)

    def derived(
        self,
        filters: Filters | None = None,
        sort: SortKey | None = None,
        reverse: bool = False,
        limit: int | None = None,
    ) -> "list[DerivedRow]":
        """What follows from the facts and is not stated, with bounds, formula and the facts it came from."""
        from korea_trade.questions import derived

        return derived.ask_derived(self.connection_with_arithmetic, filters or Filters(), sort, reverse, limit)

    def beside(self, rows: Iterable[ListedRow]) -> "dict[str, Beside]":
        """By row id: the level a year before, the change and the contribution that follow from a stated figure."""
        from korea_trade.questions import derived

        return derived.beside(self.base, rows)

    def verdicts(self) -> "list[VerdictRow]":
        """Whether the facts agree with each other: every rule applied to every fact it applies to."""
        from korea_trade.questions import derived

        return derived.ask_verdicts(self.base)

    def compare_periods(
        self, first: str, second: str, by: str | None = None, daily: bool = False, filters: Filters | None = None
    ) -> "list[ComparisonRow]":
        """Two periods side by side, as a whole or by "item" or "partner". Raises NotComparable and ValueError."""
        from korea_trade.questions import comparing

        return comparing.ask_comparison_of_periods(self.base, first, second, by, daily, filters or Filters())

    def compare_sectors(
        self,
        first: "Sector",
        second: "Sector",
        by: str | None = None,
        daily: bool = False,
        filters: Filters | None = None,
    ) -> "list[ComparisonRow]":
        """The same names under two definitions of trade side by side."""
        from korea_trade.questions import comparing

        return comparing.ask_comparison_of_sectors(self.base, first, second, by, daily, filters or Filters())

    def sources(self) -> list[SourceRow]:
        """The documents."""
        return listing.ask_sources(self.connection)

    def names(self) -> list[NameRow]:
        """The items and partners: codes, names in both languages, aliases, and how many facts each has."""
        return listing.ask_names(self.connection)

    def search(self, words: Iterable[str], limit: int | None = None) -> "list[SearchRow]":
        """What the facts and documents say of some words, best first. Raises ValueError where there are none."""
        from korea_trade.questions.search import ask_search

        return ask_search(self.base, list(words), limit)

    def show(self, ids: Iterable[str]) -> "list[Receipt]":
        """The receipts of facts by id. Raises UnknownFact."""
        from korea_trade.questions import receipt

        return receipt.ask_receipts(self.connection, self.base, list(ids))

    def sql(self, query: str) -> "duckdb.DuckDBPyConnection":
        """The result of one read-only SELECT over the views of schema.sql. Raises UserSqlError."""
        from korea_trade.questions.user_sql import run_user_sql

        return run_user_sql(self.connection_with_arithmetic, query)

    def relation(self, view: str) -> "duckdb.DuckDBPyRelation":
        """A view of schema.sql as a DuckDB relation, to filter, join and aggregate in Python."""
        return self.connection_with_arithmetic.view(view)

    def check(self) -> "Report":
        """Evidence, ledger, custody and arithmetic of the fact base."""
        from korea_trade.checks.report import check_fact_base

        return check_fact_base(self.base)

    def hint(self, view: str, filters: Filters) -> str:
        """For a question that found nothing: what there is."""
        from korea_trade.questions import hint

        return hint.hint(self.connection, view, filters)

    def close(self) -> None:
        """Close the connection, if it was opened."""
        if "connection" in self.__dict__:
            self.connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()


def open_trade(facts: Path | None = None) -> Trade:
    """Open a fact base: the one that ships with the package, or another file. Raises FactBaseError and OSError."""
    return Trade(read_fact_base(facts or bundled_facts()))
