"""What a notebook shows of an answer."""

from collections.abc import Iterator
from html.parser import HTMLParser

import pytest

import korea_trade
from korea_trade.errors import QuestionError
from korea_trade.notebook.opening import open_trade
from korea_trade.questions.trade import Trade
from tests.entries import level
from tests.questions.test_answered_rows import ANSWERS
from tests.small import group, write_fact_base


class Shown(HTMLParser):
    """The texts of a page by the element they stand in. Fails where elements do not nest."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._open: list[str] = []
        self.texts: dict[str, list[str]] = {}
        self.feed(text)
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002  (as the parser calls it)
        if tag == "br":
            return
        self._open.append(tag)
        self.texts.setdefault(tag, []).append("")

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts[self._open[-1]][-1] += data


@pytest.fixture(scope="module")
def trade() -> Iterator[Trade]:
    with open_trade() as opened:
        yield opened


def shown(answer: object) -> Shown:
    html = getattr(answer, "_repr_html_")()  # noqa: B009  (as a notebook asks)
    assert 'class="tex2jax_ignore mathjax_ignore"' in html
    return Shown(html)


@pytest.mark.parametrize("question", [question for question in ANSWERS if question != "revisions"])
def test_every_answer_is_a_table(trade: Trade, question: str) -> None:
    """Each answer has a caption, headings and cells."""
    texts = shown(ANSWERS[question](trade)).texts
    assert all(texts["caption"])
    assert texts["th"]
    assert texts["td"]


def test_caption_footnotes_and_sources(trade: Trade) -> None:
    """Caption and footnotes are those of the terminal: caveats, what is derived, and the sources."""
    texts = shown(trade.items(trade.filters(period=2020, sector="all-industries"))).texts
    assert texts["caption"] == ["Exports to the world by item, 2020, all industries"]
    assert texts["td"][:5] == ["1", "Semiconductors †1", "99.2", "+5.6", "19.3"]
    notes = texts["p"]
    assert any(note.startswith("†1 Not the chip exports of the ICT release") for note in notes)
    assert any(note.startswith("* Derived, not stated") for note in notes)
    assert notes[-1].startswith("Source: Ministry of Trade, Industry and Energy, 2021-01-04")


def test_parts_stand_under_their_whole(trade: Trade) -> None:
    """What is a part of the row above is indented, as on a terminal."""
    cells = shown(trade.items(trade.filters(period=2020, sector="ict"))).texts["td"]
    assert [cell.strip() for cell in cells if cell.startswith("\xa0")]


def test_a_name_shows_its_page(trade: Trade) -> None:
    """A name that was asked for shows all that is known of it, as on the command line, also once it is closed."""
    asked = trade.filters(item="secondary-batteries", all_periods=True)
    ranking = trade.items(asked)
    assert shown(ranking).texts["caption"] == shown(trade.about("secondary-batteries")).texts["caption"]
    with open_trade() as other:
        ranking = other.items(asked)
    assert shown(ranking).texts["td"] == shown(trade.about("secondary-batteries")).texts["td"]


def test_without_rows_a_notebook_says_why(trade: Trade) -> None:
    """Where nothing is found there is no table of keys, but what the command says, or that there are none."""
    revisions = shown(trade.revisions()).texts
    assert revisions["p"][0].startswith("no revisions match; ")
    assert "table" not in revisions
    empty = trade.items(trade.filters(item="EVs", year=2018))
    assert empty.reason.startswith("no items match; ")
    assert empty.reason in shown(empty).texts["p"]
    with open_trade(lang="ko") as korean:
        nothing = korean.totals(korean.filters(year=2018))
        assert "해당하는 수출입 총액 없음" in shown(nothing).texts["p"][-1]
        assert "table" not in shown(nothing).texts
    assert shown(nothing).texts["p"] == ["0행"]


def test_answers_show_when_the_trade_is_closed() -> None:
    """A notebook that shows an answer behind the ``with`` block shows it whole."""
    with open_trade() as opened:
        facts = opened.facts(opened.filters(item="oled"))
    assert "Source: " in " ".join(shown(facts).texts["p"])


def test_words_are_escaped(tmp_path_factory: pytest.TempPathFactory) -> None:
    """No text of a fact base or document is markup."""
    evil = "<script>alert('1')</script> & \"<b>\" $5"
    path = write_fact_base(
        tmp_path_factory.mktemp("evil"),
        groups=[group({**level("99.2", item="semiconductors"), "caveat": evil, "caveat_ko": evil, "quotes": ["99.2"]})],
        items=[{"code": "semiconductors", "en": evil, "ko": evil}],
        source={"title": evil, "publisher": evil},
    )
    with open_trade(path, only_facts=True) as opened:
        for question in ("items", "facts", "about", "a page", "sources", "names"):
            answer = opened.about("semiconductors") if question[0] == "a" else ANSWERS[question](opened)
            page = shown(answer)
            assert not {"script", "b"} & page.texts.keys()
            assert any(evil in text for texts in page.texts.values() for text in texts)


def test_in_korean() -> None:
    """``open_trade(lang="ko")`` shows answers in Korean, also as of a day; another language is refused."""
    with korea_trade.open_trade(lang="ko", as_of="2021-01-10") as opened:
        texts = shown(opened.totals(opened.filters(year=2020))).texts
    assert texts["caption"][0] == "한국의 무역, 전산업 (motie-2021-01-04)"
    assert "억 달러" in texts["th"]
    with pytest.raises(QuestionError, match="'fr' is not a supported language"):
        korea_trade.open_trade(lang="fr")


def test_without_a_notebook_there_is_no_html(bundled: Trade) -> None:
    """Answers of the command line's own trade have no HTML."""
    assert bundled.totals()._repr_html_() is None
