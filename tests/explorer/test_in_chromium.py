"""The explorer page in a real browser: receipts, counts, filters, keyboard, sizes, languages, and no network."""

import csv
import io
import itertools
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from korea_trade.explorer.explore import explorer_page, receipts_page, verified_page
from korea_trade.language.languages import language_of
from korea_trade.model.codes import LanguageCode
from korea_trade.presentation.answer import Answer, TypedRows
from korea_trade.presentation.citation.cited import caveats_of
from korea_trade.presentation.context import render_context
from korea_trade.presentation.formats.csv_format import Csv
from korea_trade.presentation.formats.json_format import json_text
from korea_trade.presentation.formats.record import record_of
from korea_trade.presentation.remarks import caveat_of
from korea_trade.presentation.tables.cells import level_text
from korea_trade.questions.fact_row import FactRow
from korea_trade.questions.search import SearchKind
from korea_trade.questions.search_terms import names_of
from korea_trade.questions.trade import Trade
from korea_trade.questions.verifying import Article
from korea_trade.reader.statement import ProofField
from korea_trade.verification.codes import Outcome as Verdict
from korea_trade.vocabulary.spellings import spellings
from tests.conftest import OpenSmall
from tests.entries import growth
from tests.explorer.browser import PHONE, WIDE, Opened, axe, chromium, opened
from tests.explorer.test_page import contrast
from tests.small import group

CHIPS = "2020.exports.semiconductors@motie-2021-01-04"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as started:
        yield started


@pytest.fixture(scope="module")
def files(pages: dict[LanguageCode, str], tmp_path_factory: pytest.TempPathFactory) -> dict[LanguageCode, Path]:
    """The page in each language, as a file."""
    folder = tmp_path_factory.mktemp("pages")
    found = {code: folder / f"{code}.html" for code in pages}
    for code, page in pages.items():
        found[code].write_text(page, encoding="utf-8")
    return found


@pytest.fixture(scope="module")
def english(browser: Browser, files: dict[LanguageCode, Path]) -> Iterator[Opened]:
    """The English page, loaded once."""
    with opened(browser, files[LanguageCode.EN], accept_downloads=True) as page:
        yield page


@pytest.fixture(autouse=True)
def quiet(english: Opened) -> Iterator[None]:
    """After every test: the console has said nothing, and nothing was requested."""
    english.page.set_viewport_size(WIDE)
    yield
    assert (english.said, english.requested) == ([], [])


def test_the_link_of_every_fact_opens_its_receipt(english: Opened, bundled: Trade) -> None:
    """Each ``#ID`` opens the receipt of its fact beside its document, whose figure is marked as the one shown."""
    found = english.page.evaluate(
        """async (ids) => {
            const found = {};
            for (const id of ids) {
                location.hash = id;
                await new Promise((done) => addEventListener("hashchange", () => setTimeout(done), {once: true}));
                found[id] = [
                    document.querySelector("#inspector h3").textContent,
                    document.querySelector(".doc.on").id,
                    document.querySelectorAll(".doc.on .f[aria-current]").length > 0,
                ];
            }
            return found;
        }""",
        [row.id for row in bundled.facts()],
    )
    context = render_context(bundled)
    language = context.language
    assert found == {
        row.id: [f"{language.subject(row)}: {language.statement(row)}", f"document/{row.source}", True]
        for row in bundled.facts()
    }


def test_counts_are_those_of_the_checks(english: Opened, bundled: Trade) -> None:
    """What the page counts is what ``ktrade check`` counts."""
    report = bundled.check()
    outcomes = Counter(str(outcome.outcome) for outcome in report.outcomes)
    roles = Counter(str(number.role) for number in report.numbers)
    shown = {
        element.get_attribute("data-count"): int(element.inner_text())
        for element in english.page.locator("[data-count]").all()
    }
    confirmed = sum(outcome.confirmed is not None for outcome in report.outcomes if outcome.outcome == "plausible")
    assert {name: shown.get(name, 0) for name in ("proven", "confirmed", "plausible", "refuted", "caveat")} == {
        "proven": outcomes["proven"],
        "confirmed": confirmed,
        "plausible": outcomes["plausible"] - confirmed,
        "refuted": outcomes["refuted"],
        "caveat": sum(row.caveat is not None for row in bundled.facts()),
    }
    beyond = sum(row.beyond for row in report.ledger)
    assert beyond == shown["beyond"] > 0
    roles["excluded"] -= beyond
    numbers = ("said", "period", "list", "excluded", "missing")
    assert {name: shown.get(name, 0) for name in numbers} == {name: roles[name] for name in numbers}
    totals = english.page.locator(".key h3").all_inner_texts()
    assert [total.split() for total in totals] == [["Facts", "243"], ["Numbers", str(len(report.numbers))]]
    for row in report.ledger:
        english.go(f"document/{row.source}")
        facts, found = (" ".join(text.split()) for text in english.page.locator(".doc.on .counts").all_inner_texts())
        assert facts.startswith(f"Facts {sum(fact.source == row.source for fact in bundled.facts())} ")
        assert found.startswith(f"Numbers {row.found} in a fact {row.said} ")
    assert english.page.locator(".checked p").last.inner_text() == "243 facts, 5 documents: no problem found"


def test_filters_and_search_find_what_the_questions_find(english: Opened, bundled: Trade) -> None:
    """Each filter leaves the facts that the same filter of a question leaves; words must all be there."""
    page = english.page

    def shown(hash_: str) -> list[str]:
        english.go(hash_)
        links = "(links) => links.map((link) => link.hash.slice(1))"
        return sorted(page.locator("#facts tbody tr:not([hidden]) a").evaluate_all(links))

    each: tuple[dict[str, Any], ...] = (
        {"item": "semiconductors"},
        {"partner": "us", "flow": "exports"},
        {"sector": "ict"},
        {"flow": "fdi"},
    )
    for filters in each:
        asked = bundled.filters(**filters)
        expected = sorted(row.id for row in bundled.facts(asked))
        assert shown("facts?" + "&".join(f"{name}={value}" for name, value in filters.items())) == expected
        assert page.locator(".found").inner_text() == f"{len(expected)} of 243 facts"
    assert shown("facts?outcome=confirmed") == sorted(
        outcome.id for outcome in bundled.check().outcomes if outcome.confirmed is not None
    )
    assert shown("facts?q=반도체 99.2 went") == [CHIPS]
    assert CHIPS in shown("facts?q=not the chip exports of the ict release")
    assert shown("facts?q=nothing of this") == []
    assert page.locator(".found").inner_text() == "No fact matches all of this."
    page.locator(".clear").click()
    assert page.locator("#facts tbody tr:not([hidden])").count() == 243
    page.locator("[data-sort=v]").click(click_count=2)
    values = [text for text in page.locator("#facts tbody td.v").all_inner_texts() if text]
    assert values[0] == ">700"
    units = [unit for unit, _ in itertools.groupby(page.locator("#facts tbody td.u").all_inner_texts()) if unit]
    assert units[0] == "USD bn"
    assert len(units) == len(set(units)) > 1
    limits = {row.id: level_text(row, language_of(LanguageCode.EN)) for row in bundled.facts()}
    levels = "(rows) => rows.map(({cells}) => [cells[1].querySelector('a').hash.slice(1), cells[2].innerText])"
    shown_levels = dict(page.locator("#facts tbody tr").evaluate_all(levels))
    assert shown_levels == limits
    assert {"<0", ">0", ">5.0", ">700"} <= set(shown_levels.values())
    assert page.locator("th[aria-sort=descending]").inner_text().startswith("Value")
    of_zero = "(cells) => cells.map((cell) => cell.innerText).filter((text) => /^[<>]0$/.test(text))"
    assert page.locator("#facts tbody td.v").evaluate_all(of_zero) == [">0", ">0", "<0"]
    page.locator("[data-sort=v]").click()
    assert page.locator("#facts tbody td.v").evaluate_all(of_zero) == ["<0", ">0", ">0"]


