"""The receipt on paper: the words that state a fact, marked in their paragraph."""

import io
import json

import pytest

from korea_trade.model.codes import LanguageCode
from korea_trade.presentation.console import console_for
from korea_trade.presentation.context import render_context
from korea_trade.presentation.formats.json_format import json_array
from korea_trade.presentation.formats.record import record_of
from korea_trade.presentation.receipt.receipt import ReceiptsView
from korea_trade.questions.receipt import receipt_row
from korea_trade.questions.trade import Trade
from tests.conftest import OpenSmall
from tests.entries import growth, level, rank
from tests.small import group

DOCUMENT = "Exports rise\n\nExports rose 5.0 percent in 2020 to $10 billion, a record.\n"
ID = "2020.exports@memo"


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def one_fact(small: OpenSmall, *quotes: str, **keys: str) -> Trade:
    return small(group(level("10", growth="5.0", **keys) | {"quotes": quotes}), document=DOCUMENT)


def printed(trade: Trade, *ids: str, onto: io.StringIO | None = None) -> str:
    stream = onto or io.StringIO()
    ReceiptsView(trade.show(ids or [ID]), render_context(trade)).print(console_for(stream))
    return stream.getvalue()


@pytest.mark.parametrize(
    ("quotes", "marked"),
    [
        (["rose 5.0 percent"], "Exports [rose 5.0 percent] in 2020 to $10 billion, a record."),
        (["to $10 billion", "rose 5.0 percent"], "Exports [rose 5.0 percent] in 2020 [to $10 billion], a record."),
        (
            ["rose 5.0 percent in 2020", "in 2020 to $10"],
            "Exports [rose 5.0 percent in 2020 to $10] billion, a record.",
        ),
        (["Exports rose 5.0 percent", "5.0"], "[Exports rose 5.0 percent] in 2020 to $10 billion, a record."),
        (["rose 5.0", " percent"], "Exports [rose 5.0 percent] in 2020 to $10 billion, a record."),
        ([DOCUMENT.split("\n")[2]], "[Exports rose 5.0 percent in 2020 to $10 billion, a record.]"),
    ],
    ids=["one", "two", "overlapping", "inside one another", "touching", "the whole paragraph"],
)
def test_quotes_are_marked(small: OpenSmall, quotes: list[str], marked: str) -> None:
    """Without colour each quote stands in brackets; quotes that overlap or touch are one mark."""
    assert f"seeds/memo.txt:3\n  {marked}\n" in printed(one_fact(small, *quotes))


def test_receipt_says_everything_known(small: OpenSmall) -> None:
    """A receipt has the fact in words, its id, document, evidence, remarks and other facts of the cell."""
    entry = level("10", growth="5.0", caveat="Rounded.", note="Of goods.") | {"quotes": ["rose 5.0 percent"]}
    trade = small(
        group({**entry, "inferred": {"year": "the memo's"}}, rank(1, among="history")),
        document=DOCUMENT,
        source={"publisher": "The Ministry", "published": "2021-01-04", "note": "Short version."},
    )
    shown = printed(trade)
    assert shown.split("\n")[:14] == [
        "Exports, 2020: USD 10 bn, up 5.0 percent year-on-year",
        ID,
        "",
        "Exports rise",
        "The Ministry, 2021-01-04",
        "",
        "seeds/memo.txt:3",
        "  Exports [rose 5.0 percent] in 2020 to $10 billion, a record.",
        "",
        "Caveat: Rounded.",
        "Note: Of goods.",
        "Inferred: year: the memo's",
        "Document: Short version.",
        "",
    ]
    assert "\n  highest in history  2020.exports.rank-history@memo\n" in shown


def test_receipt_says_what_is_not_known(small: OpenSmall) -> None:
    """A document without publisher and date is said to be so; of remarks there are none where nothing was remarked."""
    shown = printed(one_fact(small, "rose 5.0 percent"))
    assert "\nExports rise\npublisher not named, undated\n" in shown
    assert not [word for word in ("Caveat", "Note", "Inferred", "Document:") if word in shown]


@pytest.mark.parametrize(
    ("language", "title"),
    [
        (LanguageCode.EN, "It would follow if the refuted fact were right"),
        (LanguageCode.KO, "반증된 사실이 맞다면 산출될 값"),
    ],
)
def test_what_follows_from_a_refuted_fact_is_said_to(small: OpenSmall, language: LanguageCode, title: str) -> None:
    """The receipt of a refuted fact does not say that what is computed from it follows, only that it would."""
    entry = level("10", growth="-5.0") | {"quotes": ["Exports rose 5.0 percent in 2020 to $10 billion"]}
    trade, stream = small(group(entry), document=DOCUMENT), io.StringIO()
    context = render_context(trade, language)
    ReceiptsView(trade.show([ID]), context).print(console_for(stream))
    lines = stream.getvalue().splitlines()
    assert title in lines
    assert context.language.headings.follows not in lines


