"""True and false claims about annotated texts, as ``ktrade prove`` and groundgate, a gate for facts, judge them.

    pip install 'groundgate>=0.11,<0.12'
    python benchmarks/groundgate_peer.py FOLDER [FOLDER ...]

A folder holds texts ``NN_name.txt`` and ``gold.jsonl``, one claim a line with the ``quote`` that states it. The claims
are the levels in dollars and the growths, and falsehoods of each: two digits exchanged, the sign or the scale wrong,
the name of another claim, and the figure of a neighbour in the same sentence. Both judge the same claims.

groundgate asks for a schema and a quote for each claim. It gets the quote of the annotation, or the whole sentence
that it stands in, and fields for a level and a growth. "Tuned", it gets the size of a growth without its sign, and
what it sends to a person for no reason but a word such as "to" before another figure counts as admitted. ``ktrade``
gets the text and its date, and no quote.
"""

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from typing import Protocol

from benchmarks.reading_rules import texts
from korea_trade.bases.given import fact_base_paths
from korea_trade.bases.read import read_fact_bases
from korea_trade.questions.proving import ask_proofs
from korea_trade.reader.blocks import sentences

POWERS = {"usd mn": 6, "usd bn": 9, "usd tn": 12}
UNITS = {"usd mn": "USD mn", "usd bn": "USD bn", "usd tn": "USD tn"}
SCHEMA = {
    "fields": {
        "level": {"type": "number", "unit": "USD", "multiple": True},
        "growth": {"type": "number", "unit": "percent", "multiple": True},
    },
    "units": {
        "USD": {"prefix": ["$", "US$", "USD"], "suffix": ["dollars", "U.S. dollars"]},
        "percent": {"prefix": [], "suffix": ["%", "percent", "pct"]},
    },
}


class Decision(Protocol):
    """What groundgate says of one candidate."""

    outcome: str
    codes: Sequence[str]


class Receipt(Protocol):
    """What groundgate says of all of them."""

    decisions: Sequence[Decision]


class Admit(Protocol):
    """How groundgate is asked."""

    def __call__(self, text: str, schema: object, candidates: object) -> Receipt:
        """Judge candidates for the fields of a schema by a text."""


@dataclass(frozen=True)
class Asked:
    """A claim with one figure: true, or false in the way that ``kind`` says."""

    kind: str
    claim: dict[str, object]
    figure: str
    quote: str
    sentence: str

    @property
    def number(self) -> Decimal:
        """The figure of the claim."""
        return Decimal(str(self.claim[self.figure]))


def asked_of(body: str, claims: list[dict[str, object]]) -> Iterator[Asked]:
    """The true claims of a text and their falsehoods."""
    true = list[Asked]()
    for claim in claims:
        quote = str(claim.get("quote") or "")
        if claim.get("is_change") or str(claim.get("note") or "").startswith("SCOPE:") or quote not in body:
            continue
        at = body.index(quote)
        whole = next((body[s.start : s.end] for s in sentences(body) if s.start <= at < s.end), quote)
        level = str(claim.get("unit") or "").lower() in UNITS and claim["measure"] == "value"
        growth = claim.get("growth") is not None and claim["measure"] == "value" and not claim.get("compared")
        for figure, is_asked in (("value", level), ("growth", growth and quote != "")):
            if is_asked and quote:
                true.append(Asked("true", _alone(claim, figure), figure, quote, whole))
    stated = {(_cell(one.claim), one.figure, one.number) for one in true}
    yield from true
    for one in true:
        for false in _falsehoods(one, true):
            if (_cell(false.claim), false.figure, false.number) not in stated:
                yield false


def _alone(claim: dict[str, object], figure: str) -> dict[str, object]:
    """A claim with one of its figures only."""
    other = {"value": ("growth",), "growth": ("value", "unit")}[figure]
    plain = {key: given for key, given in claim.items() if key not in other}
    return plain if figure == "growth" else {key: given for key, given in plain.items() if key != "direction"}


def _cell(claim: dict[str, object]) -> tuple[object, ...]:
    return tuple(claim.get(key) for key in ("period", "flow", "sector", "item", "partner", "unit"))


