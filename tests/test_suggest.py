"""Suggestions: what may have been meant by a name that is not known."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from korea_trade.suggest import suggest, suggest_documents, suggest_ids

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
        ("2020.exports.ships@another", ("2020.exports.ships@memo",)),
        ("2020.export.shps@another", ("2020.exports.ships@memo",)),
        ("2020.exports@", ("2020.exports@memo", "2020.exports.ships@memo")),
        ("2019.exports@another", ()),
        ("ships@memo", ("2020.exports.ships@memo",)),
        ("import@another", ("2020.imports@memo",)),
        ("@another", ()),
        ("@", ()),
    ],
)
def test_ids_are_near_part_by_part(wanted: str, suggested: tuple[str, ...]) -> None:
    """An id is suggested where its parts begin like those asked for, or are spelled like them; never another period."""
    assert suggest_ids(wanted, IDS) == suggested


def test_the_right_cell_in_the_wrong_document() -> None:
    """Of the ids of a cell in other documents, those of documents written most like the one asked for come first."""
    ids = "2020.exports@memo", "2020.exports@note-2021-01-14", "2020.exports@note-2021-01-04"
    assert suggest_ids("2020.exports@note-2021-01-05", ids) == (ids[2], ids[1], ids[0])
    part = "2020.exports.ships@note-2021-02-14"
    assert suggest_ids("2020.exports@note-2021-02-14", (part, ids[0])) == (ids[0], part)


def test_the_first_list_of_ids_that_has_near_ones_gives_them() -> None:
    """Ids of another list are suggested only where none of the first is near."""
    stated, derived = ["2020.exports@memo"], ["2020.exports.derived-change@memo"]
    assert suggest_ids("2020.export@memo", stated, derived) == tuple(stated)
    assert suggest_ids("2020.exports.derived-chnge@memo", stated, derived) == tuple(derived)


@pytest.mark.parametrize(
    ("wanted", "suggested"),
    [
        ("note-2021-01-05", ("note-2021-01-04", "note-2020-12-01")),
        ("NOTE-2021-01-05", ("note-2021-01-04", "note-2020-12-01")),
        ("nte-2021-01-04", ("note-2021-01-04",)),
        ("not", ("note-2020-12-01", "note-2021-01-04")),
        ("page-2021-01-04", ()),
        ("2021-01-04", ()),
    ],
)
def test_documents_are_near_with_other_digits_too(wanted: str, suggested: tuple[str, ...]) -> None:
    """The id of a document is near those that begin so, are spelled so, or have other digits, such as another day."""
    assert suggest_documents(wanted, ("note-2020-12-01", "memo", "note-2021-01-04"))[: len(suggested)] == suggested
    assert bool(suggest_documents(wanted, ("note-2021-01-04",))) is bool(suggested)


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
