"""The vocabulary files as phrases, read at first use."""

from collections.abc import Iterable
from functools import cache
from importlib import resources
from typing import TypeAlias

import yaml

from korea_trade.vocabulary.phrases import Meaning, Phrases

Tree: TypeAlias = "str | list[Tree] | dict[str, Tree]"

Name = tuple[str, str, tuple[str, ...]]
"""A name as kind (``item``, ``partner``, ``sector``), code and the words that mean it."""


@cache
def _tree(file: str) -> dict[str, "Tree"]:
    text = resources.files("korea_trade.vocabulary").joinpath(file).read_text(encoding="utf-8")
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    tree: dict[str, Tree] = yaml.load(text, Loader=loader)  # noqa: S506 (a loader of plain text only)
    return tree


@cache
def built_in_names() -> tuple[Name, ...]:
    """The names of items, partners and sectors that the reader knows of itself."""
    names = list[Name]()
    for section, kind in (("items", "item"), ("partners", "partner"), ("sectors", "sector")):
        entries = _tree("names.yaml")[section]
        if isinstance(entries, dict):
            for code, words in entries.items():
                names.append((kind, code, tuple(word for word in words if isinstance(word, str))))
    return tuple(names)


def code_of_name(kind: str, name: str, more: Iterable[Name] = ()) -> str | None:
    """The code of a name of an item or a partner, in any case; None where it is not known."""
    table = _codes(kind, tuple(more))
    return table.get(plain_name(name))


def plain_name(name: str) -> str:
    """A name as it is compared: lower case, words joined by single blanks, without dots."""
    return " ".join(name.lower().replace("-", " ").replace(".", "").replace("&", "and").split())


@cache
def _codes(kind: str, more: tuple[Name, ...]) -> dict[str, str]:
    table = dict[str, str]()
    for known, code, words in (*more, *built_in_names()):
        if known == kind:
            for word in (code, *words):
                table.setdefault(plain_name(word), code)
    return table


@cache
def phrases(file: str, names: tuple[Name, ...] = ()) -> Phrases:
    """The phrases of a vocabulary file, the built-in names and the names given (a fact base's own come first)."""
    found = Phrases()
    for section, tree in _tree(file).items():
        _take(found, section, "", "", tree)
    own = {(kind, plain_name(word)) for kind, _, words in names for word in words}
    for kind, code, words in (*names, *built_in_names()):
        for word in words:
            if (kind, code, words) in names or (kind, plain_name(word)) not in own:
                found.add(word, Meaning(kind, code))
    return found


def _take(found: Phrases, kind: str, value: str, part: str, tree: "Tree") -> None:
    if isinstance(tree, str):
        found.add(tree, Meaning(kind, value, part))
    elif isinstance(tree, list):
        for entry in tree:
            _take(found, kind, value, part, entry)
    else:
        for key, entry in tree.items():
            _take(found, kind, value or key, key if value else part, entry)
