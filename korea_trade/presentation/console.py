"""The console that views are printed on, and text that is safe to print there."""

from typing import TextIO

from rich.console import Console
from rich.style import Style
from rich.text import Text

from korea_trade.presentation.visible import visible_lines

PIPE_WIDTH = 100_000  # wider than any line: what goes into a pipe is never wrapped or clipped


def console_for(stream: TextIO) -> Console:
    """A console that writes to the stream: coloured and as wide as the terminal, plain and unlimited in a pipe."""
    terminal = stream.isatty()
    return Console(
        file=stream,
        width=None if terminal else PIPE_WIDTH,
        highlight=False,
        markup=False,
        emoji=False,
        soft_wrap=not terminal,
    )


def safe_text(text: str, style: str | Style = "") -> Text:
    """A text for the console, with what a terminal would obey or hide made visible."""
    return Text(visible_lines(text), style=style)
