"""Search by words: what is found in facts and paragraphs, where it stands, and what comes first."""

import sqlite3
from itertools import pairwise
from unicodedata import normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from korea_trade.bases.problem import FactBaseError
from korea_trade.errors import QuestionError, in_english
from korea_trade.model.codes import Frequency, Measure, Sector
from korea_trade.questions.search import SearchKind, SearchRow
from korea_trade.questions.search_index import Entry, FullTextIndex
from korea_trade.questions.search_terms import Term
from korea_trade.questions.trade import Trade, open_trade
from tests.conftest import OpenSmall
from tests.entries import growth, level, rank
from tests.small import group

DOCUMENT = """Exports of chips rose

Exports of chips rose 5.6 percent to $99.2 billion in 2020, and 15.6 percent in 2019. The U.S. bought most of them.

Membership of the alliance was of use to us: 5.65 percent more vessels went to Latin America.

Sales to America and the U.S.-China summit were the 4th largest, with 2,000 guests of COVID-19, worth $70.5bn.
"""
PARTNERS = (
    {"code": "us", "en": "United States", "ko": "미국", "aliases": ["U.S.", "US", "USA", "America"]},
    {"code": "latin-america", "en": "Latin America", "ko": "중남미"},
    {"code": "us-and-china", "en": "U.S. and China together", "ko": "미국과 중국", "aliases": ["U.S.-China"]},
)


def found(trade: Trade, *words: str) -> list[str]:
    """The ids found, without the source of facts."""
    return [row.id.removesuffix("@memo") for row in trade.search(words)]


def marked(row: SearchRow) -> list[str]:
    """The words that a row marks in its text."""
    return [row.text[start:end] for start, end in row.matches]


def of(document: str, small: OpenSmall, **keys: object) -> Trade:
    """A fact base whose one fact says nothing of the document, for what is found in paragraphs."""
    return small(group(growth("-71.0"), flow="imports", period="1999"), document=document, **keys)


def test_fact_row(small: OpenSmall) -> None:
    """A fact found is given with what it says in words, where that has the words, its line and its caveat."""
    entry = level("99.2", item="semiconductors", growth="5.6", caveat="Another set of goods.")
    quotes = ["Exports of chips rose 5.6 percent to $99.2 billion in 2020"]
    trade = small(group(entry | {"quotes": quotes}), document=DOCUMENT)
    text = "Exports of semiconductors, 2020: USD 99.2 bn, up 5.6 percent year-on-year"
    assert trade.search(["semicond", "99.2"])[0] == SearchRow(
        kind=SearchKind.FACT,
        id="2020.exports.semiconductors@memo",
        source="memo",
        line=3,
        text=text,
        matches=((11, 19), (37, 41)),
        facts=("2020.exports.semiconductors@memo",),
        caveat="Another set of goods.",
        period_start="2020-01-01",
        period_end="2020-12-31",
        frequency=Frequency.ANNUAL,
        item_name="Semiconductors",
        item_name_ko="반도체",
    )


def test_a_fact_found_says_what_its_codes_mean_as_a_listing_does(bundled: Trade) -> None:
    """Its days, frequency, names in both languages and code of the country are those of the listing of facts."""
    keys = (
        "period_start", "period_end", "frequency", "item_name", "partner_name", "item_name_ko", "partner_name_ko",
        "iso3166",
    )  # fmt: skip
    listed = {row.id: row for row in bundled.facts()}
    found = [row for row in bundled.search("exports") if row.kind is SearchKind.FACT]
    assert {row.iso3166 for row in found} >= {None, "US"}
    for row in found:
        assert [getattr(row, key) for key in keys] == [getattr(listed[row.id], key) for key in keys]


def test_paragraph_row(small: OpenSmall) -> None:
    """A paragraph found is given as it stands, with its line, and the facts that quote it in their order, each once."""
    quotes = {"quotes": ["Exports of chips rose 5.6 percent", "to $99.2 billion in 2020"]}
    trade = small(
        group(level("99.2", item="semiconductors") | quotes, growth("5.6", item="ships") | quotes),
        group(growth("1.0") | {"quotes": ["Membership of the alliance"]}),
        document=DOCUMENT,
    )
    rows = trade.search(["bought", "chips"])
    text = DOCUMENT.split("\n")[2]
    assert rows == [
        SearchRow(
            kind=SearchKind.PARAGRAPH,
            id="memo:3",
            source="memo",
            line=3,
            text=text,
            matches=((11, 16), (text.index("bought"), text.index("bought") + 6)),
            facts=("2020.exports.semiconductors@memo", "2020.exports.ships@memo"),
            caveat=None,
        )
    ]


