"""What a search found, with the words marked."""

from collections.abc import Sequence

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from korea_trade.presentation.tables.footing import DAGGER, source_line
from korea_trade.presentation.tables.marks import marked_text
from korea_trade.presentation.tables.setting import Setting
from korea_trade.questions.search import SearchRow


def print_found(console: Console, rows: Sequence[SearchRow], setting: Setting) -> None:
    """Print each match: where it stands, what it says with the words marked, the facts cited; last, the sources."""
    for number, row in enumerate(rows):
        if number:
            console.print()
        place = row.id if row.kind == "paragraph" else f"{row.id}{f' {DAGGER}' if row.caveat else ''}"
        console.print(Text(place, style="bold"), soft_wrap=True)
        console.print(Padding(marked_text(console, row.text, row.matches), (0, 0, 0, 2), expand=False))
        if row.kind == "paragraph" and row.facts:
            console.print(Text(f"  facts: {', '.join(row.facts)}", style="dim"))
    if rows:
        console.print()
    for id_ in dict.fromkeys(row.source for row in rows):
        console.print(Text(source_line(setting.sources[id_], setting.speech), style="dim"))
