"""What becomes of claims of each kind: the outcome, the reasons, and the words of the text that decide."""

from decimal import Decimal

import pytest

from korea_trade.reader.comparing import Claim
from korea_trade.reader.prove import prove
from korea_trade.reader.reader import read_statements

Decided = tuple[str, str, str]
"""The outcome of a claim, its reasons, and the words that decide it."""

MARCH = "2024-03"


def rise(period: str = MARCH, **more: str) -> Claim:
    """The claim that exports rose 5 percent in a period."""
    return {"growth": Decimal("5"), "period": period, "flow": "exports", **more}


CASES: list[tuple[str, Claim, Decided]] = [
    (
        "Exports fell 2 to 3 percent in March.",
        {"growth": Decimal("-3"), "period": MARCH, "flow": "exports"},
        ("plausible", "not-bound", "2 to 3 percent"),
    ),
    (
        "Exports fell 2 to 3 percent in March.",
        {"growth": Decimal("-4"), "period": MARCH, "flow": "exports"},
        ("refuted", "not-stated", ""),
    ),
    (
        "Exports of mobile devices rose 24.6 percent in March.",
        {"growth": Decimal("24.6"), "period": MARCH, "flow": "exports", "item": "wireless-communication-devices"},
        ("plausible", "other-item", "Exports of mobile devices rose 24.6 percent in March"),
    ),
    (
        "China took nearly a quarter of all exports in March.",
        {"value": Decimal("25"), "unit": "percent", "measure": "share", "period": MARCH, "partner": "china"},
        ("plausible", "not-bound", "a quarter"),
    ),
    (
        "China took nearly a quarter of all exports in March.",
        {"value": Decimal("20"), "unit": "percent", "measure": "share", "period": MARCH, "partner": "china"},
        ("refuted", "not-stated", ""),
    ),
    (
        "Exports of ships doubled in March.",
        {"growth": Decimal("100"), "period": MARCH, "flow": "exports", "item": "ships"},
        ("plausible", "not-bound", "doubled"),
    ),
    (
        "Exports rose 3 percent in March. Exports by value were another 5 percent.",
        rise(item="gold bars"),
        ("refuted", "not-named", "Exports by value were another 5 percent"),
    ),
    ("The rise was 5 percent.", rise(item="gold bars"), ("refuted", "not-named", "5 percent")),
    ("The rise was 5 percent.", rise(), ("plausible", "not-bound", "5 percent")),
    (
        "Exports of gimbap rose 5 percent in March, or so it seems, as did those of ramen.",
        rise(item="ramen"),
        ("refuted", "other-item", "Exports of gimbap rose 5 percent in March"),
    ),
    (
        "Exports rose 5 percent in 2023, less than in 2022.",
        rise("2022"),
        ("refuted", "other-period", "Exports rose 5 percent in 2023"),
    ),
    (
        "Exports rose 5 percent in 2023, from 2022.",
        rise("2022"),
        ("refuted", "other-period", "Exports rose 5 percent in 2023"),
    ),
    (
        "Exports were $5.1 billion in 2023, from 2022.",
        {"value": Decimal("5.1"), "unit": "USD bn", "period": "2022", "flow": "exports"},
        ("plausible", "other-period", "Exports were $5.1 billion in 2023"),
    ),
    (
        "Exports rose 5 percent in 2023 after 4 percent in 2022.",
        rise("2022"),
        ("refuted", "other-period", "Exports rose 5 percent in 2023"),
    ),
    (
        "Exports rose 5 percent in March 2023.",
        rise("2023"),
        ("plausible", "other-period", "Exports rose 5 percent in March 2023"),
    ),
    (
        "Exports rose 5 percent in March 2023.",
        rise("2023-04"),
        ("refuted", "other-period", "Exports rose 5 percent in March 2023"),
    ),
    (
        "Exports rose 5 percent in 2023.",
        rise("2023-03"),
        ("plausible", "other-period", "Exports rose 5 percent in 2023"),
    ),
    (
        "Exports rose 5 percent in 2023.",
        rise("2023", status="provisional"),
        ("proven", "", "Exports rose 5 percent in 2023"),
    ),
    ("Exports rose 5 percent in 2023.", rise("2023-01/2023-12"), ("proven", "", "Exports rose 5 percent in 2023")),
    (
        "Exports rose 5 percent in March.",
        rise("2024-04"),
        ("refuted", "other-period", "Exports rose 5 percent in March"),
    ),
    (
        "Exports rose 5 percent in March.",
        rise("2023-03"),
        ("plausible", "other-period", "Exports rose 5 percent in March"),
    ),
    (
        "Exports rose 5 percent in March.",
        rise(sector="ict"),
        ("plausible", "other-sector", "Exports rose 5 percent in March"),
    ),
    ("Exports rose 5 percent in March.", rise(sector="none"), ("plausible", "beyond-the-model", "")),
    ("Exports rose 5 percent in March.", rise("March"), ("plausible", "beyond-the-model", "")),
    (
        "Exports rose 5 percent in March.",
        {"growth": Decimal("5"), "period": MARCH, "flow": "imports"},
        ("refuted", "other-flow", "Exports rose 5 percent in March"),
    ),
    (
        "Crude oil exports rose 5 percent in March.",
        rise(item="oil products"),
        ("plausible", "other-item", "Crude oil exports rose 5 percent in March"),
    ),
    (
        "Exports rose 5 percent in March; the surplus was balanced.",
        {"value": Decimal("0"), "unit": "USD bn", "period": MARCH, "flow": "balance"},
        ("plausible", "not-bound", ""),
    ),
    (
        "Prices: DRAM 1.8 dollars.",
        {"value": Decimal("1.8"), "unit": "USD per unit", "measure": "price", "period": MARCH},
        ("plausible", "not-bound", "1.8 dollars"),
    ),
    (
        "DRAM cost $1.8 in March.",
        {"value": Decimal("1.8"), "unit": "USD per unit", "measure": "price", "period": MARCH},
        ("plausible", "not-bound", "$1.8"),
    ),
    (
        "Exports | 566",
        {"value": Decimal("56.6"), "unit": "USD bn", "period": MARCH, "flow": "exports"},
        ("plausible", "not-bound", "566"),
    ),
    (
        "Exports | 566",
        {"value": Decimal("56.6"), "unit": "units", "period": MARCH, "flow": "exports"},
        ("refuted", "not-stated", ""),
    ),
    (
        "Exports were 56.6 percent of it.",
        {"value": Decimal("56.6"), "unit": "USD bn", "period": MARCH, "flow": "exports"},
        ("refuted", "other-unit", "56.6 percent"),
    ),
    (
        "The share of chips rose 5.1 percentage points in March.",
        {"growth": Decimal("5.1"), "period": MARCH, "flow": "exports"},
        ("refuted", "percentage-points", ""),
    ),
    (
        "Exports came to $56.6 million in March.",
        {"value": Decimal("56.6"), "unit": "USD bn", "period": MARCH, "flow": "exports"},
        ("refuted", "other-unit", "$56.6 million"),
    ),
    (
        "Exports came to $56.6 billion in March.",
        {"value": Decimal("0.0566"), "unit": "USD bn", "period": MARCH, "flow": "exports"},
        ("refuted", "other-unit", "$56.6 billion"),
    ),
    (
        "Exports came to $56.6 billion in March.",
        {"value": Decimal("56600"), "unit": "USD mn", "period": MARCH, "flow": "exports"},
        ("proven", "", "Exports came to $56.6 billion in March"),
    ),
    (
        "Exports came to 56.6 trillion won in March.",
        {"value": Decimal("56.6"), "unit": "USD bn", "period": MARCH, "flow": "exports"},
        ("refuted", "other-unit", "56.6 trillion won"),
    ),
    (
        "Exports rose for a fifth month in March.",
        {"value": Decimal("6"), "unit": "months", "measure": "streak", "period": MARCH, "flow": "exports"},
        ("refuted", "not-stated", ""),
    ),
    (
        "Exports rose for a fifth month in March.",
        {"value": Decimal("5"), "unit": "months", "measure": "streak", "period": "2024-02", "flow": "exports"},
        ("plausible", "other-period", "Exports rose for a fifth month in March"),
    ),
    (
        "Exports rose to a record in March.",
        {"value": Decimal("1"), "unit": "place", "measure": "rank", "period": "2024-02", "flow": "exports"},
        ("plausible", "other-period", "Exports rose to a record in March"),
    ),
    (
        "Exports rose to a record in March.",
        {"value": Decimal("2"), "unit": "place", "measure": "rank", "period": MARCH, "flow": "exports"},
        ("plausible", "not-bound", ""),
    ),
    (
        "Exports rose in March.",
        {"direction": "up", "period": MARCH, "flow": "exports"},
        ("proven", "", "Exports rose in March"),
    ),
    (
        "Exports rose in March.",
        {"direction": "down", "period": MARCH, "flow": "exports"},
        ("plausible", "other-direction", "Exports rose in March"),
    ),
    (
        "Exports to China rose 5 percent in March.",
        rise(partner="japan"),
        ("refuted", "other-partner", "Exports to China rose 5 percent in March"),
    ),
    ("Exports to China rose 5 percent in March.", rise(), ("proven", "", "Exports to China rose 5 percent in March")),
    (
        "Exports topped $56 billion in March.",
        {"value": Decimal("56"), "unit": "USD bn", "period": MARCH, "flow": "exports"},
        ("proven", "", "Exports topped $56 billion in March"),
    ),
    (
        "Exports topped $56 billion in March.",
        {
            "value": Decimal("56"),
            "unit": "USD bn",
            "bound": "above",
            "measure": "threshold",
            "period": MARCH,
            "flow": "exports",
        },
        ("proven", "", "Exports topped $56 billion in March"),
    ),
    (
        "Exports rose 5 percent to $56.6 billion in March, imports 3 percent to $52.3 billion.",
        {"value": Decimal("56.6"), "unit": "USD bn", "growth": Decimal("3"), "period": MARCH},
        (
            "plausible",
            "not-bound",
            "Exports rose 5 percent to $56.6 billion in March … in March, imports 3 percent to $52.3 billion",
        ),
    ),
    (
        "Exports rose 5 percent to $56.6 billion in March, imports 3 percent to $52.3 billion.",
        {"value": Decimal("56.6"), "unit": "USD bn", "growth": Decimal("5"), "period": MARCH},
        ("proven", "", "Exports rose 5 percent to $56.6 billion in March"),
    ),
    (
        "Exports are forecast to rise 5 percent in 2024.",
        rise("2024"),
        ("plausible", "other-status", "Exports are forecast to rise 5 percent in 2024"),
    ),
    (
        "Exports are forecast to rise 5 percent in 2024.",
        rise("2024", status="forecast"),
        ("proven", "", "Exports are forecast to rise 5 percent in 2024"),
    ),
    (
        "Exports saw their biggest drop since 2009 in March.",
        {"measure": "first-in", "since": "2009", "period": MARCH, "flow": "exports"},
        ("proven", "", "Exports saw their biggest drop since 2009 in March"),
    ),
    (
        "Exports saw their biggest drop since 2009 in March.",
        {"measure": "first-in", "since": "2009", "event": "decline", "period": MARCH, "flow": "exports"},
        ("plausible", "other-event", "Exports saw their biggest drop since 2009 in March"),
    ),
    (
        "Exports saw their biggest drop since 2009 in March.",
        {"measure": "first-in", "since": "2009", "event": "growth", "period": MARCH, "flow": "exports"},
        ("plausible", "other-event", "Exports saw their biggest drop since 2009 in March"),
    ),
]


@pytest.mark.parametrize(("text", "claim", "decided"), CASES)
def test_what_decides_a_claim(text: str, claim: Claim, decided: Decided) -> None:
    """A claim is proven, refuted or left plausible for the reasons, and by the words, that a person would give."""
    (answer,) = prove(text, read_statements(text, "2024-04-01"), [claim])
    assert (answer.outcome, " ".join(answer.reasons), " … ".join(answer.quotes)) == decided
