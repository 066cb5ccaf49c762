"""Documents: where quotes stand, on which line, and whether they cut a word."""

import hashlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from korea_trade.documents.document import Document


def document(text: str) -> Document:
    """A document of this text."""
    return Document("memo.txt", text, "")


TEXT = document("Exports rose 12.3 percent.\n\nChips led: $1,234.5 million in Q4.\nEnd")


def test_read(tmp_path: Path) -> None:
    """A document is its text as it stands, with the digest of its bytes: no line end is changed, no mark dropped."""
    content = "\ufeffKorea’s exports\r\n\u00a0rose\n".encode()
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "memo.txt").write_bytes(content)
    read = Document.read(tmp_path, "seeds/memo.txt")
    assert read.file == "seeds/memo.txt"
    assert read.text.encode() == content
    assert read.sha256 == hashlib.sha256(content).hexdigest()


def test_a_missing_document(tmp_path: Path) -> None:
    """A document that is not there is an OSError."""
    with pytest.raises(FileNotFoundError):
        Document.read(tmp_path, "memo.txt")


def test_a_document_that_is_no_text(tmp_path: Path) -> None:
    """A document that is not UTF-8 is a UnicodeDecodeError."""
    (tmp_path / "memo.txt").write_bytes(b"\xff\xfe")
    with pytest.raises(UnicodeDecodeError):
        Document.read(tmp_path, "memo.txt")


@given(st.text(st.sampled_from("ab\n\r"), max_size=20), st.data())
def test_lines(text: str, data: st.DataObject) -> None:
    """The line of a character is one more than the line ends before it, and holds the character."""
    at = data.draw(st.integers(0, len(text)))
    number = document(text).line_at(at)
    assert number == text[:at].count("\n") + 1
    assert document(text).line(number) == text.split("\n")[number - 1]
    start = document(text).line_start(number)
    assert text[start:].startswith(document(text).line(number))
    assert "\n" not in text[start:at]


@given(st.text(st.sampled_from("ab"), max_size=20), st.text(st.sampled_from("ab"), min_size=1, max_size=3))
def test_find(text: str, quote: str) -> None:
    """Every place of a quote is found, overlapping ones too."""
    assert document(text).find(quote) == [at for at in range(len(text)) if text[at:].startswith(quote)]


@pytest.mark.parametrize(
    ("quote", "cuts"),
    [
        ("Exports rose 12.3 percent", False),
        ("Exports", False),
        ("xports", True),
        ("Export", True),
        ("12.3", False),
        ("12", True),
        ("12.", True),
        ("2.3", True),
        (".3", True),
        ("3 percent", True),
        ("percent.", False),
        ("1,234.5", False),
        ("$1,234.5 million", False),
        ("1,234", True),
        ("234.5", True),
        (",234.5", True),
        ("1", True),
        ("million in Q4", False),
        ("Q", True),
        ("Q4.", False),
        ("Chips led:", False),
        ("End", False),
        ("percent.\n\nChips", False),
    ],
)
def test_cuts(quote: str, cuts: bool) -> None:
    """A fragment that begins or ends inside a word or a number cuts it; points that end a sentence are no part."""
    start = TEXT.text.index(quote)
    assert TEXT.cuts(start, start + len(quote)) is cuts


@pytest.mark.parametrize("end", [1, 2])
def test_cuts_in_the_first_number(end: int) -> None:
    """A number at the very beginning of a document may be cut too."""
    assert document("1.5 percent").cuts(0, end)
    assert not document("1.5 percent").cuts(0, 3)


def test_the_whole_text_cuts_nothing() -> None:
    """The beginning and the end of a document cut no word."""
    assert not TEXT.cuts(0, len(TEXT.text))


@pytest.mark.parametrize(
    ("quote", "nearest"),
    [
        ("Exports rose 12.4 percent", "Exports rose 12.3 percent"),
        ("Exports fell 12.3 percent", "Exports rose 12.3 percent"),
        ("chips led: $1,234.5 million", "Chips led: $1,234.5 million"),
        ("Export rose 12.3 percent.", "Exports rose 12.3 percent."),
        ("Imports of coal halved", None),
        ("zz", None),
    ],
)
def test_nearest(quote: str, nearest: str | None) -> None:
    """The words most like a quote that is not there are suggested; where nothing is like it, nothing is."""
    assert TEXT.nearest(quote) == nearest


def test_the_nearest_of_several_lines() -> None:
    """Of several similar lines the most similar one is suggested, wherever it stands."""
    lines = "chips rose 5.1 percent\nchips rose 5.6 percent in May\nchips rose 7.7 percent"
    assert document(lines).nearest("chips rose 5.6 percents in May") == "chips rose 5.6 percent in May"


@pytest.mark.parametrize(
    ("quote", "cuts"),
    [
        ("3월 수출", False),
        ("3월 수출은", False),
        ("3.1% 증가", False),
        ("565억 달러", False),
        ("대중국", False),
        ("디스플레이", False),
        ("디스플레", True),
        ("자동", True),
        ("중국", True),
        ("OLED", False),
        ("수출은 3.1% 증", True),
        ("565억", False),
        ("565", True),
    ],
)
def test_korean_words_end_before_particles_and_endings(quote: str, cuts: bool) -> None:
    """A Korean quote may end before a particle or the ending of a verb, but not within a name, a number or a word."""
    korean = document(
        "3월 수출은 3.1% 증가했고 565억 달러를 기록했다. 대중국 수출과 디스플레이, 자동차는 늘었다. OLED는 줄었다."
    )
    start = korean.text.index(quote)
    assert korean.cuts(start, start + len(quote)) is cuts


def test_the_nearest_in_one_long_line() -> None:
    """The words most like a quote are found in a line of any length, and no words of another line with them."""
    line = "imports of oil fell 2 percent and " * 300 + "chips rose 5.6 percent in May " + "while ships gained " * 300
    assert document(f"x\n{line}\ny").nearest("chips rose 5.6 percents in May") == "chips rose 5.6 percent in May"


def test_a_quote_that_stands_everywhere_is_not_looked_for_everywhere() -> None:
    """Of a quote that stands in very many places the first hundred are found."""
    assert document("ab" * 5000).find("ab") == list(range(0, 200, 2))