def test_line_of_a_fact_is_that_of_its_first_quote(small: OpenSmall) -> None:
    """The first quote that the document has gives the line; with none there is no line."""
    quotes = {"quotes": ["not there", "of use to us", "Exports of chips rose 5.6"]}
    trade = small(group(growth("1.0") | quotes, growth("2.0", item="ships")), document=DOCUMENT)
    lines = {row.id: row.line for row in trade.search(["year-on-year"])}
    assert lines == {"2020.exports@memo": 5, "2020.exports.ships@memo": None}


@pytest.mark.parametrize(
    ("word", "lines"),
    [
        ("MEMBER", [5]),
        ("ship", []),
        ("bership", []),
        ("chips", [1, 3]),
        ("covid-19", [7]),
        ("COVID 19", [7]),
        ("U.S.", [3, 7]),
        ("u.s", [3, 7]),
        ("largest, with", [7]),
        ("with largest", []),
        ("of them", [3]),
        ("chips rose", [1, 3]),
        ("rose chips", []),
    ],
)
def test_words_and_phrases(small: OpenSmall, word: str, lines: list[int]) -> None:
    """Words are found whole or begun, in any case; what has blanks or signs inside is found in that order."""
    assert sorted(found(of(DOCUMENT, small), word)) == [f"memo:{line}" for line in lines]


@pytest.mark.parametrize(
    ("figure", "lines"),
    [
        ("5.6", [3]),
        ("5.6%", [3]),
        ("15.6", [3]),
        ("5.65", [5]),
        ("$99.2", [3]),
        ("5", []),
        ("6", []),
        ("99", []),
        ("2", []),
        ("20", []),
        ("2020", [3]),
        ("2019,", [3]),
        ("4", [7]),
        ("4th", [7]),
        ("2,000", [7]),
        ("000", []),
        ("19", [7]),
        ("70.5bn", [7]),
        ("70.5", []),
        ("5bn", []),
        ("70 5bn", []),
    ],
)
def test_figures_are_found_whole(small: OpenSmall, figure: str, lines: list[int]) -> None:
    """A figure is found with just its digits, not inside a longer one; signs around it and "th" do not count."""
    assert found(of(DOCUMENT, small), figure) == [f"memo:{line}" for line in lines]


def test_figures_are_not_found_in_ids(small: OpenSmall) -> None:
    """A lone figure is no part of an id, whose source may have a date in it; a date or an id is found there."""
    trade = small(group(growth("1.0"), source="memo-04"), others={"memo-04": "Nothing."})
    assert found(trade, "04") == []
    assert found(trade, "memo-04") == ["2020.exports@memo-04"]
    assert found(trade, "2020.exports@memo-04") == ["2020.exports@memo-04"]


def test_all_words_must_be_there(small: OpenSmall) -> None:
    """Each word must be found, each in any place of the fact."""
    trade = small(
        group(
            level("1.0", item="ships", note="A record of the yards.") | {"quotes": ["Vessels sailed"]},
            level("2.0", item="ships", variant="second", note="A record."),
        ),
        document="Vessels sailed. Nothing else did.",
    )
    assert sorted(found(trade, "ships", "record")) == ["2020.exports.ships", "2020.exports.ships.second"]
    assert found(trade, "ships", "record", "yards", "sailed") == ["2020.exports.ships"]
    assert found(trade, "ships", "record", "yards", "sailed", "planes") == []


