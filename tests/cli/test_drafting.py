"""Fact bases drafted on the command line: ``ktrade draft``."""

import json
import sys
from pathlib import Path

import pytest

from korea_trade.cli.main import main
from korea_trade.language.korean.phrases import KOREAN_PHRASES
from korea_trade.phrase import worded
from tests.cli.conftest import Ktrade
from tests.docs.examples import ROOT

PARAGRAPHS = (
    "Exports rise 3.1% in March 2024",
    "In March, exports rose 3.1 percent to $56.6 billion. Displays (up 16.2 percent) and Ships (up 102.1 percent) "
    "grew.",
)
TEXT = "\n\n".join(PARAGRAPHS) + "\n"
HEAD = "<!DOCTYPE html><html><head><title>x</title></head>"
PAGE = f"{HEAD}<body><h1>{PARAGRAPHS[0]}</h1><p>{PARAGRAPHS[1]}</p></body></html>"
PROPOSE = f"{sys.executable} {ROOT / 'docs' / 'examples' / 'propose.py'}"


@pytest.fixture
def release(tmp_path: Path) -> str:
    """A release in a file."""
    (tmp_path / "release.txt").write_text(TEXT, encoding="utf-8")
    return str(tmp_path / "release.txt")


def accepted(ktrade: Ktrade, base: Path) -> bool:
    """Whether the checks accept a base, alone and beside the facts that ship."""
    alone = ktrade("check", "--only-facts", "--facts", str(base))
    return (alone.returncode, ktrade("check", "--facts", str(base)).returncode) == (0, 0)


def test_a_draft_is_a_fact_base(ktrade: Ktrade, tmp_path: Path, release: str) -> None:
    """A new file, which the checks accept; a second run changes nothing; to standard output, the same text."""
    base = tmp_path / "data" / "base.yaml"
    base.parent.mkdir()
    words = ("draft", release, "--published", "2024-04-01", "--publisher", "MOTIE", "--address", "https://x.example/1")
    done = ktrade(*words, "-o", str(base))
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == "ktrade: 3 facts, 0 exclusions, 0 places to decide\n"
    text = base.read_text(encoding="utf-8")
    assert "publisher: MOTIE\n    published: 2024-04-01\n" in text
    assert "file: release.txt\n" in text
    assert accepted(ktrade, base)
    again = ktrade(*words, "-o", str(base), env={"AGAIN": "1"})
    assert (again.returncode, again.stderr, base.read_text(encoding="utf-8")) == (0, "ktrade: nothing new\n", text)
    shown = ktrade(*words)
    assert (shown.returncode, shown.stdout.splitlines()[2:7]) == (0, text.splitlines()[2:7])


def test_a_web_page_is_kept_as_text(ktrade: Ktrade, tmp_path: Path) -> None:
    """Of HTML, a text is written beside the base, in which the quotes stand; standard input likewise; else an error."""
    page = tmp_path / "page.html"
    page.write_text(PAGE, encoding="utf-8")
    base = tmp_path / "base.yaml"
    assert ktrade("draft", str(page), "--published", "2024-04-01", "-o", str(base)).returncode == 0
    assert (tmp_path / "page.txt").read_text(encoding="utf-8") == TEXT
    assert accepted(ktrade, base)
    base.unlink()
    assert ktrade("draft", "-", "--published", "2024-04-01", "-o", str(base), stdin=TEXT).returncode == 0
    assert (tmp_path / "base.txt").read_text(encoding="utf-8") == TEXT
    assert accepted(ktrade, base)
    done = ktrade("draft", str(page))
    assert (done.returncode, "-o base.yaml" in done.stderr) == (2, True)


def test_claims_of_another_program_are_proven(ktrade: Ktrade, tmp_path: Path, release: str) -> None:
    """Proven claims are kept, refuted ones listed with their reasons; the command is run by no shell."""
    base = tmp_path / "base.yaml"
    lines = [
        {"period": "2024-03", "flow": "exports", "item": "ships", "growth": 102.1},
        {"period": "2024-03", "flow": "exports", "item": "ships", "growth": 16.2},
    ]
    script = tmp_path / "claims.py"
    script.write_text(f"import sys; sys.stdin.read(); print({chr(10).join(map(json.dumps, lines))!r})")
    done = ktrade(
        "draft", release, "--published", "2024-04-01", "--with", f"{sys.executable} {script}", "-o", str(base)
    )
    assert done.returncode == 0
    assert 'ktrade: refuted (other-item): {"period": "2024-03"' in done.stderr
    assert accepted(ktrade, base)
    records = json.loads(ktrade("draft", release, "--published", "2024-04-01", "--with", PROPOSE, "--json").stdout)
    assert len({(record["item"], record["growth"]) for record in records}) == 3
    (tmp_path / "touched").unlink(missing_ok=True)
    for command in (f"no-such-program; touch {tmp_path / 'touched'}", f"{sys.executable} -c 1/0", "'"):
        assert ktrade("draft", release, "--with", command).returncode in (1, 2)
    assert not (tmp_path / "touched").exists()