_SEARCH = """(queries) => {
    const field = document.querySelector("#facts [name=q]"), found = {};
    for (const query of queries) {
        field.value = query;
        field.dispatchEvent(new Event("input", {bubbles: true}));
        found[query] = [...document.querySelectorAll("#facts tbody tr:not([hidden]) a")].map((a) => a.hash.slice(1));
    }
    return found;
}"""
_OTHER_TEXTS = {
    LanguageCode.EN: {"전년", "전산업", "증가율", "연속", "대수", "조업일수", "work days", "2020-11", "1,003", "대중"},
    LanguageCode.KO: {"증가율", "work days", "2020-11"},
}
"""What also stands in remarks and subjects of the language that a page is not in, or in levels as it shows them."""


def test_the_page_finds_what_search_finds(browser: Browser, files: dict[LanguageCode, Path], bundled: Trade) -> None:
    """Names, aliases, codes, words of trade and figures, in every spelling, find what `ktrade search` finds."""

    def found(words: list[str]) -> set[str]:
        return {row.id for row in bundled.search(words) if row.kind is SearchKind.FACT}

    named = [name for entry in (*bundled.base.items, *bundled.base.partners) for name in (entry.code, *names_of(entry))]
    meant = [word for kind in ("flow", "measure", "sign", "event", "sector") for word in spellings(kind)]
    meant += [word for word, code in spellings("sort").items() if code == "growth"]
    rows = list(bundled.facts())
    figures = {figure for row in rows for figure in (row.value, row.growth) if figure is not None and abs(figure) >= 13}
    forms = ("{}", "{}%", "${}")  # one after another: a form is read the same way of each figure
    figures_written = [forms[at % 3].format(abs(figure)) for at, figure in enumerate(sorted(figures))]
    more = [
        "5,129", "5129억", "5,129억", "5천129억", "7천억", "7,000억", "1,003", "512.9", "5.6%", "202012", "FDI", "fdi",
        "us", "US", "U.S.", "semicond", "emicond", "99", "돌파", "전년", "4th", "2020-11", "November", "대중", "대미",
        "nothing of this",
    ]  # fmt: skip
    queries = [*dict.fromkeys([*named, *meant, *figures_written]), *more]
    sentences = [
        "chips 99.2 went", "반도체 2020", "exports fell 2020", "Korea’s exports", "how much did South Korea export",
        "total exports growth", "ICT 수출 신장률", "한국 수출 얼마", "2020년도", "chips Dec-2020",
    ]  # fmt: skip
    several = {sentence: sentence.split() for sentence in sentences}
    expected = {query: found([query]) for query in queries} | {query: found(words) for query, words in several.items()}
    assert expected["5,129"] == expected["5천129억"] == {"2020.exports@motie-2021-01-04"}
    assert "2025.exports.threshold@article-2025" in expected["7천억"]
    assert {row.id for row in rows if row.flow == "fdi"} <= expected["FDI"]
    for code, file in files.items():
        with opened(browser, file) as page:
            page.go("facts")
            shown = {query: set(ids) for query, ids in page.page.evaluate(_SEARCH, list(expected)).items()}
            others = expected.keys() - _OTHER_TEXTS[code]
            wrong = {query: shown[query] ^ expected[query] for query in others if shown[query] != expected[query]}
            if code is LanguageCode.KO:  # its levels are in 억 달러
                wrong = {query: ids for query, ids in wrong.items() if not query.isdecimal() or ids - shown[query]}
            assert wrong == {}, code
            assert page.said == []


def test_the_page_finds_what_it_shows(browser: Browser, files: dict[LanguageCode, Path], bundled: Trade) -> None:
    """The levels of its table, caveats by their word and periods by any spelling are found in both languages."""
    careful = sorted(row.id for row in bundled.facts() if row.caveat)
    whole_year = sorted(row.id for row in bundled.facts(bundled.filters(period="2023")))
    expected = {"q=caveat": careful, "q=단서": careful, "q=반도체+992": [CHIPS]}
    expected |= {f"period={text}": whole_year for text in ("2023", "2023-01/2023-12")}
    exported = {row.id for row in bundled.facts(bundled.filters(flow="exports"))}
    for code, file in files.items():
        with opened(browser, file) as open_page:
            shown: dict[str, list[str]] = {}
            for query in (*expected, "q=exports", "q=수출"):
                open_page.go(f"facts?{query}")
                links = open_page.page.locator("#facts tbody tr:not([hidden]) a")
                shown[query] = sorted(links.evaluate_all("(links) => links.map((link) => link.hash.slice(1))"))
            assert exported.issubset(shown.pop("q=exports"))
            assert exported.issubset(shown.pop("q=수출"))
            if code is LanguageCode.EN:
                shown["q=반도체+992"] = [CHIPS]
            assert shown == expected


def test_a_new_view_begins_at_its_top(browser: Browser, files: dict[LanguageCode, Path]) -> None:
    """On a phone the table and a name begin at their top; Back from a receipt keeps the place."""
    with opened(browser, files[LanguageCode.EN], PHONE) as phone:
        page = phone.page
        page.evaluate("() => scrollTo(0, 3000)")
        phone.go("facts")
        assert page.evaluate("() => scrollY") == 0
        page.evaluate("() => scrollTo(0, 2000)")
        phone.go("item/semiconductors")
        assert 0 <= page.evaluate("() => document.querySelector('.name.on').getBoundingClientRect().top") < 200
        phone.go("document/article-2025")
        page.evaluate("() => scrollTo(0, 600)")
        page.locator(".doc.on a.f").last.click()
        page.locator("#inspector.open").wait_for()
        place = page.evaluate("() => scrollY")
        page.go_back()
        page.locator("#inspector:not(.open)").wait_for(state="attached")
        assert place > 0
        assert page.evaluate("() => scrollY") > 0
        for view in ("facts", "names", "document/article-2025"):
            page.goto("about:blank")
            page.goto(f"{files[LanguageCode.EN].as_uri()}#{view}")
            page.wait_for_timeout(100)
            assert page.evaluate("() => scrollY") == 0, view