@pytest.mark.parametrize("word", ["chips", "CHIP", "반도체", "Semiconductors", "semiconductor"])
def test_any_name_finds_the_code_and_the_other_names(small: OpenSmall, word: str) -> None:
    """A name or alias, English or Korean, finds facts of the item and paragraphs that use another of its names."""
    trade = small(
        group(level("1.0", item="semiconductors"), level("2.0", item="ships")),
        document="A chip fell.\n\nSEMICONDUCTORS rose.\n\nA potato chipper.\n",
    )
    first, *paragraphs = found(trade, word)
    assert first == "2020.exports.semiconductors"
    assert sorted(paragraphs) == ["memo:1", "memo:3", *(["memo:5"] if word == "CHIP" else [])]


@pytest.mark.parametrize(
    ("word", "lines"),
    [
        ("미국", [3, 7]),
        ("USA", [3, 7]),
        ("us", [3, 7]),
        ("America", [3, 5, 7]),
        ("중남미", [5]),
        ("latin-america", [5]),
    ],
)
def test_names_in_capitals_and_names_inside_others(small: OpenSmall, word: str, lines: list[int]) -> None:
    """A name in capitals is not found in small letters, nor "America" in "Latin America" unless it was typed."""
    trade = of(DOCUMENT, small, partners=PARTNERS)
    assert sorted(found(trade, word)) == [f"memo:{line}" for line in lines]


@pytest.mark.parametrize("word", ["vess", "선", "유럽", "europ"])
def test_the_beginning_of_any_name_finds_the_facts(small: OpenSmall, word: str) -> None:
    """Facts are found by each name of their item and partner, whole or begun, though their text uses but one."""
    trade = small(group(growth("1.0", item="ships", partner="eu"), growth("2.0", item="automobiles", partner="us")))
    assert found(trade, word) == ["2020.exports.ships.eu"]


def test_what_is_part_of_an_item_is_found_by_its_name(small: OpenSmall) -> None:
    """A name inside that of a part counts; inside that of something else it does not."""
    items = (
        {"code": "semiconductors", "en": "Semiconductors", "ko": "반도체", "aliases": ["chips"]},
        {"code": "memory", "en": "Memory chips", "ko": "메모리", "parent": "semiconductors"},
        {"code": "dram", "en": "Fast memory chips", "ko": "디램", "parent": "memory"},
        {"code": "food", "en": "Potato chips", "ko": "감자칩"},
    )
    trade = of("Memory chips.\n\nPotato chips.\n\nFast memory chips.\n\nChips.\n", small, items=items)
    assert sorted(found(trade, "반도체")) == ["memo:1", "memo:5", "memo:7"]


def test_one_name_of_two_things(small: OpenSmall) -> None:
    """A name that an item and a partner share finds both; and another name of the one finds the shared one, too."""
    items = ({"code": "fowl", "en": "Turkey", "ko": "칠면조"},)
    partners = ({"code": "tr", "en": "Turkey", "ko": "튀르키예"},)
    trade = small(
        group(growth("1.0", item="fowl"), growth("2.0", partner="tr")),
        document="Turkey.",
        items=items,
        partners=partners,
    )
    assert found(trade, "turkey") == ["2020.exports.fowl", "2020.exports.tr", "memo:1"]
    assert found(trade, "튀르키예") == ["2020.exports.tr", "2020.exports.fowl", "memo:1"]


def test_better_places_come_first(small: OpenSmall) -> None:
    """First what has the code, then words of the subject, of a quote, of a remark, then paragraphs.

    What another item quotes or remarks of it in passing comes last.
    """
    trade = small(
        group(
            growth("1.0", item="automobiles") | {"quotes": ["cars and ships"]},
            growth("2.0", caveat="Not the ships."),
            growth("3.0", variant="quoting") | {"quotes": ["cars and ships"]},
            growth("4.0", item="automobiles", variant="ships"),
            growth("5.0", item="ships"),
        ),
        document="They sold cars and ships.",
    )
    assert found(trade, "ships") == [
        "2020.exports.ships",
        "2020.exports.automobiles.ships",
        "2020.exports.quoting",
        "2020.exports",
        "memo:1",
        "2020.exports.automobiles",
    ]


