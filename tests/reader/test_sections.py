"""Section heads: what a short line without a full stop says holds for the paragraphs below it."""

from korea_trade.reader.reader import read_statements

TEXT = """Exports rise in May

Exports rose 3.0 percent to $40.1 billion in May.

[Imports]
Crude oil gained 47.2 percent to $5.4 billion.

By region
China took $9.1 billion, up 2.0 percent.
"""


def test_a_section_head_gives_its_flow_to_what_stands_below() -> None:
    """Names below "[Imports]" are imports; the next head, which names no flow, ends that."""
    found = {
        (statement.item, statement.partner): statement.flow
        for statement in read_statements(TEXT, "2017-06-01")
        if statement.value is not None
    }
    assert found == {(None, None): "exports", ("crude-oil", None): "imports", (None, "china"): "exports"}


def test_a_line_with_a_figure_is_no_section_head() -> None:
    """A short line that states a figure does not change the flow of what follows."""
    text = TEXT.replace("[Imports]", "Imports up 2 percent")
    flows = {statement.flow for statement in read_statements(text, "2017-06-01") if statement.item == "crude-oil"}
    assert flows == {"exports"}
