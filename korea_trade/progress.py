"""What long work is at, told to whoever watches it; to nobody unless somebody does."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol, TypeVar

from korea_trade.messages.phrases import Message

T = TypeVar("T")


class Watcher(Protocol):
    """Somebody who is told what the work is at. It is told often, and so must be quick."""

    def begins(self, what: Message, steps: int | None) -> None:
        """A piece of work begins, of so many steps, where that is known."""
        ...

    def has_done(self, steps: int) -> None:
        """So many steps of it are done."""
        ...


_watcher: Watcher | None = None


def watch(watcher: Watcher | None) -> None:
    """Have somebody told from now on what the work of this process is at; None for nobody."""
    global _watcher  # noqa: PLW0603  (there is one process)
    _watcher = watcher


def begin(what: Message) -> None:
    """Say what the work is at, where nobody knows how many steps it has."""
    if _watcher is not None:
        _watcher.begins(what, None)


def followed(what: Message, steps: Iterable[T], count: int) -> Iterator[T]:
    """So many steps, each once the one before is done, and said so."""
    watcher = _watcher
    if watcher is None:
        yield from steps
        return
    watcher.begins(what, count)
    for number, step in enumerate(steps):
        watcher.has_done(number)
        yield step


def each(what: Message, steps: Sequence[T]) -> Iterator[T]:
    """The same for steps that are counted."""
    return followed(what, steps, len(steps))