def test_more_words_in_a_better_place_come_first(small: OpenSmall) -> None:
    """With several words, what has more of them in the better place leads; the order of the words does not matter."""
    trade = small(
        group(
            growth("1.0", item="automobiles", note="A record for yards."),
            growth("2.0", item="automobiles", variant="one", note="For yards.") | {"quotes": ["a record"]},
            growth("3.0", item="automobiles", variant="two") | {"quotes": ["a record", "by yards"]},
            rank(1, among="history", item="automobiles", variant="record-yards"),
        )
    )
    assert (
        found(trade, "record", "yards")
        == found(trade, "yards", "record")
        == [
            "2020.exports.automobiles.rank-history.record-yards",
            "2020.exports.automobiles.two",
            "2020.exports.automobiles.one",
            "2020.exports.automobiles",
        ]
    )


def test_equal_rows_are_in_the_order_of_the_fact_base(small: OpenSmall) -> None:
    """Facts that are all of what is meant come in the order of the file, what is about nothing else before them."""
    trade = small(
        group(growth("2.0", item="ships"), growth("1.0", item="automobiles"), growth("3.0")),
        group(growth("3.0", partner="us"), source="annex", period="2019"),
        document="Exports rose.\n\nThe rise of exports was seen all over the country.",
        others={"annex": "Exports, too."},
    )
    ids = ["2020.exports@memo", "2020.exports.ships@memo", "2020.exports.automobiles@memo", "2019.exports.us@annex"]
    rows = trade.search(["exports"])
    assert [row.id for row in rows[:4]] == ids
    assert {row.id for row in rows[4:]} == {"memo:1", "memo:3", "annex:1"}
    assert rows[-1].id == "memo:3"  # the words make up the least of it
    for limit in range(9):
        assert trade.search(["exports"], limit) == rows[:limit]


@pytest.mark.parametrize("word", ["수출", "exports", "Export", normalize("NFD", "수출"), "ＥＸＰＯＲＴＳ"])
def test_a_word_for_a_flow_finds_what_is_about_it(bundled: Trade, word: str) -> None:
    """Exports are found in either language, letters of any width, decomposed Hangul: all facts about them first."""
    rows = bundled.search([word])
    exports = [placed.id for placed in bundled.base.facts if placed.fact.flow == "exports"]
    assert {row.id for row in rows[: len(exports)]} == set(exports)
    assert rows[0].id == "2020.exports@motie-2021-01-04"
    assert any(row.kind == "paragraph" for row in rows)


def test_records_are_not_what_is_recorded(bundled: Trade) -> None:
    """Records of exports come before what "recorded" a figure: the highest in history, and rows of records."""
    rows = bundled.search(["record", "exports"])
    facts = bundled.base.fact_by_id
    records = [
        placed.id
        for placed in bundled.base.facts
        if placed.fact.flow == "exports"
        and (placed.fact.event == "record" or (placed.fact.among == "history" and placed.fact.value == 1))
    ]
    assert {row.id for row in rows[: len(records)]} == set(records)
    assert facts[rows[0].id].fact.item is None
    assert all(facts[row.id].fact.measure == "rank" for row in rows[len(records) : len(records) + 3])
    assert {row.id for row in bundled.search(["기록", "수출"])[: len(records)]} == set(records)


def test_a_measure_finds_its_facts(bundled: Trade) -> None:
    """A word for a measure finds the facts of that measure first."""
    rows = bundled.search(["비중"])
    shares = {placed.id for placed in bundled.base.facts if placed.fact.measure == "share"}
    assert {row.id for row in rows[: len(shares)]} == shares


def test_what_is_said_in_korean_is_found(bundled: Trade) -> None:
    """What a fact says in Korean is found, also where no document is Korean; two syllables are enough."""
    rows = bundled.search(["연속", "흑자"])
    assert rows[0].id == "2020.balance.streak-surplus@motie-2021-01-04"


def test_robots_do_not_lead_for_chips(bundled: Trade) -> None:
    """What quotes chips only as the head of its list stands behind the paragraphs that tell of chips."""
    rows = bundled.search(["반도체"])
    first_paragraph = next(place for place, row in enumerate(rows) if row.kind == "paragraph")
    robots = [place for place, row in enumerate(rows) if row.id.startswith("2020.exports.robots")]
    assert robots
    assert min(robots) > first_paragraph


def test_an_index_is_built_once(bundled: Trade) -> None:
    """Several searches of one fact base share their index, and give what each alone would."""
    assert bundled.search(["chips"]) == bundled.search(["chips"]) == bundled.search(["chips"])


