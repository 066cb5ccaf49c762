"""Articles on the command line: ``ktrade verify``."""

import json
from pathlib import Path

from tests.cli.conftest import Ktrade

TRUE = "수출 📈\r\nKorea's exports fell 5.4 percent to $512.9 billion in 2020.\r\n"
FALSE = "Korea's exports fell 5.4 percent to $521.9 billion in 2020.\n"


def write(folder: Path, name: str, text: str) -> str:
    """An article in a file, line ends as given."""
    file = folder / name
    file.write_bytes(text.encode())
    return str(file)


def test_a_record_a_figure_with_its_place(ktrade: Ktrade, tmp_path: Path) -> None:
    """A level and its growth are two records, in the order of the text; places count code points of the file."""
    done = ktrade("verify", write(tmp_path, "true.txt", TRUE), "--json")
    records = json.loads(done.stdout)
    assert (done.returncode, done.stderr) == (0, "")
    claims = [record for record in records if record["outcome"] != "not-a-claim"]
    assert [TRUE[record["start"] : record["end"]] for record in claims] == ["5.4 percent", "$512.9 billion"]
    assert [(record["growth"], record["value"]) for record in claims] == [(-5.4, None), (None, 512.9)]
    assert [(record["low"], record["high"]) for record in claims] == [(-5.45, -5.35), (512.85, 512.95)]
    assert all(record["facts"] == ["2020.exports@motie-2021-01-04"] for record in claims)


def test_an_error_shows_first_and_ends_in_exit_code_1(ktrade: Ktrade, tmp_path: Path) -> None:
    """Several articles are judged one by one; the text is marked, an error has its receipt; a report is Markdown."""
    articles = [write(tmp_path, "true.txt", TRUE), write(tmp_path, "false.txt", FALSE)]
    done = ktrade("verify", *articles, "--published", "2021-01-02")
    assert (done.returncode, done.stderr) == (1, "")
    assert "fell [1✓ 5.4 percent] to [2✗ $521.9 billion] in 2020." in done.stdout
    assert "seeds/000_6b7bd1c48b00ccd8.txt:12" in done.stdout
    assert done.stdout.endswith("2 figures: 1 agrees, 1 contradicts\n")
    report = ktrade("verify", *articles, "--published", "2021-01-02", "--markdown").stdout
    assert "| ✗ contradicts | Exports, 2020 |" in report
    korean = ktrade("verify", "-", "--lang", "ko", stdin=FALSE)
    assert (korean.returncode, korean.stdout.endswith("수치 2건: 일치 1, 불일치 1\n")) == (1, True)


def test_what_cannot_be_read_is_exit_code_2(ktrade: Ktrade, tmp_path: Path) -> None:
    """An article that is missing, no text or named twice ends in exit code 2; one without figures in 0."""
    (tmp_path / "bytes").write_bytes(b"\xff\xfe")
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.7 nothing")
    unreadable = ([str(tmp_path / name)] for name in ("nowhere.txt", "bytes", "broken.pdf", ""))
    for arguments in (*unreadable, ["-", "-"]):
        done = ktrade("verify", *arguments, stdin="")
        assert (done.returncode, done.stdout) == (2, "")
    assert json.loads(ktrade("verify", "-", "--json", stdin="Nothing here.").stdout) == []


def test_what_is_not_judged_is_said(ktrade: Ktrade) -> None:
    """An amount without a currency is marked and counted; where nothing is judged, a remark apart from data says so."""
    done = ktrade("verify", "-", stdin="Exports of ships were 19.7 billion in 2020.\n")
    assert (done.returncode, done.stderr) == (0, "")
    assert "were [1? 19.7 billion] in 2020." in done.stdout
    assert "an amount without a currency or unit is not judged (no-currency)" in done.stdout
    assert done.stdout.endswith("1 figure: 1 unknown\n")
    done = ktrade("verify", "-", "--json", stdin="Chip exports fell in 2020.\n")
    assert [record["outcome"] for record in json.loads(done.stdout)] == ["not-a-claim"]
    assert done.stderr.endswith("statements in words alone are not judged\n")
    done = ktrade("verify", "-", stdin="Chip exports fell in 2020.\n")
    assert (done.stdout.count("words alone"), done.stderr) == (1, "")


def test_what_is_judged_is_drawn_as_a_page(ktrade: Ktrade, tmp_path: Path) -> None:
    """`-o x.html` writes a page of the article with its verdicts, and ends in the exit code of the table."""
    page = tmp_path / "news.html"
    done = ktrade("verify", "-", "-o", str(page), stdin=FALSE)
    assert (done.returncode, done.stdout) == (1, "")
    assert "contradicts" in page.read_text(encoding="utf-8")
