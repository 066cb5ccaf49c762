"""Claims as JSON lines."""

import json
from decimal import Decimal

import pytest

from korea_trade.errors import QuestionError
from korea_trade.phrase import Phrase
from korea_trade.questions.column import columns_of
from korea_trade.questions.fact_row import FactRow
from korea_trade.reader.claims import read_claims
from korea_trade.reader.draft import Drafted

DIGITS = "1234567890" * 3


def refused(line: str) -> tuple[str, tuple[object, ...]]:
    """What is wrong with a line that is no claim, behind a claim and a blank line, and the values told of it."""
    with pytest.raises(QuestionError) as error:
        read_claims(f'{{"growth": 1}}\n\n{line}\n', "claims.jsonl")
    wrong = error.value.phrase
    assert isinstance(wrong, Phrase)
    assert wrong.name == "wrong_line"
    name, number, why = wrong.values
    assert (name, number) == ("claims.jsonl", 3)
    assert isinstance(why, Phrase)
    return why.name, why.values


def test_claims_are_read_line_by_line() -> None:
    """Each line is a claim with its figures as decimals; a mark at the beginning and blank lines are none."""
    text = '\ufeff{"value": 1.50, "unit": "USD bn", "period": "2020-12"}\n\n{"growth": "-3.1", "item": null}\n'
    assert read_claims(text, "-") == [
        {"value": Decimal("1.50"), "unit": "USD bn", "period": "2020-12"},
        {"growth": Decimal("-3.1"), "item": None},
    ]
    assert read_claims("", "-") == []


def test_times_are_claimed_as_people_write_them() -> None:
    """A quarter, a named month and a single day are the periods that facts have, as with ``--period``."""
    times = ("2023Q4", "October 2023", "202310", "2023-10-05", "2023년 10월")
    lines = "\n".join(f'{{"growth": 5, "period": "{time}"}}' for time in times)
    periods = [claim["period"] for claim in read_claims(lines, "-")]
    assert periods == ["2023-10/2023-12", "2023-10", "2023-10", "2023-10-05/2023-10-05", "2023-10"]


@pytest.mark.parametrize(
    "line",
    [
        '{"value": 1, "unit": "EUR bn"}',
        '{"value": 1, "unit": "USD mn"}',
        '{"value": 1, "unit": "CNY per ton"}',
        '{"value": 1, "unit": "furlongs"}',
        '{"value": 1, "unit": "usd bn"}',
        '{"growth": 5, "period": "2019/2021"}',
        '{"growth": 5, "period": "2020-01/2020-03"}',
        '{"direction": "up"}',
        '{"measure": "streak"}',
        f'{{"value": {DIGITS}}}',
        '{"value": 1e30}',
        '{"value": "1e-30"}',
    ],
)
def test_what_only_documents_have_is_a_claim_too(line: str) -> None:
    """Units that no fact has, spans of years, words without a figure, and figures of thirty digits are claimed."""
    assert len(read_claims(line, "-")) == 1


@pytest.mark.parametrize(
    ("line", "phrase", "values"),
    [
        ('{"growth": 1,}', "not_json", ("Illegal trailing comma before end of object", 13)),
        ("[1]", "not_a_json_object", ()),
        ("7", "not_a_json_object", ()),
        ('{"growth": NaN}', "no_number", ("NaN",)),
        ('{"growth": 1, "growth": 2}', "key_twice", ("growth",)),
        ('{"growth": "much"}', "expected_number", ("growth", "much")),
        ('{"growth": [1]}', "expected_number", ("growth", '["1"]')),
        ('{"level": "Infinity"}', "expected_number", ("level", "Infinity")),
        (f'{{"of": {DIGITS}1}}', "longer_than_digits", ("of", 30)),
        ('{"value": 1e31}', "longer_than_digits", ("value", 30)),
        ('{"value": 1e-31}', "longer_than_digits", ("value", 30)),
        ('{"growth": 1, "item": 7}', "expected_text", ("item", '"7"')),
        ('{"growth": 1, "period": ["2020"]}', "expected_text", ("period", '["2020"]')),
        ('{"period": "2020", "flow": "exports"}', "nothing_claimed", (("value", "growth", "direction", "measure"),)),
        ('{"growth": 1e999999999999999999999}', "too_large_a_number", ()),
        (f'{{"growth": {"[" * 100_000}', "nested_too_deep", ()),
    ],
)
def test_what_is_no_claim_is_refused(line: str, phrase: str, values: tuple[object, ...]) -> None:
    """The first line that is no claim is named, with what is wrong with it."""
    said, told = refused(line)
    assert said == phrase
    if phrase != "not_json":
        assert told == values


@pytest.mark.parametrize(
    ("key", "near"),
    [("partnr", ("partner",)), ("Growth", ("growth",)), ("ranked-from", ("ranked_from",)), ("confidence", ())],
)
def test_a_key_that_no_claim_has_is_refused(key: str, near: tuple[str, ...]) -> None:
    """A key that would be asked of nothing is an error, with the keys that may have been meant."""
    phrase, (given, meant, _) = refused(f'{{"growth": 1, "{key}": null}}')
    assert (phrase, given) == ("not_a_key", key)
    assert isinstance(meant, tuple)
    assert meant[:1] == near


def test_every_key_of_a_fact_and_a_draft_is_one_of_a_claim() -> None:
    """A record of `ktrade facts --json` or `ktrade draft --json` is a claim as it is."""
    keys = {*columns_of(FactRow), *columns_of(Drafted)} - {"growth"}
    assert read_claims(json.dumps(dict.fromkeys(keys) | {"growth": 1}), "-")


def test_times_that_are_none_are_refused() -> None:
    """A month that no year has, and years in the wrong order are no claims."""
    times = {refused(f'{{"value": 1, "period": "{period}"}}')[0] for period in ("2020-13", "2021/2019", "2020/2020")}
    assert "wrong_line" not in times


def test_a_word_that_counts_is_a_unit() -> None:
    """What a document counts may be called by its own word."""
    for word, unit in (("destinations", "regions"), ("nations", "countries"), ("firms", "companies")):
        assert read_claims(f'{{"measure": "count", "value": 9, "unit": "{word}"}}', "-")[0]["unit"] == unit