def test_matches_do_not_overlap(small: OpenSmall) -> None:
    """Words that stand in one another are marked once; words side by side are marked apart."""
    trade = of("Exports of semiconductors rose.", small)
    (row,) = trade.search(["semi", "exports of semicond", "of", "rose"])
    assert marked(row) == ["Exports of semicond", "rose"]


def test_the_longest_name_is_marked(small: OpenSmall) -> None:
    """Where two names of a thing stand in one place, the longer one is marked."""
    items = ({"code": "computers", "en": "Computers", "ko": "컴퓨터", "aliases": ["computers & peripherals"]},)
    (row,) = of("Many computers & peripherals.", small, items=items).search(["컴퓨터"])
    assert marked(row) == ["computers & peripherals"]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ([], "no words to search for"),
        ([""], "'' is not a search term"),
        (["chips", " "], "' ' is not a search term"),
        (["$ %"], r"'\$ %' is not a search term"),
    ],
)
def test_nothing_to_search_for(small: OpenSmall, words: list[str], message: str) -> None:
    """No words, or one without a letter or digit, is a wrong question, and the hint says what was expected."""
    with pytest.raises(QuestionError, match=message) as wrong:
        small(group(growth("1.0"))).search(words)
    assert wrong.value.hint.startswith("expected words with letters or digits")


def test_missing_document_is_an_error(small: OpenSmall) -> None:
    """Without a document nothing is said to be absent from it."""
    trade = small(group(growth("1.0")))
    (trade.base.root / "seeds" / "memo.txt").unlink()
    with pytest.raises(FactBaseError, match=r"memo\.txt cannot be read"):
        trade.search(["exports"])


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("exports 2020", "2020.exports@motie-2021-01-04"),
        ("수출 2020년", "2020.exports@motie-2021-01-04"),
        ("imports 2020", "2020.imports@motie-2021-01-04"),
        ("balance 2020", "2020.balance@motie-2021-01-04"),
        ("2020", "2020.exports@motie-2021-01-04"),
        ("exports 2020-12", "2020-12.exports@motie-2021-01-04"),
        ("chips 2020-11", "2020-11.exports.semiconductors@motie-2020-12-01"),
        ("ict exports 2020", "2020.ict.exports@motie-ict-2021-01-18"),
        ("december 2020 exports", "2020-12.exports@motie-2021-01-04"),
        ("exports dec. 2020", "2020-12.exports@motie-2021-01-04"),
        ("2020년 12월 수출", "2020-12.exports@motie-2021-01-04"),
        ("november 2020 exports", "2020-11.exports@motie-2020-12-01"),
        ("exports 202012", "2020-12.exports@motie-2021-01-04"),
        ("exports 2020.12", "2020-12.exports@motie-2021-01-04"),
        ("Dec-2020 exports", "2020-12.exports@motie-2021-01-04"),
        ("수출 2020년도", "2020.exports@motie-2021-01-04"),
        ("2020q4 chips", "2020-11.exports.semiconductors@motie-2020-12-01"),
        ("exports december 2023", "2023-12.exports@article-2023"),
        ("exports 2023", "2023-12.exports@article-2023"),
        ("china 2020", "2020.ict.exports.china@motie-ict-2021-01-18"),
        ("중국 2020", "2020.ict.exports.china@motie-ict-2021-01-18"),
        ("mobile phones 2020", "2020.ict.exports.mobile-phones@motie-ict-2021-01-18"),
    ],
)
def test_what_a_period_is_of_comes_first(bundled: Trade, words: str, first: str) -> None:
    """A figure of the very period that is asked for, and of all trade, comes before its months and its sectors."""
    assert bundled.search(words.split())[0].id == first


