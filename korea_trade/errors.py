"""What can go wrong, as a user sees it: a message, a hint and an exit code."""

from collections.abc import Iterable
from enum import IntEnum


class ExitCode(IntEnum):
    """Done; the work failed or a check found something; the question was wrong; interrupted."""

    DONE = 0
    FAILED = 1
    WRONG_QUESTION = 2
    INTERRUPTED = 130


class KtradeError(Exception):
    """The work failed: what is wrong, and the next step ("" where there is none).

    ``details`` are lines that come before the message, ``exit_code`` is what the command ends with.
    """

    exit_code = ExitCode.FAILED

    def __init__(self, message: str, hint: str = "", details: Iterable[str] = ()) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.details = tuple(details)


class QuestionError(KtradeError, ValueError):
    """The question was wrong."""

    exit_code = ExitCode.WRONG_QUESTION


class UnknownName(QuestionError):
    """Nothing of this kind has this name; ``candidates`` are what it may have been meant for."""

    def __init__(self, kind: str, name: str, candidates: tuple[str, ...], known: Iterable[str] = ()) -> None:
        listed = "`ktrade sources` lists them" if kind == "source" else "`ktrade names` lists them"
        named = ", ".join(known)
        listed = f"expected one of {named}" if named else listed
        super().__init__(f"unknown {kind} {name!r}", did_you_mean(candidates) or listed)
        self.kind = kind
        self.name = name
        self.candidates = candidates


class UnknownFact(QuestionError):
    """No fact has this id; ``candidates`` are ids that it may have been meant for."""

    def __init__(self, id_: str, candidates: tuple[str, ...]) -> None:
        super().__init__(f"unknown fact {id_!r}", did_you_mean(candidates) or "`ktrade facts` lists the ids")
        self.id = id_
        self.candidates = candidates


class NotComparable(QuestionError):
    """The two cannot be compared; the message says why."""

    def __init__(self, message: str) -> None:
        super().__init__(message, "compare two months or two years, or their daily averages with --daily")


class UserSqlError(QuestionError):
    """The query is not one read-only SELECT, or DuckDB refuses it."""

    def __init__(self, message: str) -> None:
        super().__init__(message, "`ktrade sql 'SHOW TABLES'` lists the views")


def did_you_mean(candidates: Iterable[str]) -> str:
    """A hint that names what may have been meant; nothing where there are no candidates."""
    named = " or ".join(candidates)
    return f"did you mean {named}?" if named else ""
