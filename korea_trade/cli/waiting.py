"""Saying what is waited for: a fact base that is a pipe comes when somebody writes into it."""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from stat import S_ISFIFO

from korea_trade.cli.progress import SECONDS, show_progress
from korea_trade.messages.phrases import Phrases
from korea_trade.model.codes import LanguageCode
from korea_trade.phrase import phrase


@contextmanager
def says_what_it_waits_for(paths: Iterable[Path], code: LanguageCode) -> Iterator[None]:
    """While inside, say on stderr once which pipes are read, where that takes longer than a second."""
    pipes = [path for path in paths if _is_pipe(path)]
    if not pipes:
        show_progress(code)
        yield
        return
    from threading import Timer

    from korea_trade.cli.output import print_message
    from korea_trade.language.message_texts import in_language

    message = in_language(phrase(Phrases.waiting_for, ", ".join(map(str, pipes))), code)
    timer = Timer(SECONDS, print_message, [message])
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        show_progress(code)


def _is_pipe(path: Path) -> bool:
    try:
        return S_ISFIFO(os.stat(path).st_mode)  # noqa: PTH116  (fast)
    except (OSError, ValueError):
        return False