def test_the_longest_name_that_words_make_comes_first(small: OpenSmall) -> None:
    """Facts about what several words name together come before those about what one of them names, or that say them."""
    items = [
        {"code": "computers", "en": "Computers", "ko": "컴퓨터"},
        {"code": "computer-parts", "en": "Computers and parts", "ko": "컴퓨터 부품"},
    ]
    quotes = {"quotes": ["Sales of computers and parts rose"]}
    facts = (level("13.4", item="computers"), level("13.9", item="computer-parts", partner="latin-america"))
    trade = small(
        group(*(fact | quotes for fact in facts)),
        group(growth("5.0", item="computer-parts") | quotes, period="2020-12"),
        document="Sales of computers and parts rose in 2020.",
        items=items,
        partners=PARTNERS,
    )
    ordered = ["2020-12.exports.computer-parts", "2020.exports.computer-parts.latin-america", "2020.exports.computers"]
    assert found(trade, "computers", "and", "parts")[:3] == ordered
    assert found(trade, "컴퓨터", "부품")[:2] == ordered[:2]


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("chips growth 2020", "2020.exports.semiconductors@motie-2021-01-04"),
        ("exports growth 2020", "2020.exports@motie-2021-01-04"),
        ("growth rate of chips", "2020.exports.semiconductors@motie-2021-01-04"),
        ("export growth december 2020", "2020-12.exports@motie-2021-01-04"),
        ("자동차 증감률 2020", "2020.exports.automobiles@motie-2021-01-04"),
        ("수출 증가율 2020", "2020.exports@motie-2021-01-04"),
        ("exports fell 2020", "2020.exports@motie-2021-01-04"),
        ("did exports increase in december 2020", "2020-12.exports@motie-2021-01-04"),
        ("automobiles decline 2020", "2020.exports.automobiles@motie-2021-01-04"),
    ],
)
def test_words_for_growth_mean_a_fact_that_says_how_much(bundled: Trade, words: str, first: str) -> None:
    """Growth finds first what states one, whichever way it went; runs of growth, which have the word, come behind."""
    assert bundled.search(words.split())[0].id == first


def test_words_that_say_nothing_need_not_be_there(bundled: Trade) -> None:
    """A question finds what its telling words find; words that all say nothing are looked for as they are."""
    assert bundled.search("what were korea's imports in 2020".split()) == bundled.search(["imports", "2020"])
    assert all("to the" in row.text.lower() or row.kind is SearchKind.PARAGRAPH for row in bundled.search("to the")[:3])
    assert bundled.search(["korea"])


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("exports to the us", "2020.exports.us@motie-2021-01-04"),
        ("exports of the chips", "2020.exports.semiconductors@motie-2021-01-04"),
        ("ict 2020", "2020.ict.exports@motie-ict-2021-01-18"),
        ("반도체 2020 ICT", "2020.ict.exports.semiconductors@motie-ict-2021-01-18"),
        ("bio-health 2020", "2020.exports.bio-health@motie-2021-01-04"),
        ("how much did south korea export in 2020", "2020.exports@motie-2021-01-04"),
        ("Korea's exports in December 2020", "2020-12.exports@motie-2021-01-04"),
        ("우리나라의 2020년 수출", "2020.exports@motie-2021-01-04"),
        ("2020 total exports", "2020.exports@motie-2021-01-04"),
        ("전체 수출 2020", "2020.exports@motie-2021-01-04"),
        ("trade", "2020.balance@motie-2021-01-04"),
        ("trade surplus", "2020.balance@motie-2021-01-04"),
        ("phones 2020", "2020.ict.exports.mobile-phones@motie-ict-2021-01-18"),
        ("휴대 2020", "2020.ict.exports.mobile-phones@motie-ict-2021-01-18"),
        ("computers peripherals 2020", "2020.ict.exports.computers-and-peripherals@motie-ict-2021-01-18"),
    ],
)
def test_the_headline_figure_comes_first(bundled: Trade, words: str, first: str) -> None:
    """The level, else the growth, of exports if no flow is named leads; words such as "to" and "the" count nothing."""
    assert bundled.search(words.split())[0].id == first


@pytest.mark.parametrize(
    "words", ["deficit", "deficit 2023", "무역적자", "700", "700 billion", "7000억", "exports 700"]
)
def test_what_happened_comes_before_aims_and_expectations(bundled: Trade, words: str) -> None:
    """A target or forecast comes behind what happened, and is found as well."""
    first, *others = [row.id for row in bundled.search(words.split()) if row.kind is SearchKind.FACT]
    aims = (".target@article-2025", ".forecast@article-2023")
    assert not first.endswith(aims)
    assert any(id_.endswith(aims) for id_ in others)


