"""Copies of the fact base that ships with figures changed in the facts and in the words of the document alike.

Quotes, digests, the ledger and the evidence of such a copy are in order: nothing but arithmetic can tell.
"""

import hashlib
from collections.abc import Callable, Mapping
from copy import deepcopy
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from korea_trade.bases.bundle import bundled_facts
from korea_trade.bases.fact_base import FactBase, read_fact_base

IN_2020, IN_NOVEMBER, ICT = "motie-2021-01-04", "motie-2020-12-01", "motie-ict-2021-01-18"
ARTICLE_2023, ARTICLE_2025 = "article-2023", "article-2025"
Tree = dict[str, Any]
Changes = Mapping[str, Any]
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)  # a copy for each damage: the fast one, where there is one


@dataclass(frozen=True)
class Damage:
    """What is changed in one document and in the facts that cite it, and what must be found.

    ``words`` are replaced in the document, the quotes and the title; ``facts`` are keys of facts by id (without the
    document), None deleting the fact; ``edit`` is for what these cannot say. ``found`` is what the check must report:
    a rule and the id of the fact (without the document) for each.
    """

    what: str
    source: str
    words: Mapping[str, str]
    facts: Mapping[str, Changes | None]
    found: frozenset[tuple[str, str]] = frozenset()
    edit: Callable[[Tree], None] | None = None

    def write(self, folder: Path) -> Path:
        """Write the damaged copy into a folder; gives its ``facts.yaml``."""
        base, tree = _bundled()
        tree = deepcopy(tree)
        documents = {entry["id"]: (base.root / entry["file"]).read_bytes().decode() for entry in tree["sources"]}
        for old, new in self.words.items():
            assert old in documents[self.source], f"{self.what}: {old!r} is not in {self.source}"
            documents[self.source] = documents[self.source].replace(old, new)
        self._change_facts(base, tree)
        for entry in [*tree["sources"], *tree["groups"]]:
            if self.source in (entry.get("id"), entry.get("source")):
                self._change_words(entry)
        if self.edit is not None:
            self.edit(tree)
        for entry in tree["sources"]:
            content = documents[entry["id"]].encode()
            entry["sha256"] = hashlib.sha256(content).hexdigest()
            file = folder / entry["file"]
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        path = folder / "data" / "facts.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(yaml.dump(tree, Dumper=_DUMPER, allow_unicode=True, sort_keys=False), encoding="utf-8")
        return path

    def _change_facts(self, base: FactBase, tree: Tree) -> None:
        placed = iter(base.facts)
        untouched = {f"{name}@{self.source}" for name in self.facts}
        for group in tree["groups"]:
            kept = []
            for entry in group["facts"]:
                id_ = next(placed).id
                untouched.discard(id_)
                changes = self.facts.get(id_.partition("@")[0], {}) if id_.endswith(f"@{self.source}") else {}
                if changes is not None:
                    kept.append({**entry, **changes})
            group["facts"] = kept
        tree["groups"] = [group for group in tree["groups"] if group["facts"]]
        assert not untouched, f"{self.what}: no fact {untouched}"

    def _change_words(self, entry: dict[str, Any]) -> None:
        """Replace the words in the title, quotes and exclusions of a source or group."""
        if "title" in entry:
            entry["title"] = self._replaced(entry["title"])
        for holder in (entry, *entry.get("facts", ()), *entry.get("exclusions", ())):
            if "quotes" in holder:
                holder["quotes"] = [self._replaced(quote) for quote in holder["quotes"]]
            if "quote" in holder:
                holder["quote"] = self._replaced(holder["quote"])

    def _replaced(self, text: str) -> str:
        for old, new in self.words.items():
            text = text.replace(old, new)
        return text


@cache
def _bundled() -> tuple[FactBase, Tree]:
    text = bundled_facts().read_text(encoding="utf-8")
    tree: Tree = yaml.load(text, Loader=_LOADER)  # noqa: S506  (it makes nothing but text)
    return read_fact_base(bundled_facts()), tree