def test_csv_and_json_are_those_of_the_commands(english: Opened, bundled: Trade) -> None:
    """The CSV of the page has the cells of ``ktrade facts --csv``, its JSON the record of ``--json``, each digit."""
    page, rows = english.page, list(bundled.facts())
    english.go("facts?item=semiconductors")
    with page.expect_download() as download:
        page.locator(".csv").click()
    chips = [row for row in rows if row.item == "semiconductors"]
    answer = Answer(TypedRows(FactRow, chips), lambda: pytest.fail("no view is asked for"))
    written = Path(download.value.path()).read_text(encoding="utf-8")
    assert sorted(csv.reader(io.StringIO(written))) == sorted(csv.reader(io.StringIO(Csv().encode(answer))))
    page.locator("[data-sort=g]").click(click_count=2)
    with page.expect_download() as download:
        page.locator(".csv").click()
    written = Path(download.value.path()).read_text(encoding="utf-8")
    shown = page.locator("#facts tbody tr:not([hidden]) a").evaluate_all(
        "(links) => links.map((link) => link.hash.slice(1))"
    )
    assert [line["id"] for line in csv.DictReader(io.StringIO(written))] == shown
    assert len(shown) == len(chips)

    english.go(CHIPS)
    page.evaluate("() => { navigator.clipboard.writeText = async (text) => { window.copied = text; }; }")
    page.locator("[data-copy=json]").click()
    copied = page.evaluate("() => window.copied")
    assert copied == json_text(record_of(next(row for row in rows if row.id == CHIPS)))
    assert json.loads(copied)["value"] == 99.2
    page.locator("[data-copy=citation]").click()
    citation = page.evaluate("() => window.copied")
    assert citation.startswith("Ministry of Trade, Industry and Energy. (2021")
    assert "“Chip exports in 2020 went up 5.6 percent to $99.2 billion”" in citation
    assert citation.splitlines()[-1:] == caveats_of(bundled, [CHIPS], language_of(LanguageCode.EN))
    page.locator("[data-copy=link]").click()
    assert page.evaluate("() => window.copied").endswith(f"#{CHIPS}")


def test_the_keyboard_is_enough(english: Opened) -> None:
    """Keys do all: j and k go from figure to figure, Enter goes to the receipt, Escape comes back, / searches."""
    page = english.page
    english.go("document/motie-2021-01-04")
    page.keyboard.press("Escape")
    page.locator(".doc.on .f").first.focus()
    page.keyboard.press("j")
    page.keyboard.press("j")
    assert page.evaluate("() => document.activeElement.textContent") == "$500 billion"
    page.keyboard.press("k")
    page.keyboard.press("k")
    page.keyboard.press("Enter")
    page.locator("#inspector h3:focus").wait_for()
    assert english.shown() == "Exports, 2020"
    page.keyboard.press("j")
    page.keyboard.press("j")
    assert page.locator("#inspector .stepper span").inner_text() == "Fact 1 of 2 with this figure"
    page.locator(".next").click()
    assert page.locator("#inspector h3 b").inner_text() == "above USD 500 bn, 4 years in a row"
    page.keyboard.press("Escape")
    assert page.evaluate("() => document.activeElement.textContent") == "$500 billion"
    assert page.locator("#inspector.open").count() == 0
    page.keyboard.press("/")
    assert page.evaluate("() => document.activeElement.name") == "q"
    page.keyboard.type("jk")
    assert page.locator("[name=q]").input_value() == "jk"
    page.locator("#shortcuts").uncheck()
    english.go("document/motie-2021-01-04")
    page.keyboard.press("/")
    assert page.evaluate("() => document.activeElement.name") != "q"
    page.locator("#shortcuts").check()


def test_the_mark_that_is_clicked_is_the_one_that_opens(english: Opened) -> None:
    """A click is about that mark: its count of facts, no jump of the document, and Escape comes back to it."""
    page, top = english.page, "(mark) => mark.getBoundingClientRect().top"
    english.go("document/motie-2021-01-04")
    stepper = page.locator("#inspector .stepper")
    year = page.locator(".doc.on").get_by_role("link").and_(page.get_by_text("2020", exact=True)).nth(1)
    year.click()
    assert stepper.locator("span").inner_text() == "Fact 1 of 13 with this figure"
    page.locator(".doc.on a.f:not([data-c])", has_text="$99.2 billion").click()
    assert english.shown() == "Exports of semiconductors, 2020"
    assert not stepper.is_visible()
    last = page.locator(".doc.on a.f", has_text="5.6 percent").last
    last.evaluate("(mark) => scrollTo({top: scrollY + mark.getBoundingClientRect().top - 700, behavior: 'instant'})")
    before, box = last.evaluate(top), last.bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + 5, box["y"] + 5)
    assert last.get_attribute("aria-current") is not None
    assert abs(last.evaluate(top) - before) < 5
    page.keyboard.press("Escape")
    last.focus()
    page.keyboard.press("Enter")
    assert page.evaluate("() => document.activeElement.matches('#inspector h3')")
    page.keyboard.press("Escape")
    assert last.evaluate("(mark) => mark === document.activeElement")


def test_the_focus_stays_on_the_figure_while_walking(english: Opened) -> None:
    """With a receipt open, j and k keep the focus on the figure whose receipt opens; Enter takes it there."""
    page = english.page
    opens = "(link) => location.hash === '#' + document.getElementById(link.hash.slice(1)).closest('section').id"
    for place, links in (("document/motie-2021-01-04", ".doc.on a.f"), ("document/article-2023", ".doc.on a.f")):
        english.go(place)
        page.locator(links).first.click()
        for key, at in (("j", 1), ("j", 2), ("j", 3), ("k", 2)):
            page.keyboard.press(key)
            page.evaluate("() => new Promise((done) => setTimeout(done, 50))")
            assert page.locator(links).nth(at).evaluate("(link) => link === document.activeElement"), (place, key)
            assert page.locator(links).nth(at).evaluate(opens), (place, key)
        page.keyboard.press("Enter")
        assert page.evaluate("() => document.activeElement.matches('#inspector h3')")
        page.keyboard.press("Escape")
        assert page.locator(links).nth(2).evaluate("(link) => link === document.activeElement"), place


def test_the_link_of_a_fact_opens_its_document(english: Opened) -> None:
    """From table, name or chart the document opens with the figure in view, and Back returns to the place."""
    page, view = english.page, "document.querySelector('.view.on').id"
    mark = page.locator(".doc.on a.f[aria-current]").first
    for place, links, at in (
        ("facts?flow=exports", "#facts tbody tr:not([hidden]) a", 60),
        ("item/semiconductors", ".name.on .facts a", 9),
        ("item/semiconductors", ".name.on svg a", 1),
    ):
        for open_by in ("click", "Enter"):
            english.go(place)
            link = page.locator(links).nth(at)
            link.focus()
            link.scroll_into_view_if_needed()
            before = page.evaluate("scrollY")
            link.click() if open_by == "click" else page.keyboard.press("Enter")
            page.locator("#inspector.open").wait_for()
            assert page.evaluate(view) == "documents"
            assert mark.evaluate(
                "(one) => { const b = one.getBoundingClientRect(); return b.top > 0 && b.bottom < innerHeight; }"
            )
            assert page.evaluate("document.activeElement.matches('#inspector h3')"), (place, open_by)
            page.go_back()
            page.locator("#inspector.open").wait_for(state="detached")
            assert page.evaluate("location.hash") == "#" + place
            assert (page.evaluate("scrollY"), link.is_visible()) == (before, True), (place, open_by)
            assert link.evaluate("(one) => one === document.activeElement"), (place, open_by)
    english.go("facts")
    page.keyboard.press("j")
    page.keyboard.press("j")
    assert page.locator("#facts tbody a").nth(1).evaluate("(link) => link === document.activeElement")
    for start in ("facts", "names", "item/semiconductors", "document/article-2025", "nonsense"):
        english.go(start)
        english.go(CHIPS)
        assert page.evaluate(view) == "documents", start
        assert english.shown() == "Exports of semiconductors, 2020"
        assert mark.is_visible()


