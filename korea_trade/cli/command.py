"""A command: how it becomes one of Typer, and how its answer is delivered."""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from inspect import Parameter, Signature
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from korea_trade.cli.output import Answer, deliver, output_of
from korea_trade.model.codes import Language

if TYPE_CHECKING:
    from korea_trade.presentation.context import RenderContext
    from korea_trade.questions.trade import Trade


class Request:
    """What a user asked: the options of the command, the fact base, and the language."""

    def __init__(self, given: dict[str, Any]) -> None:
        self.facts_file: Path | None = given.pop("facts_file", None)
        self.language = given.pop("lang", None) or language_of_locale(os.environ)
        self.given = given

    @cached_property
    def trade(self) -> "Trade":
        """The fact base, opened when first needed."""
        from korea_trade.questions.trade import open_trade

        return open_trade(self.facts_file)

    @cached_property
    def context(self) -> "RenderContext":
        """Sources and language for views."""
        from korea_trade.presentation.context import render_context

        return render_context(self.trade, self.language)

    def close(self) -> None:
        """Close the fact base, if it was opened."""
        if "trade" in self.__dict__:
            self.trade.close()


def language_of_locale(environment: Mapping[str, str]) -> Language:
    """Korean where the locale is, by the first of LC_ALL, LC_MESSAGES and LANG that is set; else English."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if environment.get(name):
            return Language.KO if environment[name].lower().startswith("ko") else Language.EN
    return Language.EN


@dataclass(frozen=True)
class Command:
    """A command: its name, the question it answers, three examples, its parameters, and how it answers."""

    name: str
    help: str
    examples: tuple[str, ...]
    parameters: list[Parameter]
    ask: Callable[[Request], Answer]


def add_command(app: typer.Typer, command: Command) -> None:
    """Make a command one of the app."""

    def run(**given: Any) -> None:
        given.pop("version", None)
        output = output_of(given)
        request = Request(given)
        try:
            answer = command.ask(request)
            deliver(answer, output, lambda: request.context.sources)
        finally:
            request.close()
        if answer.code:
            raise typer.Exit(answer.code)

    run.__doc__ = command.help
    run.__signature__ = Signature(command.parameters)  # type: ignore[attr-defined]  # read by Typer
    run.__annotations__ = {parameter.name: parameter.annotation for parameter in command.parameters}
    epilog = "Examples:\n\n" + "\n\n".join(f"  {example}" for example in command.examples)
    app.command(command.name, epilog=epilog)(run)
