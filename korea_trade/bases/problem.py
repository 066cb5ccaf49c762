"""A problem in a fact base or a document, and the error that carries all problems of a reading."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from korea_trade.errors import KtradeError, in_english, problem_in_english
from korea_trade.messages.phrases import Message, Phrases
from korea_trade.messages.problem_phrases import Wrong
from korea_trade.phrase import phrase


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """What is wrong, where: file and line (from 1), the fact concerned (or ""), the rule broken, the message.

    ``wrong`` is what is said, or the words of others, as they are; ``message`` has it in English.
    """

    file: str
    line: int
    fact: str
    rule: str
    wrong: Wrong | str = field(compare=False, metadata={"listed": False})
    message: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "message", problem_in_english(self.wrong))

    @property
    def phrase(self) -> Message:
        """The problem in a line."""
        return phrase(Phrases.problem, f"{self.file}:{self.line}", self.rule, self.wrong, self.fact)

    def __str__(self) -> str:
        return in_english(self.phrase)


MOST_SHOWN = 100
"""How many problems people are shown at once; all are counted."""


def first_of(problems: Sequence[Problem]) -> list[Message]:
    """The first problems as lines, and how many more there are."""
    more = len(problems) - MOST_SHOWN
    shown = [problem.phrase for problem in problems[:MOST_SHOWN]]
    return [*shown, phrase(Phrases.and_more_problems, more)] if more > 0 else shown


class FactBaseError(KtradeError):
    """The fact base cannot be read; ``problems`` holds everything that is wrong with it."""

    def __init__(self, problems: list[Problem], advice: Message | None = None) -> None:
        self.problems = sorted(problems)
        super().__init__(
            phrase(Phrases.bases_have_problems, len(problems)),
            advice or phrase(Phrases.fix_and_check),
            details=first_of(self.problems),
        )

    def __str__(self) -> str:
        return "\n".join(self.say(problem.phrase) for problem in self.problems)
