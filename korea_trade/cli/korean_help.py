"""The help of the command line in Korean: loaded where it is asked for."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import typer
from typer.core import TyperCommand, TyperGroup

from korea_trade.cli.plain_values import PlainCommand
from korea_trade.language.korean.help import DEFAULT, EXAMPLES, REQUIRED, USAGE, korean_help

if TYPE_CHECKING:
    from rich.console import RenderableType
    from typer.rich_utils import MarkupModeStrict


def speak_korean(command: TyperCommand | TyperGroup, context: typer.Context) -> None:
    """Put the help of a command and of its options into Korean. A new command is made for each call."""
    command.help = korean_help(command.help or "")
    command.epilog = (command.epilog or "").replace("Examples:", EXAMPLES) or None
    for parameter in command.get_params(context):
        for name in ("help", "rich_help_panel"):
            text = getattr(parameter, name, None)
            if text:
                setattr(parameter, name, korean_help(str(text)))


def korean_usage(usage: str) -> str:
    """The line of usage with its label in Korean."""
    return usage.replace("Usage:", USAGE, 1)


@contextmanager
def korean_headings() -> Iterator[None]:
    """Headings and remarks of the help in Korean while it is drawn."""
    from rich.text import Text
    from typer import rich_utils

    make_text = rich_utils._make_rich_text

    def make_whole_text(*, text: str, style: str = "", markup_mode: "MarkupModeStrict") -> "RenderableType":
        """A text whose lines may end with a wide letter at the edge, where Rich would clip them with an ellipsis."""
        made = make_text(text=text, style=style, markup_mode=markup_mode)
        if isinstance(made, Text):
            made.overflow = "fold"
        return made

    headings = {
        "ARGUMENTS_PANEL_TITLE": korean_help("Arguments"),
        "OPTIONS_PANEL_TITLE": korean_help("Options"),
        "COMMANDS_PANEL_TITLE": korean_help("Commands"),
        "REQUIRED_LONG_STRING": REQUIRED,
        "DEFAULT_STRING": DEFAULT,
    }
    said: dict[str, object] = {**headings, "_make_rich_text": make_whole_text}
    before = {name: getattr(rich_utils, name) for name in said}
    try:
        for name, value in said.items():
            setattr(rich_utils, name, value)
        yield
    finally:
        for name, value in before.items():
            setattr(rich_utils, name, value)


class KoreanCommand(PlainCommand):
    """A command whose help is in Korean."""

    def get_usage(self, ctx: typer.Context) -> str:  # type: ignore[override]  # Typer gives no other context
        """The line of usage."""
        return korean_usage(super().get_usage(ctx))

    def get_help(self, ctx: typer.Context) -> str:  # type: ignore[override]  # Typer gives no other context
        """The help, drawn on stdout."""
        speak_korean(self, ctx)
        with korean_headings():
            return super().get_help(ctx)
