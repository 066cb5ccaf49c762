"""Tables of what is computed: derived figures, comparisons and verdicts. None of it looks like a stated figure."""

from collections.abc import Sequence
from decimal import Decimal

from korea_trade.language.meaning import SECTOR_NAMES
from korea_trade.presentation.formats.record import text_of
from korea_trade.presentation.language import Speech
from korea_trade.presentation.tables.footing import footnotes, marked
from korea_trade.presentation.tables.setting import Setting
from korea_trade.presentation.tables.sheet import Sheet, used_columns
from korea_trade.questions.row import ComparisonRow, DerivedRow, VerdictRow

_FOLLOWS = "≈ Derived, not stated in any document: it follows from stated figures, within the bounds of their rounding."
KIND_WORDS = {
    "level": "level",
    "change": "change on the year before",
    "share": "share of the whole",
    "share-of-item": "share of the item's exports",
    "contribution": "contribution to the growth of the whole",
    "contribution-of-item": "contribution to the growth of the item's exports",
    "remainder": "what the stated partners leave",
    "implied": "level implied by the other two",
    "streak-start": "began a streak",
}
_UNITS = {"percentage points": "pp", "percent": "%"}


def derived_sheets(rows: Sequence[DerivedRow], setting: Setting) -> list[Sheet]:
    """One sheet: what was derived, the figure and its bounds, and the formula."""
    if not rows:
        return []
    speech = setting.speech
    names = [f"{speech.subject(row)}: {kind_words(row.measure, row.event, speech)}" for row in rows]
    cells = [
        (
            marked(name, row),
            "" if row.value is None else f"≈{text_of(row.value)}",
            "" if row.low is None else speech.say("{low} to {high}", low=text_of(row.low), high=text_of(row.high)),
            speech.say(_UNITS.get(row.unit or "", row.unit or "")),
            row.formula,
        )
        for row, name in zip(rows, names, strict=True)
    ]
    headings = [
        (speech.say("Derived figure"), False),
        ("≈", True),
        (speech.say("Bounds"), True),
        (speech.say("Unit"), False),
        (speech.say("Formula"), False),
    ]
    columns, shown = used_columns(headings, cells)
    notes = (speech.say(_FOLLOWS),)
    title = speech.say("{count} derived figure" if len(rows) == 1 else "{count} derived figures", count=len(rows))
    return [Sheet(title, columns, shown, (*notes, *footnotes(rows, names, setting)))]


def kind_words(kind: str, event: str | None, speech: Speech) -> str:
    """What was derived, in words; for a streak's start, of what."""
    words = speech.say(KIND_WORDS[kind])
    return speech.say("{what} of {event}", what=words, event=speech.say(event)) if event else words


def comparison_sheets(rows: Sequence[ComparisonRow], setting: Setting) -> list[Sheet]:
    """A sheet for each sector, or for each period of a pair of sectors: both figures, the change and its bounds."""
    sheets, speech = [], setting.speech
    by_sector = bool(rows) and rows[0].compared[0] in SECTOR_NAMES
    for shared in dict.fromkeys(row.period if by_sector else row.sector for row in rows):
        group = [row for row in rows if shared in (row.period, row.sector)]
        names = [_name(row, speech) for row in group]
        cells = [_comparison_cells(row, name, speech) for row, name in zip(group, names, strict=True)]
        first, second = (speech.sector(name) if by_sector else speech.period(name) for name in group[0].compared)
        headings = (
            ("", False),
            (first, True),
            (second, True),
            (speech.say("Difference" if by_sector else "Change"), True),
            (speech.say("Bounds"), True),
            ("%", True),
            (speech.say("Bounds %"), True),
            (speech.say("Second is" if by_sector else "Went"), False),
            *(((speech.say("{what} growth %", what=name), True) for name in (first, second)) if by_sector else ()),
        )
        columns, shown = used_columns(headings, [row[: len(headings)] for row in cells])
        notes = [speech.say("≈ Derived: the second less the first, within the bounds of their rounding.")]
        notes += [speech.say(WHY_SECTORS_DIFFER)] if by_sector else []
        where = speech.period(shared) if by_sector else speech.sector(shared)
        used = dict.fromkeys(id_.partition("@")[2] for row in group for id_ in row.facts)
        title = speech.say(
            "{first} and {second} side by side, {where}, USD bn", first=first, second=second, where=where
        )
        sheets.append(Sheet(title, columns, shown, (*notes, *footnotes(group, names, setting, used))))
    return sheets


def _comparison_cells(row: ComparisonRow, name: str, speech: Speech) -> tuple[str, ...]:
    went = row.direction or ""
    return (
        marked(name, row),
        text_of(row.first),
        text_of(row.second),
        _signed("≈", row.value),
        _span(row.low, row.high, speech),
        _signed("≈", row.growth),
        _span(row.growth_low, row.growth_high, speech),
        speech.say(_HIGHER.get(went, went) if row.compared[0] in SECTOR_NAMES else went),
        _signed("", row.first_growth),
        _signed("", row.second_growth),
    )


_HIGHER = {"up": "higher", "down": "lower"}


def _signed(mark: str, figure: Decimal | None) -> str:
    return "" if figure is None else f"{mark}{figure:+f}"


def _span(low: Decimal | None, high: Decimal | None, speech: Speech) -> str:
    return "" if low is None or high is None else speech.say("{low} to {high}", low=f"{low:+f}", high=f"{high:+f}")


WHY_SECTORS_DIFFER = (
    "The two are different definitions of trade: the ministry's ICT releases count another set of goods under the same "
    "names, so neither figure corrects the other, and their difference is no change."
)


def _name(row: ComparisonRow, speech: Speech) -> str:
    return speech.name(row.item) or speech.name(row.partner) or speech.flow(row.flow)


def verdict_sheets(rows: Sequence[VerdictRow]) -> list[Sheet]:
    """One sheet: rule, outcome, the numbers, and the ids of the facts."""
    cells = [
        (
            row.rule,
            f"{row.outcome} (acknowledged)" if row.acknowledged else row.outcome,
            row.message if row.low is row.high is None else f"{row.message}; bounds {_bounds(row)}",
            ", ".join(row.facts),
        )
        for row in rows
    ]
    columns, shown = used_columns((("Rule", False), ("Verdict", False), ("Numbers", False), ("Facts", False)), cells)
    notes = tuple(f"Acknowledged, {row.rule} of {row.facts[0]}: {row.acknowledged}" for row in rows if row.acknowledged)
    return [Sheet(f"{len(rows)} verdicts: do the facts agree with each other?", columns, shown, notes)]


def _bounds(row: VerdictRow) -> str:
    if row.low is None:
        return f"up to {text_of(row.high)}"
    return f"{text_of(row.low)} and more" if row.high is None else f"{text_of(row.low)} to {text_of(row.high)}"
