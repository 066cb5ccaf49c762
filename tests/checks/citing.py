"""Small fact bases laid on their documents."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from korea_trade.bases.fact_base import read_fact_base
from korea_trade.bases.problem import Problem
from korea_trade.checks.citation import Citations
from tests.small import group, write_fact_base


def citations_of(path: Path) -> Citations:
    """The fact base of a file with every quote located."""
    citations = Citations(read_fact_base(path))
    citations.locate_all()
    return citations


def citing(folder: Path, *quotes: str, flow: str = "exports", **keys: Any) -> Citations:
    """One fact about a flow of 2020 that cites these quotes, each on a line of its own of the document."""
    document = "A memo\n\n" + "".join(f"{quote}.\n" for quote in quotes)
    groups = [group({**keys, "quotes": quotes}, flow=flow)]
    return citations_of(write_fact_base(folder, document=document, groups=groups))


def said(problems: Iterable[Problem]) -> list[tuple[str, str]]:
    """Rule and message of each problem."""
    return [(problem.rule, problem.message) for problem in problems]
