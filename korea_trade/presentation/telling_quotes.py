"""Which quotes of a fact tell its figure."""

from collections.abc import Sequence


def telling_quotes(quotes: Sequence[str]) -> tuple[str, ...]:
    """The last quote with a figure: groups give context first; without any, all quotes."""
    figures = [quote for quote in quotes if any(char.isdigit() for char in quote)]
    return (figures[-1],) if figures else tuple(quotes)
