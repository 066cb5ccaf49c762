"""One opened fact base, asked by many threads at once."""

import random
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Event, RLock, Thread

import pytest

from korea_trade.cached_property import cached_property
from korea_trade.questions.filters import Filters
from korea_trade.questions.trade import Trade, open_trade

Question = Callable[[Trade], object]
QUICK_QUESTIONS: tuple[Question, ...] = (
    lambda trade: trade.totals(trade.filters(year=2020)),
    lambda trade: trade.milestones(trade.filters(flow="balance")),
    lambda trade: trade.sources(),
    lambda trade: trade.names(),
    lambda trade: trade.verdicts()[:3],
    lambda trade: _rows(trade, "SELECT rule, outcome, count(*) FROM verdicts GROUP BY ALL ORDER BY ALL"),
)
QUESTIONS: tuple[Question, ...] = (
    *QUICK_QUESTIONS,
    lambda trade: trade.totals(),
    lambda trade: trade.items(),
    lambda trade: trade.regions(Filters(all_periods=True)),
    lambda trade: trade.facts(trade.filters(item="chips")),
    lambda trade: trade.derived(trade.filters(partner="us")),
    lambda trade: trade.show(["2020.balance@motie-2021-01-04"]),
    lambda trade: trade.compare("2020-11", "2020-12"),
    lambda trade: trade.hints("totals", trade.filters(year=1999)),
    lambda trade: _rows(trade, "SELECT measure, count(*) FROM derived GROUP BY measure ORDER BY measure"),
    lambda trade: _rows(trade, "SELECT source, count(*) FROM facts GROUP BY source ORDER BY source"),
)
SLOW_QUESTIONS: tuple[Question, ...] = (
    lambda trade: trade.search("chips", 3),
    lambda trade: trade.search("반도체", 3),
    lambda trade: trade.untranslated(["수출액"]),
    lambda trade: list(trade.about("chips")),
    lambda trade: trade.as_of("2021-01-10").totals(),
    lambda trade: trade.explore(["article-2023"]).documents,
)
ANSWERS, OF_EACH_SLOWER = 2000, 15


def _rows(trade: Trade, query: str) -> object:
    with trade.sql(query) as cursor:
        return cursor.fetchall()


@pytest.mark.no_cover
def test_eight_threads_get_the_answers_that_one_gets(bundled: Trade) -> None:
    """Of 2,000 answers that eight threads get from one fact base, opened by whoever asks first, all are right."""
    questions = (*QUESTIONS, *SLOW_QUESTIONS)
    right = [question(bundled) for question in questions]
    quick, all_of_them = len(QUICK_QUESTIONS), len(QUESTIONS)
    asked = [*range(all_of_them, len(questions))] * 2 + [*range(quick, all_of_them)] * OF_EACH_SLOWER
    asked += [number % quick for number in range(ANSWERS - len(asked))]
    random.Random(1).shuffle(asked)  # noqa: S311  (no secret)
    with open_trade() as trade, ThreadPoolExecutor(8) as threads:
        answers = list(threads.map(lambda number: questions[number](trade), asked))
    wrong = [number for number, answer in zip(asked, answers, strict=True) if answer != right[number]]
    assert wrong == []


class Shared:
    """An object with a lock, an attribute that needs the lock, and a question that has it and needs the attribute."""

    def __init__(self) -> None:
        self.lock, self.begun, self.held = RLock(), Event(), Event()

    @cached_property
    def names(self) -> str:
        """What another thread also asks for, which has the lock by now."""
        self.begun.set()
        self.held.wait(5)
        with self.lock:
            return "chips"

    def question(self) -> str:
        """Asks for the attribute with the lock held."""
        with self.lock:
            self.held.set()
            return self.names


def test_attributes_have_no_locks_of_their_own() -> None:
    """A thread that computes an attribute and one that has the lock it needs do not wait for each other."""
    shared, found = Shared(), list[str]()
    first = Thread(target=lambda: found.append(shared.names), daemon=True)
    first.start()
    shared.begun.wait(5)
    second = Thread(target=lambda: found.append(shared.question()), daemon=True)
    second.start()
    for thread in (first, second):
        thread.join(10)
    assert found == ["chips", "chips"]
    assert shared.names is shared.names


def test_cursors_are_closed(bundled: Trade) -> None:
    """A question leaves no open cursor behind: what it used is closed, and the connection still answers."""
    opened = []

    class Counting(Trade):
        def cursor(self):  # type: ignore[no-untyped-def]
            opened.append(super().cursor())
            return opened[-1]

    trade = Counting(bundled.base)
    for question in QUESTIONS:
        question(trade)
    assert len(opened) >= len(QUESTIONS) - 2
    assert all(_is_closed(cursor) for cursor in opened)
    assert len(trade.sources()) == 5
    trade.close()


def _is_closed(cursor: object) -> bool:
    import duckdb

    assert isinstance(cursor, duckdb.DuckDBPyConnection)
    try:
        cursor.execute("SELECT 1")
    except duckdb.ConnectionException:
        return True
    return False