def test_several_receipts_are_apart(small: OpenSmall) -> None:
    """Receipts have a blank line between them."""
    trade = small(group(growth("1.0"), growth("2.0", item="ships")))
    shown = printed(trade, "2020.exports.ships@memo", ID)
    first, second = shown.index("Exports of ships, 2020: "), shown.index("\n\nExports, 2020: ")
    assert first < second


def test_brackets_of_the_document_are_text(small: OpenSmall) -> None:
    """Brackets in a document or a remark are never taken for a style."""
    text = "Title\n\nExports rose [/b] 5.0 percent [red]in 2020[/red] :smile:.\n"
    entry = growth("5.0", note="see [bold]this[/bold]") | {"quotes": ["rose [/b] 5.0 percent"]}
    shown = printed(small(group(entry), document=text))
    assert "Exports [rose [/b] 5.0 percent] [red]in 2020[/red] :smile:." in shown
    assert "Note: see [bold]this[/bold]" in shown


@pytest.mark.parametrize(("kind", "coloured"), [("xterm-256color", True), ("dumb", False)])
def test_quotes_are_coloured_where_there_is_colour(
    small: OpenSmall, monkeypatch: pytest.MonkeyPatch, kind: str, coloured: bool
) -> None:
    """On a terminal with colour a quote is set off by style, on one without it by brackets."""
    for name in ("NO_COLOR", "FORCE_COLOR", "COLORTERM", "TTY_COMPATIBLE", "TTY_INTERACTIVE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", kind)
    monkeypatch.setenv("COLUMNS", "80")
    shown = printed(one_fact(small, "rose 5.0 percent"), onto=Terminal())
    assert ("\x1b[1;7mrose 5.0 percent\x1b[0m" in shown) is coloured
    assert ("[rose 5.0 percent]" in shown) is not coloured


def test_receipt_as_a_record(small: OpenSmall) -> None:
    """As JSON a receipt has the keys of a fact, then words, document, evidence by line, and ids of other facts."""
    trade = small(
        group(level("10", growth="5.0") | {"quotes": ["rose 5.0 percent", "Exports rise"]}, rank(1, among="history")),
        document=DOCUMENT,
    )
    ((receipt,)) = trade.show([ID])
    (record,) = json.loads(json_array([record_of(receipt_row(receipt))]))
    assert list(record)[:3] == ["id", "period", "flow"]
    assert (record["subject"], record["statement"]) == ("Exports, 2020", "USD 10 bn, up 5.0 percent year-on-year")
    assert (record["title"], record["publisher"], record["file"]) == ("Exports rise", None, "seeds/memo.txt")
    assert record["evidence"] == [
        {"line": 1, "paragraph": "Exports rise", "quotes": ["Exports rise"]},
        {"line": 3, "paragraph": DOCUMENT.split("\n")[2], "quotes": ["rose 5.0 percent"]},
    ]
    assert record["others"] == ["2020.exports.rank-history@memo"]


def test_where_the_document_was_found(small: OpenSmall) -> None:
    """The receipt says the address of the document, when it was read there, and where its date comes from."""
    source = {
        "published": "2021-01-04", "published_from": "the list of releases", "address": "https://example.org/1",
        "accessed": "2024-06-01",
    }  # fmt: skip
    trade = small(group(level("10") | {"quotes": ["$10 billion"]}), document=DOCUMENT, source=source)
    shown = printed(trade)
    assert "Date from: the list of releases\nAddress: https://example.org/1\nRead there on: 2024-06-01\n" in shown
    record = record_of(receipt_row(trade.show([ID])[0]))
    assert {key: record[key] for key in source} == source


@pytest.mark.parametrize(
    ("language", "of_another", "own"),
    [
        (
            LanguageCode.EN,
            "rank: undetermined. Exports, 2020: rank 1 among history",
            "rank: undetermined. rank 1 among history",
        ),
        (LanguageCode.KO, "순위: 판단 불가. 2020년 수출: 역대 최대", "순위: 판단 불가. 역대 최대"),
    ],
)
def test_verdicts_on_other_facts_name_them(small: OpenSmall, language: LanguageCode, of_another: str, own: str) -> None:
    """A verdict on a fact of another figure says of what it is; the record of 2020 is none of 2019."""
    trade = small(group(level("10.0"), rank(1, among="history")), group(level("9.0"), period="2019"))
    for id_, line in {"2019.exports@memo": of_another, "2020.exports@memo": own}.items():
        stream = io.StringIO()
        ReceiptsView(trade.show([id_]), render_context(trade, language)).print(console_for(stream))
        assert f"\n  {line}" in stream.getvalue()
    (other, same) = (receipt_row(receipt) for receipt in trade.show(["2019.exports@memo", "2020.exports@memo"]))
    assert [note.message.split(";")[0] for note in (*other.verdicts, *same.verdicts)] == [
        "Exports, 2020: rank 1 among history",
        "rank 1 among history",
    ]
