"""Text out of PDFs: what the width of a page broke is one line again, words and hyphens too."""

import pytest

from korea_trade.documents.extraction import _unwrapped, text_of_pages


@pytest.mark.parametrize(
    ("lines", "whole"),
    [
        (["수출은 5,129억 달러로 5.4% 감소", "했다."], "수출은 5,129억 달러로 5.4% 감소했다."),
        (["차부품도 17.2% 감소했고 석유제품", "은 40.7% 줄었다."], "차부품도 17.2% 감소했고 석유제품은 40.7% 줄었다."),
        (["무역수지는 흑자였다. 흑자는 8개월 연", "속이다."], "무역수지는 흑자였다. 흑자는 8개월 연속이다."),
        (["반도체 수출은 992억 달러로 역대 2위", "다."], "반도체 수출은 992억 달러로 역대 2위다."),
        (["무역수지는 흑자이고 수출은", "이 가운데 줄었다."], "무역수지는 흑자이고 수출은 이 가운데 줄었다."),
        (["반도체 수출은 늘었지만 자동차 감소", "한국은 흑자다."], "반도체 수출은 늘었지만 자동차 감소 한국은 흑자다."),
        (["Exports rose year-on\x02", "year by 3.1 percent."], "Exports rose year-on-year by 3.1 percent."),
        (["Exports of semicon\x02", "ductors rose by 3.1 percent."], "Exports of semiconductors rose by 3.1 percent."),
        (["Exports in December. Mobile phones:", "$1.3 billion."], "Exports in December. Mobile phones: $1.3 billion."),
    ],
)  # fmt: skip
def test_lines_of_a_page_are_put_together(lines: list[str], whole: str) -> None:
    """A Korean word that the page broke gets no blank, a hyphen stays in compounds only, a figure follows its colon."""
    assert [line for line in _unwrapped(lines) if line] == [whole]


def test_no_page_ends_in_a_word() -> None:
    """A word that a hyphen breaks at the end of a page is whole, and no control character is left of any hyphen."""
    pages = ["Exports of semicon\x02", "ductors rose by 3.1 percent.\r\nThey came to $9.9 billion, a year-on\x02"]
    assert text_of_pages(pages).split() == (
        "Exports of semiconductors rose by 3.1 percent. They came to $9.9 billion, a year-on-".split()
    )
    assert "\x02" not in text_of_pages(pages)
