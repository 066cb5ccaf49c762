"""Writing a drafted fact base: to standard output, to a new file, or into one that is there."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from korea_trade.cli.documents import is_extracted
from korea_trade.cli.files import write_file
from korea_trade.cli.output import print_message
from korea_trade.cli.session import Session
from korea_trade.errors import QuestionError
from korea_trade.messages.phrases import Phrases
from korea_trade.said import said

if TYPE_CHECKING:
    from korea_trade.bases.fact_base import FactBase
    from korea_trade.drafting.source_entry import About
    from korea_trade.drafting.suggestions import Suggestion
    from korea_trade.questions.drafting import Drafter


def write_fact_base(
    drafter: "Drafter",
    content: bytes,
    about: "About",
    suggested: "Sequence[Suggestion]",
    file: str | None,
    session: Session,
) -> None:
    """Draft and write; what cannot be cited where it is (standard input, HTML, PDF) is written as text beside the base.

    Raises QuestionError where there is no place for that text, FactBaseError and OSError.
    """
    from korea_trade.documents.document import Document
    from korea_trade.drafting.base_text import BaseText

    needs_text = drafter.name == "-" or is_extracted(content)
    if file is None and needs_text:
        raise QuestionError(said(Phrases.text_needs_a_file), said(Phrases.name_a_drafted_base))
    target = None if file is None else Path(file)
    folder = Path.cwd() if target is None else target.resolve().parent
    root = folder.parent if folder.name == "data" else folder
    text_file = Path(drafter.name)
    if needs_text and target is not None:
        stem = target.stem if drafter.name == "-" else Path(drafter.name).stem
        text_file = target.parent / f"{stem}.txt"
        if text_file.exists() and text_file.read_bytes() != drafter.text.encode():
            raise QuestionError(said(Phrases.other_text_there, str(text_file)), said(Phrases.name_it_otherwise))
        write_file(str(text_file), drafter.text.encode())
    document = Document.read(root, os.path.relpath(text_file.resolve(), root).replace(os.sep, "/"))
    known, own = _bases(session, target)
    before = BaseText() if own is None or target is None else BaseText(target.read_text(encoding="utf-8"), own)
    draft = drafter.fact_base(document, root, about, suggested, known, before)
    if target is None:
        sys.stdout.write(draft.text)
    elif draft.text != before.text:
        write_file(str(target), draft.text.encode(), [Path(drafter.name)] if drafter.name != "-" else [])
    drafted = said(Phrases.drafted, draft.facts, draft.exclusions, draft.to_decide)
    unchanged = own is not None and draft.text == before.text
    for told in session.told(said(Phrases.nothing_new) if unchanged else drafted):
        print_message(told)


def _bases(session: Session, target: Path | None) -> "tuple[FactBase | None, FactBase | None]":
    """The bases that the draft stands beside, and the one that it adds to. Raises FactBaseError and OSError."""
    from korea_trade.bases.fact_base import read_fact_base
    from korea_trade.bases.merge import read_fact_bases
    from korea_trade.questions.trade import fact_base_paths

    if session.only_facts and not session.facts:
        paths = []
    else:
        paths = fact_base_paths(session.facts or (), only_facts=session.only_facts)
    others = [path for path in paths if target is None or path.resolve() != target.resolve()]
    known = read_fact_bases(others) if others else None
    own = read_fact_base(target, known) if target is not None and target.exists() else None
    return known, own