def test_a_hash_that_leads_nowhere_is_no_fault(english: Opened) -> None:
    """What is no address of the page shows the documents without a receipt; a broken percent is text."""
    for hash_ in ("%", "%E0%A4", "nonsense@x", "99999", "facts?q=%", "facts?q=%E0%A4"):
        english.go(CHIPS)
        english.page.evaluate(
            """async (hash) => {
                const changed = new Promise((done) => addEventListener("hashchange", done, {once: true}));
                location.hash = hash;
                await changed;
            }""",
            hash_,
        )
        view = hash_.partition("?")[0] if "?" in hash_ else "documents"
        assert english.page.locator(".view.on").get_attribute("id") == view, hash_
        assert english.page.locator("#inspector.open").count() == 0, hash_
        lost = english.page.locator("#lost")
        assert lost.is_visible() is ("?" not in hash_), hash_
        english.page.evaluate("() => { history.replaceState(null, '', '#documents'); }")
    english.go("facts?item=nonsense&flow=exports")
    assert lost.inner_text() == "Not on this page: item=nonsense"
    english.go("2020.nonsense@motie-2021-01-04")
    assert lost.inner_text() == "Not on this page: 2020.nonsense@motie-2021-01-04"
    english.page.evaluate("() => { location.hash = 'facts?q=5.6%25+%2B'; }")
    english.page.wait_for_function("() => document.querySelector('[name=q]').value === '5.6% +'")


_IN_LIST = """() => {
    const link = document.querySelector(".view.on :is(.rail, .index) [aria-current]");
    const {top, bottom} = link.getBoundingClientRect(), whole = link.closest(".rail, .index").getBoundingClientRect();
    return top >= Math.max(whole.top, 0) && bottom <= Math.min(whole.bottom, innerHeight);
}"""


def test_the_list_shows_the_name_that_is_open(
    browser: Browser, files: dict[LanguageCode, Path], bundled: Trade
) -> None:
    """On a desk the list at the left has the name or document that is open in view, whichever it is."""
    for code, file in files.items():
        with opened(browser, file) as found:
            names = found.page.locator(".name").evaluate_all("(all) => all.map((one) => one.id)")
            assert len(names) > 40
            each = names[::-1] if code is LanguageCode.EN else names[::-5]
            for place in [*each, *names[::7], *(f"document/{row.id}" for row in bundled.sources())]:
                found.go(place)
                assert found.page.evaluate(_IN_LIST), (code, place)
                assert found.page.evaluate("scrollY") == 0
            assert found.said == []


def test_a_value_that_a_filter_cannot_take_is_told(browser: Browser, files: dict[LanguageCode, Path]) -> None:
    """Of several values of one filter the first applies; the page says which are left out. The same twice is one."""
    told = {
        LanguageCode.EN: "Each filter takes one value, so left out: item=computers",
        LanguageCode.KO: "조건마다 값을 하나만 받아 빠진 것: item=computers",
    }
    for code, file in files.items():
        with opened(browser, file) as found:
            found.go("facts?item=semiconductors&item=computers&flow=exports")
            assert found.page.locator("#lost").inner_text() == told[code]
            assert found.page.locator("[name=item]").input_value() == "semiconductors"
            found.go("facts?item=semiconductors&item=semiconductors&period=2023&period=2023-01/2023-12")
            assert not found.page.locator("#lost").is_visible()
            found.go("facts?q=chips&q=ships&item=nonsense&item=semiconductors")
            assert found.page.locator("#lost").inner_text().count("=") == 2
            assert found.page.locator("[name=item]").input_value() == "semiconductors"
            assert found.said == []


def test_leaving_a_receipt_comes_back_to_its_place(english: Opened) -> None:
    """Escape leaves the document that is shown; Back goes to what it was opened from, filters and names included."""
    page = english.page
    for place, link in (
        ("facts?q=oled&flow=exports", "#facts tbody tr:not([hidden]) a"),
        ("item/semiconductors", ".name.on .facts a"),
        ("document/article-2025", ".doc.on a.f"),
    ):
        for leave in ("Escape", "Back"):
            english.go(place)
            page.locator(link).first.click()
            page.locator("#inspector.open").wait_for()
            assert page.evaluate("() => location.hash") != "#" + place
            shown = "#" + str(page.locator(".doc.on").get_attribute("id"))
            if leave == "Escape":
                page.keyboard.press("Escape")
            else:
                page.go_back()
            page.locator("#inspector:not(.open)").wait_for(timeout=3000, state="attached")
            assert page.evaluate("() => location.hash") == ("#" + place if leave == "Back" else shown)
            assert page.locator(link).first.is_visible() is (leave == "Back" or place.startswith("document"))
    english.go("facts?q=oled&flow=exports")
    page.keyboard.press("/")
    page.keyboard.type(" 2020")
    assert page.evaluate("() => location.hash") == "#facts?q=oled+2020&flow=exports"


_ELSEWHERE: tuple[tuple[str, ...], ...] = (
    (".list a >> nth=2",),
    (".views [href='#facts']", "#facts tbody tr:last-child a"),
    (".views [href='#names']", ".index a >> nth=5", ".name.on .facts a >> nth=0", ".list a >> nth=1"),
    (".list a >> nth=2", ".list a >> nth=0", ".list a >> nth=3"),
)
_PLACE = """() => [
    document.querySelector(".view.on").id,
    document.querySelector(".view.on .doc.on, .view.on .name.on")?.id ?? "",
    scrollY,
]"""


def test_back_returns_to_what_an_address_showed(browser: Browser, files: dict[LanguageCode, Path]) -> None:
    """Back shows the document or name, at its place, that stood there, also where the address does not say which."""
    more = (
        ("#documents", _ELSEWHERE[1]),
        ("#nonsense", _ELSEWHERE[0]),
        ("#names", (".index a >> nth=5", ".name.on .facts a >> nth=0")),
    )
    for start, links in (*(("", links) for links in _ELSEWHERE), *more):
        with opened(browser, files[LanguageCode.EN]) as found:
            page = found.page
            page.goto("about:blank")
            page.goto(files[LanguageCode.EN].as_uri() + start)
            page.wait_for_timeout(100)
            page.evaluate("() => scrollTo(0, 300)")
            address, places = page.evaluate("location.hash"), [page.evaluate(_PLACE)]
            for link in links:
                page.locator(link).evaluate("(one) => one.click()")  # where it stands: the page does not scroll
                page.wait_for_timeout(50)
                places.append(page.evaluate(_PLACE))
            for place in places[-2::-1]:
                page.go_back()
                page.wait_for_timeout(50)
                shown = page.evaluate(_PLACE)
                assert shown[:2] == place[:2], (start, links)
            assert (page.evaluate("location.hash"), shown) == (address, places[0]), (start, links)
            for place in places[1:]:
                page.go_forward()
                page.wait_for_timeout(50)
                assert page.evaluate(_PLACE)[:2] == place[:2], (start, links)
            assert found.said == []


