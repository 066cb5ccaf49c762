"""Citations of the documents: APA, BibTeX, CSL-JSON and RIS."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from korea_trade.model.codes import CitationStyle
from korea_trade.presentation.citation.citation import cite
from korea_trade.presentation.visible import is_safe, visible
from korea_trade.questions.source_row import SourceRow
from korea_trade.questions.trade import Trade
from tests.presentation.dangerous import DANGEROUS

MINISTRY = "Ministry of Trade, Industry and Energy"
RELEASE = SourceRow(
    id="release",
    title="Korea’s exports reach $512.9 billion, R&D at 100%",
    publisher=MINISTRY,
    published="2021-01-04",
    file="seeds/release.txt",
    sha256="0" * 64,
    facts=3,
    note="A remark of the curator.",
    published_from=None,
    address=None,
    accessed=None,
    base="built-in",
)
BARE = replace(RELEASE, id="bare", title="[Exports topped $700 billion.]", publisher=None, published=None)
one_line = st.text(st.characters().filter(is_safe), min_size=1).filter(
    lambda text: text == text.strip() and len(text.splitlines()) == 1
)
sources = st.builds(
    replace,
    st.just(RELEASE),
    title=one_line,
    publisher=st.none() | one_line,
    published=st.none() | st.dates().map(lambda day: day.isoformat()),
)
quoted = st.lists(one_line, max_size=3, unique=True)

TEX_CHARACTERS = {"{}": "", r"\textbackslash{}": "\\", r"\textbraceleft{}": "{", r"\textbraceright{}": "}"}
TEX_CHARACTERS |= {r"\textasciitilde{}": "~", r"\textasciicircum{}": "^"}
TEX_CHARACTERS |= {rf"\{character}": character for character in "&%$#_"}


def read_bibtex(text: str) -> dict[str, dict[str, str]]:
    """The fields of entries by key, as LaTeX would print them; braces are counted as BibTeX counts them."""
    entries = {}
    for key, body in re.findall(r"@misc\{([^,\n]+),\n(.*?)\n\}\n", text, re.DOTALL):
        fields = {}
        for line in body.split("\n"):
            name, _, value = line.strip().removesuffix(",").partition(" = ")
            fields[name] = "".join(printed(value))
        entries[key] = fields
    return entries


def printed(value: str) -> Iterator[str]:
    """The characters that a value prints. Fails where braces do not balance, or a special character stands bare."""
    depth = 0
    for part in re.findall(r"\\text[a-z]+\{\}|\{\}|\\.|.", value):
        if part in TEX_CHARACTERS:
            yield TEX_CHARACTERS[part]
        elif part in "{}":
            depth += 1 if part == "{" else -1
            assert depth >= 0
        else:
            assert part not in "\\&%$#_~^"
            yield part
    assert depth == 0


def read_ris(text: str) -> list[list[tuple[str, str]]]:
    """The tags of references. Fails where a line is no tag."""
    references: list[list[tuple[str, str]]] = []
    for line in text.split("\r\n")[:-1]:
        found = re.fullmatch(r"([A-Z][A-Z0-9])  - (.*)", line)
        assert found is not None, line
        tag, value = found[1], found[2]
        if tag == "TY":
            references.append([])
        references[-1].append((tag, value))
    return references


def test_apa_with_all_that_is_known() -> None:
    """The publisher stands as the author, then the date, then the title as printed."""
    release = replace(RELEASE, title="Korea’s exports grow")
    assert cite([release], CitationStyle.APA) == f"{MINISTRY}. (2021, January 4). Korea’s exports grow.\n"


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"published": None}, "Ministry. (n.d.). Title.\n"),
        ({"publisher": None}, "Title. (2021, January 4).\n"),
        ({"publisher": None, "published": None}, "Title. (n.d.).\n"),
        ({"title": "[First sentence.]"}, "Ministry. (2021, January 4). [First sentence.]\n"),
        ({"title": "[First words]"}, "Ministry. (2021, January 4). [First words].\n"),
        ({"title": "Will it grow?"}, "Ministry. (2021, January 4). Will it grow?\n"),
        ({"publisher": "Chips Inc."}, "Chips Inc. (2021, January 4). Title.\n"),
    ],
)
def test_apa_with_gaps_and_full_stops(changes: dict[str, str | None], expected: str) -> None:
    """What is unknown is left out or "n.d.", a title without an author leads, and no full stop is doubled."""
    known: dict[str, str | None] = {"publisher": "Ministry", "title": "Title", **changes}
    assert cite([replace(RELEASE, **known)], CitationStyle.APA) == expected  # type: ignore[arg-type]


def test_apa_is_in_the_order_of_a_reference_list() -> None:
    """Authors and authorless titles stand in one alphabet, articles aside, and an author's works by date."""
    listed = [
        replace(RELEASE, id="late", title="B", published="2021-01-18"),
        replace(RELEASE, id="apple", title="The apple", publisher=None, published=None),
        replace(RELEASE, id="early", title="C", published="2020-12-01"),
        replace(RELEASE, id="article", title="[A note]", publisher=None, published=None),
        replace(RELEASE, id="undated", title="A", published=None),
    ]
    expected = [
        "The apple. (n.d.).",
        f"{MINISTRY}. (n.d.). A.",
        f"{MINISTRY}. (2020, December 1). C.",
        f"{MINISTRY}. (2021, January 18). B.",
        "[A note]. (n.d.).",
    ]
    assert cite(listed, CitationStyle.APA).splitlines() == expected
    assert cite(listed[::-1], CitationStyle.APA).splitlines() == expected


