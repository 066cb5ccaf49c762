"""Errors as users see them, and the exit code of each."""

from enum import IntEnum


class ExitCode(IntEnum):
    """Done; the work failed or a check found something; the question was wrong; interrupted."""

    DONE = 0
    FAILED = 1
    WRONG_QUESTION = 2
    INTERRUPTED = 130


class QuestionError(Exception):
    """The question was wrong: what is wrong with it, and the next step."""

    def __init__(self, message: str, next_step: str = "") -> None:
        super().__init__(message)
        self.next_step = next_step