def test_words_that_prove_a_field_are_lit(english: Opened) -> None:
    """Pointing at a field's words lights them in the document; the quotes of the fact are lit while it is open."""
    english.go(CHIPS)
    lit = "(name) => [...CSS.highlights.get(name)].map((range) => range.toString())"
    assert english.page.evaluate(lit, "quote") == [
        "Chip exports in 2020",
        "Chip exports in 2020 went up 5.6 percent to $99.2 billion",
        "semiconductors (up 5.6 percent)",
    ]
    english.page.locator("#inspector tr", has_text="item").hover()
    assert english.page.evaluate(lit, "word") == ["Chip"]


def test_a_name_has_its_chart(english: Opened) -> None:
    """The page of a name has a chart over time, whose points lead to receipts, and its facts."""
    english.go("item/semiconductors")
    page = english.page.locator(".name.on")
    assert page.locator("h2").inner_text() == "Semiconductors"
    point = page.locator("svg a", has_text="2020 †1: 99.2 USD bn").first
    point.focus()
    english.page.keyboard.press("Enter")
    english.page.locator("#inspector.open").wait_for()
    assert english.shown() == "Exports of semiconductors, 2020"


def test_both_languages_fit_a_phone_and_a_desk(browser: Browser, files: dict[LanguageCode, Path]) -> None:
    """No view is wider than the window; on a phone the document comes first and the receipt is a sheet from below."""
    places = ("", "facts", "names", "item/semiconductors", CHIPS, "facts?item=semiconductors")
    for code, file in files.items():
        with opened(browser, file) as found:
            for size in (WIDE, PHONE):
                found.page.set_viewport_size(size)
                for place in places:
                    found.go(place)
                    assert found.page.evaluate("() => document.documentElement.scrollWidth") <= size["width"], place
                found.go(CHIPS)
                box = found.page.locator("#inspector").bounding_box()
                assert box is not None
                assert box["x" if size is WIDE else "y"] > 100
                assert (box["width"] == size["width"]) is (size is PHONE)
            assert found.page.locator("html").get_attribute("lang") == code
            found.page.keyboard.press("Escape")
            assert not found.page.locator("#inspector").is_visible()
            assert (found.said, found.requested) == ([], [])


def test_the_sheet_of_a_phone_closes_where_no_receipt_is_meant(
    browser: Browser, files: dict[LanguageCode, Path]
) -> None:
    """On a phone a receipt does not stay over another view, and a figure that its sheet would cover moves up."""
    with opened(browser, files[LanguageCode.EN], PHONE) as found:
        for place in ("facts", "names", "item/semiconductors", "document/article-2025"):
            found.go(CHIPS)
            assert found.page.locator("#inspector").is_visible()
            found.go(place)
            assert not found.page.locator("#inspector").is_visible(), place
            assert found.page.locator("body.sheet").count() == 0
        mark = found.page.locator(".doc.on a.f").nth(30)
        mark.evaluate(
            "(mark) => scrollTo({top: scrollY + mark.getBoundingClientRect().top - 600, behavior: 'instant'})"
        )
        mark.click()
        box, sheet = mark.bounding_box(), found.page.locator("#inspector").bounding_box()
        assert box is not None
        assert sheet is not None
        assert 0 < box["y"] < box["y"] + box["height"] < sheet["y"]
        assert (found.said, found.requested) == ([], [])


def test_a_figure_that_is_open_can_be_read(browser: Browser, small: OpenSmall, tmp_path: Path) -> None:
    """The figure whose receipt is open, and the words lit with it, have 4.5:1 on their ground, in light and dark."""
    entry = growth("5.0", item="ships") | {
        "quotes": ["Exports of ships fell 5.0 percent in 2020, and cars 7.5 percent"]
    }
    text = "Exports of ships fell 5.0 percent in 2020, and cars 7.5 percent.\n"
    file = tmp_path / "page.html"
    trade = small(group(entry), document=text)
    file.write_text(explorer_page(trade, render_context(trade)), encoding="utf-8")
    colours = """(mark) => [null, "::highlight(quote)"].map((lit) =>
        [getComputedStyle(mark).color, getComputedStyle(mark, lit).backgroundColor])"""
    for scheme in ("light", "dark"):
        with opened(browser, file, color_scheme=scheme) as found:
            for kind in ("refuted", "missing"):
                mark = found.page.locator(f".doc.on a.f.{kind}")
                mark.click()
                assert mark.get_attribute("aria-current") == "true"
                found.page.mouse.move(0, 0)
                for colour, ground in mark.evaluate(colours):
                    assert contrast(_hex(colour), _hex(ground)) >= 4.5, (scheme, kind, colour, ground)


def _hex(colour: str) -> str:
    """A colour that a browser says as "rgb(1, 2, 3)", as #010203."""
    return "#" + "".join(f"{int(part):02x}" for part in re.findall(r"\d+", colour)[:3])


_COVERED = """() => {
    const focused = document.activeElement, sheet = document.querySelector("#inspector");
    const {top, bottom} = focused.getClientRects()[0];
    return !sheet.contains(focused) && (top < 0 || bottom > sheet.getBoundingClientRect().top)
        ? `${focused.outerHTML.slice(0, 80)} ${top}` : null;
}"""


def test_the_sheet_never_covers_what_has_the_focus(browser: Browser, files: dict[LanguageCode, Path]) -> None:
    """With a receipt open on a phone or a zoomed desk, Tab goes through all figures in view (WCAG 2.2, 2.4.11)."""
    zoomed: ViewportSize = {"width": 350, "height": 225}
    for size, shortcuts in ((PHONE, True), (PHONE, False), (zoomed, False)):
        with opened(browser, files[LanguageCode.EN], size) as found:
            page = found.page
            found.go("document/motie-2021-01-04")
            page.locator("#shortcuts").set_checked(shortcuts)
            page.locator(".doc.on a.f").nth(3).focus()
            page.keyboard.press("Enter")
            page.locator("#inspector.open").wait_for()
            keys = ["Shift+Tab"] * 8 if shortcuts else [*["Tab"] * 60, *["Shift+Tab"] * 10]
            covered = []
            for key in keys:
                page.keyboard.press(key)
                covered.append(page.evaluate(_COVERED))
            assert page.evaluate("document.activeElement.matches('.doc.on a.f')")
            assert [one for one in covered if one] == [], (size, shortcuts)
            page.locator("#shortcuts").focus()
            page.keyboard.press("Shift+Tab")
            page.keyboard.press("Tab")
            assert page.evaluate(_COVERED) is None


