"""The figures of documents, each with all facts that it belongs to."""

from korea_trade.checks.codes import Role
from korea_trade.questions.trade import Trade
from tests.conftest import OpenSmall
from tests.small import group


def figures(trade: Trade) -> list[tuple[str, Role | None, tuple[str, ...]]]:
    """The words, the role and the facts of each figure of the only document."""
    (document,) = trade.explore().documents
    return [(document.text[one.start : one.end], one.role, one.facts) for one in document.figures]


def test_a_figure_has_all_facts_that_state_it(small: OpenSmall) -> None:
    """A number that several facts state, or that dates several, belongs to all of them, and an excluded one to none."""
    over = {
        "measure": "threshold",
        "value": "9.0",
        "unit": "USD bn",
        "bound": "above",
        "quotes": ["above $9.0 billion"],
    }
    streak = {"measure": "streak", "value": "4", "unit": "years", "event": "above", "level": "9.0"}
    trade = small(
        group(
            over | {"quotes": ["Exports in 2020", *over["quotes"]]},
            streak | {"quotes": ["Exports in 2020", "above $9.0 billion for 4 years"]},
        ),
        document="Exports in 2020 were above $9.0 billion for 4 years. G7 met.\n",
        exclusions=[{"quote": "G7", "reason": "a name"}],
    )
    both = ("2020.exports.threshold@memo", "2020.exports.streak-above@memo")
    assert figures(trade) == [
        ("2020", Role.PERIOD, both),
        ("$9.0 billion", Role.SAID, both),
        ("4", Role.SAID, both[1:]),
        ("G7", Role.EXCLUDED, ()),
    ]


def test_a_fact_without_a_number_stands_at_its_name(small: OpenSmall) -> None:
    """A fact without a number stands at the name of its item, if its quote has it; else at the words that say it."""
    trade = small(
        group(
            {"item": "ships", "direction": "up", "quotes": ["Exports of cars and ships rose in 2020"]},
            {"item": "automobiles", "direction": "up", "quotes": ["Exports of cars and ships rose in 2020"]},
            {"direction": "down", "quotes": ["all in all they fell"]},
        ),
        document="Exports of cars and ships rose in 2020, but all in all they fell.\n",
    )
    words = {facts: text for text, role, facts in figures(trade) if role is None}
    assert words == {
        ("2020.exports.ships@memo",): "ships",
        ("2020.exports.automobiles@memo",): "cars",
        ("2020.exports@memo",): "fell",
    }


def test_some_documents_are_explored_whole(bundled: Trade) -> None:
    """Documents that are asked for come alone, each with the receipts of all of its facts."""
    explored = bundled.explore(["article-2023"])
    assert [document.source.id for document in explored.documents] == ["article-2023"]
    own = [placed.id for placed in bundled.base.facts if placed.fact.source == "article-2023"]
    assert [receipt.row.id for receipt in explored.receipts] == own
    assert list(explored.documents[0].quotes) == own
