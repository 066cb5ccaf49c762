"""What ``ktrade`` alone says: what is inside, and what is worth typing."""

from rich.console import Console
from rich.text import Text

from korea_trade.language.language import Language
from korea_trade.light_dataclass import dataclass
from korea_trade.presentation.console import safe_text
from korea_trade.presentation.tables.table import Table
from korea_trade.questions.trade import Trade


@dataclass(frozen=True, slots=True)
class OverviewView:
    """Documents, facts, periods, sectors, and five commands."""

    trade: Trade
    language: Language

    def tables(self) -> list[Table]:
        """No table."""
        return []

    def print(self, console: Console) -> None:
        """Print it."""
        language, contents = self.language, self.trade.contents()
        console.print(safe_text(language.tagline(), "bold"))
        if contents.years is not None:
            said = language.contents(contents.facts, contents.documents, contents.years, contents.sectors)
            console.print(safe_text(said))
        console.print()
        commands = language.worth_typing()
        width = max(len(command) for command, _ in commands)
        for command, says in commands:
            line = Text.assemble("  ", (command.ljust(width), "bold"), f"  {says}")
            if console.is_terminal and line.cell_len > console.width:
                line = Text.assemble("  ", (command, "bold"), f"\n      {says}")
            console.print(line)
        console.print()
        console.print(safe_text(language.help_hint()))
