"""What Typer says of a wrong command line, as an error of our own: in any language, with what may have been meant."""

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from korea_trade.errors import QuestionError
from korea_trade.messages.command import Command
from korea_trade.messages.phrases import Message, Phrases
from korea_trade.phrase import phrase

if TYPE_CHECKING:
    from typer import Context, TyperException

# What Typer says, and the same as a message. What is not among these is said in Typer's words.
_SAYINGS: tuple[tuple[str, Callable[[str, str], Message]], ...] = (
    (r"Missing argument '(.+)'()\.", lambda name, _: phrase(Phrases.missing_argument, name)),
    (r"Missing option (.+?)()\.", lambda name, _: phrase(Phrases.missing_option, name.replace("'", ""))),
    (r"Option '(.+)' requires an argument()\.", lambda name, _: phrase(Phrases.option_without_value, name)),
    (r"Option '(.+)' does not take a value()\.", lambda name, _: phrase(Phrases.flag_with_value, name)),
    (
        r"Got unexpected extra argument\S* \((.+)\)()",
        lambda words, _: phrase(Phrases.unexpected_arguments, words, " " in words),
    ),
    (
        r"Invalid value for (.+?): (?:Value error, )?('.*' is not one of .+)\.",
        lambda name, why: phrase(Phrases.not_one_of, _plain(name), *_given_and_choices(why)),
    ),
    (
        r"Invalid value for (.+?): Input should be a valid integer()\b.*",
        lambda name, _: phrase(Phrases.not_a_number, _plain(name)),
    ),
    (
        r"Invalid value for (.+?): Input should be greater than or equal to (\d+)",
        lambda name, least: phrase(Phrases.too_small, _plain(name), least),
    ),
)

_OF_TYPES = (  # what Typer says of a value of the wrong type, and plainer words
    ("Value error, ", ""),
    ("Input should be greater", "expected a number greater"),
    ("Input should be less", "expected a number less"),
    ("Input should be", "expected"),
)


def usage_error(error: "TyperException", arguments: Sequence[str]) -> QuestionError:
    """What is wrong with the arguments of a command line, with what may have been meant."""
    context: Context | None = getattr(error, "ctx", None)
    option: str | None = getattr(error, "option_name", None)
    listed = phrase(Phrases.help_lists, context.command_path if context else "ktrade")
    typed = error.format_message()
    if context is None or option is None or not typed.startswith("No such option"):
        return QuestionError(_message(typed), _meant_by_value(typed) or listed)
    if any(map(str.isspace, option)):  # no option has blanks: the query "-- of 2020"
        as_argument = Command.of(context.info_name or "", "--", option)
        return QuestionError(phrase(Phrases.no_such_option, option), phrase(Phrases.did_you_mean, (as_argument,)))
    from korea_trade.cli.meant import meant_by_option, whole_command

    command = whole_command(option, arguments, context.info_name or "")
    if command is not None:
        return QuestionError(phrase(Phrases.no_such_option, option), phrase(Phrases.try_command, command))
    known = [name for parameter in context.command.params for name in parameter.opts if name.startswith("--")]
    meant = meant_by_option(option, _value_of(option, arguments), known, context.info_name or "", arguments)
    return QuestionError(phrase(Phrases.no_such_option, option), meant or listed)


def _message(typed: str) -> Message | str:
    for pattern, message in _SAYINGS:
        found = re.fullmatch(pattern, typed, re.DOTALL)
        if found:
            return message(found[1], found[2])
    for words, plainer in _OF_TYPES:
        typed = typed.replace(words, plainer)
    return typed


def _meant_by_value(typed: str) -> Message | str:
    """The choice that may have been meant by a value that is none; nothing where none is near."""
    found = re.fullmatch(r"Invalid value for (.+?): (?:Value error, )?'(.*)' is not one of (.+)\.", typed, re.DOTALL)
    if found is None:
        return ""
    from korea_trade.cli.meant import meant_by_value

    option = re.findall(r"--[\w-]+", found[1])
    return meant_by_value(found[2], re.findall(r"'([^']+)'", found[3]), option[-1] if option else "")


def _plain(name: str) -> str:
    """The name of an option or argument without the quotes around it."""
    return name.replace("'", "")


def _given_and_choices(why: str) -> tuple[str, str]:
    given, _, choices = why.rpartition(" is not one of ")
    return given, choices


def _value_of(option: str, arguments: Sequence[str]) -> str:
    """What was typed as the value of an option."""
    typed = [argument for argument in arguments if argument.partition("=")[0] == option]
    value = typed[0].partition("=")[2] if typed else ""
    if typed and not value:
        following = arguments[list(arguments).index(typed[0]) + 1 :][:1]
        value = "".join(word for word in following if not word.startswith("-"))
    return value
