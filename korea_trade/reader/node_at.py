"""What stands at a place of a sentence, within it or beyond."""

from collections.abc import Sequence
from typing import TypeVar

Part = TypeVar("Part")


def node_at(nodes: Sequence[Part], place: int) -> Part | None:
    """What stands at a place; nothing before the first and behind the last."""
    return nodes[place] if 0 <= place < len(nodes) else None
