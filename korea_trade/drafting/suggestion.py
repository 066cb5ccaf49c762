"""A claim that another program proposes, what the text says of it, and the fact that it may become."""

import json
from dataclasses import dataclass

from korea_trade.drafting.proposal import Proposal
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
)
from korea_trade.reader.comparing import Claim, comparable_claim
from korea_trade.reader.draft import Drafted
from korea_trade.reader.prove import Answer
from korea_trade.reader.reasons import Outcome, Reason

_FURTHER = (
    "comparison", "status", "bound", "event", "among", "ranked_from", "ranked", "since", "window",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A claim of a program, and what the text says of it."""

    claim: Claim
    answer: Answer

    @property
    def proven(self) -> bool:
        """Whether the text states it."""
        return self.answer.outcome is Outcome.PROVEN

    @property
    def refused(self) -> bool:
        """Whether the text refutes it."""
        return self.answer.outcome is Outcome.REFUTED

    def __str__(self) -> str:
        """The outcome, its reasons and the claim, on one line."""
        claim = json.dumps({key: value for key, value in self.claim.items() if value is not None}, default=str)
        return f"{self.answer.outcome} ({', '.join(self.answer.reasons)}): {claim}"

    @property
    def record(self) -> Drafted | None:
        """The record of the fact that it may become; None for what is refuted, or no fact could hold."""
        return None if self.refused or not self.answer.spans else _record(self)

    @property
    def proposal(self) -> Proposal | None:
        """The fact that it may become; None for what is refuted or stands nowhere."""
        if self.refused or not self.answer.spans:
            return None
        claim = comparable_claim(self.claim)
        given = claim.given
        doubt = None
        missing = [name for name in ("period", "flow") if name not in given]
        if missing or given.get("flow") not in set(Flow) or given.get("sector", "all-industries") not in set(Sector):
            doubt = f"the claim says no {' and no '.join(missing) or 'flow and sector that a fact can have'}"
        keys = {name: given[name] for name in ("item", "partner") if name in given}
        if claim.measure != Measure.VALUE:
            keys["measure"] = claim.measure
        if claim.value is not None and claim.unit is not None:
            keys |= {"value": format(claim.value, "f"), "unit": claim.unit}
        if claim.growth is not None:
            keys["growth"] = format(claim.growth, "f")
        elif "direction" in given:
            keys["direction"] = given["direction"]
        keys |= {name: given[name] for name in _FURTHER if name in given}
        keys |= {name: format(figure, "f") for name, figure in (("of", claim.of), ("level", claim.level)) if figure}
        keys = {name: value for name, value in keys.items() if (name, value) not in _DEFAULTS}
        remark = None
        if not self.proven:
            remark = f"plausible, not proven ({', '.join(self.answer.reasons)})"
            if set(self.answer.reasons) - _LEFT_OPEN:
                doubt = doubt or remark  # the text says something else of a field
        return Proposal(
            given.get("period", "unknown"),
            Flow(given["flow"]) if given.get("flow") in set(Flow) else Flow.OTHER,
            Sector(given["sector"]) if given.get("sector") in set(Sector) else Sector.ALL_INDUSTRIES,
            keys,
            self.answer.spans,
            doubt=doubt,
            remark=remark,
            names={name: given[name] for name in ("item", "partner") if name in given},
        )


def _record(suggestion: Suggestion) -> Drafted | None:
    """The record of a claim, with the figures as they are compared; None where a code is none of the model."""
    claim = comparable_claim(suggestion.claim)
    given, plausible = claim.given, suggestion.answer.outcome is Outcome.PLAUSIBLE
    if "period" not in given:
        return None
    try:
        return Drafted(
            period=given["period"],
            flow=Flow(given.get("flow", "")),
            sector=Sector(given.get("sector", Sector.ALL_INDUSTRIES)),
            item=given.get("item"),
            partner=given.get("partner"),
            measure=Measure(claim.measure),
            value=claim.value,
            unit=claim.unit,
            growth=claim.growth,
            comparison=Comparison(given["comparison"]) if "comparison" in given else None,
            direction=Direction(given["direction"]) if "direction" in given else None,
            status=Status(given.get("status", Status.ACTUAL)),
            bound=Bound(given["bound"]) if "bound" in given else None,
            of=claim.of,
            event=Event(given["event"]) if "event" in given else None,
            level=claim.level,
            among=Among(given["among"]) if "among" in given else None,
            ranked=Ranked(given["ranked"]) if "ranked" in given else None,
            ranked_from=RankedFrom(given["ranked_from"]) if "ranked_from" in given else None,
            since=given.get("since"),
            window=given.get("window"),
            quotes=suggestion.answer.quotes,
            doubtful=plausible,
            doubt=", ".join(suggestion.answer.reasons) if plausible else None,
        )
    except ValueError:
        return None


_LEFT_OPEN = {Reason.NOT_BOUND, Reason.BEYOND_THE_MODEL}
_DEFAULTS = {("comparison", Comparison.PREVIOUS_YEAR), ("status", Status.ACTUAL)}
