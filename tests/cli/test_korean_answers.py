"""Answers in Korean: amounts as Korean papers have them, whatever the table; records as in any language."""

import re

import pytest

from korea_trade.cli.main import main
from korea_trade.questions.trade import Trade

# What documents say in their own words stands in lines of these kinds: titles, paragraphs, quotes, ids.
_OF_DOCUMENTS = re.compile(r"^(출처|문서|주의|비고|†|  |\S+@|seeds/|motie|article|.*[\[$])")


@pytest.mark.parametrize(
    ("line", "amounts"),
    [
        ("totals 2025", ["억 달러", " >7,000 "]),
        ("totals 2020 --derived", ["5,129", "5,420 (5,418~5,426)", "(-295.7~-289.8)"]),
        ("items 2020 ict", ["1,003", "207"]),
        ("regions 2020 ict --chart", ["869", "298"]),
        ("about chips", ["992", "938~941"]),
        ("facts 2025", ["7,000억 달러 초과, 증가 (잠정)", "세계 6번째로 7,000억 달러 달성"]),
        ("milestones 2025", ["사상 처음 7,000억 달러 돌파"]),
        ("derived 2019 exports all-industries", ["5,129 / (1 - 5.4/100)", "≈5,420"]),
        ("compare 2020-11 2020-12", ["≈+56", "+55~+57"]),
        ("compare 2024-01/2024-11 2025-01/2025-11 --by partner", ["≈-2.4", "하락"]),
        ("check --verdicts", ["명시된 무역수지 456억 달러; 범위 456~458억 달러"]),
        ("show 2020.balance@motie-2021-01-04", ["456억 달러 흑자", "≈389억 달러 (388.1~389.4)"]),
        ("search 반도체 --limit 1", ["2020년 반도체 수출: 992억 달러, 전년 대비 5.6% 증가"]),
        ("chart totals", ["단위: 억 달러", "5,129"]),
        ("items 2020 ict --markdown", ["| 억 달러 |", "1,003"]),
    ],
)
def test_amounts_are_in_hundreds_of_millions(
    line: str, amounts: list[str], bundled: Trade, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Tables, receipts, charts, comparisons, formulas and verdicts count in 억 달러, never in billions."""
    monkeypatch.setenv("COLUMNS", "200")
    assert main([*line.split(" "), "--lang", "ko"]) == 0
    shown = capsys.readouterr().out
    assert [amount for amount in amounts if amount not in shown] == []
    for source in bundled.sources():  # a title may be broken over lines
        shown = re.sub(r"\s+".join(map(re.escape, source.title.split())), "", shown)
    ours = [text for text in shown.splitlines() if not _OF_DOCUMENTS.match(text)]
    assert [text for text in ours if re.search(r"십억|billion|USD|\bbn\b", text)] == []


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("derived 2019 --item chips --columns formula,value", "금액 / (1 + 증감률/100) = 992 / (1 + 5.6/100)"),
        ("about chips 2019 --columns formula,value", "금액 / (1 + 증감률/100) = 992 / (1 + 5.6/100)"),
        ("search 44.8 --columns text", "2023년 12월 무역수지: ? 448억 달러 흑자"),
        ("search 44.8 --columns id,caveat", "수출이 576억 달러인 달의 흑자로는 불가능하다"),
        ("show 2023-12.balance@ --columns subject,statement", "2023년 12월 무역수지 †   ? 448억 달러 흑자"),
        ("show 2023-12.balance@ --columns outcome,verdicts", "수입액이 문서에 없음"),
        ("check --verdicts --columns rule,outcome,message", "명시된 무역수지 456억 달러"),
        ("check --verdicts --columns high", "458\n"),
        ("milestones 2025 --columns value,level", "7,000억 달러"),
        ("milestones 2025 --columns flow,level", "7,000"),
        ("check --verdicts --columns acknowledged", "수출이 576억 달러인 달의 흑자로는 불가능하다"),
        ("check --outcomes --columns outcome,reasons", "부분 입증   다른 전체 개수"),
        ("check --ledger --columns role,reason", "제외"),
        ("sources --columns note", "(요약본)으로 표시되어 있다"),
        ("facts --columns id,inferred", "제목"),
    ],
)
def test_chosen_columns_are_in_korean(line: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    """What the usual tables say in Korean is Korean under --columns too, and so are the headings."""
    assert main([*line.split(" "), "--lang", "ko"]) == 0
    heading, body = capsys.readouterr().out.split("─", 1)
    assert said in body
    assert re.search("[a-z]", heading.replace("verdicts", "").replace("acknowledged", "")) is None


def test_chosen_columns_of_records_are_in_english_for_programs(capsys: pytest.CaptureFixture[str]) -> None:
    """Records under --columns keep the English words of their keys, whatever the language."""
    assert main(["check", "--verdicts", "--columns", "message", "--lang", "ko", "--csv"]) == 0
    assert "stated 45.6" in capsys.readouterr().out
