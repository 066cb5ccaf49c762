"""Caveats and notes in the language of the view."""

import re

import pytest

from korea_trade.model.codes import LanguageCode
from korea_trade.presentation.context import render_context
from korea_trade.presentation.remarks import caveat_of, document_note, inferred_of, note_of
from korea_trade.questions.trade import Trade
from tests.conftest import OpenSmall
from tests.entries import level
from tests.small import group

KOREAN = re.compile("[가-힣]")


def test_korean_where_it_is_there(small: OpenSmall) -> None:
    """In Korean a remark is the Korean one, or the English one where there is no other; in English it is English."""
    trade = small(
        group(
            level("10", item="ships", caveat="A slip.", caveat_ko="오기이다.", note="See there.", note_ko="그곳 참조."),
            level("20", item="automobiles", caveat="A guess.", note="See here."),
        ),
        source={"note": "Short.", "note_ko": "요약본."},
    )
    ships, cars = trade.facts()
    korean, english = (render_context(trade, code) for code in (LanguageCode.KO, LanguageCode.EN))
    assert [caveat_of(row, korean) for row in (ships, cars)] == ["오기이다.", "A guess."]
    assert [caveat_of(row, english) for row in (ships, cars)] == ["A slip.", "A guess."]
    assert [note_of(row, korean) for row in (ships, cars)] == ["그곳 참조.", "See here."]
    assert [note_of(row, english) for row in (ships, cars)] == ["See there.", "See here."]
    assert [document_note("memo", context) for context in (korean, english)] == ["요약본.", "Short."]


def test_inferences_are_in_the_language_of_the_view(small: OpenSmall) -> None:
    """What no words prove is said with its field and reason, in English where nobody put it into Korean."""
    reasons = {"direction": "a smaller deficit", "flow": "as above"}
    fact = {**level("10", item="ships"), "inferred": reasons, "inferred_ko": {"direction": "적자 축소"}}
    trade = small(group(fact))
    (row,) = trade.facts()
    korean, english = (render_context(trade, code) for code in (LanguageCode.KO, LanguageCode.EN))
    assert inferred_of(row, korean) == ["구분, as above", "방향, 적자 축소"]
    assert inferred_of(row, english) == list(row.inferred) == ["flow: as above", "direction: a smaller deficit"]


def test_derived_figures_have_the_caveats_of_their_facts(small: OpenSmall) -> None:
    """What rests on several facts has the caveats of each, once, in the language of the view."""
    trade = small(
        group(
            level("100", caveat="A tally.", caveat_ko="누계이다."),
            level("10", item="ships", caveat="A slip.", caveat_ko="오기이다."),
        )
    )
    (share,) = trade.derived()
    assert caveat_of(share, render_context(trade)) == share.caveat == "A slip. A tally."
    assert caveat_of(share, render_context(trade, LanguageCode.KO)) == "오기이다. 누계이다."


def test_all_remarks_of_the_base_are_in_both_languages(bundled: Trade) -> None:
    """Each caveat, note, inference and reason of the built-in base has a Korean text beside the English one."""
    facts = [placed.fact for placed in bundled.base.facts]
    remarks = [(fact.id, fact.caveat, fact.caveat_ko) for fact in facts]
    remarks += [(fact.id, fact.note, fact.note_ko) for fact in facts]
    remarks += [
        (fact.id, english, fact.inferred_ko.model_dump()[field])
        for fact in facts
        for field, english in fact.inferred.model_dump(exclude_none=True).items()
    ]
    remarks += [(fact.id, said.reason, said.reason_ko) for fact in facts if (said := fact.confirmed)]
    remarks += [(source.id, source.note, source.note_ko) for source in bundled.base.sources]
    remarks += [(out.quote, out.reason, out.reason_ko) for source in bundled.base.sources for out in source.exclusions]
    given = [(id_, english, korean) for id_, english, korean in remarks if english or korean]
    assert [id_ for id_, english, korean in given if not english or not korean] == []
    assert [
        id_ for id_, english, korean in given if KOREAN.search(english or "") or not KOREAN.search(korean or "")
    ] == []


@pytest.mark.parametrize("rows", ["facts", "derived", "milestones"])
def test_english_is_what_the_rows_say(bundled: Trade, rows: str) -> None:
    """In English the caveat of a row is the one that programs get, for stated and derived figures alike."""
    context = render_context(bundled)
    for row in getattr(bundled, rows)():
        assert caveat_of(row, context) == row.caveat