def test_apa_letters_tell_works_of_a_year_apart() -> None:
    """Works of one author and year get letters in their order, after "n.d." with a hyphen; others get none."""
    days = ["2021-01-18", "2021-01-04", "2020-12-01", None, None]
    listed = [
        replace(RELEASE, id=str(place), title=f"Title {place}", published=day, publisher="Ministry")
        for place, day in enumerate(days)
    ]
    listed += [replace(listed[0], id="other", publisher="Other"), replace(listed[0], id="none", publisher=None)]
    assert re.findall(r"\((.+)\)", cite(listed, CitationStyle.APA)) == [
        *("n.d.-a", "n.d.-b", "2020, December 1", "2021a, January 4", "2021b, January 18"),
        *("2021, January 18", "2021, January 18"),
    ]


def test_apa_letters_go_on_after_z() -> None:
    """The 27th work of a year is aa."""
    listed = [replace(RELEASE, id=f"id-{place}", title=f"{place:02}") for place in range(28)]
    letters = re.findall(r"\(2021([a-z]+),", cite(listed, CitationStyle.APA))
    assert letters[0] == "a"
    assert letters[25:] == ["z", "aa", "ab"]


def test_bibtex_entry() -> None:
    """An entry has the id as key, capitals and commas of names kept in braces, and the month as a macro."""
    assert cite([RELEASE, BARE], CitationStyle.BIBTEX, {"bare": ["topped $700 billion", "for the #1 time"]}) == (
        "@misc{release,\n"
        "  author = {{Ministry of Trade, Industry and Energy}},\n"
        "  title = {{Korea’s exports reach \\$512.9 billion, R\\&D at 100\\%}},\n"
        "  year = {2021},\n"
        "  month = jan,\n"
        "  day = {4},\n"
        "}\n"
        "\n"
        "@misc{bare,\n"
        "  title = {{[Exports topped \\$700 billion.]}},\n"
        "  annote = {“topped \\$700 billion”; “for the \\#1 time”},\n"
        "}\n"
    )


