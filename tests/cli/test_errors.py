"""Wrong questions and failed work: exit code, message and next step, and never a traceback."""

from pathlib import Path

import pytest

from tests.cli.conftest import Ktrade
from tests.entries import growth, level
from tests.small import group, write_fact_base

WRONG_QUESTIONS = [
    ("items --item chpis", "unknown item 'chpis'\n  did you mean semiconductors"),
    (
        "totals South Korea",
        "'South Korea' is neither a period nor a name\n  all trade here is Korea's: `ktrade totals`",
    ),
    ("regions --partner ROK", "unknown partner 'ROK'\n  all trade here is Korea's: `ktrade totals`"),
    ("items --item exports", "unknown item 'exports'\n  'exports' is a flow"),
    ("facts --partner chips", "unknown partner 'chips'\n  'chips' is an item"),
    ("items --item zzz", "unknown item 'zzz'"),
    ("regions --partner chna", "unknown partner 'chna'\n  did you mean china?"),
    ("facts --source motie-2021-01-05", "unknown source 'motie-2021-01-05'\n  did you mean motie-2021-01-04"),
    ("totals --year 20200", "'20200' is not a year; expected one from 1900 to 2099, such as 2020\n  `ktrade facts`"),
    ("totals --period 9999", "'9999' is not a period; expected years from 1000 to 2999\n  `ktrade facts`"),
    ("totals --from 0999-12", "'0999-12' is not a period; expected years from 1000 to 2999"),
    ("totals --period 2020-13", "'2020-13' is not a period; expected a year (2020), a month (2020-11) or a span"),
    ("totals --sort share", "totals have no share to sort by\n  sort by value, growth, name or period"),
    ("derived --sort growth", "derived figures have no growth to sort by\n  sort by value, name or period"),
    ("items --limit 0", "Invalid value for '--limit': expected a number greater than or equal to 1"),
    ("items --lang xx", "Invalid value for '--lang': 'xx' is not one of 'en', 'ko'"),
    ("facts --columns ,", "--columns names no column\n  name some, such as --columns id"),
    ("totals --item chips", "No such option: --item"),
    ("items --colour", "No such option: --colour"),
    ("totals chips", "totals are of all items and partners, not of 'chips'\n  `ktrade items chips`"),
    ("totals 2020 chips --json", "`ktrade items 2020 chips`"),
    ("totals china", "`ktrade regions china`"),
    ("totals zzz", "'zzz' is neither a period nor a name\n  `ktrade names` lists the names"),
    ("items chpis", "'chpis' is neither a period nor a name\n  did you mean semiconductors"),
    ("items 2020-13", "'2020-13' is not a period"),
    ("items 전자", "'전자' is neither a period nor a name\n  did you mean integrated-circuits or "),
    ("totals --flow exprots", "unknown flow 'exprots'\n  did you mean exports?"),
    ("totals --sector xyz", "unknown sector 'xyz'\n  expected one of all-industries, ict"),
    ("totals --from 2021 --to 2020", "2021 is later than 2020\n  give the earlier period first"),
    ("exports", "No such command 'exports'.\n  did you mean `ktrade totals exports`?"),
    ("search !!!", "'!!!' is not a search term\n  expected words with letters or digits"),
    ("totals --output=", "'' has no ending that names a format\n  end it in one of .json"),
    ("compare 2020 2020-01/2020-12", "2020 and 2020-01/2020-12 are the same period\n  compare two months"),
    ("show", "Missing argument 'ID'.\n  `ktrade show --help`"),
    ("sql a b", "Got an unexpected extra argument (b)\n  `ktrade sql --help` lists its arguments"),
    ("sql a b c", "Got unexpected extra arguments (b c)\n"),
    ("show zzz", "unknown fact 'zzz'\n  `ktrade facts` lists the ids"),
    ("chart items 2023-12 --sort share -o x.svg", "no share is stated\n  `ktrade items 2023-12` lists what is known"),
    ("explore -o x.json", "x.json: a page is HTML\n  end the name in .html"),
    ("chart items -o x.jpg", "x.jpg is not a chart\n  end it in .svg, .png, .html, .pdf or .txt"),
    ("chart items -o x.svg --width 100", "100 pixels are too few for a chart\n  an image is at least 320 wide"),
    ("chart chips 2020", "'chips' is not a chart\n  did you mean `ktrade chart about chips 2020`?"),
    ("totals --json --csv", "--json and --csv exclude each other\n  give one of them"),
    ("sql --json --csv SELECT", "--json and --csv exclude each other"),
    ("sql FROM\tfact", "Table with name fact does not exist"),
    (
        "sql DELETE\tFROM\tfact_entries",
        "expected one SELECT, as the fact base is read-only\n  `ktrade sql 'SHOW TABLES'`",
    ),
]


