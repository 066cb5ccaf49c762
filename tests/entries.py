"""Entries of facts in few words, for tests that are about the answers and not about the documents."""

from typing import Any


def level(value: str, **keys: str) -> dict[str, Any]:
    """A level in USD bn, such as ``level("99.2", item="ships", growth="5.6")``."""
    return {"value": value, "unit": "USD bn", **keys}


def growth(rate: str, **keys: str) -> dict[str, Any]:
    """A growth without a level."""
    return {"growth": rate, **keys}


def share(percent: str, **keys: str) -> dict[str, Any]:
    """A share that the document states."""
    return {"measure": "share", "value": percent, "unit": "percent", **keys}


def rank(place: int, **keys: str) -> dict[str, Any]:
    """A place among something: ``rank(1, among="history")``."""
    return {"measure": "rank", "value": str(place), "unit": "place", **keys}


def streak(number: int, unit: str, **keys: str) -> dict[str, Any]:
    """So many months or years in a row of an event."""
    return {"measure": "streak", "value": str(number), "unit": unit, **keys}