def test_shipped_facts_of_chips(bundled: Trade) -> None:
    """English and Korean names find the same facts of chips, those of all trade first, levels and years leading."""
    rows = bundled.search(["반도체"])
    chips = [placed.fact for placed in bundled.base.facts if placed.fact.item == "semiconductors"]
    chips.sort(
        key=lambda fact: (
            (fact.partner is not None) + (fact.sector is not Sector.ALL_INDUSTRIES),
            (fact.measure, fact.value is None) != (Measure.VALUE, False),
            fact.measure is not Measure.VALUE or fact.growth is None,
            fact.parsed_period.frequency is not Frequency.ANNUAL,
        )
    )
    assert [row.id for row in rows[: len(chips)]] == [fact.id for fact in chips]
    english = {row.id for row in bundled.search(["chips"])}
    assert {row.id for row in rows} == english


def test_shipped_figure(bundled: Trade) -> None:
    """5.6 finds the growth of chips of 2020 and the paragraphs that state it, not the 25.6 or 15.6 of others."""
    rows = bundled.search(["5.6", "chips"])
    assert rows[0].id == "2020.exports.semiconductors@motie-2021-01-04"
    assert [row.id for row in rows if row.kind == "paragraph"] == ["motie-2021-01-04:18", "motie-2021-01-04:22"]
    assert all(rows[0].id in row.facts for row in rows if row.kind == "paragraph")


def test_shipped_fact_by_its_id(bundled: Trade) -> None:
    """An id finds its fact first."""
    for id_ in [*bundled.base.fact_by_id][::25]:
        assert bundled.search([id_])[0].id == id_


with open_trade() as shipped:
    WORDS = sorted({word for placed in shipped.base.facts for quote in placed.fact.quotes for word in quote.split()})
    WORDS.remove("South")  # which before Korea says nothing


@settings(deadline=None, max_examples=40)
@given(st.lists(st.sampled_from(WORDS).filter(lambda word: any(map(str.isalnum, word))), min_size=1, max_size=3))
def test_rows_of_any_words(words: list[str]) -> None:
    """No row comes twice, each has every word that says something; marks are in order, apart and inside the text."""
    rows = shipped.search(words)
    assert len({row.id for row in rows}) == len(rows)
    for row in rows:
        assert all(0 <= start < end <= len(row.text) for start, end in row.matches)
        assert all(before[1] <= after[0] for before, after in pairwise(row.matches))
        assert row.kind == "fact" or row.matches
    telling = [word for word in words if not Term(word, shipped.codes).tells_nothing] or words
    found = ({row.id for row in shipped.search([word])} for word in telling)
    assert {row.id for row in rows} == set.intersection(*found)


def test_an_index_no_longer_used_is_closed() -> None:
    """The connection to SQLite is closed with the index that holds it."""
    index = FullTextIndex([Entry(is_fact=False, id="memo:1", source="memo", line=1, text="chips", facts=())])
    connection = index._connection
    assert index.find(["chips"])
    del index
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        connection.execute("SELECT 1")


@pytest.mark.parametrize("typed", ["CHIPS", "ｃｈｉｐｓ", "Chips"])
def test_a_spelling_finds_the_same(bundled: Trade, typed: str) -> None:
    """Whatever the case and width in which a word is typed, it finds the same, in the same order."""
    assert [row.id for row in bundled.search([typed])] == [row.id for row in bundled.search(["chips"])]


@pytest.mark.parametrize(
    ("typed", "partner"),
    [("대중", "china"), ("대미", "us"), ("대베트남", "vietnam"), ("대EU", "eu"), ("대중남미", "latin-america")],
)
def test_a_name_before_its_flow_is_that_of_the_partner(bundled: Trade, typed: str, partner: str) -> None:
    """Korean news says 대중 수출 for exports to China: that partner comes first, not one whose name begins alike."""
    found = bundled.search(typed)
    assert all(f".{partner}" in row.id for row in found[:2])


