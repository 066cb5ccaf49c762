"""Values one behind the other, as messages have them in any language."""

from collections.abc import Iterable


def listed(values: Iterable[object]) -> str:
    """The values, with commas between."""
    return ", ".join(map(str, values))
