"""The console that views are printed on, and text that is safe to print there."""

from typing import TYPE_CHECKING, TextIO

from rich.console import Console
from rich.style import Style
from rich.text import Text

from korea_trade.presentation.visible import visible, visible_lines

if TYPE_CHECKING:
    from rich.progress import Progress, Task

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


def progress_on(stream: TextIO) -> "Progress":
    """A line on a terminal that says what work is at, with a bar; erased in the end. Its owner redraws it."""
    from rich.progress import BarColumn, Progress, ProgressColumn, SpinnerColumn

    class What(ProgressColumn):
        def render(self, task: "Task") -> Text:
            text = Text(visible(task.description), no_wrap=True, overflow="ellipsis")
            if task.total is not None:
                text.append(f" {task.completed:,.0f}/{task.total:,.0f}")
            return text

    return Progress(
        SpinnerColumn(),
        What(),
        BarColumn(),
        console=console_for(stream),
        auto_refresh=False,
        transient=True,
        redirect_stdout=False,
        redirect_stderr=False,
    )
