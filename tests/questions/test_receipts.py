"""The receipt of a fact: its quotes in their paragraphs, its document, and what else is known of the cell."""

import pytest

from korea_trade.bases.problem import FactBaseError
from korea_trade.errors import UnknownFact
from korea_trade.questions.trade import Trade
from tests.conftest import OpenSmall
from tests.entries import growth, level, rank
from tests.questions.asking import ids
from tests.small import group

DOCUMENT = """Exports rise

Exports rose 5.0 percent. In 2020, they came to $10 billion.

Ships did well: exports of ships rose 7.0 percent in 2020.
"""


def quoted(*quotes: str) -> dict[str, list[str]]:
    return {"quotes": list(quotes)}


def test_quotes_stand_in_their_paragraphs_with_the_line(small: OpenSmall) -> None:
    """Each paragraph that holds a quote is given once, with its line and where the quotes lie in it, in order."""
    entry = level("10", growth="5.0") | quoted("they came to $10 billion", "Exports rise", "Exports rose 5.0 percent")
    (receipt,) = small(group(entry), document=DOCUMENT).show(["2020.exports@memo"])
    title, body = receipt.evidence
    assert (title.line, title.paragraph, title.marks) == (1, "Exports rise", ((0, 12),))
    assert (body.line, body.paragraph) == (3, "Exports rose 5.0 percent. In 2020, they came to $10 billion.")
    marked = [body.paragraph[start:end] for start, end in body.marks]
    assert marked == ["Exports rose 5.0 percent", "they came to $10 billion"]


def test_receipt_says_what_and_where_from(small: OpenSmall) -> None:
    """A receipt has the fact in words and the document it is from."""
    trade = small(group(level("10.0", growth="5.0", item="ships")), document=DOCUMENT)
    (receipt,) = trade.show(["2020.exports.ships@memo"])
    assert receipt.subject == "Exports of ships, 2020"
    assert receipt.statement == "USD 10.0 bn, up 5.0 percent year-on-year"
    assert (receipt.source.title, receipt.source.file) == ("Exports rise", "seeds/memo.txt")
    assert (receipt.row.item_name, str(receipt.row.value)) == ("Ships", "10.0")


def test_receipt_lists_other_facts_of_the_cell(small: OpenSmall) -> None:
    """Other facts of the same period, flow, item and partner are given, of other sources, too."""
    trade = small(
        group(level("10.0"), rank(1, among="history"), level("2.0", item="ships"), level("3.0", partner="us")),
        group(level("11.0"), source="second"),
        group(level("12.0"), flow="imports"),
        group(level("13.0"), period="2021"),
        others={"second": "Another document.\n"},
    )
    (receipt,) = trade.show(["2020.exports@memo"])
    assert ids(receipt.others) == ["2020.exports.rank-history@memo", "2020.exports@second"]


def test_one_span_written_in_two_ways_is_one_cell(small: OpenSmall) -> None:
    """Facts of a year are beside those of its twelve months, and not beside those of a part of it."""
    spans = ["2020", "2020-01/2020-12", "2020-01-01/2020-12-31", "2020-01/2020-11", "2020-01-01/2020-12-30"]
    trade = small(*(group(level("10.0"), period=period) for period in spans), document=DOCUMENT)
    (receipt,) = trade.show(["2020.exports@memo"])
    assert ids(receipt.others) == ["2020-01_2020-12.exports@memo", "2020-01-01_2020-12-31.exports@memo"]


def test_receipts_come_in_the_order_asked(small: OpenSmall) -> None:
    """Several ids give their receipts in the order of the ids."""
    trade = small(group(level("10.0"), level("2.0", item="ships")))
    asked = ["2020.exports.ships@memo", "2020.exports@memo"]
    assert [receipt.row.id for receipt in trade.show(asked)] == asked
    assert trade.show([]) == []


@pytest.mark.parametrize(
    ("wrong", "near"),
    [
        ("2020.exports.shps@memo", ("2020.exports.ships@memo",)),
        ("2020.exports.ship@memo", ("2020.exports.ships@memo",)),
        ("zzz", ()),
    ],
)
def test_near_ids_are_suggested(small: OpenSmall, wrong: str, near: tuple[str, ...]) -> None:
    """An id that is none raises UnknownFact with those that begin with it, then those most like it."""
    trade = small(group(level("1.0"), level("2.0", item="ships")), group(level("3.0"), flow="imports"))
    with pytest.raises(UnknownFact, match=f"unknown fact '{wrong}'") as unknown:
        trade.show(["2020.imports@memo", wrong])
    assert unknown.value.id == wrong
    assert unknown.value.candidates[: len(near)] == near
    assert len(unknown.value.candidates) <= 3


def test_at_most_three_ids_are_suggested(small: OpenSmall) -> None:
    """Of many ids that begin alike, three are suggested."""
    items = "ships", "automobiles", "semiconductors", "capital-goods"
    trade = small(group(*(level("1.0", item=item) for item in items)))
    with pytest.raises(UnknownFact) as unknown:
        trade.show(["2020.exports.@memo"])
    assert len(unknown.value.candidates) == 3
    assert set(unknown.value.candidates) <= {f"2020.exports.{item}@memo" for item in items}


def test_missing_document_is_an_error(small: OpenSmall) -> None:
    """Without its document a receipt cannot be shown, and the error says which file is missing."""
    trade = small(group(growth("1.0")))
    (trade.base.root / "seeds" / "memo.txt").unlink()
    with pytest.raises(FactBaseError, match=r"memo\.txt cannot be read"):
        trade.show(["2020.exports@memo"])


def test_quote_that_is_not_there_gives_no_evidence(small: OpenSmall) -> None:
    """Words that the document lacks are marked nowhere; ``check`` is what reports them."""
    trade = small(group(growth("1.0") | quoted("words of another text")), document=DOCUMENT)
    assert trade.show(["2020.exports@memo"])[0].evidence == ()


def test_every_quote_of_the_shipped_facts_is_marked(bundled: Trade) -> None:
    """For each fact that ships, the marks are its quotes, in lines of its document."""
    receipts = bundled.show(placed.id for placed in bundled.base.facts)
    assert len(receipts) == len(bundled.base.facts)
    for receipt in receipts:
        assert receipt.source.file is not None
        lines = (bundled.base.root / receipt.source.file).read_text(encoding="utf-8").split("\n")
        marked = []
        for evidence in receipt.evidence:
            assert lines[evidence.line - 1] == evidence.paragraph
            marked += [evidence.paragraph[start:end] for start, end in evidence.marks]
        assert sorted(marked) == sorted(receipt.row.quotes)


def test_elsewhere_is_the_same_figure(small: OpenSmall) -> None:
    """What a cell has elsewhere is the same figure of another definition of trade, not another measure of the cell."""
    counted = [{"measure": "count", "value": "3", "unit": "items", "direction": way} for way in ("up", "down")]
    averaged = {"measure": "daily-average", "value": "2.1", "unit": "USD bn"}
    ranks = [rank(1, among="history"), rank(2, among="history", ranked="daily-average")]
    entries = [level("10", growth="5.0"), averaged, *counted, *ranks]
    trade = small(group(*entries), group(*entries, sector="ict"), document=DOCUMENT)
    receipts = trade.show([row.id for row in trade.facts()])
    assert {len(receipt.others) for receipt in receipts} == {11}
    assert {len(receipt.of_same_cell) for receipt in receipts} == {5}
    other = {receipt.row.id: [row.id.replace(".ict", "") for row in receipt.elsewhere] for receipt in receipts}
    assert other == {id_: [id_.replace(".ict", "")] for id_ in other}
