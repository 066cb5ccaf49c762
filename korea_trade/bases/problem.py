"""A problem in a fact base or a document, and the error that carries all problems of a reading."""

from dataclasses import dataclass

from korea_trade.errors import KtradeError
from korea_trade.messages.phrases import Phrases
from korea_trade.said import said


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """What is wrong, where: file and line (from 1), the fact concerned (or ""), the rule broken, the message."""

    file: str
    line: int
    fact: str
    rule: str
    message: str

    def __str__(self) -> str:
        about = f" [{self.fact}]" if self.fact else ""
        return f"{self.file}:{self.line}: {self.message} ({self.rule}){about}"


class FactBaseError(KtradeError):
    """The fact base cannot be read; ``problems`` holds everything that is wrong with it."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = sorted(problems)
        super().__init__(
            said(Phrases.bases_have_problems, len(problems)),
            said(Phrases.fix_and_check),
            details=map(str, self.problems),
        )

    def __str__(self) -> str:
        return "\n".join(map(str, self.problems))
