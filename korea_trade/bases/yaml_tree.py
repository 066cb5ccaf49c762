"""YAML as a tree of mappings, lists and text, with the line of every node. No text is taken for a number or a date."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from korea_trade.bases.problem import Problem
from korea_trade.messages.problem_phrases import ProblemPhrases, Wrong
from korea_trade.said import said

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

    def line(self, path: Path) -> int:
        """The line of a path, or of its nearest ancestor that exists."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


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
                    self.report(event, "yaml", said(ProblemPhrases.second_yaml_document))
        return self.tree

    def node(self, event: yaml.Event, path: Path) -> Tree:
        if len(path) > _DEEPEST:
            raise _TooDeep(_line(event))
        self.tree.lines.setdefault(path, _line(event))
        if isinstance(event, yaml.AliasEvent):
            self.report(event, "alias", said(ProblemPhrases.yaml_alias, str(event.anchor)))
            return ""
        # The ends of collections are taken by their loops.
        assert isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent)  # noqa: S101
        if event.anchor is not None:
            self.report(event, "anchor", said(ProblemPhrases.yaml_anchor, event.anchor))
        if event.tag is not None:
            self.report(event, "tag", said(ProblemPhrases.yaml_tag, event.tag))
        if isinstance(event, yaml.ScalarEvent):
            if event.value == "":
                self.report(event, "empty", said(ProblemPhrases.empty_value))
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
                self.report(event, "key", said(ProblemPhrases.key_not_text))
                self.node(event, (*path, "?"))
                self.node(next(self.events), (*path, "?", "?"))
                continue
            key = event.value
            value = self.node(next(self.events), (*path, key))
            if key in nodes:
                self.report(event, "duplicate-key", said(ProblemPhrases.key_twice, key))
            else:
                nodes[key] = value
                self.tree.lines[(*path, key)] = _line(event)
        return nodes


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 1


def read_yaml(text: str, file: str) -> YamlTree:
    """Read YAML text; what cannot be parsed at all is one problem, at the line where the parser stopped."""
    builder = _Builder(file, yaml.parse(text, Loader=_Loader))
    try:
        return builder.build()
    except _TooDeep as error:
        builder.tree.problems.append(
            Problem(file, error.line, "", "yaml", said(ProblemPhrases.nested_too_deep, _DEEPEST))
        )
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        why = f"{error.problem or error.context}"
        builder.tree.problems.append(Problem(file, line, "", "yaml", said(ProblemPhrases.not_yaml, why)))
    except yaml.YAMLError as error:
        builder.tree.problems.append(Problem(file, 1, "", "yaml", said(ProblemPhrases.not_yaml, str(error))))
    return builder.tree
