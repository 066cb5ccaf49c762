"""The reader on annotated texts of our own: how much of what it says they state, and how much of it it says."""

import json
import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from korea_trade.reader.reader import read_statements

TEXTS = Path(__file__).parent / "texts"
Figure = tuple[str, str, Decimal]


def annotated(language: str) -> Iterator[tuple[str, str, list[dict[str, object]]]]:
    """Each text of a language, its date of publication, and its annotated claims."""
    claims: dict[str, list[dict[str, object]]] = {}
    for line in (TEXTS / language / "gold.jsonl").read_text(encoding="utf-8").splitlines():
        claim = json.loads(line)
        claims.setdefault(claim["doc"], []).append(claim)
    for path in sorted((TEXTS / language).glob("[0-9]*_*.txt")):
        lines = path.read_text(encoding="utf-8").splitlines()
        head = [line for line in lines if line.startswith("#")]
        body = "\n".join(line for line in lines if not line.startswith("#")).strip() + "\n"
        (published,) = re.findall(r"published: (\d{4}-\d\d-\d\d)", "\n".join(head))
        yield body, published, claims[path.name.partition("_")[0]]


def said(language: str) -> tuple[set[Figure], set[Figure]]:
    """The growths with their period and flow: those that the annotation has, and those that the reader is sure of."""
    wanted, found = set[Figure](), set[Figure]()
    for number, (text, published, claims) in enumerate(annotated(language)):
        for claim in claims:
            if claim.get("growth") is not None and claim["measure"] != "share":
                growth = Decimal(str(claim["growth"])).normalize()
                wanted.add((f"{number}: {claim['period']}", str(claim["flow"]), growth))
        for statement in read_statements(text, published):
            if statement.growth is not None and statement.doubtful is None:
                cell = f"{number}: {statement.period}", str(statement.flow)
                found.add((*cell, statement.growth.normalize()))
    return wanted, found


@pytest.mark.parametrize(("language", "precision", "recall"), [("english", 0.96, 0.85), ("korean", 0.95, 0.85)])
def test_growths_are_read_as_a_person_reads_them(language: str, precision: float, recall: float) -> None:
    """Of the growths that the reader is sure of, nearly all stand in the text with that period and flow."""
    wanted, found = said(language)
    right = len(wanted & found)
    assert right / len(found) >= precision
    assert right / len(wanted) >= recall
