"""Fact bases opened for asking: small ones made by a test, and the one that ships."""

import gc
import os
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from itertools import count
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


@pytest.fixture
def small(tmp_path: Path) -> Iterator[OpenSmall]:
    """Opens small fact bases, and closes them after the test."""
    folders = count()
    with ExitStack() as opened:

        def open_small(*groups: Mapping[str, Any], **keys: Any) -> Trade:
            path = write_fact_base(tmp_path / f"base-{next(folders)}", groups=groups, **keys)
            return opened.enter_context(open_trade(path, only_facts=True, cache=False))

        yield open_small


@pytest.fixture(scope="session")
def bundled() -> Iterator[Trade]:
    """The fact base that ships, opened once: tests only read it."""
    with open_trade() as trade:
        yield trade
