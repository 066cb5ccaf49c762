"""Statements in a short form that a test can write down."""

from korea_trade.reader.reader import read_statements
from korea_trade.reader.statement import Statement

PUBLISHED = "2024-04-01"


def short(statement: Statement) -> str:
    """A statement as ``period flow item>partner measure value unit event growth``; what is not stated is left out."""
    cell = f"{statement.period} {statement.flow}"
    if statement.item or statement.partner:
        cell += f" {statement.item or ''}" + (f">{statement.partner}" if statement.partner else "")
    if statement.sector != "all-industries":
        cell += f" [{statement.sector}]"
    if statement.measure != "value":
        cell += f" {statement.measure}"
    if statement.value is not None:
        bound = {"above": ">", "below": "<", "about": "~"}.get(statement.bound or "", "")
        cell += f" {bound}{statement.value} {statement.unit}"
    if statement.measure == "streak" and statement.event is not None:
        cell += f" of {statement.event}" if statement.level is None else f" {statement.event} {statement.level}"
    if statement.growth is not None:
        against = {"previous-year": "", "previous-month": " m/m", "previous-quarter": " q/q"}
        cell += f" {statement.growth:+}%{against[statement.comparison or 'previous-year']}"
    elif statement.direction and statement.measure in ("value", "price") and statement.value is None:
        cell += f" {statement.direction}"
    if statement.ranked_from:
        cell += f" from the {statement.ranked_from}"
    return cell if statement.status == "actual" else f"{cell} ({statement.status})"


def read(text: str, published: str | None = PUBLISHED) -> list[str]:
    """The statements of a text that the reader is sure of, in short form."""
    return [short(statement) for statement in read_statements(text, published) if statement.doubtful is None]
