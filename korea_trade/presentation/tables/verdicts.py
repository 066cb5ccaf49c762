"""The table of verdicts: whether facts agree with each other."""

from collections.abc import Callable, Sequence
from decimal import Decimal

from korea_trade.arithmetic.verdict import Verdict
from korea_trade.language.language import Language
from korea_trade.light_dataclass import dataclass
from korea_trade.model.codes import Unit
from korea_trade.presentation.tables.table import Column, Table, table_of_used
from korea_trade.presentation.view import SaysColumns, TableView


@dataclass(frozen=True, slots=True)
class VerdictsView(TableView, SaysColumns):
    """Rule, outcome, the numbers, and the ids of the facts."""

    verdicts: Sequence[Verdict]
    language: Language

    def tables(self) -> list[Table]:
        """One table."""
        language, headings = self.language, self.language.headings
        cells = [
            (
                language.rule(verdict.rule),
                language.outcome(verdict.outcome, acknowledged=verdict.acknowledged is not None),
                "; ".join(part for part in (verdict.phrase.text(language.verdicts), self._within(verdict)) if part),
                " ".join(verdict.facts),
            )
            for verdict in self.verdicts
        ]
        notes = [
            language.acknowledged(
                verdict.rule, verdict.facts[0], language.remark(verdict.acknowledged, verdict.acknowledged_ko)
            )
            for verdict in self.verdicts
            if verdict.acknowledged
        ]
        columns = [
            Column(headings.rule),
            Column(headings.verdict),
            Column(headings.numbers),
            Column(headings.facts_used, key=True),
        ]
        return [table_of_used(language.verdicts_title(len(self.verdicts)), columns, cells, notes)]

    def texts_under(self, key: str) -> Sequence[str] | None:
        """Rules, outcomes, bounds, messages and caveats in the language of the view."""
        language = self.language
        words: dict[str, Callable[[Verdict], str]] = {
            "rule": lambda verdict: language.rule(verdict.rule),
            "outcome": lambda verdict: language.outcome(verdict.outcome, acknowledged=verdict.acknowledged is not None),
            "low": lambda verdict: self._bound(verdict.low, verdict.unit),
            "high": lambda verdict: self._bound(verdict.high, verdict.unit),
            "message": lambda verdict: verdict.phrase.text(language.verdicts),
            "acknowledged": lambda verdict: (
                language.remark(verdict.acknowledged, verdict.acknowledged_ko) if verdict.acknowledged else ""
            ),
        }
        return [words[key](verdict) for verdict in self.verdicts] if key in words else None

    def _bound(self, bound: Decimal | None, unit: Unit | None) -> str:
        return "" if bound is None else self.language.figure(bound, unit)

    def _within(self, verdict: Verdict) -> str:
        opened = (verdict.open_low, verdict.open_high)
        return self.language.within(verdict.low, verdict.high, verdict.unit, opened)
