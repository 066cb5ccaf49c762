"""What can go wrong, as a user sees it: a message, a hint and an exit code."""

from collections.abc import Callable, Iterable, Sequence
from enum import IntEnum
from typing import TYPE_CHECKING

from korea_trade.messages.command import Command, FactOptions
from korea_trade.messages.phrases import Message, Phrases
from korea_trade.phrase import phrase, worded

if TYPE_CHECKING:
    from korea_trade.messages.phrases import Entry
    from korea_trade.messages.problem_phrases import Wrong


Say = Callable[[Message | str], str]
"""Says what an error or a remark is about in one language; the words of others as they are."""


class ExitCode(IntEnum):
    """Done; the work failed or a check found something; the question was wrong; interrupted."""

    DONE = 0
    FAILED = 1
    WRONG_QUESTION = 2
    INTERRUPTED = 130


class KtradeError(Exception):
    """The work failed: what is wrong, and the next step ("" where there is none).

    Both are said in the language of whoever reads them, or are the words of others, as they are. ``details`` are lines
    that come before the message, ``exit_code`` is what the command ends with.
    """

    exit_code = ExitCode.FAILED

    def __init__(
        self, message: Message | str, advice: Message | str = "", details: Iterable[Message | str] = ()
    ) -> None:
        super().__init__(message, advice)
        self.phrase = message
        self.advice = advice
        self.details = tuple(details)
        self.say: Say = in_english
        """What says it to Python: in English, unless the facts were opened in another language."""

    @property
    def message(self) -> str:
        """What is wrong."""
        return self.say(self.phrase)

    @property
    def hint(self) -> str:
        """The next step."""
        return self.say(self.advice)

    def __str__(self) -> str:
        return "\n".join((*map(self.say, self.details), self.message))


class QuestionError(KtradeError, ValueError):
    """The question was wrong."""

    exit_code = ExitCode.WRONG_QUESTION


class UnknownName(QuestionError):
    """Nothing of this kind has this name; ``candidates`` are the codes of what it may have been meant for.

    ``entries`` are those of them that have names of their own, ``without_facts`` those that no fact is about.
    """

    def __init__(
        self,
        kind: str,
        name: str,
        candidates: tuple[str, ...],
        known: Iterable[str] = (),
        entries: "Sequence[Entry]" = (),
        without_facts: "Sequence[Entry]" = (),
        *,
        message: Message | None = None,
        where_listed: Message | None = None,
    ) -> None:
        named = tuple(known)
        listed = phrase(Phrases.sources_are_listed if kind == "source" else Phrases.names_are_listed)
        listed = where_listed or (phrase(Phrases.expected_one_of, named) if named else listed)
        what = message or phrase(Phrases.unknown_name, kind, name)
        meant = entries or (() if without_facts else candidates)
        super().__init__(what, did_you_mean(meant, without_facts) or listed)
        self.kind = kind
        self.name = name
        self.candidates = candidates
        self.entries = tuple(entries)
        self.without_facts = tuple(without_facts)


class NameWithoutFacts(UnknownName):
    """A name of an item or partner that documents may have, and that no fact of the base is about."""

    def __init__(self, kind: str, name: str, candidates: tuple[str, ...], entries: "Sequence[Entry]") -> None:
        what, search = phrase(Phrases.about_no_fact, name), phrase(Phrases.search_documents, name)
        super().__init__(kind, name, candidates, entries=entries, message=what, where_listed=search)


class IsRange(QuestionError):
    """A range of periods where one period is asked for, such as 2020-2023: it has a ``first`` and a ``last`` one."""

    def __init__(self, word: str, first: str, last: str) -> None:
        super().__init__(phrase(Phrases.is_a_range, word), phrase(Phrases.how_to_ask_ranges, first, last))
        self.word = word
        self.first = first
        self.last = last


class IsOrder(QuestionError):
    """A word for what rows are sorted by, a ``key``, where a period or name is asked for."""

    def __init__(self, word: str, key: str) -> None:
        super().__init__(phrase(Phrases.neither_period_nor_name, word), phrase(Phrases.sorted_by, key))
        self.word = word
        self.key = key


class UnknownFact(QuestionError):
    """No fact has this id; ``candidates`` are ids that it may have been meant for."""

    def __init__(self, id_: str, candidates: tuple[str, ...]) -> None:
        listed = phrase(Phrases.ids_are_listed)
        super().__init__(phrase(Phrases.unknown_fact, id_), did_you_mean(candidates) or listed)
        self.id = id_
        self.candidates = candidates


class NotComparable(QuestionError):
    """The two cannot be compared; the message says why."""

    def __init__(self, why: Message | str, advice: Message | None = None) -> None:
        super().__init__(why, advice or phrase(Phrases.compare_alike))


class UserSqlError(QuestionError):
    """The query is not one read-only SELECT, or DuckDB refuses it."""

    def __init__(self, why: Message | str) -> None:
        super().__init__(why, phrase(Phrases.views_are_listed))


class NotReadable(ValueError):
    """A text is not what it should be, such as a period."""

    def __init__(self, why: Message) -> None:
        super().__init__(why)
        self.phrase = why

    def __str__(self) -> str:
        return in_english(self.phrase)


class NotWellFormed(ValueError):
    """A value of a fact base is not what it should be, or values do not go together."""

    def __init__(self, wrong: "Wrong") -> None:
        super().__init__(wrong)
        self.wrong = wrong

    def __str__(self) -> str:
        return problem_in_english(self.wrong)


def did_you_mean(candidates: "Iterable[Command | Entry | str]", without_facts: "Sequence[Entry]" = ()) -> Message | str:
    """A hint that names what may have been meant, first what facts are about; nothing where nothing may have been."""
    named = tuple(candidates)
    if without_facts:
        return phrase(Phrases.did_you_mean_without_facts, named, tuple(without_facts))
    return phrase(Phrases.did_you_mean, named) if named else ""


def system_message(error: OSError, file: str = "") -> Message:
    """What the system says went wrong with a file, or with what has no name ("")."""
    return phrase(Phrases.system_error, file, error.errno or 0, error.strerror or str(error))


def problem_in_english(wrong: "Wrong | str") -> str:
    """What is wrong with a fact base or a document, as Python, records and drafts have it."""
    from korea_trade.messages.english_problems import ENGLISH_PROBLEMS

    return worded(wrong, ENGLISH_PROBLEMS)


def in_english(text: Message | str, fact_options: FactOptions = ()) -> str:
    """What errors, hints and remarks say to Python and to logs; with options, as ``in_language`` says it."""
    from korea_trade.messages.english import EnglishPhrases

    return worded(text, EnglishPhrases(fact_options))
