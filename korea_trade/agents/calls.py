"""Commands of the command line as calls of tools, for hints that name a command."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from pydantic import ValidationError

from korea_trade.agents.arguments import (
    About,
    Arguments,
    Cited,
    Compared,
    DerivedWanted,
    FactsWanted,
    Named,
    NamesWanted,
    Query,
    Ranked,
    Searched,
    Totals,
)


@dataclass(frozen=True, slots=True)
class Call:
    """The tool that answers a command, and what that takes.

    ``words`` are the arguments for what stands in the command without an option, in turn; the last takes all that is
    left. ``options`` are those that are arguments of another name, ``always`` arguments that the command itself is.
    """

    tool: str
    takes: type[Arguments]
    words: Sequence[str] = ()
    options: Mapping[str, str] = field(default_factory=dict)
    always: Mapping[str, str] = field(default_factory=dict)

    def argument(self, option: str) -> str:
        """The argument that an option is."""
        return {**_OPTIONS_OF_ALL, **self.options}.get(option, option.replace("-", "_"))

    def is_flag(self, name: str) -> bool:
        """Whether an argument is true or false, and its option has no value behind it."""
        return name in self.takes.model_fields and self.takes.model_fields[name].annotation is bool

    def accepts(self, arguments: Mapping[str, object]) -> bool:
        """Whether the tool takes these arguments."""
        try:
            self.takes.model_validate(arguments)
        except ValidationError:
            return False
        return True


CALLS: Mapping[str, Call] = {
    "facts": Call("facts", FactsWanted),
    "milestones": Call("facts", FactsWanted),
    "totals": Call("totals", Totals),
    "items": Call("rank", Ranked, always={"by": "item"}),
    "regions": Call("rank", Ranked, always={"by": "partner"}),
    "derived": Call("derived", DerivedWanted),
    "about": Call("about", About, ("names",), options={"item": "names", "partner": "names"}),
    "compare": Call("compare", Compared, ("first", "second")),
    "show": Call("show", Named, ("ids",)),
    "cite": Call("cite", Cited, ("ids",)),
    "search": Call("search", Searched, ("words",)),
    "names": Call("find_names", NamesWanted, ("words",)),
    "sql": Call("sql", Query, ("query",)),
}
"""By command."""
_OPTIONS_OF_ALL: Mapping[str, str] = {"from": "from_period", "to": "to_period"}


def call_of(words: Sequence[str]) -> str | None:
    """``totals {"period": "2020-11"}``, for the words of a command; None where no tool answers it as it stands."""
    command, *rest = words or [""]
    call = CALLS.get(command)
    if call is None:
        return None
    given: dict[str, list[str | bool]] = {name: [value] for name, value in call.always.items()}
    places, left = [*call.words], iter(rest)
    for word in left:
        value: str | bool = word
        if word.startswith("--"):
            name = call.argument(word.removeprefix("--"))
            value = call.is_flag(name) or next(left, "")
        elif not places:
            return None
        else:
            name = places.pop(0) if len(places) > 1 else places[0]
        given.setdefault(name, []).append(value)
    arguments = {name: values[0] if len(values) == 1 else values for name, values in given.items()}
    return f"`{call.tool} {json.dumps(arguments, ensure_ascii=False)}`" if call.accepts(arguments) else None
