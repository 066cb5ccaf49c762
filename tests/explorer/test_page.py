"""The explorer page as text: safe whatever documents hold, small, and whole; and how the commands write it."""

import hashlib
import html
import json
import re
import sys
from base64 import b64encode
from importlib import resources
from pathlib import Path
from typing import Any

import pytest

from korea_trade.cli.main import main
from korea_trade.documents.document import Document
from korea_trade.explorer.explore import explorer_page, receipts_page, verified_page
from korea_trade.explorer.marks import MARKS, VERIFIED, meaning_of, word_of
from korea_trade.explorer.rendering import ExploreExtraMissing, without_blanks
from korea_trade.explorer.shown_text import place_of
from korea_trade.language.languages import language_of
from korea_trade.model.codes import LanguageCode
from korea_trade.presentation.context import render_context
from korea_trade.questions.trade import Trade, open_trade
from korea_trade.questions.verifying import Article
from korea_trade.reader.statement import Origin
from korea_trade.verification.codes import Outcome, Reason
from tests.cli.conftest import Ktrade, ktrade
from tests.conftest import OpenSmall
from tests.entries import growth, level
from tests.presentation.dangerous import DANGEROUS
from tests.small import group

__all__ = ["ktrade"]
ATTACK = "</script></style><script>alert(1)</script><img src=x onerror=alert(1)>\"'&lt;{{ 7*7 }}{% raw %}"


def page_of(trade: Trade, code: LanguageCode = LanguageCode.EN) -> str:
    return explorer_page(trade, render_context(trade, code))


def data_of(page: str) -> dict[str, list[str]]:
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', page, re.DOTALL)
    assert found is not None
    data: dict[str, list[str]] = json.loads(found[1])
    return data


def test_five_documents_take_less_than_500_kb(pages: dict[LanguageCode, str]) -> None:
    """The page of the built-in base, with all its receipts, stays under 500 kB, with room for 10 more."""
    assert {code: len(page.encode()) for code, page in pages.items() if len(page.encode()) > 495_000} == {}


def test_a_receipt_says_each_verdict_once(pages: dict[LanguageCode, str]) -> None:
    """A verdict that is the same of several facts stands once in a receipt, with the receipts of all of them."""
    title = f"<h4>{html.escape(language_of(LanguageCode.EN).headings.agreement)}</h4><ul>"
    lists = [part.split("</ul>")[0].split("<li>")[1:] for part in pages[LanguageCode.EN].split(title)[1:]]
    said = [[re.sub(r"(·[^·]*<a href=#).*", "", line) for line in lines] for lines in lists]
    assert len(said) > 100
    assert [lines for lines in said if len(set(lines)) < len(lines)] == []
    assert any(re.search(r"<a href=#\d+>\d+</a>, <a href", line) for lines in lists for line in lines)


def test_the_script_can_be_written_without_blanks() -> None:
    """Blanks beside signs go; texts, templates and patterns stay, and no comment swallows what comes after it."""
    script = 'const a = (one, other) => one === " = " ? `a - ${ b }` : / = /u.test(b);\nif (a) {\n  b += 1;\n}\n'
    assert without_blanks(script) == 'const a=(one,other)=>one===" = "?`a - ${ b }`:/ = /u.test(b);if(a){b+=1;}'
    assert (
        without_blanks('return /["]/.test(a) ? `"${ a }: ` : b;\nconst c = 1;')
        == 'return /["]/.test(a)?`"${ a }: `:b;const c=1;'
    )
    source = resources.files("korea_trade.explorer").joinpath("templates", "script.js").read_text(encoding="utf-8")
    assert re.findall(r"\S[^\n]*[ ]//[ ].*", source) == []


def test_every_fact_and_number_has_a_card(bundled: Trade, pages: dict[LanguageCode, str]) -> None:
    """Each fact, and each number that is in none, has a card of its own; every link on the page leads somewhere."""
    page = pages[LanguageCode.EN]
    ids = re.findall(r' id="?([^" >]+)', page)
    assert len(ids) == len(set(ids))
    cards = re.findall(r'<section id="([^"]+)"', page)
    excluded = [number for number in bundled.check().numbers if number.fact is None]
    assert sorted(card for card in cards if "@" in card) == sorted(placed.id for placed in bundled.base.facts)
    assert len(cards) == len(bundled.base.facts) + len(excluded)
    assert set(re.findall(r'href="?#([^" >]+)', page)) - set(ids) == set()


