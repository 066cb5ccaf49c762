"""YAML as a tree of mappings, lists and text, with the line of every node. No text is taken for a number or a date.

Of the facts, which are most of a file, only the lines of entries are noted at first: to note the line of each text
takes as long as all else. Where one of them is asked for, or anything about the facts is unusual, the text is read
once more, by the way that notes and reports everything.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import yaml

from korea_trade.bases.problem import Problem
from korea_trade.messages.problem_phrases import ProblemPhrases, Wrong
from korea_trade.phrase import phrase

Tree = str | list["Tree"] | dict[str, "Tree"]
Path = tuple[str | int, ...]

# The C parser is some 7 times as fast; PyYAML may have been built without it.
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


_DEEPEST = 16  # a fact base is 6 deep


class _TooDeep(Exception):
    """The nesting goes deeper than any fact base; the line where it does."""

    def __init__(self, line: int) -> None:
        self.line = line


@dataclass(slots=True)
class YamlTree:
    """The content of a file, the line of each path in it, and what was wrong with its YAML."""

    content: Tree
    lines: dict[Path, int]
    problems: list[Problem] = field(default_factory=list)
    _read_again: "Callable[[], YamlTree] | None" = None

    def line(self, path: Path) -> int:
        """The line of a path, or of its nearest ancestor that exists."""
        if path not in self.lines:
            self.note_all_lines()
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)

    def note_all_lines(self) -> None:
        """Have in ``lines`` the line of every path, also of the texts of facts."""
        if self._read_again is not None:
            self.lines = self._read_again().lines
            self._read_again = None


class _Unusual(Exception):
    """Something that facts do not have."""


class _Builder:
    def __init__(self, file: str, events: Iterator[yaml.Event]) -> None:
        self.file = file
        self.events = events
        self.tree = YamlTree({}, {})

    def report(self, event: yaml.Event, rule: str, wrong: Wrong) -> None:
        self.tree.problems.append(Problem(self.file, _line(event), "", rule, wrong))

    def build(self) -> YamlTree:
        documents = 0
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                content = self.node(next(self.events), ())
                if documents == 1:
                    self.tree.content = content
                else:
                    self.report(event, "yaml", phrase(ProblemPhrases.second_yaml_document))
        return self.tree

    def node(self, event: yaml.Event, path: Path) -> Tree:
        if len(path) > _DEEPEST:
            raise _TooDeep(_line(event))
        self.tree.lines.setdefault(path, _line(event))
        if isinstance(event, yaml.AliasEvent):
            self.report(event, "alias", phrase(ProblemPhrases.yaml_alias, str(event.anchor)))
            return ""
        # The ends of collections are taken by their loops.
        assert isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent)  # noqa: S101
        if event.anchor is not None:
            self.report(event, "anchor", phrase(ProblemPhrases.yaml_anchor, event.anchor))
        if event.tag is not None:
            self.report(event, "tag", phrase(ProblemPhrases.yaml_tag, event.tag))
        if isinstance(event, yaml.ScalarEvent):
            if event.value == "":
                self.report(event, "empty", phrase(ProblemPhrases.empty_value))
            return str(event.value)
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(path)
        return self.mapping(path)

    def sequence(self, path: Path) -> list[Tree]:
        nodes: list[Tree] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            nodes.append(self.node(event, (*path, len(nodes))))
        return nodes

    def mapping(self, path: Path) -> dict[str, Tree]:
        nodes: dict[str, Tree] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent):
                self.report(event, "key", phrase(ProblemPhrases.key_not_text))
                self.node(event, (*path, "?"))
                self.node(next(self.events), (*path, "?", "?"))
                continue
            key = event.value
            value = self.node(next(self.events), (*path, key))
            if key in nodes:
                self.report(event, "duplicate-key", phrase(ProblemPhrases.key_twice, key))
            else:
                nodes[key] = value
                self.tree.lines[(*path, key)] = _line(event)
        return nodes


class _QuickBuilder(_Builder):
    """The same for a file whose groups of facts have nothing unusual: raises _Unusual where they have.

    It notes the lines of groups, of their keys and of facts, and none inside them.
    """

    def __init__(self, file: str, loader: yaml.SafeLoader) -> None:
        super().__init__(file, iter(loader.get_event, None))
        self._next: Callable[[], yaml.Event] = loader.get_event

    def sequence(self, path: Path) -> list[Tree]:
        return self._entries(path) if path == ("groups",) else super().sequence(path)

    def _entries(self, path: Path) -> list[Tree]:
        """A list of groups or of facts, with the lines of its entries."""
        nodes: list[Tree] = []
        while type(event := self._next()) is not yaml.SequenceEndEvent:
            at = (*path, len(nodes))
            self.tree.lines[at] = _line(event)
            nodes.append(self._collection(event, len(at), at))
        return nodes

    def _collection(self, event: yaml.Event, depth: int, group: Path = ()) -> Tree:
        """A list, or a mapping, which is a ``group`` if it has a path of two; its path is so long."""
        if not isinstance(event, yaml.CollectionStartEvent) or depth >= _DEEPEST:
            raise _Unusual
        if event.anchor is not None or event.tag is not None:
            raise _Unusual
        following, nodes = self._next, dict[str, Tree]()
        if type(event) is yaml.SequenceStartEvent:
            listed: list[Tree] = []
            while type(event := following()) is not yaml.SequenceEndEvent:
                listed.append(_text(event) if type(event) is yaml.ScalarEvent else self._collection(event, depth + 1))
            return listed
        is_group = len(group) == len(("groups", 0))
        while type(event := following()) is yaml.ScalarEvent:
            key = event.value
            if key in nodes:
                raise _Unusual
            if is_group:
                self.tree.lines[(*group, key)] = _line(event)
            event = following()
            if type(event) is yaml.ScalarEvent:
                nodes[key] = _text(event)
            elif is_group and key == "facts" and type(event) is yaml.SequenceStartEvent:
                nodes[key] = self._entries((*group, key))
            else:
                nodes[key] = self._collection(event, depth + 1)
        if type(event) is not yaml.MappingEndEvent:
            raise _Unusual
        return nodes


def _text(event: yaml.ScalarEvent) -> str:
    text: str = event.value
    if text == "" or event.anchor is not None or event.tag is not None:
        raise _Unusual
    return text


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 1


def read_yaml(text: str, file: str) -> YamlTree:
    """Read YAML text; what cannot be parsed at all is one problem, at the line where the parser stopped."""
    loader = _Loader(text)
    try:
        tree = _QuickBuilder(file, loader).build()
    except (_Unusual, _TooDeep, yaml.YAMLError):
        return read_with_all_lines(text, file)
    finally:
        loader.dispose()
    tree._read_again = lambda: read_with_all_lines(text, file)
    return tree


def read_with_all_lines(text: str, file: str) -> YamlTree:
    """The same, with the lines of all texts noted at once: what ``read_yaml`` does where it has to."""
    builder = _Builder(file, yaml.parse(text, Loader=_Loader))
    try:
        return builder.build()
    except _TooDeep as error:
        builder.tree.problems.append(
            Problem(file, error.line, "", "yaml", phrase(ProblemPhrases.nested_too_deep, _DEEPEST))
        )
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        why = f"{error.problem or error.context}"
        builder.tree.problems.append(Problem(file, line, "", "yaml", phrase(ProblemPhrases.not_yaml, why)))
    except yaml.YAMLError as error:
        builder.tree.problems.append(Problem(file, 1, "", "yaml", phrase(ProblemPhrases.not_yaml, str(error))))
    return builder.tree
