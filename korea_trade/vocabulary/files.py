"""The vocabulary files, read at first use: only text, lists and mappings, as a curator wrote them."""

from functools import cache
from importlib import resources
from typing import TypeAlias

import yaml

Tree: TypeAlias = "str | list[Tree] | dict[str, Tree]"


@cache
def vocabulary_file(name: str) -> dict[str, Tree]:
    """What a file of this folder says, such as ``words.en.yaml``: by its keys, every scalar as text."""
    text = resources.files("korea_trade.vocabulary").joinpath(name).read_text(encoding="utf-8")
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    tree: dict[str, Tree] = yaml.load(text, Loader=loader)  # noqa: S506  (a loader of plain text only)
    return tree


def mapping(tree: Tree) -> dict[str, Tree]:
    """A part of a file that is a mapping. Raises TypeError for anything else, a fault of the file."""
    if not isinstance(tree, dict):
        raise TypeError(f"{tree!r} is not a mapping")
    return tree


def entries(tree: Tree) -> list[Tree]:
    """A part of a file that is a list. Raises TypeError for anything else, a fault of the file."""
    if not isinstance(tree, list):
        raise TypeError(f"{tree!r} is not a list")
    return tree


def texts(tree: Tree) -> list[str]:
    """A part of a file that lists words or phrases. Raises TypeError for anything else, a fault of the file."""
    return [str(entry) for entry in entries(tree)]