def test_texts_cannot_become_markup(small: OpenSmall) -> None:
    """Whatever stands in documents, names, titles, notes and caveats is text on the page, and in its data."""
    entry = growth("5.0", item="ships") | {"quotes": ["Exports of ships rose 5.0 percent in 2020"], "caveat": ATTACK}
    trade = small(
        group(entry | {"note": ATTACK}),
        document=f"{ATTACK}\nExports of ships rose 5.0 percent in 2020 {ATTACK}\n",
        items=[{"code": "ships", "en": ATTACK, "ko": ATTACK, "aliases": ["ships"]}],
        source={
            "title": ATTACK,
            "publisher": ATTACK,
            "note": ATTACK,
            "address": "javascript:alert(1)",
            "accessed": "2026-01-01",
        },
    )
    for code in LanguageCode:
        page = page_of(trade, code)
        assert page.count("<script") == 2
        assert page.count("</script>") == 2
        assert "<img" not in page
        assert "onerror=alert(1)&gt;" in page
        assert 'href="javascript:' not in page
        assert data_of(page)["texts"].count(ATTACK) == 1


def test_hidden_characters_are_shown(small: OpenSmall) -> None:
    """What a browser would obey or hide is shown by its escape in documents and names, and never stands in the page."""
    hidden = "".join(char for char in DANGEROUS.values() if char not in ("\0", "\r", "\udc80"))
    trade = small(
        group(growth("5.0", item="ships") | {"quotes": ["Exports of ships rose 5.0 percent in 2020"]}),
        document=f"Ships {hidden}\nExports of ships rose 5.0 percent in 2020 {hidden}\n",
        items=[{"code": "ships", "en": "Ships\u202e", "ko": "선박\u202e", "aliases": ["ships"]}],
    )
    page = page_of(trade)
    assert [char for char in hidden if not char.isprintable() and char in page] == []
    assert "Ships\\u202e" in page


