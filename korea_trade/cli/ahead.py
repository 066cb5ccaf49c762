"""The facts that ship, opened in the background while a command is still being imported: the two take as long."""

import os
from collections.abc import Sequence

from korea_trade.cli.environment import is_memory_limited

_ASKING = (
    "about", "totals", "items", "regions", "milestones", "facts", "derived", "revisions",
    "show", "sources", "names", "search", "cite", "compare", "chart",
)  # fmt: skip
"""The commands that ask facts in the process of the user, which is not that of ``sql``."""
_OTHERWISE = ("--facts", "--only-facts", "--no-cache", "--help", "-h")
"""With these options a command asks other facts, or none."""


def open_asked_ahead(arguments: Sequence[str]) -> None:
    """Begin to open the facts that ship where a command line asks them."""
    asks = "_KTRADE_COMPLETE" not in os.environ and (not arguments or arguments[0] in _ASKING)
    if asks and not os.environ.get("KTRADE_FACTS") and not any(word.startswith(_OTHERWISE) for word in arguments):
        open_built_in_ahead()


def open_built_in_ahead() -> None:
    """Begin to open the facts that ship. An error is left to who opens them."""
    if is_memory_limited():  # a thread takes some, and the process may end at any time
        return
    from korea_trade.bases.bundle import bundled_facts
    from korea_trade.store.compiled import open_ahead

    try:
        open_ahead([bundled_facts()])
    except OSError:
        return