@example(replace(RELEASE, title="}{ \\ ~^ &%$#_", publisher="{"), ["}"])
@given(sources, quoted)
def test_bibtex_round_trip(source: SourceRow, quotes: list[str]) -> None:
    """What LaTeX prints of an entry is what is known, whatever special characters it holds, and nothing else."""
    (fields,) = read_bibtex(cite([source], CitationStyle.BIBTEX, {source.id: quotes})).values()
    assert fields.get("title") == source.title
    assert fields.get("author") == source.publisher
    assert fields.get("year") == (str(int(source.published[:4])) if source.published else None)
    assert fields.get("annote", "") == "; ".join(f"“{quote}”" for quote in quotes)


def test_bibtex_title_that_begins_with_a_special_character() -> None:
    r"""``{\$`` would be read as an accented letter whose case may change, so nothing stands for a guard before it."""
    text = cite([replace(RELEASE, title="$700 Billion")], CitationStyle.BIBTEX)
    assert r"title = {{{}\$700 Billion}}," in text


def test_csl_json_item() -> None:
    """An item is a document with a literal author and the date in numbers; what is unknown has no key."""
    items = json.loads(cite([RELEASE, BARE], CitationStyle.CSL_JSON, {"bare": ["topped", "billion"]}))
    assert items == [
        {
            "id": "release",
            "type": "document",
            "title": RELEASE.title,
            "author": [{"literal": MINISTRY}],
            "issued": {"date-parts": [[2021, 1, 4]]},
        },
        {"id": "bare", "type": "document", "title": BARE.title, "annote": "“topped”\n“billion”"},
    ]


def test_ris_reference() -> None:
    """One tag a line, ended by CR LF, from the type to the end of the reference; a note for each quote."""
    assert cite([RELEASE, BARE], CitationStyle.RIS, {"bare": ["topped", "billion"]}) == (
        "TY  - GEN\r\n"
        "LB  - release\r\n"
        "TI  - Korea’s exports reach $512.9 billion, R&D at 100%\r\n"
        "AU  - Ministry of Trade, Industry and Energy\r\n"
        "PB  - Ministry of Trade, Industry and Energy\r\n"
        "PY  - 2021\r\n"
        "DA  - 2021/01/04\r\n"
        "ER  - \r\n"
        "TY  - GEN\r\n"
        "LB  - bare\r\n"
        "TI  - [Exports topped $700 billion.]\r\n"
        "N1  - “topped”\r\n"
        "N1  - “billion”\r\n"
        "ER  - \r\n"
    )


@given(st.lists(sources, max_size=1), quoted)
def test_ris_round_trip(listed: list[SourceRow], quotes: list[str]) -> None:
    """A reader gets title, publisher (as author too), date and quotes back."""
    references = read_ris(cite(listed, CitationStyle.RIS, {RELEASE.id: quotes}))
    for source, tags in zip(listed, references, strict=True):
        assert [tags[0], tags[-1]] == [("TY", "GEN"), ("ER", "")]
        given_tags = dict(tags)
        assert (given_tags["TI"], given_tags.get("PB")) == (source.title, source.publisher)
        assert [value for tag, value in tags if tag == "AU"] == [source.publisher] * (source.publisher is not None)
        assert given_tags.get("DA", "").replace("/", "-") == (source.published or "")
        assert [value for tag, value in tags if tag == "N1"] == [f"“{quote}”" for quote in quotes]


def test_apa_quotes_stand_below_their_reference() -> None:
    """Each quote is a line of its own under the document, indented."""
    text = cite([RELEASE, BARE], CitationStyle.APA, {"bare": ["topped", "billion"]})
    assert text.splitlines()[:3] == ["[Exports topped $700 billion.] (n.d.).", "    “topped”", "    “billion”"]
    assert text.splitlines()[3].startswith(MINISTRY)


@pytest.mark.parametrize("style", CitationStyle)
def test_each_document_and_quote_once(style: CitationStyle) -> None:
    """A document given twice is cited once, and so is a quote; quotes of other documents are left aside."""
    quotes = {"release": ["exports", "exports"], "other": ["no words of this"]}
    text = cite([RELEASE, RELEASE], style, quotes)
    assert text == cite([RELEASE], style, {"release": ["exports"]})
    assert text.count("“exports”") == 1
    assert "no words of this" not in text


