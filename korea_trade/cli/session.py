"""What holds for a whole run: which facts answer, and in which language."""

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from korea_trade.cli.options import Panel, named
from korea_trade.file_name import MOST_BYTES
from korea_trade.light_dataclass import dataclass
from korea_trade.messages.phrases import Phrases
from korea_trade.model.codes import LanguageCode
from korea_trade.phrase import phrase

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from korea_trade.bases.fact_base import FactBase
    from korea_trade.checks.report import Report
    from korea_trade.language.language import Language
    from korea_trade.messages.command import FactOptions
    from korea_trade.messages.phrases import Message
    from korea_trade.presentation.context import RenderContext
    from korea_trade.questions.trade import Trade


def print_version(asked: bool) -> None:
    """Print the version and stop, if asked to."""
    if asked:
        from korea_trade.version import VERSION as RELEASED

        typer.echo(f"ktrade {RELEASED}")
        raise typer.Exit


VERSION = Annotated[
    bool,
    typer.Option(
        "--version",
        help="Print the version and stop.",
        callback=print_version,
        is_eager=True,
        rich_help_panel=Panel.OTHER,
    ),
]


LANG = Annotated[
    LanguageCode | None,
    typer.Option(
        "--lang",
        help=f"Write tables in this language: {named(LanguageCode)}. By default, the language of the locale.",
        metavar="LANG",
        case_sensitive=False,
        rich_help_panel=Panel.FORMAT,
    ),
]


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class Session:
    """The options that every command has which reads facts."""

    lang: LANG = None
    facts: Annotated[
        list[Path] | None,
        typer.Option(
            "--facts",
            help="Add a fact base, a file or a folder, to the one that ships; may be repeated.",
            metavar="PATH",
            rich_help_panel=Panel.FACTS,
        ),
    ] = None
    only_facts: Annotated[
        bool,
        typer.Option("--only-facts", help="Leave out the fact base that ships.", rich_help_panel=Panel.FACTS),
    ] = False
    max_bytes: Annotated[
        int,
        typer.Option(
            "--max-bytes",
            help="Read no document larger than this.",
            metavar="N",
            min=1,
            rich_help_panel=Panel.FACTS,
        ),
    ] = MOST_BYTES
    version: VERSION = False

    def open(self) -> "Trade":
        """The facts, opened for asking. Raises FactBaseError and OSError."""
        from korea_trade.questions.trade import open_trade

        with self.waiting():
            trade = open_trade(*self.given_facts(), only_facts=self.only_facts, max_bytes=self.max_bytes)
        return _left_open(trade)

    def fact_options(self) -> "FactOptions":
        """The options of the command line that say which facts answer."""
        bases = [("--facts", str(path)) for path in self.facts or ()]
        return [*bases, *([("--only-facts",)] if self.only_facts else [])]

    def waiting(self) -> "AbstractContextManager[None]":
        """While inside, fact bases that are pipes and keep us waiting are named on stderr.

        From then on a terminal shows what takes longer than a second.
        """
        from korea_trade.cli.waiting import says_what_it_waits_for

        return says_what_it_waits_for(self.given_facts(), self.code())

    def given_facts(self) -> list[Path]:
        """The fact bases that are added to the one that ships: those of KTRADE_FACTS, then those of the options."""
        return [*facts_of_environment(os.environ), *(self.facts or ())]

    def with_facts(self, path: Path) -> "Session":
        """The same with one more fact base."""
        return replace(self, facts=[*(self.facts or ()), path])

    def check(self) -> "tuple[Report, FactBase | None, list[Path]]":
        """The report on the facts, the facts if they can be read, and the files they are in. Raises OSError."""
        from korea_trade.arithmetic.arithmetic import Arithmetic
        from korea_trade.bases.given import fact_base_paths
        from korea_trade.bases.problem import FactBaseError
        from korea_trade.checks.report import Report, check_fact_base
        from korea_trade.questions.trade import open_trade

        try:
            with (
                self.waiting(),
                open_trade(
                    *self.given_facts(), only_facts=self.only_facts, cache=False, max_bytes=self.max_bytes
                ) as trade,
            ):
                base, files = trade.base, trade.files()
        except FactBaseError as error:
            paths = fact_base_paths(self.given_facts(), only_facts=self.only_facts)
            advice = "" if error.advice == phrase(Phrases.fix_and_check) else error.advice  # that is what this does
            return Report(tuple(error.problems), (), (), 0, advice=advice), None, paths
        return check_fact_base(Arithmetic(base)), base, files

    def read(self) -> "FactBase":
        """The facts as they are written, opened for no question. Raises FactBaseError and OSError."""
        from korea_trade.bases.given import read_facts

        with self.waiting():
            return read_facts(self.given_facts(), only_facts=self.only_facts, max_bytes=self.max_bytes)

    def context(self, trade: "Trade", *, ids: bool = False) -> "RenderContext":
        """What views need besides their rows; ``ids`` asks for whole ids in tables."""
        from korea_trade.presentation.context import render_context

        return render_context(trade, self.code(), ids=ids, fact_options=self.fact_options())

    def language(self, base: "FactBase | None" = None) -> "Language":
        """The language with the names of the facts; without these, for what names no item and no partner."""
        from korea_trade.language.languages import language_of

        return language_of(self.code(), base)

    def texts_of(self, *messages: "Message") -> list[str]:
        """Remarks in the language, with commands that ask the same facts."""
        if not messages:
            return []
        from korea_trade.language.message_texts import in_language

        return [in_language(message, self.code(), self.fact_options()) for message in messages]

    def changed(self, trade: "Trade", sources: Iterable[str]) -> list[str]:
        """Remarks on documents of these sources that are not those that were read. Raises OSError."""
        return self.texts_of(*(phrase(Phrases.document_changed, file) for file in trade.changed_documents(sources)))

    def code(self) -> LanguageCode:
        """The language that answers are in."""
        return language_asked(self.lang)


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class DatedSession(Session):
    """The options of commands that can answer as of an earlier day."""

    as_of: Annotated[
        str | None,
        typer.Option(
            "--as-of",
            help="Answer with what had been published by this day.",
            metavar="DATE",
            rich_help_panel=Panel.FACTS,
        ),
    ] = None
    no_cache: Annotated[
        bool,
        typer.Option(
            "--no-cache",
            help="Read the fact bases again and do not write the cache.",
            rich_help_panel=Panel.OTHER,
        ),
    ] = False

    def open(self) -> "Trade":
        """The facts known on the day, opened for asking. Raises FactBaseError, OSError and QuestionError."""
        from korea_trade.questions.trade import open_trade

        with self.waiting():
            trade = _left_open(
                open_trade(
                    *self.given_facts(),
                    only_facts=self.only_facts,
                    cache=not self.no_cache,
                    max_bytes=self.max_bytes,
                )
            )
        return trade if self.as_of is None else self._known_on(trade, self.as_of)

    def open_ahead(self) -> None:
        """Begin to open the facts in the background, if they are those that ship, for ``open`` to find them open."""
        if not self.given_facts() and not self.only_facts and not self.no_cache:
            from korea_trade.cli.ahead import open_built_in_ahead

            open_built_in_ahead()

    def fact_options(self) -> "FactOptions":
        """The same, with the day."""
        return [*Session.fact_options(self), *([("--as-of", self.as_of)] if self.as_of is not None else [])]

    def _known_on(self, trade: "Trade", day: str) -> "Trade":
        """The facts known on a day; says on stderr how many documents without a date it leaves out."""
        from korea_trade.cli.output import print_message

        known = trade.as_of(day)
        left_out = sum(source.published is None for source in trade.sources())
        if left_out:
            for message in self.texts_of(phrase(Phrases.undated_left_out, day, left_out)):
                print_message(message)
        return known


