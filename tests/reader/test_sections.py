"""Section heads: what a short line without a full stop says holds for the paragraphs below it."""

from korea_trade.reader.blocks import sentences
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


CUT = """Korean steel exports to the United States fell 16 percent in August as duties rose and
prices slid, data showed. The Korea Iron & Steel Association said that Korea exported
292,433 tons of steel to the U.S. in August, down 16 percent. It shipped 2.5 million
tons there from January to
August this year, the association said, and added that the duties were to
blame.
Exports of cars rose 3 percent in August
"""


def test_lines_cut_at_one_width_go_on_in_the_next_one() -> None:
    """Where the lines of a text are cut at a width, one that has come near it goes on, and a short one does not."""
    found = [" ".join(CUT[sentence.start : sentence.end].split()) for sentence in sentences(CUT)]
    assert [sentence.split()[-1] for sentence in found] == ["showed.", "percent.", "to", "blame.", "August"]


def test_lines_of_a_text_that_is_not_cut_stay_apart() -> None:
    """Headings above one another, none of which goes on in small letters, are lines of their own."""
    text = "Exports of steel fell in August by 3 percent\nImports of steel from China rose too\nBy region\n"
    assert len(sentences(text)) == text.count("\n")


def test_paragraphs_run_together_are_told_apart() -> None:
    """A capital right behind a full stop begins a paragraph, but not in an address or behind an abbreviation."""
    text = (
        "Exports to China fell 5 percent.Imports rose 3 percent, www.Kita.org said at Info@Kita.Org in Jan.Seoul hopes."
    )
    blocks = {sentence.block: text[sentence.start : sentence.end] for sentence in sentences(text)}
    assert list(blocks.values()) == ["Exports to China fell 5 percent.", text.partition(".")[2]]
