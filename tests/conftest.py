"""Fact bases opened for asking: small ones made by a test, and the one that ships."""

import gc
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Protocol
from unittest.mock import patch

import pytest
from hypothesis import settings

from korea_trade.questions.trade import Trade, open_trade
from tests.small import write_fact_base

# Most of what is made stays for the session: looking for cycles as often as Python does takes a twentieth of the time.
gc.set_threshold(50_000, 20, 50)
# The same examples on every run and machine, and no deadline on a busy one.
settings.register_profile("ktrade", max_examples=40, deadline=None, derandomize=True)
settings.load_profile("ktrade")
# Nor do they depend on which of our modules are imported, whose constants would be among them and take seconds to read.
patch("hypothesis.internal.conjecture.providers.is_local_module_file", lambda _: False, create=True).start()


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Compiled fact bases of the tests are kept apart from those of whoever runs them."""
    os.environ["XDG_CACHE_HOME"] = str(tmp_path_factory.mktemp("cache"))


class OpenSmall(Protocol):
    """Writes a small fact base of these groups and opens it; ``keys`` are those of ``write_fact_base``."""

    def __call__(self, *groups: Mapping[str, Any], **keys: Any) -> Trade: ...


_MOST_OPEN = 8


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenSmall]:
    """Opens small fact bases; the last ones stay open, as one test after the other asks the same."""
    opened: dict[str, tuple[Trade, Path, Files]] = {}

    def open_small(*groups: Mapping[str, Any], **keys: Any) -> Trade:
        content = repr((groups, keys))
        if content in opened:
            trade, folder, files = opened[content]
            if _files(folder) == files:
                return trade
            opened.pop(content)[0].close()  # a test has changed them
        if len(opened) == _MOST_OPEN:
            opened.pop(next(iter(opened)))[0].close()
        folder = tmp_path_factory.mktemp("base")
        trade = open_trade(write_fact_base(folder, groups=groups, **keys), only_facts=True, cache=False)
        opened[content] = trade, folder, _files(folder)
        return trade

    yield open_small
    for trade, _, _ in opened.values():
        trade.close()


Files = dict[Path, int]


def _files(folder: Path) -> Files:
    """Its files, by when they were written."""
    return {path: path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="session")
def bundled() -> Iterator[Trade]:
    """The fact base that ships, opened once: tests only read it."""
    with open_trade() as trade:
        yield trade
