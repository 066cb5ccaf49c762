"""The text of a fact base that a draft adds to: every line that is there stays, new ones go to the end of their list.

Text is inserted, not written anew by a YAML library: even one that keeps comments would set quotes, line ends and
indents its own way, and a curator would read a changed file instead of an addition.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from korea_trade.bases.fact_base import FactBase
from korea_trade.documents.document import Document
from korea_trade.drafting.code_entries import CodeEntry, Codes, entries_of
from korea_trade.drafting.compose import Excluded, Lines, code_lines, exclusion_lines, source_lines
from korea_trade.drafting.proposal import Proposal
from korea_trade.drafting.yaml_text import comment
from korea_trade.model.fact import Fact
from korea_trade.reader.comparing import same_name, same_period
from korea_trade.vocabulary.words import Name

_SECTION = re.compile(r"^([a-z]+):", re.MULTILINE)
SECTIONS = ("sources", "items", "partners", "groups")


@dataclass
class BaseText:
    """The text of a fact base and what it says; empty for a new one."""

    text: str = ""
    base: FactBase | None = None

    def source_of(self, document: Document) -> str | None:
        """The id of a document that it lists already."""
        if self.base is None:
            return None
        return next((source.id for source in self.base.sources if source.sha256 == document.sha256), None)

    def has_facts_of(self, document: Document) -> bool:
        """Whether any fact of it is of a document."""
        source = self.source_of(document)
        return self.base is not None and any(placed.fact.source == source for placed in self.base.facts)

    def says(self, proposal: Proposal, document: Document, names: tuple[Name, ...]) -> bool:
        """Whether a fact of a document says what is proposed: the same cell and figures, or a person's other ones.

        A cell of the same measure that a person has given counts as said: what they changed is not proposed again.
        What another document says of the cell does not count, as each has facts of its own.
        """
        source = self.source_of(document)
        return self.base is not None and any(
            placed.fact.source == source and _is_of(placed.fact, proposal, names) for placed in self.base.facts
        )

    def with_draft(
        self, source: dict[str, str], document: Document, exclusions: Sequence[Excluded], codes: Codes, groups: Lines
    ) -> tuple[str, int]:
        """The whole text, and the line, from 1, on which the first line of the groups stands."""
        listed = self.source_of(document)
        excluded = exclusion_lines(exclusions, document)
        new = {
            "items": code_lines(self._new(codes, "item")),
            "partners": code_lines(self._new(codes, "partner")),
            "groups": groups.lines,
            "sources": [],
        }
        if listed is None:
            new["sources"] = [*source_lines(source), *(["    exclusions:", *excluded] if excluded else [])]
        text = self.text or _empty(document)
        if listed is not None and excluded:
            text = self._with_exclusions(text, listed, excluded)
        for section in SECTIONS:
            text, line = _appended(text, section, new[section])
        return text, line

    def _new(self, codes: Codes, kind: str) -> list[CodeEntry]:
        have = set[str]()
        if self.base is not None:
            have = set(self.base.item_by_code if kind == "item" else self.base.partner_by_code)
        return [entry for entry in entries_of(codes, kind) if entry.code not in have]

    def _with_exclusions(self, text: str, source: str, lines: list[str]) -> str:
        """The text with exclusions added to a document that it lists."""
        assert self.base is not None  # noqa: S101  (it lists the document)
        index = next(number for number, entry in enumerate(self.base.sources) if entry.id == source)
        rows = text.splitlines(keepends=True)
        held = self.base.sources[index].exclusions
        first = self.base.line_of("sources", index)
        indent = " " * 4
        if held:
            last = self.base.line_of("sources", index, "exclusions", len(held) - 1)
            key = self.base.line_of("sources", index, "exclusions", 0)
            indent_of_entry = re.match(r" *", rows[key - 1])
            shift = "" if indent_of_entry is None else indent_of_entry[0]
            at = _end_of(rows, last, len(shift))
            added = [shift + line.strip() + "\n" for line in lines]
        else:
            at = _end_of(rows, first, 2)
            added = [f"{indent}exclusions:\n", *(f"{line}\n" for line in lines)]
        return "".join((*rows[:at], *added, *rows[at:]))


def _is_of(fact: Fact, proposal: Proposal, names: tuple[Name, ...]) -> bool:
    keys = proposal.keys
    if same_period(fact.period) != same_period(proposal.period):
        return False
    if (fact.flow, fact.sector, fact.measure) != (proposal.flow, proposal.sector, keys.get("measure", "value")):
        return False
    own = tuple(keys.get(name) for name in ("event", "among", "ranked"))
    if (fact.event, fact.among, fact.ranked) != own or (keys.get("status") or "actual") != fact.status:
        return False
    if fact.measure == "count" and fact.direction != keys.get("direction"):
        return False
    return same_name("item", fact.item, keys.get("item"), names) and same_name(
        "partner", fact.partner, keys.get("partner"), names
    )


def _empty(document: Document) -> str:
    head = comment(f"Drafted from {document.file}. Decide where it says so; then `ktrade check --facts` this file.")
    return head + "\n" + "".join(f"\n{section}:\n" for section in SECTIONS)


def _appended(text: str, section: str, lines: list[str]) -> tuple[str, int]:
    """The text with lines at the end of a section, and the line, from 1, of the first of them."""
    found = re.search(rf"^{section}:[^\n]*\n?", text, re.MULTILINE)
    if found is None and not lines:
        return text, 1
    if found is None:
        text = f"{text.rstrip()}\n\n{section}:\n"
        found = re.search(rf"^{section}:[^\n]*\n?", text, re.MULTILINE)
        assert found is not None  # noqa: S101  (it has just been added)
    after = _SECTION.search(text, found.end())
    end = after.start() if after else len(text)
    body = text[found.start() : end]
    kept = _without_what_leads_on(body)
    tail = body[len(kept) :]
    if not lines:
        if kept == f"{section}:":
            kept = f"{section}: []"
        return text[: found.start()] + kept + tail + text[end:], text.count("\n", 0, found.start()) + 1
    if kept == f"{section}: []":
        kept = f"{section}:"
    before = text[: found.start()] + kept + "\n"
    return before + "\n".join(lines) + (tail or "\n") + text[end:], before.count("\n") + 1


def _without_what_leads_on(section: str) -> str:
    """A section without the empty lines and comments at its end, which are about the next one."""
    rows = section.splitlines(keepends=True)
    while len(rows) > 1 and (not rows[-1].strip() or rows[-1].startswith("#")):
        rows.pop()
    return "".join(rows).rstrip()


def _end_of(rows: list[str], line: int, indent: int) -> int:
    """After which row an entry that begins on a line ends: before the next row that is not deeper than its indent."""
    at = line
    while at < len(rows) and (not rows[at].strip() or len(rows[at]) - len(rows[at].lstrip(" ")) > indent):
        at += 1
    while at > line and not rows[at - 1].strip():
        at -= 1
    return at
