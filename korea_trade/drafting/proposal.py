"""A fact as it is proposed: its keys as a fact base writes them, and the words that state it."""

from dataclasses import dataclass, field

from korea_trade.documents.span import Span
from korea_trade.model.codes import Flow, Sector


@dataclass(frozen=True, slots=True)
class Proposal:
    """A fact before it has quotes: ``keys`` are those of the fact that its group does not say, as text.

    ``own`` are the places of the words that state it, ``context`` those that a field is carried from. ``doubt`` says
    why a person must decide on it; ``remark`` what is worth knowing of one that stands. ``names`` are its item and
    partner as the document has them.
    """

    period: str
    flow: Flow
    sector: Sector
    keys: dict[str, str]
    own: tuple[Span, ...]
    context: tuple[Span, ...] = ()
    doubt: str | None = None
    remark: str | None = None
    names: dict[str, str] = field(default_factory=dict)

    @property
    def start(self) -> int:
        """Where it stands first."""
        return min(start for start, _ in self.own)

    @property
    def group(self) -> tuple[str, Flow, Sector]:
        """What the facts of a group share."""
        return self.period, self.flow, self.sector

    @property
    def cell(self) -> tuple[object, ...]:
        """What two facts may not have in common, as their ids would be one."""
        kept = (
            "item", "partner", "measure", "among", "ranked_from", "ranked", "event", "comparison", "status",
            "direction", "unit",
        )  # fmt: skip
        own = {name: self.keys.get(name) for name in kept}
        if own["measure"] != "count":
            own.pop("direction")
        if own["unit"] in (None, "USD bn", "percent", "months", "years", "items", "countries"):
            own.pop("unit")
        return *self.group, *own.values()