def test_only_the_own_script_and_style_may_run(pages: dict[LanguageCode, str]) -> None:
    """The policy allows nothing but this script and this style, by their digests, and the page holds no others."""
    page = pages[LanguageCode.EN]
    policy = html.unescape(re.findall(r'http-equiv="Content-Security-Policy" content="([^"]+)"', page)[0])
    for tag in ("script", "style"):
        (text,) = re.findall(rf"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
        assert f"{tag}-src 'sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}'" in policy
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    assert re.findall(r"""\s(?:style|on\w+)=|(?:src|href)=["']?(?:https?:)?//""", page.partition("<body")[2]) == []


def test_numbers_keep_their_digits(small: OpenSmall) -> None:
    """Figures of the data are text, so that a script gives 71.0 as it is written."""
    page = page_of(
        small(
            group(level("71.0") | {"quotes": ["came to $71.0 billion in 2020"]}),
            document="Exports came to $71.0 billion in 2020.\n",
        )
    )
    assert "71.0" in data_of(page)["texts"]


def test_places_are_counted_as_a_browser_does() -> None:
    """Places count UTF-16 units of the text as it is shown, in each line that a span is on."""
    document = Document("x", "a\U0001f6a2b\u202ec\nsecond\n", "")
    assert place_of(document, (2, 3)) == "1,3,4"
    assert place_of(document, (4, 8)) == "1,10,11 2,0,2"
    assert place_of(document, (3, 4)) == "1,4,10"


def test_a_page_of_receipts_holds_only_their_documents(bundled: Trade) -> None:
    """The page of some facts has their documents, whole, and opens with the first of the facts."""
    rows = [row for row in bundled.facts() if row.id == "2025.exports.semiconductors@article-2025"]
    page = receipts_page(bundled, render_context(bundled), rows)
    assert re.findall(r'class="doc" id="document/([^"]+)"', page) == ["article-2025"]
    (opens,) = re.findall(r'<body data-opens="(\d+)">', page)
    assert f"<h3 id={opens}>Exports of semiconductors, 2025: <b>up</b></h3>" in page
    assert page.count('<section id="') >= sum(row.source == "article-2025" for row in bundled.facts())


def test_a_page_without_documents_is_a_page(bundled: Trade) -> None:
    """Of a day before anything was published, and of an article of which no fact says anything, there is a page too."""
    with bundled.as_of("2000-01-01") as nothing:
        assert '<main id="main"' in page_of(nothing)
        verified = nothing.verify([Article("news.txt", "Exports rose 5 percent in 1999.", None)])
        page = verified_page(nothing, render_context(nothing), verified)
    assert "news.txt" in page
    assert 'id="facts"' not in page


def test_text_can_be_read_on_every_ground(pages: dict[LanguageCode, str]) -> None:
    """In light and dark, each colour of text has 4.5:1 on each ground that text stands on (WCAG 2.2, 1.4.3)."""
    light, dark = (
        dict(re.findall(r"--([\w-]+):\s*(#[0-9a-f]{6})", scheme))
        for scheme in re.findall(r":root\{(.*?)\}", pages[LanguageCode.EN])[:2]
    )
    for colours in (light, dark):
        for ground in ("paper", "sheet", "wash", "light"):
            for text in ("ink", "muted", "link", "proven", "confirmed", "plausible", "refuted", "caveat"):
                assert contrast(colours[text], colours[ground]) >= 4.5, (text, ground)


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, as WCAG computes it."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("code", LanguageCode)
def test_every_mark_has_its_words(code: LanguageCode) -> None:
    """Each mark is named and explained in both languages."""
    words = language_of(code).page_words
    assert all(word_of(mark, words) and meaning_of(mark, words) for mark in MARKS)


def test_outcomes_of_an_article_have_marks_of_their_own() -> None:
    """No two outcomes of the figures of an article that facts decide look the same."""
    decided = [outcome for outcome in Outcome if outcome is not Outcome.NOT_A_CLAIM]
    assert len({VERIFIED[outcome] for outcome in decided}) == len(decided)


def test_a_missing_extra_is_named(bundled: Trade, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the package that fills templates, the error says what to install."""
    monkeypatch.setitem(sys.modules, "jinja2", None)
    with pytest.raises(ExploreExtraMissing) as error:
        page_of(bundled)
    assert "korea-trade[explore]" in error.value.hint


def test_commands_write_pages(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """``explore`` and ``show`` write a page in the language asked for; ``verify`` still fails on a contradiction."""
    file, article = tmp_path / "page.html", tmp_path / "article.txt"
    article.write_text("Exports rose 7.7 percent in 2020.\n", encoding="utf-8")
    fact = "2020.exports@motie-2021-01-04"
    for arguments, code, words in (
        (["explore", "--lang", "ko"], 0, '<html lang="ko">'),
        (["show", fact], 0, "Exports, 2020: USD 512.9 bn"),
        (["verify", str(article)], 1, "<p class=refuted>contradicts"),
    ):
        assert main([*arguments, "-o", str(file)]) == code
        assert words in file.read_text(encoding="utf-8")
        captured = capsys.readouterr()
        assert (captured.out, captured.err) == ("", "")


def test_a_page_goes_to_standard_output(ktrade: Ktrade) -> None:
    """Without a file the page is what the command prints."""
    done = ktrade("show", "2020.exports@motie-2021-01-04", "--html")
    assert (done.returncode, done.stdout[:15], done.stdout[-8:], done.stderr) == (0, "<!DOCTYPE html>", "</html>\n", "")


def marks_in_words(page: str) -> list[str]:
    """The texts of the marks of facts that are stated without a number."""
    return [html.unescape(text) for text in re.findall(r'<a class="f [^"]*\bwords\b[^>]*>(.*?)</a>', page)]


def test_marks_in_words_are_the_words_that_state(pages: dict[LanguageCode, str]) -> None:
    """A mark in words begins and ends with a word that tells, and is a name or a few words, never most of a quote."""
    marks = marks_in_words(pages[LanguageCode.EN])
    telling_nothing = r"(?:a|an|the|for|from|of|in|to|by|and)"
    assert [mark for mark in marks if re.match(rf"\W|{telling_nothing}\b", mark, re.IGNORECASE)] == []
    assert [mark for mark in marks if re.search(rf"(?<!U\.S)\W$|\b{telling_nothing}$", mark, re.IGNORECASE)] == []
    assert {"deficit", "surplus", "trade surplus", "reducing the trade deficit", "all-time highs"} <= set(marks)
    assert [mark for mark in marks if len(mark.split()) > 6] == ["all regions except for the CIS and the Middle East"]


DEFICIT = {"measure": "threshold", "value": 0, "unit": "USD bn", "bound": "below"}


@pytest.mark.parametrize(
    ("quote", "flow", "fact", "mark"),
    [
        ("Exports of ships, among others, fell.", "exports", {"item": "ships", "direction": "down"}, "ships"),
        ("The result in 2020 was, for once, a fall of exports.", "exports", {"direction": "down"}, "fall"),
        ("From a deficit in the fourth quarter.", "balance", DEFICIT, "deficit"),
        ("For 2020, the momentum of ports and yards.", "exports", {"direction": "up"}, "momentum of ports and yards"),
        ("The 2020 ...", "exports", {"direction": "up"}, "The"),
    ],
)
def test_the_words_of_a_fact_without_a_number(
    small: OpenSmall, quote: str, flow: str, fact: dict[str, str | int], mark: str
) -> None:
    """The mark is the name, or else what happened, or else a part of the quote without function words at its ends."""
    items = [{"code": "ships", "en": "ships", "ko": "선박", "aliases": []}]
    trade = small(group({"quotes": [quote], **fact}, flow=flow), document=quote + "\n", items=items)
    assert marks_in_words(page_of(trade)) == [mark]


WHY_EXCLUDED = {
    LanguageCode.EN: (
        "Not trade: the word 'one', no figure",
        "The years between",
        "Date of publication",
        "Name of the",
    ),
    LanguageCode.KO: (
        "무역 아님: '하나'라는 말일 뿐",
        "두 기록(2018년, 2025년) 사이",
        "날짜: 발행일",
        "이름: 질병 이름",
    ),
}


@pytest.mark.parametrize("code", LanguageCode)
def test_the_reason_of_an_excluded_number_says_its_outcome_once(
    pages: dict[LanguageCode, str], code: LanguageCode
) -> None:
    """Below its outcome a number says its kind and the reason, without what its outcome or the reason has said."""
    cards = re.findall(r'<section id="number/.*?</section>', pages[code])
    words = language_of(code).page_words
    told = [" ".join(html.unescape(re.sub("<[^>]+>", "\n", card)).split()) for card in cards]
    reasons = [re.sub(r"\s+", " ", html.unescape(re.sub("<[^>]+>", "", card.split("</h3>")[1]))) for card in cards]
    assert all(any(reason.startswith(beginning) for reason in reasons) for beginning in WHY_EXCLUDED[code])
    for card in told:
        outcome = words.excluded if card.startswith(words.excluded) else words.beyond
        assert card.count(outcome) == 1, card


def test_what_nothing_accounts_for_is_marked(small: OpenSmall) -> None:
    """A number in no fact and a fact that its document refutes are marked as such, counted, and have their cards."""
    trade = small(
        group(growth("5.0", item="ships") | {"quotes": ["Exports of ships fell 5.0 percent in 2020"]}),
        document="Exports of ships fell 5.0 percent in 2020, and those of cars 7.5 percent.\n",
    )
    page = page_of(trade)
    assert re.findall(r'<a class="f missing" href=#(\d+)>7.5 percent</a>', page) == ["2"]
    assert re.findall(r'<a class="f refuted" href=#(\d+)>5.0 percent</a>', page) == ["1"]
    counts = re.findall(r'data-count="(\w+)">(\d+)<', page)
    assert {("missing", "1"), ("refuted", "1"), ("proven", "0")} <= set(counts)
    assert "is said by no fact" in page


def test_the_header_promises_what_holds(small: OpenSmall) -> None:
    """The header says how many facts are refuted and how many numbers are in no fact, where there are any."""
    quote = "Exports of ships fell 5.0 percent in 2020"
    entries = [growth(rate, item="ships") | {"quotes": [quote]} for rate in ("5.0", "-5.0")]
    refuted, proven = (
        small(group(entry), document=f"{quote}{rest}.\n")
        for entry, rest in zip(entries, (", and those of cars 7.5 percent", ""), strict=True)
    )
    told = {
        LanguageCode.EN: "Not all holds: facts refuted: 1, numbers in no fact: 1.",
        LanguageCode.KO: "해결되지 않은 것: 반증된 사실 1건, 사실에 없는 숫자 1개.",
    }
    for code, sentence in told.items():
        promise = language_of(code).page_words.subtitle
        assert sentence in page_of(refuted, code)
        assert promise not in page_of(refuted, code)
        assert f'<p class="dek">{promise}</p>' in page_of(proven, code)


def test_a_retracted_fact_says_so(small: OpenSmall) -> None:
    """A fact that was withdrawn has its receipt, which says when and why; it is in no table and no page of a name."""
    entry = growth("5.0", item="ships") | {"quotes": ["Exports of ships rose 5.0 percent in 2020"]}
    entry |= {"retracted": {"date": "2021-03-01", "reason": "withdrawn by the ministry"}}
    page = page_of(small(group(entry), document="Exports of ships rose 5.0 percent in 2020.\n"))
    assert "2021-03-01: withdrawn by the ministry" in page
    assert (data_of(page)["facts"], 'id="item/ships"' in page) == ([], False)


def test_a_page_excludes_other_formats(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """A page is neither JSON nor a choice of columns nor a citation, and is not written over what it is made from."""
    article = tmp_path / "article.html"
    article.write_text("<p>Exports rose 5.4 percent in 2020.</p>", encoding="utf-8")
    fact = "2020.exports@motie-2021-01-04"
    for arguments in (
        ["show", fact, "--html", "--json"],
        ["show", fact, "--html", "--columns", "id"],
        ["show", fact, "--html", "--cite", "apa"],
        ["verify", str(article), "-o", str(article)],
        ["sources", "-o", "sources.html"],
    ):
        assert main(arguments) == 2
        captured = capsys.readouterr()
        assert captured.out == ""
        assert "html" in captured.err


def test_facts_without_a_document_are_shown_without_one(tmp_path: Path) -> None:
    """A table of facts has cards and names on the page, marked as without a receipt, never as refuted."""
    rows = (
        "source,period,flow,sector,item,value_written,unit",
        "customs,2020,exports,all-industries,ships,19.7,USD bn",
    )
    (tmp_path / "facts.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    with open_trade(tmp_path / "facts.csv", only_facts=True) as trade:
        page = page_of(trade)
        receipt = receipts_page(trade, render_context(trade), trade.facts())
    for written in (page, receipt):
        assert 'id="2020.exports.ships@customs"' in written
        assert "no receipt" in written
        assert re.search(r'class="[^"]*\brefuted\b[^"]*"[^>]*>\s*<b>[1-9]', written) is None


def test_the_receipt_of_a_floor_says_that_it_is_one_and_why(bundled: Trade, pages: dict[LanguageCode, str]) -> None:
    """In the receipt of a tally that has been topped its figure is a limit, by which words too; so in the data."""
    (floor,) = bundled.floors
    card = pages[LanguageCode.EN].partition(f'<section id="{floor}">')[2].partition("</section>")[0]
    assert "<th>value<td>&gt; USD 700 bn<td" in card
    assert "<th>limit<td>more than<td><small>The document also says of it: above USD 700 bn (provisional)<" in card
    number = re.search(r"<h3 id=(\d+)>", card)
    assert number
    data: dict[str, Any] = data_of(pages[LanguageCode.EN])
    (record,) = (fact[-1] for fact in data["facts"] if fact[0] == int(number[1]))
    assert data["texts"][record[data["keys"].index("bound")]] == "above"


def test_a_floor_looks_like_one_on_the_page_of_a_name(small: OpenSmall) -> None:
    """A tally that has been topped is "more than" in the list of a name too, as in its receipt."""
    tally = level("700") | {"item": "semiconductors", "status": "provisional", "quotes": ["first"]}
    topped = {"item": "semiconductors", "measure": "threshold", "value": 700, "unit": "USD bn", "quotes": ["first"]}
    trade = small(group(tally | {"caveat": "A running tally."}, topped | {"bound": "above"}))
    assert trade.floors
    names = page_of(trade).split('id="item/semiconductors"')[1]
    assert "more than USD 700 bn" in names.split("</section>")[0]


@pytest.mark.parametrize("code", LanguageCode)
def test_the_page_of_an_article_says_why(bundled: Trade, code: LanguageCode) -> None:
    """The key explains the outcomes of articles; cards say reasons in words, units, caveats and documents."""
    text = "Chip exports rose 5.6 percent to $99.2 billion in 2020. Exports fell 9 percent in 2020."
    context = render_context(bundled, code)
    page = verified_page(bundled, context, bundled.verify([Article("-", text, "2021-01-10")]))
    language = context.language
    words = language.page_words
    key = page.partition('<details class="key"')[2].partition("</details>")[0]
    for outcome, meaning in ((Outcome.AGREES, words.why_agrees), (Outcome.CONTRADICTS, words.why_contradicts)):
        assert f">{language.verified(outcome)}</span>" in key
        assert meaning in key
    assert words.standard_input in re.findall(r"<title>(.*?)</title>", page)[0]
    articles = page.partition('id="document/article-1"')[2].partition("</article>")[0]
    assert 'class="f proven caveat"' in articles
    assert context.remarks.on_facts["2020.exports.semiconductors@motie-2021-01-04"].caveat is not None
    assert f"† {language.headings.caveat}" in articles
    assert language.verified_reason(Reason.OTHER_FIGURE) in html.unescape(articles)
    assert re.search(r"5\.45.{1,12}5\.35 ?%", articles)
    source = context.sources["motie-2021-01-04"]
    named = language.publisher_and_date(source.publisher, source.published)
    assert f"<small>{source.title}, {named}</small>" in html.unescape(articles.partition('class="cards ')[2])


@pytest.mark.parametrize("code", LanguageCode)
def test_every_reason_of_an_outcome_has_words(code: LanguageCode) -> None:
    """Whatever decides the outcome of a figure of an article is said in words, with its code."""
    language = language_of(code)
    said = [language.verified_reason(reason) for reason in Reason]
    assert all(f"({reason})" in words and not words.startswith("(") for reason, words in zip(Reason, said, strict=True))


def test_a_field_says_on_which_ground_it_stands(bundled: Trade) -> None:
    """The period of an undated document stands on words that tell its year, or on what is inferred; never on a date."""
    told, inferred = bundled.show(["2025.exports@article-2025", "2025.exports.automobiles@article-2025"])
    [proof] = [proof for proof in told.proofs if proof.field == "period"]
    assert (proof.origin, proof.words) == (Origin.CARRIED, "seven years after surpassing $600 billion in 2018")
    [proof] = [proof for proof in inferred.proofs if proof.field == "period"]
    assert (proof.origin, proof.words) == (Origin.INFERRED, None)
    undated = {source.id for source in bundled.sources() if source.published is None}
    for receipt in bundled.show([row.id for row in bundled.facts() if row.source in undated]):
        assert [proof for proof in receipt.proofs if proof.origin is Origin.DATE] == [], receipt.row.id
    page = receipts_page(bundled, render_context(bundled), [inferred.row])
    assert "<small>inferred: $700 billion &#39;came seven years after" in page


def test_the_page_of_a_name_begins_with_all_its_trade(bundled: Trade, pages: dict[LanguageCode, str]) -> None:
    """In both languages what is said of the name alone comes first, exports before other flows, then its parts."""
    for code, page in pages.items():
        language = language_of(code, bundled.base)
        for kind, other in (("item", "partner"), ("partner", "item")):
            for name in {getattr(row, kind) for row in bundled.facts()} - {None}:
                rows = [row for row in bundled.facts() if getattr(row, kind) == name]
                alone = {language.heading(language.cell(row)) for row in rows if getattr(row, other) is None}
                section = page.split(f'<article class="name" id="{kind}/{name}">')[1].split("</article>")[0]
                titles = re.findall(r"<h4>(.*?)</h4>", section)
                assert {html.unescape(title) for title in titles[: len(alone)]} == alone, (code, name)


def test_pages_of_names_say_why_to_use_facts_with_care(bundled: Trade, pages: dict[LanguageCode, str]) -> None:
    """Each fact that the page of a name lists has its caveat beside it, in the language of the page."""
    careful = {
        row.caveat for row in bundled.facts() if row.caveat and (row.item or row.partner) and not row.acknowledges
    }
    lists = " ".join(re.findall(r"<ul class=facts>(.*?)</ul>", pages[LanguageCode.EN], re.DOTALL))
    assert careful
    assert {text for text in careful if f"† {text}" not in html.unescape(lists)} == set()
