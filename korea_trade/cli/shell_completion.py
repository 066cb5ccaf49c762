"""Completion scripts of shells: showing one, installing one, and answering what they ask."""

import os
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from korea_trade.cli.options import Panel
from korea_trade.errors import QuestionError
from korea_trade.messages.phrases import Phrases
from korea_trade.phrase import phrase


class Shell(StrEnum):
    """Shells that can complete."""

    BASH = "bash"
    ZSH = "zsh"
    FISH = "fish"


# Where a script is kept, under the home folder; and the lines that a start-up file needs for it.
_FILES = {
    Shell.BASH: ".bash_completions/ktrade.sh",
    Shell.ZSH: ".zfunc/_ktrade",
    Shell.FISH: ".config/fish/completions/ktrade.fish",
}
_STARTED_BY = {
    Shell.BASH: (".bashrc", "source ~/.bash_completions/ktrade.sh"),
    Shell.ZSH: (".zshrc", "fpath+=~/.zfunc; autoload -Uz compinit; compinit"),
}
_OPTIONS = ("--show-completion", "--install-completion")


def script(shell: Shell) -> str:
    """The completion script of a shell."""
    return (Path(__file__).parent / "shells" / f"ktrade.{shell}").read_text(encoding="utf-8")


def show_script(shell: Shell | None) -> None:
    """Print the script of a shell and stop, if one is given."""
    if shell is not None:
        typer.echo(script(shell), nl=False)
        raise typer.Exit


def install_script(shell: Shell | None) -> None:
    """Keep the script of a shell where it is loaded, say where, and stop, if a shell is given."""
    if shell is None:
        return
    file = Path.home() / _FILES[shell]
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(script(shell), encoding="utf-8")
    if shell in _STARTED_BY:
        name, line = _STARTED_BY[shell]
        started = Path.home() / name
        before = started.read_text(encoding="utf-8") if started.exists() else ""
        if line not in before.splitlines():
            started.write_text(f"{before.rstrip()}\n{line}\n".lstrip(), encoding="utf-8")
    typer.echo(f"{shell} completes ktrade by {file}; restart the shell")
    raise typer.Exit


SHOW_COMPLETION = Annotated[
    Shell | None,
    typer.Option(
        "--show-completion",
        help="Print the completion script of bash, zsh or fish; else that of the shell it is called from.",
        metavar="[SHELL]",
        callback=show_script,
        is_eager=True,
        rich_help_panel=Panel.OTHER,
    ),
]
INSTALL_COMPLETION = Annotated[
    Shell | None,
    typer.Option(
        "--install-completion",
        help="Install completion for bash, zsh or fish; else for the shell it is called from.",
        metavar="[SHELL]",
        callback=install_script,
        is_eager=True,
        rich_help_panel=Panel.OTHER,
    ),
]


def with_shell(arguments: Sequence[str]) -> list[str]:
    """The arguments, with the shell that the command is called from where the option of completion leaves it out.

    Raises QuestionError where that cannot be told, or has no completion.
    """
    if len(arguments) == 1 and arguments[0] in _OPTIONS:
        return [*arguments, _calling_shell(arguments[0])]
    return list(arguments)


def _calling_shell(option: str) -> str:
    import shellingham  # type: ignore[import-untyped]  # Typer finds the shell with it, too

    try:
        shell = str(shellingham.detect_shell()[0])
    except shellingham.ShellDetectionFailure:
        shell = Path(os.environ.get("SHELL", "")).name
    if shell not in list(Shell):
        raise QuestionError(phrase(Phrases.unknown_shell, shell), phrase(Phrases.name_a_shell, option))
    return shell


def answer_shells() -> None:
    """Let Typer answer what the scripts ask: it does so by itself only for its own scripts."""
    import typer.completion

    typer.completion.completion_init()  # type: ignore[attr-defined]  # it is imported there for this
