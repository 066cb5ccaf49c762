"""Suggestions: what may have been meant by a name that is not known."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from korea_trade.suggest import suggest, suggest_ids

IDS = {id_: id_ for id_ in ("2020.exports@memo", "2020.exports.ships@memo", "2020.imports@memo")}
CODES = {"us": "us", "United States": "us", "U.S.": "us", "Viet Nam": "vietnam", "베트남": "vietnam", "반도체": "chips"}


@pytest.mark.parametrize(
    ("wanted", "known", "suggested"),
    [
        ("2020.exports", IDS, ("2020.exports@memo", "2020.exports.ships@memo")),
        (" UNITED ", CODES, ("us",)),
        ("viet nan", CODES, ("vietnam",)),
        ("states", CODES, ("us",)),
        ("반도체들", CODES, ("chips",)),
        ("na", CODES, ()),
        ("africa", {"america": "us", "south america": "latin-america"}, ()),
        ("rice", {"price": "prices", "oil prices": "oil-prices"}, ()),
        ("latin", {"inflation": "inflation", "latin america": "latin-america"}, ("latin-america",)),
        ("semicondutor", {"semiconductors": "chips", "system semiconductors": "system-chips"}, ("chips",)),
        ("2019", {"2018": "2018", "2020": "2020"}, ()),
        ("cats", {"cars": "automobiles"}, ()),
        ("미귝", {"미국": "us", "중국": "china"}, ("us",)),
        ("중굿", {"미국": "us", "중국": "china"}, ("china",)),
        ("영국", {"중국": "china", "한국": "korea"}, ()),
        ("반도채", CODES, ("chips",)),
        ("", CODES, ()),
        ("zzz", CODES, ()),
        ("mars", {"cars": "automobiles", "marts": "marts"}, ("marts",)),
        ("chpi", {"chip": "semiconductors", "ship": "ships"}, ("semiconductors",)),
        ("석유", {"석유화학": "petrochemicals", "섬유": "textiles"}, ("petrochemicals",)),
        ("식품", {"농수산식품": "food-and-fish", "농산물": "farm-products"}, ("food-and-fish",)),
        ("south america", {"central and south america": "latin-america"}, ("latin-america",)),
        ("itc", {"ict": "ict", "top-10": "top-10"}, ("ict",)),
    ],
)
def test_what_may_have_been_meant(wanted: str, known: dict[str, str], suggested: tuple[str, ...]) -> None:
    """Names begun by the word come first, else the same word with a slip, then those that hold it.

    What only has letters in common with it is another word, and never suggested.
    """
    assert suggest(wanted, known) == suggested


@pytest.mark.parametrize(
    ("wanted", "suggested"),
    [
        ("2020.exprts", ("2020.exports@memo", "2020.exports.ships@memo")),
        ("2020.exports.shps@memo", ("2020.exports.ships@memo",)),
        ("2020.ships", ("2020.exports.ships@memo",)),
        ("2020.export", ("2020.exports@memo", "2020.exports.ships@memo")),
        ("2019.exports@memo", ()),
        ("2020.exports.steel@memo", ()),
        ("@", ()),
    ],
)
def test_ids_are_near_part_by_part(wanted: str, suggested: tuple[str, ...]) -> None:
    """An id is suggested where its parts begin like those asked for, or are spelled like them; never another period."""
    assert suggest_ids(wanted, IDS) == suggested


def test_a_part_of_two_letters_is_near_itself() -> None:
    """A code of two letters, too short to begin or misspell another, is suggested where it stands as it is."""
    ids = ("2020.exports.us@memo", "2020.exports.uk@memo", "2020.exports.usb@memo")
    assert suggest_ids("2020.exprts.us", ids) == suggest_ids("2020.us", ids) == ids[:1]


@given(st.text(max_size=12), st.dictionaries(st.text(max_size=8), st.text(max_size=8), max_size=9))
def test_at_most_three_known_meanings(wanted: str, known: dict[str, str]) -> None:
    """Whatever is asked, at most three different meanings of known names are suggested."""
    found = suggest(wanted, known)
    assert len(found) == len(set(found)) <= 3
    assert set(found) <= set(known.values())
