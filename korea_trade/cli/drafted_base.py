"""Writing a drafted fact base: to standard output, to a new file, or into one that is there."""

import os
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from korea_trade.cli.documents import is_extracted
from korea_trade.cli.files import write_file
from korea_trade.cli.output import make_way, print_message
from korea_trade.cli.session import Session
from korea_trade.errors import QuestionError
from korea_trade.file_name import file_path, real_path
from korea_trade.messages.phrases import Phrases
from korea_trade.phrase import phrase
from korea_trade.unfinished import unfinished

if TYPE_CHECKING:
    from korea_trade.bases.fact_base import FactBase
    from korea_trade.drafting.draft_base import Draft
    from korea_trade.drafting.source_entry import About
    from korea_trade.drafting.suggestion import Suggestion
    from korea_trade.questions.drafting import Drafter


def write_fact_base(
    drafter: "Drafter",
    content: bytes,
    about: "About",
    suggested: "Sequence[Suggestion]",
    file: str | None,
    session: Session,
) -> None:
    """Draft and write; what cannot be cited where it is is written as text beside the base.

    That is standard input, HTML, PDF, and a document outside the folder of the base. On standard output the base is one
    of the current folder, or of that of a document elsewhere. No text is left behind where the draft fails.

    Raises QuestionError where there is no place for that text, FactBaseError and OSError.
    """
    from korea_trade.bases.locate import root_of
    from korea_trade.documents.document import Document
    from korea_trade.drafting.base_text import BaseText

    needs_text = drafter.name == "-" or is_extracted(content)
    if file is None and needs_text:
        raise QuestionError(phrase(Phrases.text_needs_a_file), phrase(Phrases.name_a_drafted_base))
    target = None if file is None else Path(file)
    root = root_of(real_path(Path.cwd() / "-" if target is None else target))
    text_file = Path(drafter.name)
    outside = not real_path(text_file).is_relative_to(root)
    if outside and target is None:
        root = real_path(text_file).parent
    with ExitStack() as on_interrupt, ExitStack() as unless_written:
        if (needs_text or outside) and target is not None:
            stem = target.stem if drafter.name == "-" else Path(drafter.name).stem
            text_file = target.parent / f"{stem}.txt"
            _keep_text(text_file, drafter.text, unless_written, on_interrupt)
        document = Document.read(root, _relative(text_file, root), session.max_bytes)
        known, own = _bases(session, target)
        before = BaseText() if own is None or target is None else BaseText(target.read_text(encoding="utf-8"), own)
        draft = drafter.fact_base(document, root, about, suggested, known, before)
        if target is None:
            make_way()
            sys.stdout.write(draft.text)
        elif draft.text != before.text:
            on_interrupt.close()
            write_file(str(target), draft.text.encode(), [Path(drafter.name)] if drafter.name != "-" else [])
            unless_written.pop_all()
    _tell(draft, session, unchanged=own is not None and draft.text == before.text)


def existing_base(name: str) -> Path:
    """The file of the fact base that is added to. Raises QuestionError where there is none, or several."""
    from korea_trade.bases.locate import fact_base_files

    path = file_path(name)
    if not path.exists():
        raise QuestionError(phrase(Phrases.no_base_there, name), phrase(Phrases.make_a_base, name))
    files = fact_base_files([path])
    if len(files) > 1:
        raise QuestionError(
            phrase(Phrases.several_bases_there, name, [file.name for file in files]), phrase(Phrases.give_one)
        )
    return files[0]


def add_to_base(
    drafter: "Drafter", about: "About", suggested: "Sequence[Suggestion]", target: Path, session: Session
) -> None:
    """Draft into the base in a file: the text is kept in its folder of documents, unless it lies there already.

    Codes of the bases beside it are not listed again. Nothing is left behind where the draft fails or has nothing new.
    Raises QuestionError for another text of that name, KtradeError, FactBaseError and OSError.
    """
    from korea_trade.bases.locate import root_of
    from korea_trade.bases.starter_base import DOCUMENTS
    from korea_trade.documents.document import Document
    from korea_trade.drafting.base_text import BaseText

    root = root_of(real_path(target))
    text_file = real_path(Path(drafter.name))
    lies_there = (
        text_file.is_relative_to(root) and text_file.is_file() and text_file.read_bytes() == drafter.text.encode()
    )
    if not lies_there:
        text_file = root / DOCUMENTS / f"{_stem(drafter, about)}.txt"
    with ExitStack() as on_interrupt, ExitStack() as unless_written:
        if not lies_there:
            text_file.parent.mkdir(exist_ok=True)
            _keep_text(text_file, drafter.text, unless_written, on_interrupt)
        document = Document.read(root, _relative(text_file, root), session.max_bytes)
        known, own = _bases(session, target)
        before = BaseText(target.read_text(encoding="utf-8"), own)
        draft = drafter.fact_base(document, root, about, suggested, known, before, list_known=False)
        if draft.text != before.text:
            on_interrupt.close()
            write_file(str(target), draft.text.encode())
            unless_written.pop_all()
    _tell(draft, session, unchanged=draft.text == before.text)


def _stem(drafter: "Drafter", about: "About") -> str:
    from korea_trade.drafting.kebab import kebab

    if drafter.name != "-":
        return Path(drafter.name).stem
    return "-".join(part for part in (kebab(about.publisher or "document"), about.published) if part)


def _keep_text(file: Path, text: str, unless_written: ExitStack, on_interrupt: ExitStack) -> None:
    """Write the text that quotes are found in, and have it removed again where it is new and no base is written.

    An interrupt removes it as long as ``on_interrupt`` is open. Raises QuestionError where another text has its name.
    """
    if file.exists() and file.read_bytes() != text.encode():
        raise QuestionError(phrase(Phrases.other_text_there, str(file)), phrase(Phrases.name_it_otherwise))
    if not file.exists():
        on_interrupt.enter_context(unfinished(file))
        unless_written.callback(file.unlink, missing_ok=True)
    write_file(str(file), text.encode())


def _relative(file: Path, root: Path) -> str:
    return os.path.relpath(real_path(file), root).replace(os.sep, "/")


def _tell(draft: "Draft", session: Session, *, unchanged: bool) -> None:
    drafted = phrase(Phrases.drafted, draft.facts, draft.exclusions, draft.to_decide)
    for told in session.texts_of(phrase(Phrases.nothing_new) if unchanged else drafted):
        print_message(told)


def _bases(session: Session, target: Path | None) -> "tuple[FactBase | None, FactBase | None]":
    """The bases that the draft stands beside, and the one that it adds to. Raises FactBaseError and OSError."""
    from korea_trade.bases.bundle import bundled_facts
    from korea_trade.bases.fact_base import read_fact_base
    from korea_trade.bases.given import fact_base_paths
    from korea_trade.bases.read import read_fact_bases

    given = session.given_facts()
    paths = fact_base_paths(given, only_facts=session.only_facts) if given or not session.only_facts else []
    others = [path for path in paths if target is None or real_path(path) != real_path(target)]
    known = read_fact_bases(others, bundled_facts() if session.only_facts else None) if others else None
    lists = known if known is not None else read_fact_base(bundled_facts())
    own = read_fact_base(target, lists) if target is not None and target.exists() else None
    return known, own