_LINES = """async (ids) => {
    const found = {};
    for (const id of ids) {
        location.hash = id;
        await new Promise((done) => addEventListener("hashchange", () => setTimeout(done), {once: true}));
        const mark = document.querySelector(".doc.on .f[aria-current]"), text = document.createRange();
        text.selectNodeContents(mark.closest("[data-l]"));
        const lines = (one) => [...one.getClientRects()].map(({top, bottom}) => [top, bottom]);
        const quotes = [...CSS.highlights.get("quote")].filter((quote) => quote.intersectsNode(mark));
        found[id] = {
            sheet: document.querySelector("#inspector").getBoundingClientRect().top,
            firsts: [...quotes.map((quote) => lines(quote)[0]), ...lines(mark)],
            cut: lines(text).filter(([top, bottom]) => top < -1 && bottom > 1),
        };
    }
    return found;
}"""
"""Of each fact: where the sheet begins, where its quote begins and its figure stands, and which lines the edge cuts."""


def test_on_a_phone_a_link_shows_figure_and_quote(
    browser: Browser, files: dict[LanguageCode, Path], bundled: Trade
) -> None:
    """On a phone the link of each fact puts the first line of its quote and the figure between edge and sheet."""
    ids = [row.id for row in bundled.facts()]
    for code, file in files.items():
        with opened(browser, file, PHONE) as found:
            shown = found.page.evaluate(_LINES, ids)
            assert len(shown) == len(ids)
            hidden = {
                id_: one
                for id_, one in shown.items()
                if one["cut"] or not all(0 <= top < bottom <= one["sheet"] for top, bottom in one["firsts"])
            }
            assert hidden == {}, code


def test_axe_finds_nothing_serious(browser: Browser, bundled: Trade, tmp_path: Path) -> None:
    """No view has a moderate or serious fault of accessibility, in light and dark, on a desk and on a phone."""
    script = axe(tmp_path)
    fact = "2025.exports.semiconductors@article-2025"
    views = (fact, "facts", "item/semiconductors")
    states = (
        (LanguageCode.EN, "light", WIDE, views),
        (LanguageCode.KO, "dark", PHONE, (fact, f"facts {fact}", "excluded")),
        (LanguageCode.EN, "dark", WIDE, (f"facts {fact}", "excluded")),
    )
    for code, scheme, size, places in states:
        file = tmp_path / f"{code}.html"
        rows = [row for row in bundled.facts() if row.id == fact]
        file.write_text(receipts_page(bundled, render_context(bundled, code), rows), encoding="utf-8")
        with opened(browser, file, size, color_scheme=scheme, bypass_csp=True) as found:
            found.page.evaluate(script)
            for place in places:
                if place == "excluded":
                    found.go("document/article-2025")
                    found.page.locator(".doc.on a.f.excluded").first.click()
                    assert found.page.locator(".f.excluded[aria-current]").count() == 1
                else:
                    for one in place.split():
                        found.go(one)
                result = found.page.evaluate("() => axe.run({exclude: '.cards'}, {resultTypes: ['violations']})")
                faults = [
                    (fault["id"], fault["impact"], [node["html"][:200] for node in fault["nodes"][:3]])
                    for fault in result["violations"]
                    if fault["impact"] in ("moderate", "serious", "critical")
                ]
                assert faults == [], (code, place)


def test_without_script_links_lead_to_receipts(browser: Browser, files: dict[LanguageCode, Path]) -> None:
    """Without script every document and receipt stands there, and a figure leads to its receipt."""
    with opened(browser, files[LanguageCode.EN], java_script_enabled=False) as found:
        assert found.page.locator(".doc").count() == 5
        found.page.locator(".doc a.f", has_text="$99.2 billion").click()
        assert found.page.locator(f"[id='{CHIPS}'] h3").is_visible()
        assert not found.page.locator("#inspector").is_visible()
        for place in ("2025.exports@article-2025", "item/semiconductors", "60"):
            found.page.goto("about:blank")
            found.page.goto(f"{files[LanguageCode.EN].as_uri()}#{place}")
            box = found.page.locator(f"[id='{place}']").bounding_box()
            assert box is not None
            assert 0 <= box["y"] < WIDE["height"], place


_SIZES = """(cards) => {
    const found = {H3: new Set(), rest: new Set()};
    const texts = document.createTreeWalker(document.querySelector(cards), NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
        const own = texts.currentNode.parentElement;
        if (!own.checkVisibility() || !own.closest(".cards > section") || !texts.currentNode.data.trim()) continue;
        (own.closest("h3") ? found.H3 : found.rest).add(Number(parseFloat(getComputedStyle(own).fontSize).toFixed(2)));
    }
    return {H3: [...found.H3], rest: [...found.rest]};
}"""
"""The sizes of the headings of receipts, and of the rest of them, in pixels."""


def test_printed_receipts_are_footnotes(english: Opened) -> None:
    """In print the receipts stand below their documents, with the numbers that the figures have."""
    page = english.page
    english.go("document/motie-2021-01-04")
    english.go(CHIPS)
    page.emulate_media(media="print")
    receipt = page.locator(f"[id='{CHIPS}']")
    assert receipt.is_visible()
    number = receipt.locator("h3").get_attribute("id")
    figure = page.locator("a.f", has_text="$99.2 billion").first
    assert f"#{number}" == figure.get_attribute("href")
    assert page.locator(".doc:visible").count() == 1
    assert not page.locator("#inspector").is_visible()
    assert page.evaluate(_SIZES, ".doc.on .cards") == {"H3": [12.67], "rest": [10.67]}
    reasons = page.locator(".doc.on .cards > section[id^='number/'] > p.r")
    assert reasons.count() > 0
    assert all(one.is_visible() for one in reasons.all())
    page.emulate_media(media="screen")


def test_the_receipt_of_a_refuted_fact_says_so_in_each_part(browser: Browser, small: OpenSmall, tmp_path: Path) -> None:
    """A field that is refuted has no words, what is computed from it only would follow; printed, with why."""
    quote = "Exports of ships fell 5.0 percent to $9.1 billion in 2020"
    file = tmp_path / "page.html"
    entry = {"item": "ships", "value": "9.1", "unit": "USD bn", "growth": "5.0", "quotes": [quote]}
    trade = small(group(entry), document=f"{quote}.\n")
    for code in LanguageCode:
        context = render_context(trade, code)
        language = context.language
        file.write_text(explorer_page(trade, context), encoding="utf-8")
        with opened(browser, file) as found:
            found.go("2020.exports.ships@memo")
            receipt = found.page.locator("#inspector")
            level, growth_row = (
                receipt.locator("tr", has=found.page.get_by_text(language.proof_field(field), exact=True))
                for field in (ProofField.VALUE, ProofField.GROWTH)
            )
            assert "“$9.1 billion”" in level.inner_text()
            shown = "(cell) => getComputedStyle(cell, '::before').content"
            assert growth_row.locator("td").last.evaluate(shown) == f'"{language.page_words.no_words}"'
            titles = receipt.locator("h4").all_inner_texts()
            assert language.headings.would_follow in titles
            assert language.headings.follows not in titles
            found.print()
            footnote = found.page.locator(".doc.on .cards > section").inner_text()
            assert f"{language.headings.reasons}: " in footnote
            assert "(other-sign)" in footnote
            assert found.said == []


