"""What `ktrade search` finds of words as people type them."""

import re

import pytest

from tests.cli.conftest import Ask


@pytest.mark.parametrize(
    ("asked", "id_"),
    [
        ("반도체 사상 최대", "2020.exports.system-semiconductors.rank-history@motie-2021-01-04"),
        ("반도체의 수출은", "2020.exports.semiconductors@motie-2021-01-04"),
        ("7천억", "2025.exports.threshold@article-2025"),
        ("5,129억", "2020.exports@motie-2021-01-04"),
        ("미국으로", "2020.exports.us@motie-2021-01-04"),
        ("미국에서는", "2020.exports.us@motie-2021-01-04"),
        ("반도체만은 수출에서도", "2020.exports.semiconductors@motie-2021-01-04"),
    ],
)
def test_korean_words_are_searched_as_people_write_them(asked: str, id_: str, ask: Ask) -> None:
    """Particles, sums in 천억, and other words for records find what the plain ones find."""
    rows, _ = ask(f"search {asked} --all")
    assert id_ in [row["id"] for row in rows[:5]]


def test_a_phrase_that_is_nowhere_leads_to_its_words(ask: Ask) -> None:
    """Words in quotes are a phrase; where only their words are found apart, the command says so."""
    rows, told = ask("search 'record chips'")
    assert not rows
    assert "nothing has 'record chips' as one phrase" in told
    command = re.search(r"`ktrade (search .*)`", told)
    assert command is not None
    assert ask(command[1])[0]
