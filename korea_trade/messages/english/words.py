"""What phrases of several subjects have in common in English: kinds of rows, and counts."""

from korea_trade.messages.phrases import Compared, ComparedBy, Length

MILESTONES = "milestones (records, streaks, levels passed)"
_KINDS = {"totals": "trade as a whole", "items": "an item", "regions": "a partner"}
_COMPARED: dict[Compared, tuple[str, str]] = {
    "level": ("level or share", "levels or shares"),
    "daily-average": ("daily average", "daily averages"),
    "figure": ("figure", "figures"),
}


def long(length: Length) -> str:
    """How many of a unit: 2 months."""
    number, unit = length
    return f"{number} {unit}{'' if number == 1 else 's'}"


def rows_of(listing: str) -> str:
    """What the rows of a listing are called."""
    return "derived figures" if listing == "derived" else listing


def of_them(number: int, of_kind: int, listing: str) -> str:
    """How many of some rows are of the kind that a listing asks for, where others are not."""
    return "" if of_kind == number else f", {of_kind or 'none'} of them of {_KINDS[listing]}"


def more_levels(number: int, daily: int, compared: Compared) -> str:
    """How many figures only one side of a comparison states, and how many daily averages beside them."""
    counted: tuple[tuple[int, Compared], ...] = ((number, compared), (daily, "daily-average"))
    return " and ".join(f"{count} {_COMPARED[of][count != 1]}" for count, of in counted if count)


def nothing_stated(by: ComparedBy, compared: Compared, *, filtered: bool) -> str:
    """That a comparison finds nothing by what it is by, whatever it may find otherwise."""
    way = "as a whole" if by is None else f"by {by}"
    under = " under these filters" if filtered else ""
    return f"{way}, no {_COMPARED[compared][0]} of what happened is stated{under}"


def more_limits(number: int) -> str:
    """How many levels only one side of a comparison says to be passed or not reached."""
    return f"{'1 level' if number == 1 else f'{number} levels'} passed or not reached"
