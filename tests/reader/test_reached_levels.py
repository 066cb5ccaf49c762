"""When a level was reached, told in another sentence than the place in the order of reaching it."""

from tests.reader.reading import read


def test_a_place_in_order_is_of_when_its_level_was_passed() -> None:
    """Without a time of its own, a place in the order of reaching a level is of when the text says it was passed."""
    text = (
        "Exports topped $700 billion in 2025, seven years after surpassing $600 billion in 2018. "
        "Korea was the seventh country to reach $600 billion in exports, and the sixth to reach $700 billion in 2025."
    )
    assert "2018 exports rank 7 place" in read(text, "2026-01-01")
    assert "2025 exports rank 7 place" not in read(text, "2026-01-01")
    said = (
        "Exports surpassed $600 billion in 2018. In 2021 Korea was the eighth country to reach $600 billion in exports."
    )
    assert "2021 exports rank 8 place" in read(said, "2026-01-01")


def test_a_mark_that_a_country_was_to_reach_is_of_no_time_of_the_text() -> None:
    """What "was the seventh country to reach $600 billion" tells of no time is not surely of that of the text."""
    text = (
        "Korea was the seventh country to reach $600 billion in annual exports, "
        "but became the sixth to surpass $700 billion in 2025."
    )
    assert "2025 exports threshold >600 USD bn" not in read(text, "2026-01-01")
    assert "2025 exports threshold >700 USD bn" in read(text, "2026-01-01")
