"""Values of options that need no validation: texts, one of a few codes, numbers, paths. Typer loads pydantic for any.

Typer keeps what turns a value into its type with each parameter. Here it is replaced by what takes the plain values and
leaves all others, which are those that may be wrong, to Typer. A Typer that keeps it elsewhere is only slower.
"""

import os
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, get_args, get_origin

from typer.core import TyperArgument, TyperCommand, TyperOption

try:
    from typer._coercion import RuntimeParam, TypeDescriptor, build_runtime_param

    _IS_KNOWN = True
except ImportError:
    RuntimeParam, _IS_KNOWN = object, False  # type: ignore[misc, assignment]

if TYPE_CHECKING:
    from typer._click.core import Context, Parameter
    from typer.core import _TyperParameter

_MOST_DIGITS = 9


def take_plain_values(parameters: "Iterable[Parameter]") -> None:
    """Let parameters of a command take plain values by themselves."""
    if not _IS_KNOWN:
        return
    for parameter in parameters:
        if isinstance(parameter, (TyperArgument, TyperOption)) and parameter._runtime_param is None:
            descriptor = parameter.type_descriptor
            parameter._runtime_param = _PlainValues(descriptor)


class PlainCommand(TyperCommand):
    """A command whose parameters do so."""

    def parse_args(self, ctx: "Context", args: list[str]) -> list[str]:
        """Parse the arguments."""
        take_plain_values(self.get_params(ctx))
        return super().parse_args(ctx, args)


class _PlainValues(RuntimeParam):
    """Turns the values of one parameter into its type."""

    def __init__(self, descriptor: "TypeDescriptor") -> None:
        super().__init__(descriptor.parameter_info, descriptor.annotation)
        self._descriptor = descriptor

    def _coerce_value(self, value: object, param: "_TyperParameter", ctx: "Context") -> object:
        taken = self._taken(value)
        if taken is not None:
            return taken
        return build_runtime_param(self._descriptor)._coerce_value(value, param, ctx)

    def _taken(self, value: object) -> object:
        """The value in its type; None where it is for Typer to say what it is, or what is wrong with it."""
        annotation: object = self.annotation
        if get_origin(annotation) is not list:
            return self._one(value, annotation)
        (kind,) = get_args(annotation)
        several = [self._one(entry, kind) for entry in value] if isinstance(value, (list, tuple)) else [None]
        return None if None in several else several

    def _one(self, value: object, kind: object) -> object:
        if not isinstance(kind, type):
            return None
        if not isinstance(value, str):
            return value if isinstance(value, kind) else None  # a default
        if self.parameter_info.parser is not None:
            return self._parsed(value)
        if kind is str:
            return value
        if issubclass(kind, StrEnum):
            spelled = value if self.parameter_info.case_sensitive else value.lower()
            return kind(spelled) if spelled in list(kind) else None
        if kind is int:
            return self._number(value)
        return self._path(value) if kind is Path else None

    def _parsed(self, text: str) -> object:
        """What the parser of the parameter makes of a text."""
        try:
            parsed: object = self.parameter_info.parser(text) if self.parameter_info.parser is not None else None
        except ValueError:
            return None
        return parsed

    def _number(self, text: str) -> int | None:
        """A number that is no less than it may be."""
        info = self.parameter_info
        if (
            not (text.isascii() and text.isdecimal() and len(text) <= _MOST_DIGITS)
            or info.max is not None
            or info.clamp
        ):
            return None
        number = int(text)
        return number if info.min is None or number >= info.min else None

    def _path(self, text: str) -> Path | None:
        """A path of what can be read or is not there, where no more is asked of it."""
        info = self.parameter_info
        asked = info.exists or info.writable or info.resolve_path or info.path_type is not None
        if asked or not (info.file_okay and info.dir_okay):
            return None
        try:
            return Path(text) if os.access(text, os.R_OK) or not Path(text).exists() else None
        except ValueError:  # a NUL
            return None
