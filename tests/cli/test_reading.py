"""Documents and claims on the command line: ``ktrade prove`` and ``ktrade draft``."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Ktrade

TEXT = "Chips\nExports of chips rose 5.6 percent to $99.2 billion in March, and cars (up 54.4 percent) led.\n"
TRUE = {"item": "semiconductors", "growth": 5.6}
FALSE = {"item": "automobiles", "growth": 5.6}


@pytest.fixture
def document(tmp_path: Path) -> str:
    """A release in a file."""
    file = tmp_path / "release.txt"
    file.write_text(TEXT, encoding="utf-8")
    return str(file)


def lines(*claims: object) -> str:
    """Claims, one a line."""
    return "".join(f"{json.dumps(claim)}\n" for claim in claims)


def test_one_answer_a_claim_in_order(ktrade: Ktrade, document: str) -> None:
    """Each claim has its outcome, reasons and the words that decide it; the exit code is 0 whatever they are."""
    asked = lines(TRUE, FALSE, {"growth": 7.7}, {"measure": "mood", "value": 1}, {**TRUE, "period": "2024-03"})
    done = ktrade("prove", document, "-", "--published", "2024-04-01", "--json", stdin=asked)
    answers = json.loads(done.stdout)
    assert (done.returncode, done.stderr) == (0, "")
    assert [(answer["outcome"], answer["reasons"]) for answer in answers] == [
        ("proven", []),
        ("refuted", ["other-item"]),
        ("refuted", ["not-stated"]),
        ("plausible", ["beyond-the-model"]),
        ("proven", []),
    ]
    assert "5.6 percent" in answers[0]["quotes"][0]
    assert [TEXT[start:end] for start, end in answers[0]["spans"]] == answers[0]["quotes"]


def test_the_document_may_be_standard_input(ktrade: Ktrade, tmp_path: Path) -> None:
    """A document that is piped in is answered about like one in a file."""
    claims = tmp_path / "claims.jsonl"
    claims.write_text(lines(TRUE), encoding="utf-8")
    done = ktrade("prove", "-", str(claims), "--published", "2024-04-01", stdin=TEXT)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.endswith("1 claim: 1 proven, 0 plausible, 0 refuted\n")


def test_not_both(ktrade: Ktrade) -> None:
    """Document and claims cannot both come from standard input."""
    done = ktrade("prove", "-", "-", stdin=TEXT)
    assert (done.returncode, done.stdout) == (2, "")
    assert "cannot both be standard input" in done.stderr


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{", "not JSON"),
        ("[]", "not a JSON object"),
        ("7", "not a JSON object"),
        ("{}", "the claim is empty"),
        ('{"growth": "a lot"}', "`growth` is a lot; expected a number"),
        ('{"growth": true}', "`growth` is true; expected a number"),
        ('{"growth": NaN}', "NaN is not a number"),
        ('{"growth": 1e99999}', "more than 30 digits"),
        ('{"growth": 1, "item": ["chips"]}', '`item` is ["chips"]; expected text'),
        ('{"growth": 1, "growth": 2}', "`growth` stands twice"),
        ('{"growth": 1, "period": "2024-13"}', "'2024-13' is not a period; expected a year (2020)"),
        ('{"growth": 1, "period": "2024-05/2024-01"}', "2024-05/2024-01"),
        ('{"growth": 1, "period": "2021/2020"}', "'2021/2020' is not a period"),
    ],
)
def test_a_malformed_line_is_named(ktrade: Ktrade, document: str, line: str, said: str) -> None:
    """A line that is no claim ends in exit code 2, with the number of the line and what is wrong with it."""
    done = ktrade("prove", document, "-", "--json", stdin=f"{lines(TRUE)}\n{line}\n")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("ktrade: error: -:3: ")
    assert said in done.stderr


def test_what_cannot_be_read(ktrade: Ktrade, tmp_path: Path, document: str) -> None:
    """A document that is missing, too large or no text, and a date that is none, are wrong questions."""
    nowhere, claims = str(tmp_path / "nowhere.txt"), tmp_path / "claims"
    claims.write_text(lines(TRUE), encoding="utf-8")
    asked = (("draft", nowhere), ("prove", nowhere, str(claims)), ("prove", document, nowhere), ("verify", nowhere))
    for command in asked:
        done = ktrade(*command)
        assert (done.returncode, f"{nowhere}: No such file" in done.stderr) == (2, True), command
    for command in (("draft", document), ("prove", document, str(claims)), ("verify", document)):
        assert ktrade(*command, "--max-bytes", "7").returncode == 2, command
    (tmp_path / "bytes").write_bytes(b"good\n\xff")
    done = ktrade("draft", str(tmp_path / "bytes"))
    assert (done.returncode, "bytes:2: not UTF-8 text" in done.stderr) == (2, True)
    done = ktrade("draft", document, "--published", "April")
    assert (done.returncode, "--published 'April' is not a date" in done.stderr) == (2, True)


@pytest.mark.parametrize("day", ["0001-01-01", "0999-01-01", "3024-01-01", "9999-12-31"])
def test_days_on_which_nobody_wrote(ktrade: Ktrade, document: str, tmp_path: Path, day: str) -> None:
    """A day of publication of years in which no text of this trade appeared is refused, as it dates no month."""
    claims = tmp_path / "claims"
    claims.write_text(lines(TRUE), encoding="utf-8")
    for command in (("draft", document), ("prove", document, str(claims)), ("verify", document)):
        done = ktrade(*command, "--published", day)
        assert (done.returncode, f"--published '{day}' is not a date from 1900 to 2100" in done.stderr) == (2, True)


def test_a_draft_has_the_keys_of_facts(ktrade: Ktrade, document: str) -> None:
    """What a document states comes as records of facts, in its order, with the words that state them."""
    records = json.loads(ktrade("draft", document, "--published", "2024-04-01", "--json").stdout)
    first = records[0]
    assert (first["item"], first["period"], first["value"], first["growth"]) == ("semiconductors", "2024-03", 99.2, 5.6)
    assert first["quotes"] == ["Exports of chips rose 5.6 percent to $99.2 billion in March"]
    assert set(first) - {"doubtful", "doubt"} <= set(json.loads(ktrade("facts", "--limit", "1", "--json").stdout)[0])


def test_units_and_times_that_only_documents_have_are_claims(ktrade: Ktrade, document: str) -> None:
    """A unit that the reader or another scale has, and a span of years, are well-formed: no fact can have them."""
    units = [{"value": 1, "unit": unit} for unit in ("EUR bn", "USD mn", "points", "mn tons", "USD per ton")]
    done = ktrade("prove", document, "-", "--json", stdin=lines(*units, {"growth": 5.6, "period": "2020/2021"}))
    assert done.returncode == 0
    assert json.loads(done.stdout)[-1]["reasons"] == ["beyond-the-model"]


def test_names_in_claims_mean_what_they_mean_elsewhere(ktrade: Ktrade, tmp_path: Path) -> None:
    """A country's ISO code, letters of full width, words for all partners: a claim reads them as a filter does."""
    document = tmp_path / "release.txt"
    document.write_text(
        "Exports rose 2.2 percent in March.\n\n"
        "Exports to Vietnam rose 5.6 percent in March, those to China fell 3.1 percent, and those to Taiwan rose 8.8 "
        "percent. Phones rose 7.7 percent.\n"
    )
    vietnam = [{"partner": name, "growth": 5.6} for name in ("VN", "vn", "\uff36\uff2e", "vietnamese", "Viet_Nam")]
    true = [
        *vietnam,
        {"partner": "전 세계", "growth": 2.2},
        {"item": "smartphone", "growth": 7.7},
        {"partner": "TW", "growth": 8.8},
    ]
    false = [{"partner": name, "growth": 5.6} for name in ("CN", "everywhere")]
    done = ktrade("prove", str(document), "-", "--published", "2024-04-01", "--json", stdin=lines(*true, *false))
    outcomes = [answer["outcome"] for answer in json.loads(done.stdout)]
    assert outcomes == ["proven"] * len(true) + ["refuted"] * len(false)
