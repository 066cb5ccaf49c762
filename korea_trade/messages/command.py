"""Commands that messages suggest. They are written where they are shown, with the options that open the same facts."""

from collections.abc import Iterable, Sequence
from itertools import zip_longest
from typing import Self

from korea_trade.light_dataclass import dataclass

_OPEN_NO_FACTS = ("cache", "help", "init", "schema")
_TAKE_NO_DAY = ("add", "check", "draft", "export", "prove", "verify")
COMPARES_PERIODS = ("compare", "2020-11", "2020-12")
COMPARES_SECTORS = ("compare", "all-industries", "ict", "2020")

FactOptions = Sequence[tuple[str, ...]]
"""The options of a command line that say which facts answer, each with its value: ``[("--facts", "mine")]``."""


@dataclass(frozen=True, slots=True)
class Command:
    """What is typed after ``ktrade``."""

    words: tuple[str, ...]

    @classmethod
    def of(cls, *words: str) -> Self:
        """The command of words."""
        return cls(words)


class WritesCommands:
    """Writes commands for whoever asked with options that say which facts answer."""

    def __init__(self, fact_options: FactOptions = ()) -> None:
        self._fact_options = fact_options

    def typed(self, *words: str) -> str:
        """A command in backticks, as it is typed in a shell, with those of the options that it takes and has not."""
        from korea_trade.shell_words import shell_words

        return f"`{shell_words(['ktrade', *words, *_of_same_facts(words, self._fact_options)])}`"

    def written(self, command: Command | str) -> str:
        """The same for the command of a message; what is no command as it is."""
        return self.typed(*command.words) if isinstance(command, Command) else command


def _of_same_facts(words: Sequence[str], options: FactOptions) -> list[str]:
    name = words[0] if words else ""
    if name.startswith("-") or name in _OPEN_NO_FACTS or "--help" in words:
        return []
    has = {word.partition("=")[0] for word in words} | ({"--as-of"} if name in _TAKE_NO_DAY else set())
    return [text for option in options if option[0] not in has for text in option]


def fact_options(arguments: Iterable[str]) -> FactOptions:
    """The options of a command line that say which facts answer, each once, whether or not it is right otherwise."""
    given = list(arguments)
    options: list[tuple[str, ...]] = []
    for argument, following in zip_longest(given, given[1:]):
        name, equals, value = argument.partition("=")
        if argument == "--only-facts":
            options.append((argument,))
        elif name in ("--facts", "--as-of") and (equals or following is not None):
            options.append((name, value if equals else following))
    return list(dict.fromkeys(options))