@pytest.mark.parametrize(("arguments", "said"), WRONG_QUESTIONS, ids=[arguments for arguments, _ in WRONG_QUESTIONS])
def test_a_wrong_question_is_reported_with_the_next_step(ktrade: Ktrade, arguments: str, said: str) -> None:
    """A wrong question exits with 2, says on stderr what is wrong and what to do, and writes no data."""
    done = ktrade(*(argument.replace("\t", " ") for argument in arguments.split(" ")))
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("ktrade: error: ")
    assert said in done.stderr
    assert done.stderr.rstrip("\n").split("\n")[-1].startswith("  ")
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("command", "file", "said"),
    [
        ("check", "missing.yaml", "missing.yaml: No such file or directory"),
        ("show x", "file/facts.yaml", "Not a directory"),
    ],
)
def test_a_fact_base_that_cannot_be_opened_fails(
    ktrade: Ktrade, tmp_path: Path, command: str, file: str, said: str
) -> None:
    """Where the fact base cannot be opened, the work fails with 1 and the name of the file."""
    (tmp_path / "file").touch()
    done = ktrade(*command.split(), "--only-facts", "--facts", str(tmp_path / file))
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith(f"ktrade: error: {tmp_path}")
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_a_broken_fact_base_is_reported_line_by_line(ktrade: Ktrade, tmp_path: Path) -> None:
    """All problems of a fact base that cannot be read go to stderr as file:line, and the exit code is 1."""
    path = write_fact_base(tmp_path, groups=[group(growth("a lot"), level("1.0", item="unlisted"))])
    lines = path.read_text(encoding="utf-8").split("\n")
    rate = next(number for number, line in enumerate(lines, 1) if "a lot" in line)
    done = ktrade("totals", "--only-facts", "--only-facts", "--facts", str(path))
    assert (done.returncode, done.stdout) == (1, "")
    first, second, summary, next_step = done.stderr.rstrip("\n").split("\n")
    assert first.startswith(f"{path}:{rate}: `growth` is 'a lot': expected a decimal")
    assert second.startswith(f"{path}:")
    assert "item `unlisted` is not listed" in second
    assert summary == "ktrade: error: the fact base cannot be read; problems listed above: 2"
    assert next_step == f"  fix them, then `ktrade check --only-facts --facts {path}`"


def test_a_missing_document_fails(ktrade: Ktrade, tmp_path: Path) -> None:
    """A receipt whose document is missing fails with 1 and the line of the fact base that names the document."""
    path = write_fact_base(tmp_path)
    (tmp_path / "seeds" / "memo.txt").unlink()
    done = ktrade("show", "2020.exports.semiconductors@memo", "--only-facts", "--only-facts", "--facts", str(path))
    assert (done.returncode, done.stdout) == (1, "")
    problem = "seeds/memo.txt cannot be read: No such file or directory; expected the document of memo (document)"
    assert done.stderr.split("\n")[0] == f"{path}:4: {problem}"


@pytest.mark.parametrize(
    ("arguments", "code"),
    [(["items", "--item"], 2), (["sql"], 2), (["totals", "--facts"], 1)],
    ids=lambda case: "" if isinstance(case, int) else " ".join(case),
)
def test_arguments_that_are_no_text_are_errors_too(ktrade: Ktrade, arguments: list[str], code: int) -> None:
    """Bytes that are not UTF-8 are a wrong question like any other, and end in no traceback."""
    done = ktrade(*arguments, "\udcff")
    assert "Traceback" not in done.stderr
    assert (done.returncode, done.stdout) == (code, "")
    assert done.stderr.startswith("ktrade: error: ")
    assert "codec" not in done.stderr


@pytest.mark.parametrize("form", [[], ["--json"]], ids=["table", "json"])
def test_times_with_a_zone_end_in_no_traceback(ktrade: Ktrade, form: list[str]) -> None:
    """A time with a zone is answered or refused like any other query, with what is installed."""
    done = ktrade("sql", "SELECT TIMESTAMPTZ '2020-01-01 00:00:00+09' AS t", *form)
    assert "Traceback" not in done.stderr
    assert done.returncode in (0, 2)


def test_candidates_are_listed_before_the_error(ktrade: Ktrade) -> None:
    """What may mean several facts is told with their ids, one a line, and exit code 2."""
    done = ktrade("show", "chips", "2020")
    assert (done.returncode, done.stdout) == (2, "")
    *candidates, message, hint = done.stderr.rstrip("\n").split("\n")
    assert "2020.exports.semiconductors@motie-2021-01-04" in candidates
    assert message == f"ktrade: error: 'chips 2020' may mean {len(candidates)} facts, listed above"
    assert hint.startswith("  give the id of one")
