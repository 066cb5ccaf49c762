"""The fact bases that answer: the one that ships, unless it is left out, and those that somebody gives."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from korea_trade.bases.bundle import bundled_facts
from korea_trade.bases.locate import fact_base_files
from korea_trade.errors import QuestionError
from korea_trade.file_name import MOST_BYTES, file_path
from korea_trade.messages.phrases import Phrases
from korea_trade.phrase import phrase

if TYPE_CHECKING:
    from korea_trade.bases.fact_base import FactBase


def read_facts(
    facts: Path | str | Iterable[Path | str], *, only_facts: bool = False, max_bytes: int = MOST_BYTES
) -> "FactBase":
    """The facts that answer, as one base: without the built-in facts, their code lists still lend what is used of them.

    Raises QuestionError where nothing is left, FactBaseError and OSError.
    """
    from korea_trade.bases.read import read_fact_bases

    base = read_fact_bases(fact_base_paths(facts, only_facts=only_facts), lender_of(only_facts))
    return replace(base, most_bytes=max_bytes)


def lender_of(only_facts: bool) -> Path | None:
    """The base that lends its code lists, where it is left out."""
    return bundled_facts() if only_facts else None


def fact_base_paths(facts: Path | str | Iterable[Path | str], *, only_facts: bool = False) -> list[Path]:
    """The files of the fact bases that answer: the built-in one, unless it is left out, and others.

    A folder stands for the base in it. Raises QuestionError, and OSError where a folder cannot be read.
    """
    given = (facts,) if isinstance(facts, (Path, str)) else facts
    paths = [*(() if only_facts else (bundled_facts(),)), *fact_base_files(map(file_path, given))]
    if not paths:
        raise QuestionError(phrase(Phrases.no_facts_left), phrase(Phrases.name_a_base))
    return paths
