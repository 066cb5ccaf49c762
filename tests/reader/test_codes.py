"""What the reader reads are codes of the model: its vocabulary has no code that a fact cannot have."""

import json
from pathlib import Path
from typing import get_args

import pytest

from korea_trade.model.codes import Bound, Direction, Event, Flow, Measure, Ranked, Sector, Status, Unit
from korea_trade.reader.comparing import Claim
from korea_trade.reader.draft import draft
from korea_trade.reader.prove import prove
from korea_trade.reader.reader import read_statements
from korea_trade.reader.reasons import Outcome
from korea_trade.vocabulary.goods import GoodsKind, goods, is_vehicle, parts_of_goods
from korea_trade.vocabulary.words import built_in_names, korean_phrases, phrases
from tests.reader.reading import read

BY_VALUE = "by-value"  # says that a figure is about the value, as one without a measure is
CODES: dict[str, set[str]] = {
    "flows": set(Flow), "flow_verbs": set(Flow), "firms": set(Flow), "sector": set(Sector),
    "directions": set(Direction), "limits": set(Bound), "balances": set(Event), "counts": set(Unit),
    "status": set(Status), "frequencies": set(Unit), "units": set(Unit),
    "measures": (set(Measure) & set(Ranked)) | {BY_VALUE},
}  # fmt: skip
TEXTS = [
    "Exports of cars fell 13.1 percent to $37.4 billion in 2020. The share of cars was 7.3 percent, down 0.6 "
    "percentage points. By value, exports were the second highest on record in 2020. Exports by small firms rose "
    "4 percent in 2020.",
    "2020년 반도체 수출은 992억 달러로 5.6% 증가했다. 반도체 비중은 19.4%로 2.0%p 상승했다. "
    "중소기업 수출은 4.0% 증가했다.",
]


def test_the_vocabulary_has_codes_of_the_model_only() -> None:
    """Flows, sectors, measures, limits and the like of the word lists of both languages are codes that facts have."""
    for words in (phrases("words.en.yaml"), korean_phrases()):
        nodes = [words._root]
        while nodes:
            node = nodes.pop()
            nodes += node.then.values()
            for meaning, _ in node.means:
                known = CODES.get(meaning.kind)
                assert known is None or meaning.value in known, meaning


def test_what_is_known_of_goods_is_of_known_goods() -> None:
    """Goods that texts leave open something about are named by codes of the vocabulary, so that they are found."""
    codes = {code for kind, code, _ in built_in_names() if kind == "item"}
    kinds: tuple[GoodsKind, ...] = get_args(GoodsKind)
    listed = frozenset.union(*map(goods, kinds), *parts_of_goods().values(), parts_of_goods().keys())
    assert listed <= codes, listed - codes
    vehicles = {code for code in codes if is_vehicle(code)}
    assert {"automobiles", "hybrid-vehicles", "used-automobiles"} <= vehicles
    assert {"auto-parts", "ships", "secondary-batteries"} <= codes - vehicles


def test_what_is_drafted_is_proven() -> None:
    """Every record that the reader is sure of is proven by its text, in the units and codes of records."""
    for text in (*TEXTS, *(file.read_text(encoding="utf-8") for file in sorted(Path("seeds").glob("*.txt")))):
        statements = read_statements(text, "2021-01-04")
        records = [record for record in draft(text, statements) if not record.doubtful]
        claims = [{key: getattr(record, key) for key in record.__slots__ if key != "quotes"} for record in records]
        answers = prove(text, statements, claims)
        missed = [claim for claim, answer in zip(claims, answers, strict=True) if answer.outcome is not Outcome.PROVEN]
        assert not missed, json.dumps(missed[0], default=str)


def test_a_unit_that_no_fact_has_is_doubtful() -> None:
    """Euros are drafted as they are written, and the record says that no fact can hold them."""
    text = "Exports of cars rose 5 percent to 5 billion euros in March 2024."
    records = draft(text, read_statements(text, "2024-04-01"))
    assert [(record.unit, record.doubtful, record.doubt) for record in records] == [
        ("EUR bn", True, "no fact has the unit EUR bn")
    ]


def test_claims_count_in_millions_too() -> None:
    """Every unit that facts count in millions is compared with the ones that a text counts."""
    text = "Steel exports came to 3 million tons in 2020. Crude oil imports came to 8 million barrels in 2020.\n"
    statements = read_statements(text, "2021-01-04")
    for item, value, unit in (("steel", 3, "mn tons"), ("crude-oil", 8, "mn barrels")):
        claim: Claim = {"period": "2020", "item": item, "measure": "quantity", "value": value, "unit": unit}
        assert [answer.outcome for answer in prove(text, statements, [claim])] == [Outcome.PROVEN], unit


@pytest.mark.parametrize(
    ("firms", "sector"),
    [
        ("small and medium-sized companies", "small"),
        ("small manufacturing firms", "small"),
        ("small and midsize companies", "small-and-midsize"),
        ("small and mid-sized manufacturing firms", "small-and-midsize"),
    ],
)
def test_firms_are_told_by_their_size(firms: str, sector: str) -> None:
    """Small and midsize firms are another sector than small ones, which "small and medium-sized" are too."""
    assert read(f"Exports of {firms} rose 5 percent in March.") == [f"2024-03 exports [{sector}] +5%"]


def test_a_korean_name_has_the_code_of_its_english_one() -> None:
    """떡볶이 is tteokbokki, and 컴퓨터 주변기기 are the peripherals without the computers."""
    assert read("3월 떡볶이 수출은 5% 늘었다.") == ["2024-03 exports tteokbokki +5%"]
    assert read("3월 컴퓨터 주변기기 수출은 5% 늘었다.") == ["2024-03 exports computer-peripherals +5%"]