def test_a_print_stands_alone(browser: Browser, files: dict[LanguageCode, Path], bundled: Trade) -> None:
    """A printed table says its filters, its caveats and documents in numbered notes, and where it is."""
    for code, file in files.items():
        with opened(browser, file) as found:
            page = found.page
            found.go("facts?item=semiconductors&q=2020")
            found.print()
            text = page.locator("body").inner_text()
            item, search = {LanguageCode.EN: ("Item", "Search facts"), LanguageCode.KO: ("품목", "사실 검색")}[code]
            assert f"{search}: 2020 · {item}: " in text
            rows = [row for row in bundled.facts(bundled.filters(item="semiconductors")) if "2020" in row.period]
            told = render_context(bundled, code)
            caveats = {one for row in rows if (one := caveat_of(row, told))}
            signs = page.locator("#facts sup.printed:visible").all_inner_texts()
            assert len(signs) == page.locator("#facts tbody tr:visible").count() == len(rows)
            assert sum("†" in sign for sign in signs) == sum(row.caveat is not None for row in rows) > 0
            notes = page.locator("#facts footer.printed ol").first.locator("li").all_inner_texts()
            assert {note.split(" ", 1)[1] for note in notes} == caveats
            assert [note.split(" ")[0] for note in notes] == [f"†{at}" for at in range(1, len(caveats) + 1)]
            assert {sign.split("[")[1] for sign in signs} == {
                f"{at}]" for at in range(1, len({row.source for row in rows}) + 1)
            }
            assert f"{file.name}#facts?item=semiconductors&q=2020" in text
            assert "ktrade" in text
            assert text.count("†") == len(notes) + sum("†" in sign for sign in signs) + 1  # and what it means
            page.emulate_media(media="screen")
            assert page.locator(".printed:visible").count() == 0
            for place in ("item/semiconductors", "document/motie-2021-01-04"):
                found.go(place)
                found.print()
                assert f"{file.name}#{place}" in page.locator("body").inner_text()
                if place.startswith("item"):
                    assert "Energy. (2021, January 4)" in page.locator("body").inner_text()
                page.emulate_media(media="screen")
            assert (found.said, found.requested) == ([], [])


_CUT = """(parts) => parts.flatMap((part) => {
    const {top, bottom} = part.getBoundingClientRect();
    return [...part.querySelectorAll("text, path, circle")].filter((one) => {
        const box = one.getBoundingClientRect();
        return box.top < top - 1 || box.bottom > bottom + 1;
    }).map((one) => one.outerHTML);
})"""
"""The shapes of a chart that reach out of their part of it."""


def test_what_is_shown_is_printed(english: Opened) -> None:
    """Printed are the document that is open, the table of the facts as it is filtered, or the page of the name."""
    page = english.page
    for place, printed in (
        ("document/motie-2020-12-01", ".doc"),
        ("facts?item=semiconductors", "#facts tbody tr"),
        ("item/semiconductors", ".name"),
    ):
        english.go(place)
        page.emulate_media(media="print")
        shown = {
            selector: page.locator(f"{selector}:visible").count() for selector in (".doc", "#facts tbody tr", ".name")
        }
        assert {selector for selector, number in shown.items() if number} == {printed}, place
        assert shown[printed] == (16 if "facts" in place else 1)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        parts = page.locator("svg:visible")
        tall = parts.evaluate_all("(all) => all.map((one) => one.getBoundingClientRect().height)")
        assert all(height < 22.1 / 2.54 * 96 for height in tall)  # a page of A4 with its margins and the name
        if printed == ".name":
            small = "(all) => all.map((one) => parseFloat(getComputedStyle(one).fontSize) * one.getScreenCTM().a)"
            assert min(page.locator("svg:visible text").evaluate_all(small)) > 9.3  # 7 points
            assert len(tall) > 3  # each part of the chart stays whole, the chart goes over pages
            assert {part.evaluate("(one) => getComputedStyle(one).breakInside") for part in parts.all()} == {"avoid"}
            cut = parts.evaluate_all(_CUT)
            assert cut == []
            chart, told = (page.locator(f".name.on {one}").first.bounding_box() for one in ("svg", ".facts a"))
            assert chart is not None
            assert told is not None
            assert told["x"] > chart["x"] + chart["width"]
        page.emulate_media(media="screen")


def test_each_field_of_a_fact_has_the_words_that_prove_it(english: Opened) -> None:
    """The inspector has a row for every field that a fact says, with its words; the pointer lights them all."""
    english.go("2020.exports.secondary-batteries.streak-growth@motie-2021-01-04")
    rows = english.page.locator(".opened tr")
    told = rows.evaluate_all("(all) => all.map((row) => [...row.cells].map((cell) => cell.textContent.trim()))")
    assert [row[0] for row in told] == ["flow", "period", "item", "value", "measure", "event", "sector", "status"]
    assert [row[2] for row in told[:6]] == [
        "“export value”", "“in 2020”", "“secondary batteries”", "“5th … year”", "“consecutive”", "“growth”",
    ]  # fmt: skip
    assert [row[1] for row in told[6:]] == ["all industries", "actual"]
    assert {row[2] for row in told[6:]} == {"unless said otherwise"}
    rows.nth(3).locator("button").hover()
    lit = "[...CSS.highlights.get('word')].map((range) => range.toString())"
    assert english.page.evaluate(lit) == ["5th", "year"]


def test_a_field_without_words_says_why(english: Opened) -> None:
    """No cell of a receipt is empty: it says on what the field stands, and the note on the document is there."""
    wordless = "[...document.querySelectorAll('.confirmed ~ table td:last-child:empty')]"
    confirmed = english.page.evaluate(f"{wordless}.map((cell) => cell.closest('section')).at(-1).id")
    for fact, why, note in (
        (confirmed, "confirmed: see reasons", ""),
        ("2020-11.exports.count-down@motie-2020-12-01", "by the whole quote", "announced on November 1"),
    ):
        english.go(fact)
        cells = english.page.locator("#inspector table td:last-child").evaluate_all(
            "(cells) => cells.map((cell) => cell.textContent || getComputedStyle(cell, '::before').content)"
        )
        assert f'"{why}"' in cells
        assert not {"", "none"} & set(cells)
        assert english.page.locator("#inspector .q").is_visible()
        assert note in english.page.locator("#inspector .opened").inner_text()
    english.go("2018.exports.rank-order@article-2025")
    receipt = english.page.locator("#inspector .opened").inner_text()
    assert "nothing is stated of the others it is ranked among" in receipt
    assert "? undetermined · rank" in receipt


def test_what_is_clicked_is_large_enough(english: Opened) -> None:
    """Buttons, fields and links that stand alone are 24 pixels high (WCAG 2.2, 2.5.8)."""
    small = """() => [...document.querySelectorAll("button, select, summary, label, .index a, td a, .facts a, .there")]
        .filter((one) => one.getClientRects().length && one.getBoundingClientRect().height < 23.9)
        .map((one) => one.outerHTML.slice(0, 80))"""
    for place in ("document/motie-2020-12-01", "facts", "item/semiconductors", CHIPS):
        english.go(place)
        assert english.page.evaluate(small) == [], place


_UNSEEN = """() => [...document.querySelectorAll("a, button, input, select, summary, [tabindex]:not([tabindex='-1'])")]
    .filter((one) => {
        if (one.tabIndex < 0) return false;
        one.focus();
        if (document.activeElement !== one) return false;
        one.scrollIntoView({block: "center", behavior: "instant"});
        return ![...one.getClientRects()].some(({left, top, width, height}) => {
            const at = document.elementFromPoint(left + width / 2, top + height / 2);
            return at && (one.contains(at) || at.contains(one) && getComputedStyle(at).display === "inline");
        });
    }).map((one) => one.outerHTML.slice(0, 80))"""
