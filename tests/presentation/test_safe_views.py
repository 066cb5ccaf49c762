"""Whatever a fact base holds, no view lets it act: control and format characters are shown by their escapes."""

import io
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from korea_trade.bases.problem import Problem
from korea_trade.checks.report import Report
from korea_trade.model.codes import LanguageCode
from korea_trade.presentation.chart.charts import Charts
from korea_trade.presentation.chart.image_layout import laid_out
from korea_trade.presentation.chart.text_chart import print_chart
from korea_trade.presentation.chart.vega_lite import vega_lite
from korea_trade.presentation.console import console_for
from korea_trade.presentation.context import RenderContext, render_context
from korea_trade.presentation.receipt.receipt import ReceiptsView
from korea_trade.presentation.receipt.search_results import SearchView
from korea_trade.presentation.tables.asked import AskedRows
from korea_trade.presentation.tables.check_report import CheckView
from korea_trade.presentation.tables.comparison import ComparisonView
from korea_trade.presentation.tables.derived import DerivedView
from korea_trade.presentation.tables.facts import FactsView
from korea_trade.presentation.tables.milestones import MilestonesView
from korea_trade.presentation.tables.names import NamesView
from korea_trade.presentation.tables.plain import PlainView
from korea_trade.presentation.tables.ranking import RankingView
from korea_trade.presentation.tables.sources import SourcesView
from korea_trade.presentation.tables.totals import TotalsView
from korea_trade.presentation.tables.verdicts import VerdictsView
from korea_trade.presentation.view import View
from korea_trade.questions.trade import Trade, open_trade
from tests.entries import level, rank
from tests.small import group, write_fact_base

# What YAML can hold in quotation marks, and a document in UTF-8: all but line ends and halves of pairs.
NASTY = "\x1b[31m\a\b\x00\x7f\x9b\u202e\u2066\u200b\ufeff\u00ad\ufffe\uffff"
WORD = f"Nas{NASTY}ty"


@pytest.fixture(scope="module")
def nasty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Trade]:
    """A fact base in which every text a curator writes has all that a terminal would obey or hide."""
    document = f"{WORD} title\n\n{WORD} exports rose 5.0 percent to $10 billion.\n"
    quote = {"quotes": [f"{WORD} exports rose 5.0 percent to $10 billion"], "note": WORD, "caveat": WORD}
    path: Path = write_fact_base(
        tmp_path_factory.mktemp("nasty"),
        document=document,
        source={"title": f"{WORD} title", "publisher": WORD, "note": WORD},
        items=[{"code": "chips", "en": WORD, "ko": WORD, "aliases": [f"{WORD} alias"]}],
        partners=[{"code": "us", "en": WORD, "ko": WORD}],
        groups=[
            group(
                {**level("10", growth="5.0"), **quote},
                {**level("5", growth="5.0", item="chips"), **quote},
                {**level("4", item="chips", partner="us"), **quote},
                {**rank(1, among="history", item="chips"), **quote},
            ),
            group({**level("9"), **quote}, period="2019"),
        ],
    )
    with open_trade(path, only_facts=True) as trade:
        yield trade


def sql(trade: Trade) -> PlainView:
    name = WORD.replace("\x00", "")
    query = f'SELECT title, note AS "{name}" FROM sources'  # noqa: S608  (an attack is what is tried)
    with trade.sql_rows(query) as asked:
        rows = AskedRows(asked)
        return PlainView(list(rows.records()), rows.keys)


def problem_view(trade: Trade, context: RenderContext) -> CheckView:
    problem = Problem("facts.yaml", 1, WORD, "figure", WORD)
    report = Report(problems=(problem,), ledger=(), verdicts=tuple(trade.check().verdicts), facts=1)
    return CheckView(report, context.language)


VIEWS: dict[str, Callable[[Trade, RenderContext], View]] = {
    "totals": lambda trade, context: TotalsView(trade.totals(), context, trade.derived_columns(trade.totals())),
    "items": lambda trade, context: RankingView(trade.items(), context),
    "regions": lambda trade, context: RankingView(trade.regions(trade.filters(item="chips")), context),
    "milestones": lambda trade, context: MilestonesView(trade.milestones(), context),
    "facts": lambda trade, context: FactsView(trade.facts(), context),
    "derived": lambda trade, context: DerivedView(trade.derived(), context),
    "compare": lambda trade, context: ComparisonView(trade.compare("2019", "2020"), context),
    "verdicts": lambda trade, context: VerdictsView(
        [replace(verdict, acknowledged=WORD) for verdict in trade.check().verdicts],
        context.language,
    ),
    "check": problem_view,
    "names": lambda trade, context: NamesView(trade.names(), context),
    "sources": lambda trade, context: SourcesView(trade.sources(), context),
    "search": lambda trade, context: SearchView(trade.search(["exports"]), context),
    "show": lambda trade, context: ReceiptsView(trade.show([fact.id for fact in trade.facts()]), context),
    "sql": lambda trade, _: sql(trade),
}


def dangerous_in(text: str) -> list[str]:
    return [
        char for char in text if char != "\n" and unicodedata.category(char) in ("Cc", "Cf", "Cs", "Zl", "Zp", "Cn")
    ]


@pytest.mark.parametrize("code", LanguageCode)
@pytest.mark.parametrize("name", VIEWS)
def test_no_view_lets_a_text_act(nasty: Trade, name: str, code: LanguageCode) -> None:
    """What a view prints, and the tables it gives to documents, have no character that acts or hides."""
    view = VIEWS[name](nasty, render_context(nasty, code))
    stream = io.StringIO()
    view.print(console_for(stream))
    printed = stream.getvalue()
    assert dangerous_in(printed) == []
    assert r"Nas\x1b[31m\x07" in printed
    for table in view.tables():
        cells = [table.title, *table.footnotes, *(column.heading for column in table.columns)]
        cells += [cell for row in table.rows for cell in row]
        assert dangerous_in("".join(cells)) == []


@pytest.mark.parametrize("code", LanguageCode)
def test_no_chart_lets_a_text_act(nasty: Trade, code: LanguageCode) -> None:
    """No text of a chart, as an image or in a terminal, has a character that acts or hides."""
    chart = Charts(nasty, render_context(nasty, code), title=WORD).items(nasty.filters(item="chips", year=2020))
    stream = io.StringIO()
    print_chart(console_for(stream), chart, 80)
    for shown in (str(vega_lite(laid_out(chart), chart)), stream.getvalue()):
        assert dangerous_in(shown) == []
        assert r"Nas\x1b" in shown.replace("\\\\", "\\")
