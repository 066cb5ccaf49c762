"""The fact base that ships is clean, and the checks would see it if it were not."""

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from korea_trade.arithmetic.codes import Outcome
from korea_trade.bases.bundle import bundled_facts
from korea_trade.bases.fact_base import read_fact_base
from korea_trade.bases.problem import Problem
from korea_trade.checks.citation import Citations, figures
from korea_trade.checks.proof import FactProver
from korea_trade.checks.unsaid import unsaid
from tests.checking import check_file

pytestmark = pytest.mark.no_cover  # goes over the same lines many times: measuring them here takes minutes

FACTS = "data/facts.yaml"
OF_ARITHMETIC = tuple(f"{outcome}: " for outcome in Outcome)


def test_the_fact_base_is_clean() -> None:
    """No check finds anything wrong with the facts that ship."""
    report = check_file(bundled_facts())
    assert report.problems == ()
    assert report.unsettled == ()
    assert report.facts > 200


def test_every_number_of_every_document_is_accounted_for() -> None:
    """The ledger of each document balances: said, dated, listed or excluded, none missing."""
    ledger = check_file(bundled_facts()).ledger
    assert len(ledger) == len(read_fact_base(bundled_facts()).sources)
    assert {row.source: row.missing for row in ledger} == {row.source: 0 for row in ledger}
    assert all(row.said > row.excluded and row.said >= 0.9 * row.figures for row in ledger)


@dataclass(frozen=True)
class Seen:
    """A problem to be seen: its rule, its fact, and where.

    ``at`` counts lines of the fact base from where the damage begins, or is text of the only such line of ``file``.
    """

    rule: str
    fact: str = ""
    at: int | str = 0
    file: str = FACTS
    says: str = ""


@dataclass(frozen=True)
class Damage:
    """One thing broken: a text of a file, found exactly once, replaced by another; None deletes the file."""

    what: str
    old: str
    new: str | None
    seen: tuple[Seen, ...]
    file: str = FACTS


IN_2020, IN_NOVEMBER, ICT = (
    f"seeds/{name}.txt" for name in ("000_6b7bd1c48b00ccd8", "001_62d604d67e7da375", "002_3e0d9022ac969422")
)
ARTICLE_2023, ARTICLE_2025 = (f"seeds/{name}.txt" for name in ("003_cc35b27bdaf35c73", "004_117c58e96395d10d"))

