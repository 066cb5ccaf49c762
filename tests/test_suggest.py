"""Suggestions: what may have been meant by a name that is not known."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from korea_trade.suggest import suggest

IDS = {id_: id_ for id_ in ("2020.exports@memo", "2020.exports.ships@memo", "2020.imports@memo")}
CODES = {"us": "us", "United States": "us", "U.S.": "us", "Viet Nam": "vietnam", "베트남": "vietnam", "반도체": "chips"}


@pytest.mark.parametrize(
    ("wanted", "known", "suggested"),
    [
        ("2020.exports", IDS, ("2020.exports@memo", "2020.exports.ships@memo")),
        ("2020.exports.shps@memo", IDS, ("2020.exports.ships@memo", "2020.exports@memo", "2020.imports@memo")),
        (" UNITED ", CODES, ("us",)),
        ("viet nan", CODES, ("vietnam",)),
        ("states", CODES, ("us",)),
        ("반도체들", CODES, ("chips",)),
        ("na", CODES, ()),
        ("", CODES, ()),
        ("zzz", CODES, ()),
        ("mars", {"cars": "automobiles", "marts": "marts"}, ("marts",)),
        ("chpi", {"chip": "semiconductors", "ship": "ships"}, ("semiconductors",)),
        ("itc", {"ict": "ict", "top-10": "top-10"}, ("ict",)),
    ],
)
def test_what_may_have_been_meant(wanted: str, known: dict[str, str], suggested: tuple[str, ...]) -> None:
    """Names begun by the word come first, then those spelled like it, then those that hold it; each meaning once."""
    assert suggest(wanted, known) == suggested


@given(st.text(max_size=12), st.dictionaries(st.text(max_size=8), st.text(max_size=8), max_size=9))
def test_at_most_three_known_meanings(wanted: str, known: dict[str, str]) -> None:
    """Whatever is asked, at most three different meanings of known names are suggested."""
    found = suggest(wanted, known)
    assert len(found) == len(set(found)) <= 3
    assert set(found) <= set(known.values())
