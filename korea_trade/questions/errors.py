"""What can be wrong with a question."""


class UnknownFact(Exception):
    """No fact has this id; ``candidates`` are ids that it may have been meant for."""

    def __init__(self, id_: str, candidates: tuple[str, ...]) -> None:
        super().__init__(f"unknown fact {id_!r}")
        self.id = id_
        self.candidates = candidates


class UserSqlError(Exception):
    """The query is not one read-only SELECT, or DuckDB refuses it."""