"""What takes the focus and is not to be seen then."""


def test_what_takes_the_focus_is_seen(browser: Browser, files: dict[LanguageCode, Path], bundled: Trade) -> None:
    """On each width all that takes the focus is seen, and the facts can be sorted (WCAG 2.2, 2.4.7)."""
    tablet: ViewportSize = {"width": 900, "height": 740}
    years = sorted(row.period_start[:4] for row in bundled.facts())
    for code, sizes in ((LanguageCode.EN, (PHONE, tablet, WIDE)), (LanguageCode.KO, (PHONE,))):
        for size in sizes:
            with opened(browser, files[code], size) as found:
                for place in ("document/motie-2021-01-04", "item/semiconductors", "facts"):
                    found.go(place)
                    assert found.page.evaluate(_UNSEEN) == [], (code, size, place)
                period, first = found.page.locator("[data-sort=p]"), found.page.locator("tbody .p").first
                period.focus()
                found.page.keyboard.press("Enter")
                assert years[0] in first.inner_text(), (code, size)
                period.click()
                assert years[-1] in first.inner_text(), (code, size)


def test_a_chart_names_its_sources(english: Opened) -> None:
    """Title and sources are inside the picture, where they stay when it is saved."""
    english.go("item/semiconductors")
    texts = " ".join(english.page.locator(".name.on svg text").all_text_contents())
    assert "Exports of semiconductors" in texts
    assert texts.count("Ministry of Trade, Industry and Energy") == 3


_AFTER = r"""mark => getComputedStyle(mark, "::after").content.replace(/["\s]/g, "")"""
"""The signs that the style puts behind a figure."""


def test_an_article_shows_what_the_facts_say(browser: Browser, bundled: Trade, tmp_path: Path) -> None:
    """The page of an article opens with it; a figure leads to what the facts say, and on to the receipt of a fact."""
    text = (
        "Exports of semiconductors rose 7.7 percent to $99.2 billion in 2020.\n<script>alert(1)</script> \u202e1.5%\n"
    )
    verified = bundled.verify([Article("folder/<b>news.txt", text, "2021-02-01")])
    file = tmp_path / "article.html"
    file.write_text(verified_page(bundled, render_context(bundled), verified), encoding="utf-8")
    with opened(browser, file) as found:
        assert found.page.locator(".doc.on h2").inner_text() == "<b>news.txt"
        assert "<script>alert(1)</script> \\u202e1.5%" in found.page.locator(".doc.on .text").inner_text()
        refuted = found.page.locator(".doc.on .f.refuted")
        assert refuted.get_attribute("aria-label") == "7.7 percent, contradicts, with a caveat"
        assert refuted.evaluate(_AFTER) == "✗†"
        refuted.click()
        assert (found.shown(), found.page.locator("#inspector section > p").first.inner_text()) == (
            "7.7 percent",
            "contradicts",
        )
        found.page.locator("#inspector a", has_text="Exports of semiconductors, 2020").first.click()
        assert found.page.locator("#inspector h3 b").inner_text().startswith("USD 99.2 bn")
        found.go("document/article-1")
        found.page.emulate_media(media="print")
        assert re.fullmatch("✗†#[0-9]+", refuted.evaluate(_AFTER))
        card = found.page.locator("#document\\/article-1 .cards > section", has_text="7.7 percent").first
        printed = card.inner_text()
        assert "another figure (other-figure)" in printed
        assert "Exports of semiconductors, 2020: USD 99.2 bn" in printed
        assert "Ministry of Trade, Industry and Energy" in printed
        assert found.page.evaluate(_SIZES, ".doc.on .cards") == {"H3": [12.67], "rest": [10.67]}
        found.page.emulate_media(media="screen")
        assert (found.said, found.requested) == ([], [])


def test_an_article_has_the_words_of_the_documents(browser: Browser, bundled: Trade, tmp_path: Path) -> None:
    """What is said of a figure of an article has the words of each document that decides it, on screen and in print."""
    text = "Exports came to $513 billion in 2020, after $542.2 billion in 2019. Computer exports fell 57.2 percent."
    verified = bundled.verify([Article("news.txt", text, "2021-02-01")])
    decided = [row for row in verified[0].rows if row.facts]
    assert {row.outcome for row in decided} >= {Verdict.WITHIN_ROUNDING, Verdict.AGREES_DERIVED, Verdict.CONTRADICTS}
    file = tmp_path / "article.html"
    for code in LanguageCode:
        file.write_text(verified_page(bundled, render_context(bundled, code), verified), encoding="utf-8")
        with opened(browser, file) as found:
            signs = {}
            for row in decided:
                found.go(f"figure/1/{row.start}")
                shown = found.page.locator("#inspector li q:visible").all_inner_texts()
                quotes = [bundled.base.fact_by_id[fact].fact.quotes for fact in row.facts]
                assert len(shown) == len(quotes) > 0
                assert all(words in told for words, told in zip(shown, quotes, strict=True)), (shown, quotes)
                sign = "(mark) => [getComputedStyle(mark, '::after').content, getComputedStyle(mark).borderBottomStyle]"
                signs[row.outcome] = tuple(found.page.locator(".doc.on .f[aria-current]").evaluate(sign))
            assert len(set(signs.values())) == len(signs)
            found.go("document/article-1")
            found.print()
            assert found.page.locator(".doc.on .cards li q:visible").count() == sum(len(row.facts) for row in decided)
            assert found.said == []


def test_of_many_facts_the_first_rows_are_laid_out_until_others_are_wanted(
    browser: Browser, small: OpenSmall, tmp_path: Path
) -> None:
    """A table of many facts begins with some; all are there for who scrolls, searches, prints, sorts or presses F3."""
    months = [f"{1970 + number // 12}-{number % 12 + 1:02d}" for number in range(510)]
    trade = small(*[group(growth("1.0"), period=month) for month in months], document="Nothing of it.\n")
    file = tmp_path / "many.html"
    file.write_text(explorer_page(trade, render_context(trade)), encoding="utf-8")
    wants: tuple[Callable[[Page], object], ...] = (
        lambda page: page.evaluate("() => scrollTo(0, document.body.scrollHeight)"),
        lambda page: page.locator("[name=q]").fill("2012-06"),
        lambda page: page.evaluate("() => { dispatchEvent(new Event('beforeprint')); }"),
        lambda page: page.keyboard.press("Control+f"),
        lambda page: page.keyboard.press("F3"),
        lambda page: page.locator("[data-sort=p]").click(),
    )
    for want in wants:
        with opened(browser, file) as found:
            found.go("facts")
            rows = found.page.locator("#facts tbody tr")
            assert (rows.count(), found.page.locator(".found").inner_text()) == (500, "510 of 510 facts")
            want(found.page)
            found.page.wait_for_function("() => document.querySelectorAll('#facts tbody tr').length === 510")
            assert len(set(rows.locator("a").evaluate_all("(all) => all.map((one) => one.hash)"))) == 510
            assert found.said == []
