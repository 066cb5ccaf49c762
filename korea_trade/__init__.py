"""Korea's foreign trade as facts with receipts.

>>> import korea_trade
>>> with korea_trade.open_trade() as trade:
...     [row.value for row in trade.totals(trade.filters(year=2020, flow="exports", sector="ict", frequency="annual"))]
[Decimal('183.6')]
"""

TYPE_CHECKING = False  # as of typing, which takes a while to import

if TYPE_CHECKING:
    from korea_trade.bases.problem import FactBaseError as FactBaseError
    from korea_trade.bases.problem import Problem as Problem
    from korea_trade.checks.report import Report as Report
    from korea_trade.errors import KtradeError as KtradeError
    from korea_trade.errors import NotComparable as NotComparable
    from korea_trade.errors import QuestionError as QuestionError
    from korea_trade.errors import UnknownFact as UnknownFact
    from korea_trade.errors import UnknownName as UnknownName
    from korea_trade.errors import UserSqlError as UserSqlError
    from korea_trade.notebook.opening import open_trade as open_trade
    from korea_trade.questions.about import Page as Page
    from korea_trade.questions.answered_rows import Listing as Listing
    from korea_trade.questions.compared_row import ComparisonRow as ComparisonRow
    from korea_trade.questions.derived import DerivedColumns as DerivedColumns
    from korea_trade.questions.derived_row import DerivedRow as DerivedRow
    from korea_trade.questions.derived_row import VerdictRow as VerdictRow
    from korea_trade.questions.fact_row import FactRow as FactRow
    from korea_trade.questions.fact_row import MilestoneRow as MilestoneRow
    from korea_trade.questions.filters import Filters as Filters
    from korea_trade.questions.frames import PackageMissing as PackageMissing
    from korea_trade.questions.order import Order as Order
    from korea_trade.questions.order import SortKey as SortKey
    from korea_trade.questions.ranked_row import RankedRow as RankedRow
    from korea_trade.questions.ranking import Ranking as Ranking
    from korea_trade.questions.receipt import Receipt as Receipt
    from korea_trade.questions.row import Row as Row
    from korea_trade.questions.source_row import SourceRow as SourceRow
    from korea_trade.questions.trade import Trade as Trade

    __version__: str

_HOME = {
    "checks.report": ("Report",),
    "errors": ("KtradeError", "NotComparable", "QuestionError", "UnknownFact", "UnknownName", "UserSqlError"),
    "notebook.opening": ("open_trade",),
    "questions.about": ("Page",),
    "questions.derived": ("DerivedColumns",),
    "questions.filters": ("Filters",),
    "questions.frames": ("PackageMissing",),
    "questions.answered_rows": ("Listing",),
    "questions.order": ("Order", "SortKey"),
    "questions.ranking": ("Ranking",),
    "questions.receipt": ("Receipt",),
    "questions.compared_row": ("ComparisonRow",),
    "questions.derived_row": ("DerivedRow", "VerdictRow"),
    "questions.fact_row": ("FactRow", "MilestoneRow"),
    "questions.ranked_row": ("RankedRow",),
    "questions.row": ("Row",),
    "questions.source_row": ("SourceRow",),
    "questions.trade": ("Trade",),
    "bases.problem": ("FactBaseError", "Problem"),
}
_MODULE_OF = {name: module for module, names in _HOME.items() for name in names}
__all__ = sorted(_MODULE_OF)  # noqa: PLE0605  (a list of the names above, which are loaded when first asked for)


if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        """Load a public name when it is first used: the command line imports this package and must start fast."""
        if name == "__version__":
            from korea_trade.version import VERSION

            return VERSION
        if name not in _MODULE_OF:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        return getattr(import_module(f"{__name__}.{_MODULE_OF[name]}"), name)


def __dir__() -> list[str]:
    return [*globals(), *__all__]