def _left_open(trade: "Trade") -> "Trade":
    """The same, left open if the process ends after it."""
    from korea_trade.cli.interrupt import left_open

    if left_open(trade):
        trade.leave_open()
    return trade


def facts_of_environment(environment: Mapping[str, str]) -> list[Path]:
    """The fact bases that KTRADE_FACTS names, divided as the folders of PATH are."""
    return [Path(name) for name in environment.get("KTRADE_FACTS", "").split(os.pathsep) if name]


def language_asked(lang: LanguageCode | None) -> LanguageCode:
    """The language of the option, else that of the locale."""
    return lang or language_of_locale(os.environ)


def language_of_command_line(arguments: Sequence[str]) -> LanguageCode:
    """The language that arguments ask for, whether or not they are right otherwise; else that of the locale."""
    asked: LanguageCode | None = None
    for argument, following in zip_longest(arguments, arguments[1:], fillvalue=""):
        name, equals, value = argument.partition("=")
        given = value if equals else following
        if name == "--lang" and given in list(LanguageCode):
            asked = LanguageCode(given)
    return language_asked(asked)


def language_of_locale(environment: Mapping[str, str]) -> LanguageCode:
    """Korean where the locale is, by the first of LC_ALL, LC_MESSAGES and LANG that is set; else English."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if environment.get(name):
            return LanguageCode.KO if environment[name].lower().startswith("ko") else LanguageCode.EN
    return LanguageCode.EN
