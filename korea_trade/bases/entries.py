"""From the YAML tree of a fact base to sources, items, partners and facts, with every problem at its line."""

from collections.abc import Iterator, Mapping
from pathlib import Path as FilePath
from pathlib import PurePath
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from korea_trade.bases.problem import Problem
from korea_trade.bases.table_files import ENDINGS
from korea_trade.bases.yaml_tree import Path as TreePath
from korea_trade.bases.yaml_tree import Tree, YamlTree
from korea_trade.errors import NotReadable, NotWellFormed
from korea_trade.messages.problem_phrases import ProblemPhrases, Wrong
from korea_trade.model.fact import Fact
from korea_trade.phrase import Phrase, phrase

_MOST_CHARACTERS_SHOWN = 100
GROUP_KEYS = ("source", "period", "flow", "sector")
_KINDS: dict[type, Wrong] = {list: phrase(ProblemPhrases.a_list), dict: phrase(ProblemPhrases.keys_and_values)}
_ADDED_UP = {"quotes": list, "inferred": dict, "inferred_ko": dict}  # a fact adds to what its group says
Model = TypeVar("Model", bound=BaseModel)
Names = Mapping[str, Mapping[str, str]]
"""The English and Korean name of codes, under ``en`` and ``ko``."""


class EntryReader:
    """Reads the entries of a YAML tree into models, and collects what is wrong with them."""

    def __init__(self, tree: YamlTree, file: str) -> None:
        self.tree = tree
        self.file = file
        self.problems = list(tree.problems)

    def report(self, path: TreePath, rule: str, wrong: Wrong, fact: str = "") -> None:
        """Note a problem at the line of a path."""
        self.problems.append(Problem(self.file, self.tree.line(path), fact, rule, wrong))

    def entries(self, key: str) -> list[tuple[TreePath, dict[str, Tree]]]:
        """The entries of a list of the file, each with its path; what is not a mapping is a problem."""
        content = self.tree.content
        listed = content.get(key) if isinstance(content, dict) else None
        if key == "groups" and listed is None and isinstance(content, dict) and "tables" in content:
            return []
        if not isinstance(listed, list):
            self.report((key,), "structure", phrase(ProblemPhrases.list_missing, key))
            return []
        entries: list[tuple[TreePath, dict[str, Tree]]] = []
        for index, entry in enumerate(listed):
            if isinstance(entry, dict):
                entries.append(((key, index), entry))
            else:
                self.report((key, index), "structure", phrase(ProblemPhrases.entry_not_a_mapping, key))
        return entries

    def tables(self, folder: FilePath) -> list[str]:
        """The tables of facts that the file names; they lie in its folder, wherever links lead."""
        listed = self.tree.content.get("tables", []) if isinstance(self.tree.content, dict) else []
        found = []
        for index, name in enumerate(listed if isinstance(listed, list) else [listed]):
            path = PurePath(name) if isinstance(name, str) else None
            leaves = path is None or not (folder / path).resolve().is_relative_to(folder.resolve())
            if path is None or leaves or path.suffix.lower() not in ENDINGS:
                self.report(("tables", index), "value", phrase(ProblemPhrases.no_table_beside, tuple(ENDINGS)))
            else:
                found.append(str(path))
        return found

    def named(self, kind: str, key: str) -> set[str]:
        """The codes that a list gives, also those of entries with another problem: one is reported once."""
        content = self.tree.content
        entries = content.get(kind) if isinstance(content, dict) else None
        return {str(entry[key]) for entry in entries or () if isinstance(entry, dict) and key in entry}

    def refers_elsewhere(self, kind: str) -> bool:
        """Whether an entry of a list lacks its names, or is part of, or has as a member, a code that is not listed."""
        content, listed = self.tree.content, self.named(kind, "code")
        entries = content.get(kind) if isinstance(content, dict) else None
        for entry in entries or ():
            if isinstance(entry, dict):
                members = entry.get("members", [])
                others = [entry.get("parent"), *(members if isinstance(members, list) else ())]
                if not {"en", "ko"} <= entry.keys() or any(
                    other not in listed for other in others if other is not None
                ):
                    return True
        return False

    def validated(
        self, model: type[Model], entry: Mapping[str, Tree], path: TreePath, group: TreePath = ()
    ) -> Model | None:
        """The entry as a model, or None with its problems reported, each at the key it is about."""
        try:
            return model.model_validate(entry)
        except ValidationError as error:
            self.tree.note_all_lines()
            for detail in error.errors(include_url=False):
                location = tuple(detail["loc"])
                at = (*path, *location)
                if group and location and at not in self.tree.lines and (*group, *location) in self.tree.lines:
                    at = (*group, *location)
                self.report(at, *rule_and_problem(detail))
            return None

    def list_of(
        self, key: str, model: type[Model], *, needed: bool = True, names: Names | None = None
    ) -> tuple[Model, ...]:
        """The well-formed entries of a list of the file; those of a code in ``names`` may leave its names out."""
        if not needed and isinstance(self.tree.content, dict) and key not in self.tree.content:
            return ()
        known = names or {}
        read = (
            self.validated(model, {**known.get(str(entry.get("code")), {}), **entry}, path)
            for path, entry in self.entries(key)
        )
        return tuple(entry for entry in read if entry is not None)

    def facts(self) -> Iterator[tuple[Fact, int, int]]:
        """The well-formed facts of all groups, each with its line and the number of its group."""
        for number, (path, group) in enumerate(self.entries("groups")):
            shared = {key: value for key, value in group.items() if key != "facts"}
            for key in GROUP_KEYS:
                if key not in shared:
                    self.report(path, "missing", phrase(ProblemPhrases.group_lacks, key, GROUP_KEYS))
            for unknown in sorted(shared.keys() - Fact.model_fields.keys()):
                self.report(
                    (*path, unknown),
                    "unknown-key",
                    phrase(ProblemPhrases.unknown_key, unknown, tuple(Fact.model_fields)),
                )
                del shared[unknown]
            for key, kind in _ADDED_UP.items():
                if key in shared and not isinstance(shared[key], kind):
                    self.report(
                        (*path, key),
                        "value",
                        phrase(ProblemPhrases.value_is, key, shown_value(shared[key]), _KINDS[kind]),
                    )
                    del shared[key]
            entries = group.get("facts")
            if not isinstance(entries, list) or not entries:
                self.report((*path, "facts"), "structure", phrase(ProblemPhrases.facts_missing))
                continue
            if all(key in shared for key in GROUP_KEYS):
                for index, entry in enumerate(entries):
                    fact = self._fact(shared, entry, (*path, "facts", index), path)
                    if fact is not None:
                        yield fact, self.tree.line((*path, "facts", index)), number

    def _fact(self, shared: dict[str, Tree], entry: Tree, path: TreePath, group: TreePath) -> Fact | None:
        if not isinstance(entry, dict):
            self.report(path, "structure", phrase(ProblemPhrases.fact_not_a_mapping))
            return None
        merged = dict(shared)
        if "value" not in entry and "value" not in shared:
            merged.pop("unit", None)  # a group's unit is for those of its facts that have a value
        repeated = [key for key in entry if key in shared and key not in (*_ADDED_UP, "unit")]
        for key in repeated:
            self.report((*path, key), "repeated", phrase(ProblemPhrases.given_by_group, key))
        merged.update(entry)
        for key in _ADDED_UP:
            if key in shared and key in entry:
                merged[key] = _together(shared[key], entry[key])
        return None if repeated else self.validated(Fact, merged, path, group)