UNSAID = Seen("statement", "", "a plunge in oil prices", IN_2020, "states 2020 exports oil-prices: down")
DAMAGES = [
    Damage(
        "a digit transposed",
        "{item: bio-health, growth: 54.4,",
        "{item: bio-health, growth: 45.4,",
        (
            Seen(
                "not-stated",
                "2020.exports.bio-health@motie-2021-01-04",
                says="growth 45.4 percent is not in the quotes",
            ),
            Seen("ledger", "", "The items that saw increases", IN_2020, "number '54.4 percent' is said by no fact"),
        ),
    ),
    Damage(
        "a digit dropped",
        "{item: displays, value: 0.130,",
        "{item: displays, value: 0.13,",
        (
            Seen("not-stated", "2020.ict.exports.displays.japan@motie-ict-2021-01-18", says="value 0.13 USD bn"),
            Seen("ledger", "", "ICT goods shipped to Japan", ICT, "number '$130 million'"),
        ),
    ),
    Damage(
        "a sign flipped",
        "growth: -7.2\n",
        "growth: 7.2\n",
        (Seen("other-sign", "2020.imports@motie-2021-01-04", -2, says="down 7.2 percent' says growth -7.2"),),
    ),
    Damage(
        "a sign flipped against the direction of the group",
        "{item: robots, growth: -3.4,",
        "{item: robots, growth: 3.4,",
        (Seen("contradiction", says="3.4 contradicts direction down; expected up"),),
    ),
    Damage(
        "an item swapped with its neighbour",
        "{item: steel, quotes: [steel products]}\n      - {item: petroleum-products, quotes:",
        "{item: petroleum-products, quotes: [steel products]}\n      - {item: steel, quotes:",
        (
            Seen("not-named", "2020-11.exports.petroleum-products@motie-2020-12-01"),
            Seen("not-named", "2020-11.exports.steel@motie-2020-12-01", 1),
        ),
    ),
    Damage(
        "a partner swapped",
        "{partner: vietnam, value: 3.1,",
        "{partner: asean, value: 3.1,",
        (Seen("other-partner", "2020-12.ict.exports.asean@motie-ict-2021-01-18", says="says partner vietnam"),),
    ),
    Damage(
        "a partner swapped for one that is stated already",
        "{partner: vietnam, value: 3.1,",
        "{partner: eu, value: 3.1,",
        (Seen("duplicate-id", "2020-12.ict.exports.eu@motie-ict-2021-01-18", 2, says="the same cell is stated"),),
    ),
    Damage(
        "a quote shortened by its figure",
        "[plastics (up 0.03 percent)]",
        "[plastics (up]",
        (
            Seen("not-stated", "2020.exports.plastics@motie-2021-01-04", -4, says="which hold 2020"),
            Seen("ledger", "", "The items that saw increases", IN_2020, "number '0.03 percent'"),
        ),
    ),
    Damage(
        "a quote shortened inside a word",
        "[a plunge in oil prices]",
        "[a plunge in oil price]",
        (Seen("quote", "2020.other.oil-prices@motie-2021-01-04", -8, says="begins or ends inside a word"), UNSAID),
    ),
    Damage(
        "a quote changed by one character",
        "[a plunge in oil prices]",
        "[a plunge in oil prizes]",
        (Seen("quote", "2020.other.oil-prices@motie-2021-01-04", -8, says="mean 'a plunge in oil prices'?"), UNSAID),
    ),
    Damage(
        "a figure of a quote changed by one digit",
        "[Imports also inched up 1.8 percent to $44.5 billion]",
        "[Imports also inched up 1.8 percent to $44.8 billion]",
        (
            Seen("quote", "2020-12.imports@motie-2021-01-04", -3, says="to $44.5 billion'?"),
            Seen("ledger", "", "Imports also inched up", IN_2020, "number '1.8 percent'"),
            Seen("ledger", "", "Imports also inched up", IN_2020, "number '$44.5 billion'"),
        ),
    ),
    Damage(
        "a quote that stands twice",
        "[moving up for 7 straight months]",
        "[The trade balance, moving up for 7 straight months, trade balance]",
        (Seen("quote", "2020-11.balance.streak-surplus@motie-2020-12-01", -10, says="expected words found once"),),
    ),
    Damage(
        "a month moved",
        "period: 2020-12\n    flow: imports\n    sector: ict\n",
        "period: 2020-11\n    flow: imports\n    sector: ict\n",
        (Seen("other-period", "2020-11.ict.imports@motie-ict-2021-01-18", 5, says="says period 2020-12"),),
    ),
    Damage(
        "a year moved",
        "period: 2024\n    flow: exports\n",
        "period: 2023\n    flow: exports\n",
        (
            Seen("other-period", "2023.exports.target@article-2023", 4, says="name 2024, not 2023"),
            Seen("ledger", "", "For 2024, our goal", ARTICLE_2023, "number '2024'"),
        ),
    ),
    Damage(
        "a flow changed",
        "period: 2025\n    flow: fdi\n",
        "period: 2025\n    flow: imports\n",
        (
            Seen("other-flow", "2025.imports.rank-history@article-2025", 4, says="says flow fdi"),
            Seen(
                "statement", "", "Along with exports, foreign direct investment", ARTICLE_2025, "2025 fdi: rank history"
            ),
        ),
    ),
    Damage(
        "a fact deleted",
        "      - {item: ships, growth: -2.0, quotes: [ships (down 2.0 percent)]}\n",
        "",
        (
            Seen(
                "ledger",
                "",
                "those that saw decreases",
                IN_2020,
                "number '2.0 percent' is said by no fact and excluded by no reason",
            ),
        ),
    ),
    Damage(
        "a bound changed",
        "bound: below\n",
        "bound: above\n",
        (Seen("other-limit", "2023-01_2023-03.balance.threshold@article-2023", -3, says="and none for surplus"),),
    ),
    Damage(
        "an event changed",
        "event: both-grow\n",
        "event: record\n",
        (
            Seen("plausible", "2020-11.exports.first-in-record@motie-2020-12-01", -1),
            Seen("statement", "", "first time since November 2018", IN_NOVEMBER, "first-in both-grow"),
        ),
    ),
    Damage(
        "a status changed",
        "        status: forecast\n        variant: average\n",
        "        variant: average\n",
        (
            Seen(
                "other-status",
                "2024.other.inflation.average@article-2023",
                -1,
                says="words of a forecast in the quotes",
            ),
        ),
    ),
    Damage(
        "what a rank is among changed",
        "among: year\n",
        "among: history\n",
        (
            Seen("plausible", "2020-12.exports.rank-history-daily-average@motie-2021-01-04", -4),
            Seen("statement", "", "Daily exports recorded", IN_2020, "2020-12 exports: rank year"),
        ),
    ),
    Damage(
        "a beginning changed",
        "since: 2018-10\n",
        "since: 2018-11\n",
        (Seen("not-stated", "2020-12.exports.rank-since-growing-regions@motie-2021-01-04", -5, says="since 2018-11"),),
    ),
    Damage(
        "a window changed",
        "window: 3 years\n",
        "window: 3 months\n",
        (
            Seen("other-unit", "2023-12.balance.rank-window@article-2023", -4, says="window 3 months"),
            Seen("ledger", "", "the largest in three years", ARTICLE_2023, "number 'three'"),
        ),
    ),
    Damage(
        "a confirmation removed",
        "        confirmed:\n"
        "          by: model:claude\n"
        '          reason: "A plunge is a fall; it is named among the causes of the downturn of 2020."\n'
        "          reason_ko: '\"plunge\"는 하락이며, 2020년 수출 감소의 원인 가운데 하나로 언급된다.'\n",
        "",
        (Seen("plausible", "2020.other.oil-prices@motie-2021-01-04", -4), UNSAID),
    ),
    Damage(
        "a needless inference added",
        "quotes: [robots (down 3.4 percent)]",
        "inferred: {direction: why}, quotes: [robots (down 3.4 percent)]",
        (Seen("needless", "2020.exports.robots@motie-2021-01-04", says="a reason for the direction"),),
    ),
    Damage(
        "a needless acknowledgement added",
        "        acknowledges: [outlier]\n",
        "        acknowledges: [outlier, share]\n",
        (Seen("needless", "2023-12.balance@article-2023", -9, says="a contradiction by rule share that is not there"),),
    ),
    Damage(
        "an exclusion removed",
        '      - {quote: "COVID-19 impacts", kind: name, reason: name of the disease, reason_ko: "질병 이름"}\n',
        "",
        (Seen("ledger", "", "COVID-19 impacts", ICT, "number 'COVID-19'"),),
    ),
    Damage(
        "an exclusion that excludes nothing",
        '      - {quote: "announced on January 18"',
        '      - {quote: "Skip Menu", kind: name, reason: no number}\n      - {quote: "announced on January 18"',
        (Seen("exclusion", says="excludes nothing: 'Skip Menu' holds no number"),),
    ),
    Damage(
        "an exclusion of what is cited",
        '      - {quote: "announced on January 18"',
        '      - {quote: "$112.6 billion", kind: name, reason: unwanted}\n      - {quote: "announced on January 18"',
        (Seen("exclusion", says="facts say what it holds"),),
    ),
    Damage(
        "an exclusion misquoted",
        '{quote: "COVID-19 impacts"',
        '{quote: "COVID-19 impact on us"',
        (
            Seen("exclusion", says="did you mean"),
            Seen("ledger", "", "COVID-19 impacts", ICT, "number 'COVID-19'"),
        ),
    ),
    Damage(
        "a document changed by one byte",
        "Skip to content",
        "Skip to  content",
        (Seen("sha256", "", "sha256: a9a2fe30", says=f"{ARTICLE_2023} has sha256 "),),
        ARTICLE_2023,
    ),
    Damage(
        "a figure of a document changed",
        "fell 5.1 percent to $3.9 billion",
        "fell 5.1 percent to $3.8 billion",
        (
            Seen("sha256", "", "sha256: 201958d8"),
            Seen(
                "quote",
                "2020.ict.exports.japan@motie-ict-2021-01-18",
                "{value: 3.9, growth: -5.1,",
                says="$3.8 billion",
            ),
            Seen("ledger", "", "ICT goods shipped to Japan", ICT, "number '5.1 percent'"),
            Seen("ledger", "", "ICT goods shipped to Japan", ICT, "number '$3.8 billion'"),
        ),
        ICT,
    ),
    Damage(
        "a document lost",
        "Skip Menu",
        None,
        (Seen("document", "", f"file: {IN_NOVEMBER}", says="cannot be read: No such file or directory"),),
        IN_NOVEMBER,
    ),
    Damage(
        "a title changed",
        "title: Korea’s ICT exports record 3.8%",
        "title: Korea’s ICT exports record 3.9%",
        (Seen("source", says="is not in"),),
    ),
    Damage(
        "a date of publication changed",
        "published: 2021-01-18",
        "published: 2021-01-19",
        (Seen("source", says="published '2021-01-19' is not in"),),
    ),
    Damage(
        "an item that no fact uses",
        "  - {code: energy, ",
        "  - {code: toys, en: Toys, ko: 완구}\n  - {code: energy, ",
        (Seen("unused", says="`toys` of `items`"),),
    ),
    Damage(
        "a partner that no fact uses",
        "  - {code: china, ",
        "  - {code: brazil, en: Brazil, ko: 브라질, iso3166: BR}\n  - {code: china, ",
        (Seen("unused", says="`brazil` of `partners`"),),
    ),
    Damage(
        "a source that no fact uses",
        "\nitems:\n",
        "  - id: readme\n    title: Words\n    file: words.txt\n    sha256: " + "0" * 64 + "\n\nitems:\n",
        (
            Seen("unused", says="source `readme` is used by no fact"),
            Seen("document", "", 2, says="words.txt cannot be read"),
        ),
    ),
]


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the fact base and its documents in a folder of its own, which is the current one."""
    for name in ("data", "seeds"):
        shutil.copytree(bundled_facts().parent.parent / name, tmp_path / name)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def do(damage: Damage, root: Path) -> int:
    """Break the copy; gives the line where the damage begins."""
    path = root / damage.file
    text = path.read_bytes().decode()
    assert text.count(damage.old) == 1
    if damage.new is None:
        path.unlink()
    else:
        path.write_bytes(text.replace(damage.old, damage.new).encode())
    return text.count("\n", 0, text.index(damage.old)) + 1


def line_of(seen: Seen, begin: int, root: Path) -> int:
    """The line at which a problem is to be seen."""
    if isinstance(seen.at, int):
        return begin + seen.at
    lines = (root / seen.file).read_text(encoding="utf-8").split("\n")
    (number,) = (number for number, line in enumerate(lines, start=1) if seen.at in line)
    return number


def not_of_arithmetic(problem: Problem) -> bool:
    """Whether a problem is about words and documents: how figures go together is tested by itself."""
    return not problem.message.startswith(OF_ARITHMETIC)


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.what)
def test_a_damage_is_seen(copy: Path, damage: Damage) -> None:
    """One thing broken is reported by its rule, at its line, for its fact; and nothing else is."""
    begin = do(damage, copy)
    problems = [problem for problem in check_file(copy / FACTS).strict().problems if not_of_arithmetic(problem)]
    found = sorted((problem.rule, problem.fact, problem.file, problem.line) for problem in problems)
    assert found == sorted((seen.rule, seen.fact, seen.file, line_of(seen, begin, copy)) for seen in damage.seen)
    for seen in damage.seen:
        assert any(seen.says in problem.message for problem in problems if problem.rule == seen.rule)


def test_the_copy_itself_is_clean(copy: Path) -> None:
    """What is seen in a damaged copy comes from the damage."""
    assert check_file(copy / FACTS).strict().clean


def test_a_fact_in_words_that_is_deleted_is_missed() -> None:
    """Every fact without a number that is not left to a confirmation: what it says is missing without it."""
    citations = Citations(read_fact_base(bundled_facts()))
    citations.locate_all()
    prover = FactProver(citations)
    in_words = [one for one in citations.base.facts if not list(figures(one.fact)) and one.fact.confirmed is None]
    assert len(in_words) > 50
    unseen = []
    for placed in in_words:
        source = placed.fact.source
        rest = [other for other in citations.facts_of(source) if other is not placed]
        if not list(unsaid(prover.statements(source), rest, citations)):
            unseen.append(placed.id)
    assert unseen == []
