"""Commands of the command line as calls of tools, for hints that name a command."""

import json
from collections.abc import Mapping, Sequence

_TOOLS: Mapping[str, str] = {
    **{name: name for name in ("facts", "totals", "derived", "about", "compare", "show", "search", "cite", "sql")},
    "items": "rank",
    "regions": "rank",
    "milestones": "facts",
    "names": "find_names",
}
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
_OPTIONS: Mapping[str, str] = {"from": "from_period", "to": "to_period"}


def call_of(words: Sequence[str]) -> str | None:
    """``totals {"period": "2020-11"}``, for the words of a command; None where no tool answers it."""
    command, *rest = words or [""]
    if command not in _TOOLS:
        return None
    given: dict[str, list[str]] = {name: [value] for name, value in _ALWAYS.get(command, {}).items()}
    places, left = [*_WORDS.get(command, ())], iter(rest)
    for word in left:
        if word.startswith("--"):
            option = word.removeprefix("--")
            name, value = _OPTIONS.get(option, option), next(left, "")
        elif not places:
            return None
        else:
            name, value = places.pop(0) if len(places) > 1 else places[0], word
        given.setdefault(name, []).append(value)
    arguments = {name: values[0] if len(values) == 1 else values for name, values in given.items()}
    return f"`{_TOOLS[command]} {json.dumps(arguments, ensure_ascii=False)}`"