@pytest.mark.parametrize(("typed", "other"), [("적자", "surplus"), ("deficit", "surplus"), ("흑자", "deficit")])
def test_a_deficit_is_no_surplus(bundled: Trade, typed: str, other: str) -> None:
    """A word for one sign of the balance finds facts of that sign, not those of the other."""
    ids = [row.id for row in bundled.search(typed)[:3]]
    assert any("balance" in id_ for id_ in ids)
    assert not any(other in id_ for id_ in ids)
    assert ("2020.balance@motie-2021-01-04" in ids) == (typed == "흑자")


def test_a_figure_is_found_in_every_spelling(bundled: Trade, small: OpenSmall) -> None:
    """Commas between thousands and 천 make no difference, with a Korean unit or without; other figures stay apart."""
    for typed in ("5,129", "5129", "5,129억", "5129억", "5천129억", "5,129억 달러", "$512.9"):
        assert "2020.exports@motie-2021-01-04" in found_ids(bundled, typed), typed
    for typed in ("7천억", "7000억", "7,000억", "7천억 달러"):
        assert "2025.exports.threshold@article-2025" in found_ids(bundled, typed), typed
    for typed in ("129", "5,12", "512", "51,29", "천129"):
        assert "2020.exports@motie-2021-01-04" not in found_ids(bundled, typed), typed
    trade = of("Tariff line 0303 and 2,000 guests of 12000.\n", small)
    for typed, there in (("0303", True), ("303", False), ("2000", True), ("12,000", True), ("000", False)):
        assert bool(trade.search([typed])) is there, typed


def found_ids(trade: Trade, typed: str) -> list[str]:
    return [row.id for row in trade.search([typed])]


def test_a_paragraph_with_a_figure_comes_before_facts_that_only_share_its_words(bundled: Trade) -> None:
    """Facts that state a figure come first, then the paragraphs that hold it, then facts that quote it in passing."""
    for figure in ("512.9", "700"):
        rows = bundled.search(figure)
        kinds = [(row.kind is SearchKind.PARAGRAPH, bool(row.matches)) for row in rows]
        stating, holding = (kinds.count(kind) for kind in ((False, True), (True, True)))
        assert stating
        assert holding
        assert [row.kind for row in rows[stating:][:holding]] == [SearchKind.PARAGRAPH] * holding
        assert all(figure in row.text for row in rows[: stating + holding])


@pytest.mark.parametrize(
    ("words", "untranslated"),
    [
        ("관세", ["관세"]),
        ("중국에 대한 수출", ["대한"]),
        ("최대치 qq", ["최대치"]),
        ("독일의", []),
        ("반도체", []),
        ("zzzz", []),
    ],
)
def test_korean_words_that_are_no_names_are_told(bundled: Trade, words: str, untranslated: list[str]) -> None:
    """Where no document is in Korean, Korean words that no name translates are named."""
    apart = words.split()
    told = in_english(bundled.why_nothing_found(apart))
    assert ("no document is in Korean" in told) is bool(untranslated)
    assert all(f"measures: {word!r} is not a name" in told for word in untranslated)


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("semicondutors", "did you mean semiconductors?"),
        ("chips chnia", "did you mean china?"),
        ("반도채", "did you mean semiconductors?"),
        ("germany", None),
        ("zzzz", None),
        ("chips 9999", None),
    ],
)
def test_a_search_that_finds_nothing_suggests_names(bundled: Trade, words: str, meant: str | None) -> None:
    """A word that nothing has and that is nearly a name suggests that name; a name and a word near none do not."""
    told = in_english(bundled.why_nothing_found(words.split()))
    assert meant in told if meant else "did you mean" not in told


def test_korean_names_of_the_vocabulary_find_english_words(small: OpenSmall) -> None:
    """A Korean name that no fact is about finds what English documents call it."""
    document = "Exports to Germany rose to $5.0 billion, and wheat was told of.\n"
    trade = small(group(level("5.0", partner="us")), document=document, partners=PARTNERS)
    assert [row.kind for row in trade.search("독일")] == [row.kind for row in trade.search("Germany")]
    assert trade.search("독일의")
    assert trade.search("밀")


def test_korean_documents_hold_korean_words(small: OpenSmall) -> None:
    """Where a document is in Korean nothing is said of a translation."""
    trade = small(group(level("5.0")), document="지난해 수출은 50억 달러였다.\n")
    assert trade.untranslated(["관세"]) == []