def test_claims_of_another_program_may_have_codes_of_countries(ktrade: Ktrade, tmp_path: Path) -> None:
    """A proposed claim of VN is one of Vietnam: in records and in the fact base that is drafted, which is accepted."""
    release, script, base = tmp_path / "release.txt", tmp_path / "claims.py", tmp_path / "base.yaml"
    release.write_text("In March, exports rose 3.1 percent. Sales in Vietnam by exporters rose 4.2 percent.\n")
    claim = {"period": "2024-03", "flow": "exports", "partner": "VN", "growth": 4.2}
    script.write_text(f"import sys; sys.stdin.read(); print({json.dumps(claim)!r})")
    words = ("draft", str(release), "--published", "2024-04-01", "--with", f"{sys.executable} {script}")
    records = json.loads(ktrade(*words, "--json").stdout)
    assert "vietnam" in {record["partner"] for record in records}
    assert ktrade(*words, "-o", str(base)).returncode == 0
    assert "vn" not in base.read_text(encoding="utf-8").lower().split()


def test_formats_of_documents(tmp_path: Path) -> None:
    """A table's row of a page stays on a line; lines that the width of a PDF's page broke are put together."""
    from korea_trade.documents.extraction import _unwrapped, text_of_web_page

    page = b"<html><table><tr><td>Chips</td><td>11.7</td></tr><tr><td>Ships</td><td>2.3</td></tr></table></html>"
    assert text_of_web_page(page).split() == ["Chips", "11.7", "Ships", "2.3"]
    assert text_of_web_page(page).count("\n") == 2
    wrapped = ["Exports of semiconductors rose", "3.1 percent in March 2024 to", "a record.", "Ships fell."]
    assert [line for line in _unwrapped(wrapped) if line] == [
        "Exports of semiconductors rose 3.1 percent in March 2024 to a record.",
        "Ships fell.",
    ]


def pdf(lines: list[str]) -> bytes:
    """A page of lines."""
    content = f"BT /F1 12 Tf 50 750 Td 14 TL {' '.join(f'({line}) Tj T*' for line in lines)} ET"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R "
        "/Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>",
        f"<< /Length {len(content)} >>\nstream\n{content}\nendstream",
    ]
    out, places = b"%PDF-1.4\n", list[int]()
    for number, entry in enumerate(objects, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n{entry}\nendobj\n".encode()
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    tail = f"xref\n0 5\n0000000000 65535 f \n{table}trailer << /Size 5 /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF\n"
    return out + tail.encode()


def test_a_pdf_is_read_by_paragraphs() -> None:
    """The lines of a page of a PDF come out as its headline and its paragraph."""
    from korea_trade.documents.extraction import text_of_pdf

    lines = ["Exports rise", "In March, exports rose 3.1 percent from a", "year earlier to $56.6 billion."]
    said = "In March, exports rose 3.1 percent from a year earlier to $56.6 billion."
    assert text_of_pdf(pdf(lines)) == f"Exports rise\n{said}\n"


@pytest.mark.parametrize(
    ("library", "read", "english", "korean"),
    [
        ("inscriptis", "text_of_web_page", "reading web pages needs inscriptis", "웹페이지를 읽으려면 inscriptis"),
        ("pypdfium2", "text_of_pdf", "reading PDFs needs pypdfium2", "PDF를 읽으려면 pypdfium2"),
    ],
)
def test_what_cannot_be_read_is_named_in_both_languages(
    monkeypatch: pytest.MonkeyPatch, library: str, read: str, english: str, korean: str
) -> None:
    """Without a library that reads documents, the error names its format in the language that is asked for."""
    from korea_trade.documents import extraction

    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(extraction.MissingReader) as caught:
        getattr(extraction, read)(b"<html>")
    assert str(caught.value) == english
    assert worded(caught.value.phrase, KOREAN_PHRASES).startswith(korean)


def test_a_missing_library_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without what reads PDFs, the error says what to install; a broken PDF is no text."""
    from korea_trade.documents.extraction import MissingReader, text_of_pdf

    with pytest.raises(ValueError, match="a damaged PDF, which cannot be read"):
        text_of_pdf(b"%PDF-1.7 nothing")
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    with pytest.raises(MissingReader) as caught:
        text_of_pdf(b"%PDF-1.7")
    assert caught.value.hint == "pip install 'korea-trade[read]'"


LONG_FIGURES = {
    "en": ("20299999999999999999 billion", "9" * 29, "9" * 31 + " trillion", "1" * 33 + ".5", "0." + "1" * 60),
    "ko": ("20299999999999999999억", "9" * 29, "9" * 31 + "조", "1" * 33 + ".5", "0." + "1" * 60),
}
SENTENCES = {
    "en": (
        "Exports of chips rose {} percent to ${} in December 2020.",
        "In 2020, exports to {} countries rose, the {}th record.",
        "Exports rose for {} consecutive months in 2020.",
        "Korea sold {} cars in 2020, {} percent more, on {} working days.",
        "Imports were {}% lower in 2020, and the balance was ${} to ${}.",
    ),
    "ko": (
        "2020년 반도체 수출은 {} 달러로 약 {}% 증가했다.",
        "2020년 수출은 {}개월 연속 증가했다.",
        "2020년 수출은 {}개국에서 늘었고 역대 {}위였다.",
        "2020년 자동차 {}대를 수출했다.",
    ),
}


@pytest.mark.parametrize("command", ["draft", "verify"])
@pytest.mark.parametrize("language", ["en", "ko"])
def test_figures_of_any_length_are_read_or_left_out(tmp_path: Path, command: str, language: str) -> None:
    """A figure of more digits than arithmetic keeps, or of a unit that is never told in millions, ends in no fault."""
    text = "\n\n".join(
        sentence.replace("{}", figure) for sentence in SENTENCES[language] for figure in LONG_FIGURES[language]
    )
    document = tmp_path / "article.txt"
    document.write_text(text, encoding="utf-8")
    assert main([command, str(document), "-o", str(tmp_path / "read.json")]) in (0, 1)
