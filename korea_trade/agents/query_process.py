"""A query of an agent in a process of its own: ended when it takes too long, and given no more memory than it needs.

No limit inside a process holds: one function call of a query may take all memory, and cannot be interrupted. The
process opens the same facts again, as a copy of the server's would have DuckDB's threads.
"""

import json
import re
import signal
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import TypedDict

from korea_trade.agents.arguments import Query
from korea_trade.agents.phrases import phrases_of
from korea_trade.agents.queries import SECONDS, reply_to
from korea_trade.agents.reply import Reply
from korea_trade.agents.structure import Structure
from korea_trade.agents.tool import AnswerContext, error_lines
from korea_trade.errors import KtradeError
from korea_trade.file_name import MOST_BYTES
from korea_trade.memory import limit_memory
from korea_trade.messages.phrases import Phrases
from korea_trade.model.codes import LanguageCode
from korea_trade.phrase import phrase
from korea_trade.questions.interruption import Interruption
from korea_trade.questions.trade import open_trade
from korea_trade.store.copies import remove_copies_of

# How the process ends that took too long, where the system has such a clock.
_TIMED_OUT = -signal.SIGALRM if hasattr(signal, "setitimer") else None

# The last line that Python writes of an error that nobody expected.
_FAULT = re.compile(r"^(?:\w+\.)*(?P<kind>\w+)(?:: (?P<message>.*))?\n?\Z", re.MULTILINE)


class _Answered(TypedDict, total=False):
    """What the process writes: an answer, or the lines of an error."""

    lines: list[str]
    content: Structure
    error: list[str]


@dataclass(frozen=True, slots=True)
class QueryProcess:
    """Answers queries in a process for each, which opens facts as ``open_trade`` does with these arguments."""

    facts: Sequence[str] = ()
    only_facts: bool = False
    as_of: str | None = None
    cache: bool = True
    max_bytes: int = MOST_BYTES
    language: LanguageCode = LanguageCode.EN

    def __call__(self, asked: Query, interruption: Interruption) -> Reply:
        """The reply to a query. Raises KtradeError for all that goes wrong, and where it was interrupted."""
        given = json.dumps({"opening": asdict(self), "query": asked.model_dump()})
        with _started() as process, interruption.may_end(_Killed(process)):
            written, complained = process.communicate(given)
        if process.returncode < 0:  # it was killed, perhaps while it opened the facts
            remove_copies_of(process.pid)
        if interruption.reason is not None:
            raise KtradeError(interruption.reason)
        if process.returncode == _TIMED_OUT:
            raise KtradeError(phrase(Phrases.query_took_too_long, SECONDS))
        if process.returncode != 0:
            raise _failed(process.returncode, complained)
        answered: _Answered = json.loads(written)
        if "error" in answered:
            *details, message = answered["error"]
            raise KtradeError(message, details=details)
        return Reply(answered["lines"], answered["content"])


def _started() -> "subprocess.Popen[str]":
    """This module as a process; nothing of the folder that the server was started in is imported (-P)."""
    return subprocess.Popen(  # noqa: S603  (the query is its input, no part of the command)
        [sys.executable, "-P", "-m", __name__],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        errors="replace",
    )


def _failed(code: int, complained: str) -> KtradeError:
    """Why the process failed: by an error of Python that nobody expected, or as the C library or the engine gave up."""
    fault = _FAULT.search(complained) if code == 1 else None
    if fault is None or fault["kind"] == "MemoryError":
        return KtradeError(phrase(Phrases.query_took_too_much), phrase(Phrases.ask_for_less))
    return KtradeError(phrase(Phrases.unexpected, fault["kind"], fault["message"] or ""))


@dataclass(frozen=True, slots=True)
class _Killed:
    """A process that an interruption kills."""

    process: "subprocess.Popen[str]"

    def interrupt(self) -> None:
        self.process.kill()


def _answered(given: str) -> _Answered:
    """What the server asked on standard input, answered in this process."""
    asked = json.loads(given)
    opening, query = asked["opening"], Query.model_validate(asked["query"])
    code, facts = LanguageCode(opening.pop("language")), opening.pop("facts")
    try:
        with open_trade(*facts, **opening) as trade:
            trade.cursor().close()  # so that all is loaded
            if _TIMED_OUT is not None:
                signal.setitimer(signal.ITIMER_REAL, SECONDS + 1)  # for what cannot be interrupted
            limit_memory()
            reply = reply_to(AnswerContext(trade, code), query)
    except MemoryError:
        error = KtradeError(phrase(Phrases.query_took_too_much), phrase(Phrases.ask_for_less))
        return {"error": error_lines(phrases_of(code), error)}
    except (KtradeError, OSError) as error:
        return {"error": error_lines(phrases_of(code), error)}
    return {"lines": list(reply.lines), "content": reply.content}


if __name__ == "__main__":
    sys.stdin.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.stdout.write(json.dumps(_answered(sys.stdin.read())))