def rule_and_problem(error: ErrorDetails) -> tuple[str, Wrong]:
    """Rule and problem, in our words, for one error of the validation."""
    key, given = ".".join(str(part) for part in error["loc"]), error["input"]
    if error["type"] == "missing":
        return "missing", phrase(ProblemPhrases.key_missing, key)
    if error["type"] == "extra_forbidden":
        return "unknown-key", phrase(ProblemPhrases.unknown_key, key, ())
    expected = _expected(error)
    if not key and isinstance(expected, Phrase):
        return "contradiction", expected
    return "value", phrase(ProblemPhrases.value_is, key, shown_value(given), expected)


def _expected(error: ErrorDetails) -> Wrong | str:
    """What a value should have been; in the words of pydantic where no field of ours is wrong in this way."""
    told = error.get("ctx", {})
    raised = told.get("error")
    if isinstance(raised, NotWellFormed):
        return raised.wrong
    if isinstance(raised, NotReadable):
        return phrase(ProblemPhrases.in_words, raised.phrase)
    match error["type"]:
        case "enum":
            return phrase(ProblemPhrases.one_of, str(told["expected"]))
        case "string_pattern_mismatch":
            return phrase(ProblemPhrases.text_matching, str(told["pattern"]))
        case "string_too_short":
            return phrase(ProblemPhrases.characters, int(told["min_length"]))
        case "string_type":
            return phrase(ProblemPhrases.a_text)
        case "tuple_type":
            return phrase(ProblemPhrases.a_list)
        case "model_type":
            return phrase(ProblemPhrases.keys_and_values)
        case _:
            return error["msg"]


def shown_value(given: object) -> str:
    """A wrong value as problems name it: a text in quotes, as far as it is short; of anything else its form in YAML."""
    if isinstance(given, list):
        return "[…]"
    if isinstance(given, dict):
        return "{…}"
    if not isinstance(given, str):
        return str(given)
    return repr(given if len(given) <= _MOST_CHARACTERS_SHOWN else f"{given[:_MOST_CHARACTERS_SHOWN]}…")


def _together(shared: Tree, own: Tree) -> Tree:
    """What the group says and what the fact adds; where they are not of one kind, what the fact says."""
    if isinstance(shared, list) and isinstance(own, list):
        return [*shared, *own]
    return {**shared, **own} if isinstance(shared, dict) and isinstance(own, dict) else own
