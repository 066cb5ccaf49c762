"""What ``ktrade`` alone says: what is inside, and what is worth typing."""

from dataclasses import dataclass

from rich.console import Console
from rich.text import Text

from korea_trade.language.meaning import SECTOR_NAMES
from korea_trade.model.period import Period
from korea_trade.presentation.tables.table import Table
from korea_trade.questions.trade import Trade

WORTH_TYPING = (
    ("ktrade totals --year 2020", "exports, imports, balance"),
    ("ktrade items --sort growth", "which goods grew most"),
    ("ktrade regions china", "trade with one partner, in all periods"),
    ("ktrade milestones", "the best ever, the first in years, the longest run"),
    ("ktrade show 2020.exports.semiconductors@motie-2021-01-04", "the receipt of a figure"),
)


@dataclass(frozen=True, slots=True)
class OverviewView:
    """Documents, facts, periods, sectors, and five commands."""

    trade: Trade

    def tables(self) -> list[Table]:
        """No table."""
        return []

    def print(self, console: Console) -> None:
        """Print it."""
        facts = [placed.fact for placed in self.trade.base.facts]
        years = sorted(
            year
            for fact in facts
            for year in (Period.parse(fact.period).start.year, Period.parse(fact.period).end.year)
        )
        sectors = dict.fromkeys(SECTOR_NAMES[fact.sector] for fact in facts)
        console.print(Text("ktrade: Korea's foreign trade, each figure with its receipt", style="bold"))
        inside = f"{len(facts)} facts from {len(self.trade.base.sources)} documents, on {years[0]} to {years[-1]}"
        console.print(f"{inside}; {', '.join(sectors)}")
        console.print()
        width = max(len(command) for command, _ in WORTH_TYPING)
        for command, says in WORTH_TYPING:
            line = Text.assemble("  ", (command.ljust(width), "bold"), f"  {says}")
            if console.is_terminal and line.cell_len > console.width:
                line = Text.assemble("  ", (command, "bold"), f"\n      {says}")
            console.print(line)
        console.print()
        console.print("`ktrade --help` lists all commands; each has `--help` with examples.")
