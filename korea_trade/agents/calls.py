"""Commands of the command line as calls of tools, for hints that name a command."""

import json
from collections.abc import Mapping, Sequence

from pydantic import ValidationError

from korea_trade.agents.arguments import (
    About,
    Arguments,
    Cited,
    Compared,
    FactsWanted,
    Filtered,
    Named,
    NamesWanted,
    Query,
    Ranked,
    Searched,
    Totals,
)

_TOOLS: Mapping[str, tuple[str, type[Arguments]]] = {
    "facts": ("facts", FactsWanted),
    "milestones": ("facts", FactsWanted),
    "totals": ("totals", Totals),
    "items": ("rank", Ranked),
    "regions": ("rank", Ranked),
    "derived": ("derived", Filtered),
    "about": ("about", About),
    "compare": ("compare", Compared),
    "show": ("show", Named),
    "cite": ("cite", Cited),
    "search": ("search", Searched),
    "names": ("find_names", NamesWanted),
    "sql": ("sql", Query),
}
"""By command: the tool that answers it, and what that takes."""
_ALWAYS: Mapping[str, Mapping[str, str]] = {"items": {"by": "item"}, "regions": {"by": "partner"}}
_WORDS: Mapping[str, Sequence[str]] = {
    "about": ("names",),
    "show": ("ids",),
    "cite": ("ids",),
    "sql": ("query",),
    "compare": ("first", "second"),
    "search": ("words",),
    "names": ("words",),
}
"""The arguments for what stands in a command without an option, in turn; the last takes all that is left."""
_OPTIONS: Mapping[str, Mapping[str, str]] = {"about": {"item": "names", "partner": "names"}}
"""By command: the options that are arguments of another name."""
_OPTIONS_OF_ALL: Mapping[str, str] = {"from": "from_period", "to": "to_period"}


def call_of(words: Sequence[str]) -> str | None:
    """``totals {"period": "2020-11"}``, for the words of a command; None where no tool answers it as it stands."""
    command, *rest = words or [""]
    if command not in _TOOLS:
        return None
    tool, takes = _TOOLS[command]
    given: dict[str, list[str | bool]] = {name: [value] for name, value in _ALWAYS.get(command, {}).items()}
    places, left = [*_WORDS.get(command, ())], iter(rest)
    for word in left:
        value: str | bool = word
        if word.startswith("--"):
            name = _argument(command, word.removeprefix("--"))
            value = _is_flag(takes, name) or next(left, "")
        elif not places:
            return None
        else:
            name = places.pop(0) if len(places) > 1 else places[0]
        given.setdefault(name, []).append(value)
    arguments = {name: values[0] if len(values) == 1 else values for name, values in given.items()}
    if not _accepted(takes, arguments):
        return None
    return f"`{tool} {json.dumps(arguments, ensure_ascii=False)}`"


def _argument(command: str, option: str) -> str:
    """The argument of a tool that an option of a command is."""
    return {**_OPTIONS_OF_ALL, **_OPTIONS.get(command, {})}.get(option, option.replace("-", "_"))


def _is_flag(takes: type[Arguments], name: str) -> bool:
    """Whether an argument is true or false, and its option has no value behind it."""
    return name in takes.model_fields and takes.model_fields[name].annotation is bool


def _accepted(takes: type[Arguments], arguments: Mapping[str, object]) -> bool:
    try:
        takes.model_validate(arguments)
    except ValidationError:
        return False
    return True
