"""Proof: what the reader reads where the quotes of a fact stand, against what the fact says."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from korea_trade.checks.proof import FactOutcome, outcomes_of
from korea_trade.reader.reasons import Outcome
from korea_trade.reader.statement import Origin
from tests.checks.citing import citations_of
from tests.small import group, write_fact_base

LIST = "The items that grew were chips (up 5.6 percent), cars (up 54.4 percent) and ships (up 2.0 percent)."
DOCUMENT = f"""A memo
Korea's exports in 2020 fell 5.4 percent to $512.9 billion. Imports declined 7.2 percent to $467.2 billion.
{LIST}
Those to China rose 1.5 percent. Exports of cars to the U.S. increased for the 4th consecutive year.
Their share rose by 2.5 percentage points, and shipments of capital goods were lively.
"""


def outcome(folder: Path, *quotes: str, flow: str = "exports", period: str = "2020", **keys: object) -> FactOutcome:
    """The outcome of one fact about the document."""
    groups = [group({**keys, "quotes": list(quotes)}, flow=flow, period=period)]
    (found,) = outcomes_of(citations_of(write_fact_base(folder, document=DOCUMENT, groups=groups)))
    return found


@pytest.mark.parametrize(
    ("quote", "keys"),
    [
        ("exports in 2020 fell 5.4 percent to $512.9 billion", {"value": "512.9", "unit": "USD bn", "growth": "-5.4"}),
        ("cars (up 54.4 percent)", {"item": "automobiles", "growth": "54.4"}),
        ("Those to China rose 1.5 percent", {"partner": "china", "growth": "1.5"}),
        (
            "increased for the 4th consecutive year",
            {"item": "automobiles", "partner": "us", "measure": "streak", "value": "4", "unit": "years"}
            | {"event": "growth"},
        ),
    ],
)  # fmt: skip
def test_what_the_reader_reads_at_the_quotes_is_proven(tmp_path: Path, quote: str, keys: Mapping[str, str]) -> None:
    """A fact is proven by a statement whose figure lies in its quotes and that is equal in every field."""
    found = outcome(tmp_path, quote, **keys)
    assert (found.outcome, found.reasons) == (Outcome.PROVEN, ())


def test_each_field_has_its_proof(tmp_path: Path) -> None:
    """The words that prove a field are said beside the figure, or carried from elsewhere in the document."""
    found = outcome(tmp_path, "Those to China rose 1.5 percent", partner="china", growth="1.5")
    words = {
        name: (proof.origin, None if proof.start is None else DOCUMENT[proof.start : proof.end])
        for name, proof in found.proofs.items()
    }
    assert words["partner"] == (Origin.SAID, "China")
    assert words["growth"] == (Origin.SAID, "1.5 percent")
    assert words["period"] == (Origin.CARRIED, "in 2020")


@pytest.mark.parametrize("rate", ["4.5", "5.4", "-54"])
def test_no_words_prove_another_figure(tmp_path: Path, rate: str) -> None:
    """Words that give another figure, or its other sign, prove no field of a fact beside a figure that they give."""
    keys = {"value": "512.9", "unit": "USD bn", "growth": rate}
    found = outcome(tmp_path, "exports in 2020 fell 5.4 percent to $512.9 billion", **keys)
    assert found.outcome is Outcome.REFUTED
    assert {"value", "period"} <= found.proofs.keys()
    assert "growth" not in found.proofs


@pytest.mark.parametrize(
    ("quote", "keys", "reason"),
    [
        (LIST, {"item": "automobiles", "growth": "5.6"}, "other-item"),
        (LIST, {"item": "semiconductors", "growth": "54.4"}, "other-item"),
        (LIST, {"growth": "54.4"}, "other-item"),
        ("chips (up 5.6 percent)", {"item": "semiconductors", "growth": "-5.6"}, "other-sign"),
        ("chips (up 5.6 percent)", {"item": "semiconductors", "growth": "6.5"}, "not-stated"),
        ("chips (up 5.6 percent)", {"item": "semiconductors", "growth": "5.60"}, "not-stated"),
        ("chips (up 5.6 percent)", {"item": "capital-goods", "growth": "5.6"}, "other-item"),
        ("Those to China rose 1.5 percent", {"growth": "1.5"}, "other-partner"),
        ("Their share rose by 2.5 percentage points", {"growth": "2.5"}, "percentage-points"),
        ("chips (up 5.6 percent)", {"item": "semiconductors", "value": "5.6", "unit": "USD bn"}, "other-unit"),
        (
            "exports in 2020 fell 5.4 percent",
            {"growth": "-5.4", "comparison": "previous-month"},
            "other-comparison",
        ),
    ],
)
def test_what_says_something_else_is_refuted(tmp_path: Path, quote: str, keys: Mapping[str, str], reason: str) -> None:
    """Another name's figure, another sign, unit or digit at the quotes refutes, with the field as reason."""
    found = outcome(tmp_path, quote, **keys)
    assert found.outcome is Outcome.REFUTED
    assert reason in found.reasons