def _falsehoods(one: Asked, true: list[Asked]) -> Iterator[Asked]:
    digits = [at for at, sign in enumerate(str(one.number)) if sign.isdigit()]
    for first, second in pairwise(digits):
        signs = list(str(one.number))
        if signs[first] != signs[second] and not (first == digits[0] and signs[second] == "0"):
            signs[first], signs[second] = signs[second], signs[first]
            yield _false(one, "digits", Decimal("".join(signs)))
            break
    if one.figure == "growth" and one.number:
        yield _false(one, "sign", -one.number)
    if one.figure == "value":
        unit = {"usd mn": "usd bn", "usd bn": "usd mn", "usd tn": "usd bn"}[str(one.claim["unit"]).lower()]
        yield replace(one, kind="scale", claim={**one.claim, "unit": unit})
    for key in ("item", "partner"):
        others = sorted({str(other.claim[key]) for other in true if other.claim.get(key)} - {str(one.claim.get(key))})
        if one.claim.get(key) and others:
            yield replace(one, kind="other name", claim={**one.claim, key: others[len(one.quote) % len(others)]})
    for other in true:
        alike = other.figure == one.figure and other.sentence == one.sentence
        if alike and other.number != one.number and other.claim.get("unit") == one.claim.get("unit"):
            yield replace(_false(one, "neighbour's figure", other.number), quote=one.quote)
            break


def _false(one: Asked, kind: str, number: Decimal) -> Asked:
    return replace(one, kind=kind, claim={**one.claim, one.figure: number})


def by_ktrade(body: str, published: str | None, asked: list[Asked]) -> list[bool]:
    """Whether each claim is proven."""
    base = read_fact_bases(fact_base_paths((), only_facts=False))
    claims = [_as_claim(one) for one in asked]
    return [answer.outcome == "proven" for answer in ask_proofs(body, claims, published, base)]


def _as_claim(one: Asked) -> dict[str, str | Decimal | int | bool | Sequence[str] | None]:
    given = one.claim
    sector = "all-industries" if given.get("sector") == "all" else str(given.get("sector"))
    words = {key: str(given[key]) for key in ("period", "flow", "item", "partner") if given.get(key)}
    claim: dict[str, str | Decimal | int | bool | Sequence[str] | None] = {**words, "sector": sector}
    claim |= {"measure": "value", one.figure: one.number}
    if one.figure == "value":
        claim["unit"] = UNITS[str(given["unit"]).lower()]
    return claim


def by_groundgate(body: str, asked: list[Asked], whole: bool, tuned: bool) -> list[bool]:
    """Whether each claim is admitted."""
    admit: Admit = import_module("groundgate").admit
    found = list[bool]()
    for one in asked:
        number, field, unit = one.number, "growth", "percent"
        if one.figure == "value":
            number, field, unit = number.scaleb(POWERS[str(one.claim["unit"]).lower()]), "level", "USD"
        elif tuned:
            number = abs(number)
        evidence = [{"text": one.sentence if whole else one.quote}]
        candidate = {"field": field, "value": f"{number:f}", "unit": unit, "evidence": evidence}
        (decision,) = admit(body, SCHEMA, [candidate]).decisions
        qualified = tuned and decision.outcome == "needs_verification" and set(decision.codes) <= {"QUALIFIED_VALUE"}
        found.append(decision.outcome == "admitted" or qualified)
    return found


def main(arguments: list[str]) -> None:
    """Print what part of the claims of each kind both accept."""
    if not arguments:
        sys.exit(__doc__)
    judges: dict[str, Callable[[str, str | None, list[Asked]], list[bool]]] = {
        "ktrade prove": by_ktrade,
        "groundgate, quote": lambda body, _, asked: by_groundgate(body, asked, whole=False, tuned=False),
        "groundgate, sentence": lambda body, _, asked: by_groundgate(body, asked, whole=True, tuned=False),
        "groundgate tuned, quote": lambda body, _, asked: by_groundgate(body, asked, whole=False, tuned=True),
        "groundgate tuned, sentence": lambda body, _, asked: by_groundgate(body, asked, whole=True, tuned=True),
    }
    accepted, counts = defaultdict[str, Counter[str]](Counter), Counter[str]()
    for folder in arguments:
        for _, published, body, claims in texts(Path(folder)):
            asked = list(asked_of(body, json.loads(json.dumps(claims, default=str))))
            counts.update(one.kind for one in asked)
            for name, judge in judges.items():
                for one, yes in zip(asked, judge(body, published, asked), strict=True):
                    accepted[name][one.kind] += yes
    kinds = sorted(counts, key=lambda kind: (kind != "true", kind))
    print("| accepted of | " + " | ".join(f"{kind} ({counts[kind]})" for kind in kinds) + " |")
    print("| --- |" + " ---: |" * len(kinds))
    for name in judges:
        print(f"| {name} | " + " | ".join(f"{accepted[name][kind] / counts[kind]:.1%}" for kind in kinds) + " |")


if __name__ == "__main__":
    main(sys.argv[1:])
