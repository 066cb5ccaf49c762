"""The fact base: sources, items, partners and facts, read from YAML with every problem at once."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from korea_trade import progress
from korea_trade.bases.bundle import base_name, shown_path
from korea_trade.bases.cross_references import KnownCodes, check_cross_references, names_of_entry
from korea_trade.bases.decisions import lines_to_decide
from korea_trade.bases.entries import EntryReader, Names
from korea_trade.bases.fact_table import FactTable
from korea_trade.bases.locate import root_of
from korea_trade.bases.problem import FactBaseError, Problem
from korea_trade.bases.table_files import is_fact_table
from korea_trade.bases.words import check_words
from korea_trade.bases.yaml_tree import Path as TreePath
from korea_trade.bases.yaml_tree import read_yaml
from korea_trade.cached_property import cached_property
from korea_trade.errors import KtradeError
from korea_trade.file_name import MOST_BYTES, MOST_BYTES_OF_BASE, read_at_most, real_path
from korea_trade.messages.phrases import Phrases
from korea_trade.messages.problem_phrases import ProblemPhrases
from korea_trade.model.fact import Fact, Item, Partner, Source, Words
from korea_trade.normal import plain_words
from korea_trade.phrase import phrase

if TYPE_CHECKING:
    from korea_trade.documents.document import Document

EntryKind = Literal["sources", "items", "partners"]
_KEYS = ("sources", "items", "partners", "groups", "tables", "words")


@dataclass(frozen=True)
class PlacedFact:
    """A fact, the line where its entry starts, and its group's index (facts of a group share quotes).

    A fact of a table has its row as line, and the ``file`` of the table.
    """

    fact: Fact
    line: int
    group: int
    file: str | None = None

    @property
    def id(self) -> str:
        """The id of the fact."""
        return self.fact.id


@dataclass(frozen=True)
class FactBase:
    """Everything a fact base file says, in its order, with the line of each entry; or several of them as one.

    ``parts`` are the bases that it was merged from: none where it is a file. One that is ``lent`` has only codes, of a
    base that does not answer. ``file``, ``root``, ``lines`` and ``to_decide`` are then those of the first; ask
    ``part_of``, ``place_of`` and ``places_to_decide``. ``tables`` are files with more facts, which the store reads,
    ``words`` what documents say in words of their own, and ``to_decide`` the lines where a person has to decide. No
    document is read that is larger than ``most_bytes``.
    """

    file: str
    root: Path
    sources: tuple[Source, ...]
    items: tuple[Item, ...]
    partners: tuple[Partner, ...]
    facts: tuple[PlacedFact, ...]
    lines: Mapping[TreePath, int]
    parts: tuple["FactBase", ...] = ()
    lent: bool = False
    tables: tuple[FactTable, ...] = ()
    most_bytes: int = MOST_BYTES
    words: tuple[Words, ...] = ()
    to_decide: tuple[int, ...] = ()

    @cached_property
    def fact_by_id(self) -> dict[str, PlacedFact]:
        """Facts by id."""
        return {placed.id: placed for placed in self.facts}

    @cached_property
    def standing(self) -> "tuple[PlacedFact, ...]":
        """The facts that answer: those that nobody retracted."""
        return tuple(placed for placed in self.facts if placed.fact.retracted is None)

    @cached_property
    def source_by_id(self) -> dict[str, Source]:
        """Sources by id."""
        return {source.id: source for source in self.sources}

    @cached_property
    def _source_numbers(self) -> dict[str, int]:
        return {source.id: number for number, source in enumerate(self.sources)}

    @cached_property
    def item_by_code(self) -> dict[str, Item]:
        """Items by code."""
        return {item.code: item for item in self.items}

    @cached_property
    def partner_by_code(self) -> dict[str, Partner]:
        """Partners by code."""
        return {partner.code: partner for partner in self.partners}

    @cached_property
    def _part_by_source(self) -> "dict[str, FactBase]":
        return {source.id: part for part in self.parts for source in part.sources}

    def part_of(self, source: str) -> "FactBase":
        """The base that a document, and so its facts, are of."""
        return self._part_by_source.get(source, self)

    @cached_property
    def base_names(self) -> tuple[str, ...]:
        """What the bases are called, in their order."""
        return tuple(base_name(Path(part.file)) for part in self.parts or (self,) if not part.lent)

    def file_of(self, placed: PlacedFact) -> str:
        """The file that a fact stands in."""
        return placed.file or self.part_of(placed.fact.source).file

    def base_number(self, source: str) -> int:
        """Which of the bases a document is of, from 0."""
        return self._base_numbers.get(source, 0)

    @cached_property
    def _base_numbers(self) -> dict[str, int]:
        named = (part for part in self.parts if not part.lent)
        return {source.id: number for number, part in enumerate(named) for source in part.sources}

    def document_path(self, source: Source) -> Path:
        """Where a document is: its path is relative to the base that lists it."""
        return self.part_of(source.id).root / source.file

    def read_document(self, source: Source) -> "Document":
        """The document of a source. Raises FactBaseError where it cannot be read, at the line that names it."""
        from korea_trade.documents.document import Document

        try:
            return Document.read(self.part_of(source.id).root, source.file, self.most_bytes)
        except KtradeError as error:
            wrong = phrase(ProblemPhrases.document_wrong, error.phrase, source.id)
        except UnicodeDecodeError:
            wrong = phrase(ProblemPhrases.document_not_utf8, source.file, source.id)
        except OSError as error:
            number, english = error.errno or 0, str(error.strerror)
            wrong = phrase(ProblemPhrases.document_not_opened, source.file, number, english, source.id)
        place = self.place_of("sources", self._source_numbers[source.id], "file")
        raise FactBaseError([Problem(*place, "", "document", wrong)])

    def files(self) -> list[Path]:
        """The files it is read from: fact bases and documents."""
        return [
            *(Path(part.file) for part in self.parts or (self,)),
            *(self.document_path(source) for source in self.sources),
            *(table.path for table in self.tables),
        ]

    def line_of(self, *path: str | int) -> int:
        """The line of an entry by its path in the file, such as ``("sources", 0, "file")``."""
        return self.lines.get(path) or self.lines.get(path[:-1], 1)

    def place_of(self, kind: EntryKind, index: int, *path: str | int) -> tuple[str, int]:
        """File and line of an entry, by its place in ``sources``, ``items`` or ``partners``, or of what is in it."""
        if not self.parts:
            return self.file, self.line_of(kind, index, *path)
        part, own_index = self._places[kind][index]
        return part.place_of(kind, own_index, *path)

    @cached_property
    def places_to_decide(self) -> tuple[tuple[str, int], ...]:
        """Each file and line where a person has to decide."""
        parts = (part for part in self.parts or (self,) if not part.lent)
        return tuple((part.file, line) for part in parts for line in part.to_decide)

    @cached_property
    def _places(self) -> "dict[EntryKind, list[tuple[FactBase, int]]]":
        """Of each entry the base and its index there; of an entry that several bases have, the first."""
        places: dict[EntryKind, list[tuple[FactBase, int]]] = {"sources": [], "items": [], "partners": []}
        for part in self.parts:
            places["sources"] += [(part, index) for index, _ in enumerate(part.sources)]
        listed: set[str] = set()
        coded: tuple[tuple[EntryKind, Callable[[FactBase], Sequence[Item | Partner]]], ...] = (
            ("items", lambda part: part.items),
            ("partners", lambda part: part.partners),
        )
        for kind, entries_of in coded:
            listed.clear()
            for part in self.parts:
                for index, entry in enumerate(entries_of(part)):
                    if entry.code not in listed:
                        listed.add(entry.code)
                        places[kind].append((part, index))
        return places


def read_fact_base(
    path: Path, added_to: FactBase | None = None, lender: Callable[[], FactBase] | None = None
) -> FactBase:
    """Read a fact base file; codes that the base it is ``added_to`` lists do not have to be listed again.

    Nor need those of another base, which ``lender`` gives where a code is not listed.

    Documents are found relative to ``root``: the folder above ``data/``, or the file's own folder; of a link to a file
    it is the folder of what it leads to, where its documents and tables lie.
    Raises FactBaseError with every problem of the file, KtradeError where it is too large, and
    OSError where it cannot be opened.
    """
    file = shown_path(path)
    if is_fact_table(path):
        return _of_table(path, file)
    place = real_path(path) if path.is_symlink() else path
    progress.begin(phrase(Phrases.reading_file, file))
    try:
        text = read_at_most(path, MOST_BYTES_OF_BASE, phrase(Phrases.split_it)).decode("utf-8")
    except UnicodeDecodeError as error:
        raise FactBaseError(
            [Problem(file, 1, "", "yaml", phrase(ProblemPhrases.yaml_not_utf8, error.reason))]
        ) from error
    tree = read_yaml(text, file)
    reader = EntryReader(tree, file)
    if not isinstance(tree.content, dict):
        reader.report((), "structure", phrase(ProblemPhrases.file_not_a_mapping))
        raise FactBaseError(reader.problems)
    if any(problem.rule == "yaml" for problem in tree.problems):
        raise FactBaseError(reader.problems)
    for key in tree.content:
        if key not in _KEYS:
            reader.report((key,), "unknown-key", phrase(ProblemPhrases.unknown_key, key, _KEYS))
    needed = added_to is None and lender is None
    facts = tuple(PlacedFact(*placed) for placed in reader.facts())
    known = [base for base in (added_to, _lent(reader, facts, added_to, lender)) if base is not None]
    base = FactBase(
        file=file,
        root=root_of(place),
        sources=reader.list_of("sources", Source),
        items=reader.list_of("items", Item, needed=needed, names=_names_of("items", known)),
        partners=reader.list_of("partners", Partner, needed=needed, names=_names_of("partners", known)),
        facts=facts,
        lines=tree.lines,
        tables=tuple(
            FactTable((place.parent / name).resolve(), shown_path(place.parent / name), file)
            for name in reader.tables(place.parent)
        ),
        words=reader.list_of("words", Words, needed=False),
        to_decide=lines_to_decide(text),
    )
    if base.words:
        check_words(reader, base.words, _names_by_words([*known, base]))
    check_cross_references(
        reader,
        base.sources,
        base.items,
        base.partners,
        [(placed.fact, placed.line) for placed in base.facts],
        _codes_of(known),
    )
    if reader.problems:
        raise FactBaseError(reader.problems)
    return base


def _of_table(path: Path, file: str) -> FactBase:
    """A base of nothing but a table of facts. Raises OSError where there is none."""
    path.stat()
    table = FactTable(path.resolve(), file, file)
    return FactBase(file, root_of(path), (), (), (), (), {}, tables=(table,))


def _lent(
    reader: EntryReader,
    facts: Sequence[PlacedFact],
    added_to: FactBase | None,
    lender: Callable[[], FactBase] | None,
) -> FactBase | None:
    """The base that lends codes, where the file uses one that it does not list, or adds to an entry."""
    if lender is None:
        return None
    if isinstance(reader.tree.content, dict) and "tables" in reader.tree.content:
        return lender()
    used = {"items": {placed.fact.item for placed in facts}, "partners": {placed.fact.partner for placed in facts}}
    known = _codes_of([added_to] if added_to is not None else [])
    for kind, codes in used.items():
        if reader.refers_elsewhere(kind) or codes - {None} - reader.named(kind, "code") - known[kind]:
            return lender()
    return None


def _codes_of(bases: Sequence[FactBase]) -> KnownCodes:
    return {
        "items": frozenset(code for base in bases for code in base.item_by_code),
        "partners": frozenset(code for base in bases for code in base.partner_by_code),
    }


def _names_by_words(bases: Sequence[FactBase]) -> dict[str, str]:
    """What the words of each name of an item or partner name: ``item ships``."""
    return {
        plain_words(name): f"{kind} {entry.code}"
        for base in bases
        for kind, entries in (("item", base.items), ("partner", base.partners))
        for entry in entries
        for name in names_of_entry(entry)
    }


def _names_of(kind: EntryKind, bases: Sequence[FactBase]) -> Names:
    return {
        entry.code: {"en": entry.en, "ko": entry.ko}
        for base in reversed(bases)
        for entry in (base.items if kind == "items" else base.partners)
    }
