"""What was meant by an option or a command that does not exist: by its meaning first, then by its spelling."""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import TYPE_CHECKING

from korea_trade.documents.period_spelling import looks_like_period, read_period
from korea_trade.errors import did_you_mean
from korea_trade.messages.command import Command
from korea_trade.messages.phrases import Message
from korea_trade.model.codes import OUTLOOK, CitationStyle
from korea_trade.model.period import Period
from korea_trade.questions.order import SortKey
from korea_trade.suggest import suggest
from korea_trade.vocabulary.typed import called

if TYPE_CHECKING:
    from korea_trade.bases.fact_base import FactBase
    from korea_trade.questions.naming import Naming

_INSTEAD_OF_TOTALS = {"--partner": "regions", "--item": "items"}
_OF_LISTINGS = ("--json", "--ndjson", "--csv", "--tsv", "--markdown", "--columns", "--ids", "--cite", "--derived")
_KEPT = (
    *_OF_LISTINGS,
    "--lang",
    "--facts",
    "--only-facts",
    "--as-of",
    "--year",
    "--period",
    "--from",
    "--to",
    "--flow",
    "--sector",
    "--source",
)
_KEYS_WITHOUT_OPTION = ("bound", "event")
"""Keys of facts that no option selects, and SQL does."""
_OPTIONS_OF_FACTS = ("measure", "comparison", "unit", "status")
"""What ``facts`` selects by, and few others do."""
_IN_WORDS = ("--item", "--partner", "--flow", "--sector", "--period", "--year")
"""Options whose values some commands take as words."""
_OF_NAMES = ("--item", "--partner")
_TAKE_ONLY_WORDS = ("compare", "search", "show")
_OF_CHARTS, _DRAWN = "chart.", ("totals", "items", "regions")
"""How the names of files of charts begin in examples, and the listings that charts draw."""
_RANKED = {"items": "item", "regions": "partner"}
_TAKE_WORDS = ("totals", "items", "regions", "milestones", "facts", "derived", "revisions")
_OF_ALL_PERIODS = ("totals", "milestones", "facts", "derived", "revisions", "about")
_TAKE_RANGES = (
    "totals", "items", "regions", "milestones", "facts", "derived", "revisions", "about", "chart", "compare",
)  # fmt: skip


def meant_by_option(
    typed: str, value: str | None, known: Iterable[str], command: str = "", arguments: Sequence[str] = ()
) -> Message | str:
    """The option of a command that may have been meant by another, with a value; nothing where none is near.

    What totals have no option for may be a question to another command. ``arguments`` may name the year of a month.
    """
    options = list(known)
    name = typed.lstrip("-").partition("=")[0].casefold()
    if name == "format" and value:
        if "--style" in options and value in list(CitationStyle):
            return did_you_mean([f"--style {value}"])
        if "--as" in options:
            from korea_trade.cli.commands.export import ExportForm

            return meant_by_value(value, list(ExportForm), "--as")
        name, value = value.casefold(), None
        if f"--{name}" in options:
            return did_you_mean([f"--{name}"])
        name = name if name in called("options") else "format"
    option, _, example = called("options").get(name, "").partition(" ")
    if option == "--sort" and value and value.isdecimal():  # --rank 3: the first three
        option, example = "--limit", ""
    if option == "--sort" and value in list(SortKey):  # --by name
        example = value
    if example.startswith(_OF_CHARTS) and command != "chart":
        return did_you_mean([Command.of("chart", command, "-o", example)] if command in _DRAWN else ())
    if option in options:
        if option == "--period" and value and looks_like_period(value):
            example = value
        elif option == "--period" and value and (periods := _periods_meant(name, value, command, arguments)):
            return did_you_mean(periods)
        return did_you_mean([f"{option} {example or value or ''}".strip()])
    listing = _INSTEAD_OF_TOTALS.get(option or f"--{name}")
    if command == "totals" and listing and value:
        return did_you_mean([Command.of(listing, value)])
    if name in _OPTIONS_OF_FACTS and value and _are_codes(name, value):
        return did_you_mean([Command.of("facts", f"--{name}", value)])
    if name in _KEYS_WITHOUT_OPTION and "--flow" in options:
        where = f"{name} = $${value}$$" if value else f"{name} IS NOT NULL"  # quotes that shells leave alone
        query = f"SELECT id, {name}, value_written, unit FROM facts WHERE {where}"  # noqa: S608  (only shown)
        return did_you_mean([Command.of("sql", query)])
    return did_you_mean(suggest(name, {known_option.lstrip("-"): known_option for known_option in options}))


