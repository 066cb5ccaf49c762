"""Facts meant by ids, by their beginnings, or by words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from korea_trade.errors import QuestionError, UnknownFact, in_english
from korea_trade.questions.fact_lookup import FactLookup
from korea_trade.questions.trade import Trade
from tests.conftest import OpenSmall
from tests.entries import level
from tests.small import group

SHIPS = ("2020.exports.ships.us@memo", "2020.exports.ships@memo")
IDS = ("2020.balance@memo", *SHIPS, "2020.exports@memo", "2021.fdi@memo")


@pytest.mark.parametrize(
    ("id_", "key"),
    [
        ("2020.balance@memo", "2020.b"),
        ("2020.exports@memo", "2020.exports@"),
        ("2020.exports.ships@memo", "2020.exports.ships@"),
        ("2020.exports.ships.us@memo", "2020.exports.ships."),
        ("2021.fdi@memo", "2021.f"),
    ],
)
def test_the_key_is_the_shortest_beginning(id_: str, key: str) -> None:
    """A row key is as much of the id as no other has, and never a mere period."""
    assert FactLookup(IDS).key_of(id_) == key


def test_every_key_leads_to_its_fact(bundled: Trade) -> None:
    """Each fact is found by its key, and by nothing shorter that reaches beyond its period."""
    for id_ in bundled.base.fact_by_id:
        key = bundled.lookup.key_of(id_)
        assert bundled.ids_meant(key) == [id_]
        if key.index(".") < len(key) - 2:
            assert len(bundled.lookup.beginning_with(key[:-1])) > 1


@given(st.lists(st.text("ab.@", min_size=1, max_size=6), unique=True, max_size=12), st.text("ab.@", max_size=4))
def test_ids_that_begin_with_a_text(ids: list[str], text: str) -> None:
    """The ids that begin with a text are found, or the one that is the text."""
    wanted = [text] if text in ids else sorted(id_ for id_ in ids if id_.startswith(text))
    assert list(FactLookup(ids).beginning_with(text)) == wanted


def test_ids_beginnings_and_words_mix(small: OpenSmall) -> None:
    """Ids and beginnings come as typed; what is neither are words about one fact; a string is one word."""
    trade = small(
        group(level("1.0"), level("2.0", item="ships"), level("3.0", item="ships", partner="us")),
        group(level("4.0"), flow="imports"),
        group(level("5.0"), flow="fdi", period="2021"),
    )
    assert trade.ids_meant("2020.imp") == trade.ids_meant("２０２０.IMP") == ["2020.imports@memo"]
    assert trade.ids_meant(["2021.fdi@memo", "2020.exports.ships@"]) == ["2021.fdi@memo", "2020.exports.ships@memo"]
    assert trade.ids_meant(["선박", "US", "2020"]) == ["2020.exports.ships.us@memo"]
    assert trade.ids_meant(["2021.fdi@memo\r", " 2020.imp"]) == ["2021.fdi@memo", "2020.imports@memo"]  # lines of CSV
    assert [receipt.row.id for receipt in trade.show("import")] == ["2020.imports@memo"]


def test_what_is_derived_leads_to_its_facts(small: OpenSmall) -> None:
    """The id of a derived figure, or of a comparison, means the facts that it rests on, each of them once."""
    trade = small(
        group(level("1.0", growth="10.0"), level("0.2", item="ships", growth="5.0")), group(level("2.0"), period="2021")
    )
    ids = {row.from_: row.id for row in trade.derived()}
    share = next(facts for facts in ids if len(facts) == 2)
    assert trade.ids_meant([ids[share]]) == list(share)
    (compared,) = trade.compare("2020", "2021")
    assert trade.ids_meant(["2020.exports@memo", compared.id]) == ["2020.exports@memo", "2021.exports@memo"]
    with pytest.raises(UnknownFact):
        trade.ids_meant("2020.exports@memo..2022.exports@memo")


@pytest.mark.parametrize(
    ("typed", "message", "details"),
    [
        (["2020.ex"], "'2020.ex' may mean 3 facts, listed above", 3),
        (["ships", "2020"], "'ships 2020' may mean 2 facts, listed above", 2),
        (["ships", "2021"], "no fact is about 'ships 2021'", 0),
    ],
)
def test_several_candidates_are_listed(small: OpenSmall, typed: list[str], message: str, details: int) -> None:
    """What may mean several facts is refused with their ids, and so is what means none."""
    trade = small(group(level("1.0"), level("2.0", item="ships"), level("3.0", item="ships", partner="us")))
    with pytest.raises(QuestionError) as wrong:
        trade.show(typed)
    assert wrong.value.message == message
    assert len(wrong.value.details) == details
    assert set(wrong.value.details) <= set(trade.base.fact_by_id)


def test_many_candidates_are_cut(bundled: Trade) -> None:
    """Of very many facts the first are listed, and how many more there are."""
    with pytest.raises(QuestionError) as wrong:
        bundled.show("2020")
    assert len(wrong.value.details) == 13  # twelve, and how many more
    assert in_english(wrong.value.details[-1]).startswith("… and ")


def test_an_id_of_no_fact_is_unknown(bundled: Trade) -> None:
    """What looks like an id and is none is told with near ones."""
    with pytest.raises(UnknownFact) as unknown:
        bundled.show("2020.balanc@motie-2021-01-04")
    assert unknown.value.candidates[0] == "2020.balance@motie-2021-01-04"


def test_python_reads_the_candidates(bundled: Trade) -> None:
    """The text of the error of several facts has them above its message, as the command line has."""
    with pytest.raises(QuestionError) as wrong:
        bundled.show("2020.exports")
    first, *_, last = str(wrong.value).splitlines()
    assert (first, last) == ("2020.exports@motie-2021-01-04", "'2020.exports' may mean 32 facts, listed above")
