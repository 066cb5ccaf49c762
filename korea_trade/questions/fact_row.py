"""Facts and milestones as rows."""

from dataclasses import field
from decimal import Decimal

from korea_trade.light_dataclass import dataclass
from korea_trade.model.codes import (
    Among,
    Event,
    Ranked,
    RankedFrom,
)
from korea_trade.questions.column import UNLISTED
from korea_trade.questions.row import Row


@dataclass(frozen=True, slots=True, kw_only=True)
class FactRow(Row):
    """A fact with all that qualifies it."""

    of: int | None
    event: Event | None
    level: Decimal | None
    among: Among | None
    ranked: Ranked | None
    since: str | None
    window: str | None
    inferred: tuple[str, ...]
    ranked_from: RankedFrom | None
    note_ko: str | None = field(metadata=UNLISTED)


@dataclass(frozen=True, slots=True, kw_only=True)
class MilestoneRow(FactRow):
    """A rank, streak, first time or threshold, with its plain meaning."""

    meaning: str = ""
