"""What a document states: one figure (or a level with its growth), its cell, and where each field comes from."""

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from korea_trade.model.codes import (
    Among,
    Bound,
    Comparison,
    Direction,
    Event,
    Flow,
    Measure,
    Ranked,
    RankedFrom,
    Sector,
    Status,
)  # fmt: skip


class Origin(StrEnum):
    """Where a field comes from: words of the clause, further off, the date of publication, or what is inferred."""

    SAID = "said"
    CARRIED = "carried"
    DATE = "date"
    INFERRED = "inferred"


class ProofField(StrEnum):
    """The fields of a statement that words prove."""

    FLOW = "flow"
    PERIOD = "period"
    ITEM = "item"
    PARTNER = "partner"
    SECTOR = "sector"
    VALUE = "value"
    GROWTH = "growth"
    MEASURE = "measure"
    UNIT = "unit"
    COMPARISON = "comparison"
    DIRECTION = "direction"
    STATUS = "status"
    BOUND = "bound"
    OF = "of"
    EVENT = "event"
    LEVEL = "level"
    AMONG = "among"
    RANKED = "ranked"
    RANKED_FROM = "ranked_from"
    SINCE = "since"
    WINDOW = "window"


CELL_AND_FIGURES: tuple[ProofField, ...] = (
    ProofField.FLOW, ProofField.PERIOD, ProofField.ITEM, ProofField.PARTNER, ProofField.SECTOR, ProofField.VALUE,
    ProofField.GROWTH,
)  # fmt: skip
"""The fields whose words decide: what differs from them refutes, and a quote reaches from the first to the last."""


@dataclass(frozen=True, slots=True)
class Proof:
    """Why a field is what it is, and the words (start, end in the text) that say so; the date has none."""

    origin: Origin
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement of a text. Values keep the digits as written; dollars are in ``USD bn``, won in ``KRW tn``.

    ``unit`` may be one that no fact has (``EUR bn``), and ``item`` and ``partner`` names that are no codes.
    ``start`` and ``end`` are the first figure (or the words, where no figure stands); ``sentence`` is where its
    sentence stands. ``ranked_from`` is only said of ranks and records from the lowest. ``by_worth`` says that words
    tell it in money, beside what is counted. ``proofs`` has one entry a field. ``doubtful`` says why the reader is not
    sure; None if it is.
    """

    start: int
    end: int
    sentence: tuple[int, int]
    measure: Measure
    flow: Flow
    period: str | None = None
    sector: Sector = Sector.ALL_INDUSTRIES
    item: str | None = None
    partner: str | None = None
    value: Decimal | None = None
    unit: str | None = None
    growth: Decimal | None = None
    comparison: Comparison | None = None
    direction: Direction | None = None
    status: Status = Status.ACTUAL
    bound: Bound | None = None
    of: Decimal | None = None
    event: Event | None = None
    level: Decimal | None = None
    among: Among | None = None
    ranked: Ranked | None = None
    ranked_from: RankedFrom | None = None
    since: str | None = None
    window: str | None = None
    is_change: bool = False
    by_worth: bool = False
    value_span: tuple[int, int] | None = None
    growth_span: tuple[int, int] | None = None
    proofs: dict[str, Proof] = field(default_factory=dict)
    frame: str = ""
    doubtful: str | None = None

    def says(self, *fields: str) -> bool:
        """Whether the words of its clause say any of some fields."""
        proofs = (self.proofs.get(field) for field in fields)
        return any(proof is not None and proof.origin is Origin.SAID for proof in proofs)

    @property
    def words(self) -> tuple[int, int]:
        """Where the words stand, from the first to the last, that prove the statement in its sentence."""
        first, last = self.start, self.end
        for name in CELL_AND_FIGURES:
            proof = self.proofs.get(name)
            if proof is None or proof.start is None or proof.end is None:
                continue
            if self.sentence[0] <= proof.start and proof.end <= self.sentence[1]:
                first, last = min(first, proof.start), max(last, proof.end)
        return first, last