def _are_codes(kind: str, value: str) -> bool:
    """Whether each value of a list is a word for a code."""
    from korea_trade.normal import plain_words
    from korea_trade.vocabulary.spellings import spellings

    return all(plain_words(part) in spellings(kind) for part in value.split(","))


def _periods_meant(name: str, value: str, command: str, arguments: Sequence[str]) -> list[str]:
    """The options for a month or quarter that is told without its year: of the years that have facts of it.

    Those are at most two, the latest first, with facts of the period itself, else of what lies inside it; where there
    are none, that of the latest year. A year among the arguments is the year that is meant. The facts are those that
    ship: others are not read for a hint.
    """
    base = _base()
    if base is None:
        return []
    facts = [placed.fact for placed in base.facts if placed.fact.status not in OUTLOOK]
    of_kind = [fact for fact in facts if getattr(fact, _RANKED[command]) is not None] if command in _RANKED else facts
    told = [word for word in arguments if re.fullmatch(r"(?:--(?:year|period)=)?[12]\d{3}", word)]
    years = [word[-4:] for word in told] or sorted({fact.period[:4] for fact in facts}, reverse=True)
    forms = ["{}Q" + value.lstrip("qQ")] if name == "quarter" else ["{}-" + value.zfill(2), "{} " + value]
    asked = [form.format(year) for year in years for form in forms]
    read = [(Period.parse(read_period(text)), text) for text in asked if looks_like_period(text)]
    spans = {span: text if name == "quarter" else span.text for span, text in read}
    periods = [Period.parse(fact.period) for fact in of_kind]
    stated = [text for span, text in spans.items() if any(period.same_span(span) for period in periods)]
    if stated or not spans:
        return [f"--period {text}" for text in stated[:2]]
    inside = [span for span in spans if any(period.within(span) for period in periods)]
    return [f"--from {span.start} --to {span.end}" for span in inside[:2]] or [f"--period {next(iter(spans.values()))}"]


def meant_by_value(typed: str, choices: Sequence[str], option: str = "") -> Message | str:
    """The choice that may have been meant by a value of an option or argument; nothing where none is near."""
    word = typed.strip().casefold()
    meant = called("values").get(word)
    found = [meant] if meant in choices else suggest(word, {choice: choice for choice in choices})
    return did_you_mean(f"{option} {choice}".strip() for choice in found)


def whole_command(option: str, arguments: Sequence[str], command: str) -> Command | None:
    """The whole command that was meant by an option that a command does not have; None where that is not plain.

    ``--all-periods``, and ``--chart`` of a chart, say what is done already; a format asked of a chart is one of the
    listing that it draws. What other commands have options for, some take as words; names are compared on a page.
    """
    name = option.partition("=")[0]
    if command in _TAKE_ONLY_WORDS and name in _IN_WORDS and arguments[:1] == [command]:
        asked, has_name = _in_words(arguments[1:]), any(word.partition("=")[0] in _OF_NAMES for word in arguments)
        return Command.of("about" if command == "compare" and has_name else command, *asked) if asked else None
    if (name, command) == ("--chart", "chart") or (name == "--all-periods" and command in _OF_ALL_PERIODS):
        return Command.of(*(argument for argument in arguments if argument != option))
    return Command.of(*arguments[1:]) if name in _OF_LISTINGS and arguments[:1] == ["chart"] else None


def _in_words(arguments: Sequence[str]) -> list[str]:
    """Arguments with the values of options in the place of these."""
    words: list[str] = []
    left = iter(arguments)
    for argument in left:
        name, _, value = argument.partition("=")
        words.append((value or next(left, "")) if name in _IN_WORDS else argument)
    return [word for word in words if word]


