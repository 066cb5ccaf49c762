"""The pages of items and partners: what each is called, its chart over time, and the facts about it."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from korea_trade.arithmetic.codes import DerivedKind
from korea_trade.explorer.fact_cards import FactCards
from korea_trade.explorer.page import Link, LinkGroup, NamePage
from korea_trade.model.codes import Flow, Sector
from korea_trade.model.fact import Item, Partner
from korea_trade.presentation.chart.chart import Chart
from korea_trade.presentation.chart.drafts import chart_of
from korea_trade.presentation.chart.figures import Figures
from korea_trade.presentation.chart.image_layout import laid_out
from korea_trade.presentation.chart.series import series
from korea_trade.presentation.remarks import caveat_of
from korea_trade.questions.receipt import Receipt
from korea_trade.questions.row import ListedRow
from korea_trade.questions.trade import Trade

_FLOWS = list(Flow)
_WIDE = 340  # pixels: a chart is readable on a phone


class NamePages:
    """The pages of the names that facts are about, in the order of the names."""

    def __init__(self, trade: Trade, receipts: Sequence[Receipt], cards: FactCards) -> None:
        self._trade, self._cards = trade, cards
        self._figures = Figures(cards.context, {receipt.row.id: receipt.row for receipt in receipts})
        self._receipts = receipts
        levels = (row for row in trade.derived() if row.measure is DerivedKind.LEVEL)
        shown = [row for row in levels if all(id_ in cards.shown for id_ in row.from_)]
        self._rows: list[ListedRow] = [*(receipt.row for receipt in receipts), *shown]

    def items(self) -> list[NamePage]:
        """The pages of items."""
        language = self._cards.context.language
        return self._pages(
            _Kind("item", lambda row: row.item, lambda row: row.partner, language.item), self._trade.base.items
        )

    def partners(self) -> list[NamePage]:
        """The pages of partners."""
        language = self._cards.context.language
        return self._pages(
            _Kind("partner", lambda row: row.partner, lambda row: row.item, language.partner), self._trade.base.partners
        )

    def _pages(self, kind: "_Kind", named: Sequence[Item | Partner]) -> list[NamePage]:
        receipts: dict[str, list[Receipt]] = defaultdict(list)
        rows: dict[str, list[ListedRow]] = defaultdict(list)
        for receipt in self._receipts:
            receipts[kind.own(receipt.row) or ""].append(receipt)
        for row in self._rows:
            if kind.other(row) is None:
                rows[kind.own(row) or ""].append(row)
        pages = [
            self._page(kind, one, receipts[one.code], self._chart(kind.name(one.code), rows[one.code]))
            for one in named
            if one.code in receipts
        ]
        return sorted(pages, key=lambda page: page.name.casefold())

    def _page(self, kind: "_Kind", named: Item | Partner, receipts: Sequence[Receipt], chart: Chart | None) -> NamePage:
        language = self._cards.context.language
        name = kind.name(named.code)
        others = (other for other in (named.en, named.ko, *named.aliases) if other != name)
        latest_first = sorted(receipts, key=lambda receipt: receipt.row.period_start, reverse=True)
        return NamePage(
            f"{kind.kind}/{named.code}",
            language.heading(name),
            ", ".join(dict.fromkeys(others)),
            self._by_cell(kind, latest_first),
            len(receipts),
            laid_out(replace(chart, notes=_sources(chart)), _WIDE) if chart else None,
            chart.title if chart else "",
            chart.notes[: -len(_sources(chart))] if chart else (),
        )

    def _by_cell(self, kind: "_Kind", receipts: Sequence[Receipt]) -> list[LinkGroup]:
        """Facts by what they are about, each with its period: first those about all trade of the name, by flow."""
        language = self._cards.context.language
        groups: dict[tuple[bool, int, str], list[Link]] = defaultdict(list)
        for row in (receipt.row for receipt in receipts):
            coverage = "" if row.sector is Sector.ALL_INDUSTRIES else f" ({language.sector(row.sector)})"
            line = f"{language.period(row.period)}{coverage}: {language.statement(row)}"
            caveat = caveat_of(row, self._cards.context)
            note = f"† {caveat}" if caveat else ""
            of_all = kind.other(row) is None
            place = (not of_all, _FLOWS.index(row.flow) if of_all else 0, language.heading(language.cell(row)))
            groups[place].append(self._cards.link(row.id, line, note))
        return [LinkGroup(title, tuple(links)) for (_, _, title), links in sorted(groups.items())]

    def _chart(self, name: str, rows: Sequence[ListedRow]) -> Chart | None:
        """What is known of several periods, each flow over time; None where nothing is."""
        flows: dict[str, list[ListedRow]] = defaultdict(list)
        for row in rows:
            flows[row.flow].append(row)
        language = self._cards.context.language
        drafts = [
            draft
            for members in flows.values()
            for draft in series(language.cell(members[0]), members, None, self._figures)
            if draft.over_time
        ]
        return chart_of(drafts, name, self._figures) if drafts else None


def _sources(chart: Chart) -> Sequence[str]:
    """The notes that name the sources: they stay with a picture that somebody takes of the chart."""
    documents = {fact.rpartition("@")[2] for fact in chart.facts}
    return chart.notes[-len(documents) :]


@dataclass(frozen=True, slots=True)
class _Kind:
    """Items or partners: the name of the kind, the code of a row of this kind and of the other, and names of codes."""

    kind: str
    own: Callable[[ListedRow], str | None]
    other: Callable[[ListedRow], str | None]
    name: Callable[[str], str]
