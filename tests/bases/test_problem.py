"""Problems and the error that carries them."""

from korea_trade.bases.problem import FactBaseError, Problem

EARLY = Problem("data/facts.yaml", 2, "", "value", "`unit` is 'USD'")
LATE = Problem("data/facts.yaml", 10, "2020.exports@memo", "figure", "value 5 is not in the quotes")


def test_a_problem_is_a_line_that_editors_understand() -> None:
    """A problem reads as file, line, message, rule, and the fact if there is one."""
    assert str(EARLY) == "data/facts.yaml:2: `unit` is 'USD' (value)"
    assert str(LATE) == "data/facts.yaml:10: value 5 is not in the quotes (figure) [2020.exports@memo]"


def test_problems_come_in_the_order_of_the_file() -> None:
    """However they were found, problems are sorted by file and line number, and the message has each on a line."""
    error = FactBaseError([LATE, EARLY])
    assert error.problems == [EARLY, LATE]
    assert str(error) == f"{EARLY}\n{LATE}"
