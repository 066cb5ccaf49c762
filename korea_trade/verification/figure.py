"""A figure of a text as it is judged: the number as printed, what the reader reads it to be, and its part in that."""

from dataclasses import dataclass, replace
from enum import StrEnum

from korea_trade.documents.numbers import Kind, Mention
from korea_trade.reader.statement import Statement


class Role(StrEnum):
    """Which figure of a statement a number is."""

    VALUE = "value"
    GROWTH = "growth"
    OF = "of"
    LEVEL = "level"
    FIRST = "first"


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of a text, and the statement that it is a figure of; None where the reader binds it to none.

    ``about`` tells that the word before it says so: 약 500억 달러; ``nearly`` that a word beside it has it a little
    less: "nearly 6 percent", 6% 가까이. ``from_here`` tells that the word behind it makes it the lower end of what is
    given: 5,100억 달러대, 5%대. ``is_reread`` tells that the facts bear it out in another time or sector than the
    reader reads, ``is_beside_right_one`` that the other figure of its statement agrees, so that it is sure what it
    is of.
    """

    mention: Mention
    statement: Statement | None = None
    role: Role = Role.VALUE
    about: bool = False
    nearly: bool = False
    from_here: bool = False
    is_reread: bool = False
    is_beside_right_one: bool = False


def figure_of_level(statement: Statement, text: str) -> Figure | None:
    """The level of a statement of a text, as a figure of it; None where its words have no place of their own."""
    if statement.value is None or statement.value_span is None:
        return None
    start, end = statement.value_span
    return Figure(Mention(start, end, text[start:end], Kind.MONEY, statement.value, statement.unit), statement)


def figure_beside(figure: Figure) -> Figure | None:
    """The other figure of the same statement: the growth beside a level, or the level beside a growth."""
    statement, roles = figure.statement, {Role.VALUE: Role.GROWTH, Role.GROWTH: Role.VALUE}
    if statement is None or statement.value is None or statement.growth is None or figure.role not in roles:
        return None
    return replace(figure, role=roles[figure.role])
