"""Options that commands share: a dataclass of options becomes parameters of a command."""

from collections.abc import Callable, Iterable
from dataclasses import MISSING, fields, is_dataclass
from enum import StrEnum
from functools import wraps
from inspect import Parameter, Signature, signature
from typing import TYPE_CHECKING, ParamSpec, Protocol, TypeVar, cast, get_type_hints

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

P = ParamSpec("P")
R = TypeVar("R")
R_co = TypeVar("R_co", covariant=True)


class _Command(Protocol[R_co]):
    """A function that is called with options by their names, which its signature says to Typer."""

    def __call__(self, **options: object) -> R_co: ...


class Panel(StrEnum):
    """Under which heading of the help an option stands."""

    FACTS = "Which facts"
    ORDER = "Order and columns"
    FORMAT = "Format"
    OTHER = "Other"


def options(command: Callable[P, R]) -> Callable[P, R]:
    """Expand each parameter that is a dataclass into its fields, whose types are ``Annotated`` with a Typer option.

    The parameters of a command are given by name: by Typer, which reads the signature, as options; by anybody else, as
    the dataclasses themselves.
    Raises TypeError where two options have the same name.
    """
    hints = get_type_hints(command, include_extras=True)
    groups = {name: hint for name, hint in hints.items() if isinstance(hint, type) and is_dataclass(hint)}
    parameters: list[Parameter] = []
    for parameter in signature(command).parameters.values():
        if parameter.name in groups:
            parameters += _parameters(groups[parameter.name])
        else:
            parameters.append(parameter.replace(kind=Parameter.KEYWORD_ONLY, annotation=hints[parameter.name]))
    call = cast("_Command[R]", command)

    @wraps(command)
    def expanded(*_: P.args, **kwargs: P.kwargs) -> R:
        given: dict[str, object] = dict(kwargs)
        for name, group in groups.items():
            if not isinstance(given.get(name), group):
                given[name] = group(**{field.name: given.pop(field.name) for field in fields(group)})
        return call(**given)

    names = [parameter.name for parameter in parameters]
    twice = {name for name in names if names.count(name) > 1}
    if twice:
        raise TypeError(f"{command.__name__} has the options {', '.join(sorted(twice))} twice")
    expanded.__signature__ = Signature(parameters)  # type: ignore[attr-defined]  # what ``inspect.signature`` gives
    expanded.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
    return expanded


def _parameters(group: "type[DataclassInstance]") -> list[Parameter]:
    hints = get_type_hints(group, include_extras=True)
    return [
        Parameter(
            field.name,
            Parameter.KEYWORD_ONLY,
            default=Parameter.empty if field.default is MISSING else field.default,
            annotation=hints[field.name],
        )
        for field in fields(group)
    ]


def named(choices: Iterable[str]) -> str:
    """What may be chosen, for a help: help breaks its lines at blanks, and never inside a choice."""
    return ", ".join(choices)


def examples(*commands: str) -> str:
    """The end of a command's help."""
    return "Examples:\n\n" + "\n\n".join(f"  {command}" for command in commands)
