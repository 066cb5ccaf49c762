"""Lines that have something, found from a place on and before it."""

from hypothesis import given
from hypothesis import strategies as st

from korea_trade.reader.korean.filled_lines import lines_before, lines_from

LINES = st.lists(st.text(alphabet="가1 \t", max_size=6), max_size=8)


@given(LINES)
def test_lines_are_found_without_their_blanks(lines: list[str]) -> None:
    """Each line with something is found in its place, as it is without the blanks around it."""
    text = "\n".join(lines)
    assert [text[slice(*span)] for span in lines_from(text, 0)] == [line.strip() for line in lines if line.strip()]


@given(LINES, LINES, st.integers(1, 5))
def test_lines_before_a_place_are_the_last_ones(before: list[str], behind: list[str], most: int) -> None:
    """What stands before the beginning of a line, at most so many lines, and what stands from there on are all."""
    above = "".join(f"{line}\n" for line in before)
    text = above + "\n".join(behind)
    every = [*lines_from(text, 0)]
    found = lines_before(text, len(above), most)
    assert found == [span for span in every if span[0] < len(above)][-most:]
    assert [*lines_from(text, len(above))] == [span for span in every if span[0] >= len(above)]
