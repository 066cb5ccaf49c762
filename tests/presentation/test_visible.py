"""What text may do once it is shown: nothing but be read."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from korea_trade.presentation.visible import is_safe, on_one_line, visible, visible_lines
from tests.presentation.dangerous import DANGEROUS

ANY_TEXT = st.text(st.characters(exclude_categories=()))
_ESCAPE = re.compile(r"\\(?:x[0-9a-f]{2}|u[0-9a-f]{4}|U[0-9a-f]{8}|[ntr])")


@pytest.mark.parametrize("text", DANGEROUS.values(), ids=DANGEROUS)
def test_what_is_obeyed_or_hidden_is_shown_by_its_escape(text: str) -> None:
    """A character that would be obeyed or hidden stands as an escape in ASCII, on one line or in lines."""
    char = text[0]
    for shown in (visible(text), visible_lines(text)):
        assert char not in shown
        assert _ESCAPE.match(shown)
        assert shown.endswith(text[1:])


def test_escapes_are_those_of_python() -> None:
    """An escape reads as in Python, with the shortest form that fits the character."""
    assert visible("a\x1b[1mb\u202ec\U000e0001\r\n") == r"a\x1b[1mb\u202ec\U000e0001\r\n"


@pytest.mark.parametrize(
    "text",
    [
        "Korea’s exports – “record”",
        "반도체",
        unicodedata.normalize("NFD", "반도체"),
        "café e\u0301",
        "日本 🇰🇷",
        "\ue000",
        "≈ † \\n",
    ],
)
def test_what_can_be_read_stays_as_it_is(text: str) -> None:
    """Letters of any script, decomposed or not, signs, emoji and backslashes are not touched."""
    assert visible(text) == visible_lines(text) == text


def test_line_ends_and_tabs_stay_where_lines_are_allowed() -> None:
    """A text of several lines keeps its line ends and tabs; a text of one line shows them."""
    assert visible_lines("a\n\tb\r") == "a\n\tb\\r"
    assert visible("a\n\tb\r") == r"a\n\tb\r"


@given(ANY_TEXT)
def test_shown_text_can_be_encoded_and_holds_nothing_dangerous(text: str) -> None:
    """Whatever is shown is UTF-8 and has no control, format or surrogate character, and no noncharacter."""
    shown = visible(text)
    shown.encode("utf-8")
    assert all(unicodedata.category(char) not in ("Cc", "Cf", "Cs", "Zl", "Zp") for char in shown)
    assert not any(ord(char) & 0xFFFF >= 0xFFFE or 0xFDD0 <= ord(char) <= 0xFDEF for char in shown)
    assert len(shown.splitlines()) <= 1
    assert visible_lines(text).replace("\n", "\\n").replace("\t", "\\t") == shown


@given(ANY_TEXT)
def test_showing_twice_is_showing_once(text: str) -> None:
    """What has been made visible is not escaped again."""
    assert visible(visible(text)) == visible(text)
    assert visible_lines(visible_lines(text)) == visible_lines(text)


@given(ANY_TEXT)
def test_safe_characters_are_kept_in_their_order(text: str) -> None:
    """Only dangerous characters are replaced, each by its own escape."""
    assert visible(text) == "".join(char if is_safe(char) else visible(char) for char in text)
    assert visible("".join(filter(is_safe, text))) == "".join(filter(is_safe, text))


def test_on_one_line_no_control_character_is_lost() -> None:
    """Lines, tabs and blanks in a row become one blank; other control characters stay to be shown by their escapes."""
    assert on_one_line(" A\n\tB  C\r\nD\u2028E ") == "A B C D E"
    assert visible(on_one_line("A\x85B\x1cC\x1dD")) == r"A\x85B\x1cC\x1dD"