def test_another_flow_or_period_than_the_one_said_is_refuted(tmp_path: Path) -> None:
    """A flow or period that the sentence itself says is not another one."""
    quote = "exports in 2020 fell 5.4 percent"
    assert outcome(tmp_path, quote, flow="imports", growth="-5.4").outcome is Outcome.REFUTED
    assert outcome(tmp_path, quote, period="2019", growth="-5.4").outcome is Outcome.REFUTED


def test_another_period_than_the_one_carried_is_plausible(tmp_path: Path) -> None:
    """What is only carried to a figure may be carried wrongly: it does not refute."""
    found = outcome(tmp_path, "Those to China rose 1.5 percent", period="2019", partner="china", growth="1.5")
    assert (found.outcome, [str(reason) for reason in found.reasons]) == (Outcome.PLAUSIBLE, ["other-period"])


def test_what_is_not_read_is_plausible(tmp_path: Path) -> None:
    """Where all parts stand and the reader binds nothing, the fact is plausible."""
    found = outcome(tmp_path, "shipments of capital goods were lively", item="capital-goods", direction="up")
    assert (found.outcome, [str(reason) for reason in found.reasons]) == (Outcome.PLAUSIBLE, ["not-bound"])


def test_a_name_that_stands_nowhere_is_refuted(tmp_path: Path) -> None:
    """A name that neither quotes nor reader have refutes, unless the fact says why it is read."""
    found = outcome(tmp_path, "lively", item="capital-goods", direction="up")
    assert (found.outcome, [str(reason) for reason in found.reasons]) == (Outcome.REFUTED, ["not-named"])
    inferred = outcome(tmp_path, "lively", item="capital-goods", direction="up", inferred={"item": "named before"})
    assert inferred.outcome is Outcome.PLAUSIBLE


@pytest.mark.parametrize(
    ("quotes", "reasons"),
    [
        (("cars (up 54.5 percent)",), ["not-quoted"]),
        (("percent to $",), ["quoted-twice"]),
        (("4.4 percent",), ["cuts-a-word"]),
        (("cars (up 54.4 percent)", "percent to $"), ["quoted-twice"]),
        (("percent to $", "cars (up 54.5 percent)", "4.4 percent"), ["quoted-twice", "not-quoted", "cuts-a-word"]),
    ],
)
def test_a_quote_without_a_place_proves_nothing(tmp_path: Path, quotes: tuple[str, ...], reasons: list[str]) -> None:
    """A fact is refuted by each of its quotes that is not in the document, stands there twice, or cuts a word."""
    found = outcome(tmp_path, *quotes, item="automobiles", growth="54.4")
    assert (found.outcome, [str(reason) for reason in found.reasons]) == (Outcome.REFUTED, reasons)
