"""The app: its commands, each loaded when it is called, and what ``ktrade`` alone says."""

from importlib import import_module
from typing import cast

import typer
from typer.core import TyperCommand, TyperGroup, TyperOption
from typer.main import get_command

from korea_trade.cli.plain_values import PlainCommand, take_plain_values
from korea_trade.cli.repeated import refuse_repeated
from korea_trade.cli.session import LANG, VERSION, Session
from korea_trade.cli.shell_completion import INSTALL_COMPLETION, SHOW_COMPLETION
from korea_trade.errors import QuestionError
from korea_trade.messages.phrases import Phrases
from korea_trade.model.codes import LanguageCode
from korea_trade.phrase import phrase

COMMANDS = (
    "about", "totals", "items", "regions", "milestones", "facts", "derived",
    "revisions", "show", "sources", "names", "search", "cite", "compare", "check", "prove", "draft", "verify",
    "init", "add", "export", "sql", "schema", "cache", "chart", "explore", "mcp", "help",
)  # fmt: skip
_FOLLOWING = "korea_trade.following"


class LazyCommands(TyperGroup):
    """Loads a command's module when the command is called, or when the help lists it."""

    def parse_args(self, ctx: typer.Context, args: list[str]) -> list[str]:  # type: ignore[override]  # as below
        """Parse what comes before the command."""
        take_plain_values(self.get_params(ctx))
        return super().parse_args(ctx, args)

    def list_commands(self, ctx: object) -> list[str]:  # noqa: ARG002  (Typer's signature)
        """The names of all commands, in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: object, cmd_name: str) -> TyperCommand | None:
        """The command of a name. Raises QuestionError for what is none, with what may have been meant."""
        if cmd_name not in COMMANDS:
            if cmd_name.startswith("-") or getattr(ctx, "resilient_parsing", False):
                return None
            from korea_trade.cli.meant import meant_by_command

            following = getattr(ctx, "meta", {}).get(_FOLLOWING, ())
            hint = meant_by_command(cmd_name, COMMANDS, following) or phrase(Phrases.commands_are_listed)
            raise QuestionError(phrase(Phrases.no_such_command, cmd_name), hint)
        command_app: typer.Typer = import_module(f"korea_trade.cli.commands.{cmd_name}").app
        if not _is_korean(ctx):
            return _only_command(command_app)
        from korea_trade.cli.korean_help import KoreanCommand
        from korea_trade.language.korean.help import korean_help

        command = _only_command(command_app, KoreanCommand)
        command.help = korean_help(command.help or "")
        return command

    def resolve_command(self, ctx: object, args: list[str]) -> tuple[str | None, TyperCommand | None, list[str]]:
        """The command of the arguments, and what is left of them. Raises QuestionError for an option given twice."""
        cast("typer.Context", ctx).meta[_FOLLOWING] = args[1:]
        name, command, rest = super().resolve_command(cast("typer.Context", ctx), args)
        assert isinstance(command, TyperCommand)  # noqa: S101  (what ``get_command`` gives)
        options = [parameter for parameter in command.params if isinstance(parameter, TyperOption)]
        refuse_repeated(rest, options)
        return name, command, rest

    def get_usage(self, ctx: typer.Context) -> str:  # type: ignore[override]  # Typer gives no other context
        """The line of usage, in the language asked for."""
        if not _is_korean(ctx):
            return super().get_usage(ctx)
        from korea_trade.cli.korean_help import korean_usage

        return korean_usage(super().get_usage(ctx))

    def get_help(self, ctx: typer.Context) -> str:  # type: ignore[override]  # Typer gives no other context
        """The help, drawn on stdout, in the language asked for."""
        if not _is_korean(ctx):
            return super().get_help(ctx)
        from korea_trade.cli.korean_help import korean_headings, speak_korean

        speak_korean(self, ctx)
        with korean_headings():
            return super().get_help(ctx)


def _is_korean(context: object) -> bool:
    return getattr(context, "obj", None) is LanguageCode.KO


def _only_command(command_app: typer.Typer, made_by: type[TyperCommand] = PlainCommand) -> TyperCommand:
    """The command of an app that has one."""
    for registered in command_app.registered_commands:
        registered.cls = made_by
    command = get_command(command_app)
    assert isinstance(command, TyperCommand)  # noqa: S101  (an app of one command)
    return command


app = typer.Typer(
    name="ktrade",
    cls=LazyCommands,
    invoke_without_command=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.callback()
def ktrade(
    context: typer.Context,
    lang: LANG = None,
    version: VERSION = False,  # noqa: ARG001  (handled by its callback, like those below)
    show_completion: SHOW_COMPLETION = None,  # noqa: ARG001
    install_completion: INSTALL_COMPLETION = None,  # noqa: ARG001
) -> None:
    """Answer questions about Korea's foreign trade, each figure with the words of the document that states it."""
    context.default_map = {command: {"lang": lang} for command in COMMANDS}
    if context.invoked_subcommand is None:
        from korea_trade.cli.output import show
        from korea_trade.presentation.overview import OverviewView

        session = Session(lang)
        with session.open() as trade:
            show(OverviewView(trade, session.context(trade).language))