def with_range(arguments: Sequence[str], word: str, first: str, last: str) -> Command | None:
    """The whole command with the ends of a range in the place of its word; None where the command takes none."""
    command = next((argument for argument in arguments if not argument.startswith("-")), "")
    if command not in _TAKE_RANGES:
        return None
    said = [first, last] if command == "compare" else ["--from", first, "--to", last]
    asked: list[str] = []
    for argument in arguments:
        if argument in (word, f"--period={word}", f"--year={word}"):
            asked = asked[:-1] if asked[-1:] in (["--period"], ["--year"]) else asked
            asked += said
        else:
            asked.append(argument)
    return None if asked == list(arguments) else Command.of(*asked)


def with_order(arguments: Sequence[str], word: str, key: str) -> Command | None:
    """The whole command with the order that a word asks for as an option; None where the command has no order."""
    command = next((argument for argument in arguments if not argument.startswith("-")), "")
    ordered = any(argument.partition("=")[0] == "--sort" for argument in arguments)
    if command not in (*_TAKE_WORDS, "chart") or ordered or word not in arguments:
        return None
    return Command.of(*(argument for argument in arguments if argument != word), "--sort", key)


def meant_by_command(typed: str, known: Sequence[str], following: Sequence[str] = ()) -> Message | str:
    """The command that may have been meant by a word that is none: by its meaning, as a name or period, by spelling.

    What follows on the line is kept as far as the command takes it.
    """
    options = next((at for at, word in enumerate(following) if word.startswith("-")), len(following))
    words, rest = following[:options], following[options:]
    rest = rest if all(word in _KEPT for word in rest if word.startswith("-")) else ()
    named = called("commands").get(typed.casefold())
    commands = _with_words(named.split(" | ") if named else (), words) or asking_for(typed, words)
    commands = commands or [Command.of(name) for name in suggest(typed, {name: name for name in known})]
    return did_you_mean(Command.of(*command.words, *rest) for command in commands)


def asking_for(typed: str, words: Sequence[str] = ()) -> list[Command]:
    """The commands that answer for a name or a period of the facts that ship, with further words if they are such."""
    naming = _naming()
    meant = naming.meanings(typed) if naming else []
    kinds = _kinds([typed, *words])
    asked = [typed, *words] if kinds else [typed]
    if kinds and not meant:  # a name of several words
        return [Command.of(_listing(kinds), *asked)]
    return list(dict.fromkeys(Command.of(_listing([*kinds, found.kind]), *asked) for found in meant))


def _with_words(commands: Sequence[str], words: Sequence[str]) -> list[Command]:
    """Commands with words in the place of WORDS or ID, or behind them; names go to the listing that takes them."""
    kinds = _kinds(words)
    found: dict[Command, None] = {}
    for command in commands:
        name, *options = command.split()
        has_place = bool(options) and options[0].isupper()
        asked = [name, *options]
        if has_place and words and (kinds or options == ["WORDS"]):
            asked = [name, *words]
        elif not has_place and words and name in ("items", "regions") and words[0] in ("items", "regions"):
            asked = [words[0], *options]
        elif not has_place and kinds and name in _TAKE_WORDS:
            asked = [_listing(kinds) if name == "totals" or options else name, *words, *options]
        found[Command(tuple(asked))] = None
    return list(found)


def _listing(kinds: Sequence[str]) -> str:
    """The listing that takes words of these kinds."""
    if "source" in kinds:
        return "facts"
    return "items" if "item" in kinds else "regions" if "partner" in kinds else "totals"


def _kinds(words: Sequence[str]) -> list[str]:
    """The kinds of what words mean, all of them names and periods of the facts that ship; else none."""
    from korea_trade.errors import KtradeError
    from korea_trade.questions.naming import ABOUT

    naming = _naming() if words else None
    try:
        return [kind for kind, codes in naming.words(words, ABOUT).items() if codes] if naming else []
    except KtradeError:
        return []


@cache
def _naming() -> "Naming | None":
    from korea_trade.questions.naming import Naming

    base = _base()
    return None if base is None else Naming(base)


@cache
def _base() -> "FactBase | None":
    """The facts that ship; None where they cannot be read."""
    from korea_trade.bases.bundle import bundled_facts
    from korea_trade.bases.fact_base import read_fact_base
    from korea_trade.errors import KtradeError

    try:
        return read_fact_base(bundled_facts())
    except (KtradeError, OSError):
        return None