@pytest.mark.parametrize("style", CitationStyle)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\u2028"])
def test_text_of_several_lines_is_put_on_one(style: CitationStyle, end: str) -> None:
    """A line end inside a title, publisher or quote is a blank: it would end a tag or an entry."""
    broken = replace(RELEASE, title=f"Exports {end} grow", publisher=f"Ministry{end}of Trade")
    whole = replace(RELEASE, title="Exports grow", publisher="Ministry of Trade")
    assert cite([broken], style, {"release": [f"up{end}5.6"]}) == cite([whole], style, {"release": ["up 5.6"]})


@pytest.mark.parametrize("style", [CitationStyle.APA, CitationStyle.RIS])
@pytest.mark.parametrize("char", [char for char in DANGEROUS.values() if not char.isspace()])
def test_text_is_safe_to_show(style: CitationStyle, char: str) -> None:
    """What a terminal would obey or hide stands in a citation by its escape; ends of lines are blanks."""
    text = cite([replace(RELEASE, title=f"Exports{char}grow")], style, {"release": [f"up{char}5.6"]})
    assert char not in text
    assert f"Exports{visible(char)}grow" in text
    assert f"up{visible(char)}5.6" in text


@pytest.mark.parametrize(
    ("style", "nothing"),
    [(style, "[]\n" if style is CitationStyle.CSL_JSON else "") for style in CitationStyle],
)
def test_no_documents(style: CitationStyle, nothing: str) -> None:
    """Nothing to cite gives an empty list in the format."""
    assert cite([], style) == nothing


@pytest.mark.parametrize("style", CitationStyle)
def test_the_shipped_documents_are_cited(bundled: Trade, style: CitationStyle) -> None:
    """Every shipped document is named once, and nothing is said to be unknown."""
    text = cite(bundled.sources(), style)
    for source in bundled.sources():
        title = source.title.replace("$", r"\$").replace("%", r"\%") if style is CitationStyle.BIBTEX else source.title
        assert text.count(title) == 1
    assert "None" not in text
    assert "null" not in text


PAGE = replace(RELEASE, title="A release.", address="https://example.org/a_{1}?x=2", accessed="2024-06-01")


def test_where_a_document_was_found() -> None:
    """Each style says the address of a document and when it was read there; a place that is no URL is no link."""
    assert cite([PAGE], CitationStyle.APA).endswith(
        "A release. Retrieved June 1, 2024, from https://example.org/a_{1}?x=2\n"
    )
    assert cite([replace(PAGE, accessed=None)], CitationStyle.APA).endswith("https://example.org/a_{1}?x=2\n")
    bibtex = cite([PAGE], CitationStyle.BIBTEX)
    assert "  url = {https://example.org/a_%7B1%7D?x=2},\n  urldate = {2024-06-01},\n" in bibtex
    (item,) = json.loads(cite([PAGE], CitationStyle.CSL_JSON))
    assert (item["type"], item["URL"]) == ("webpage", PAGE.address)
    assert item["accessed"] == {"date-parts": [[2024, 6, 1]]}
    assert "UR  - https://example.org/a_{1}?x=2\r\nY2  - 2024/06/01\r\n" in cite([PAGE], CitationStyle.RIS)
    shelf = replace(PAGE, address="Shelf 3 & 4", accessed=None)
    assert "  howpublished = {Shelf 3 \\& 4},\n" in cite([shelf], CitationStyle.BIBTEX)
    assert json.loads(cite([shelf], CitationStyle.CSL_JSON))[0]["archive_location"] == "Shelf 3 & 4"
    assert "AV  - Shelf 3 & 4\r\n" in cite([shelf], CitationStyle.RIS)
