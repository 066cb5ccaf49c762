"""The ``dataclass`` of the standard library, for frozen classes that are imported at every start.

The standard library writes the methods of each class as text and compiles them: half a millisecond a class, a tenth of
the start of a command. Here all classes share methods that look at the fields. They do the same, and a type checker
sees the original. To make an object takes about twice as long, which is why classes of which there are very many keep
the original. All classes of one line of inheritance are of one kind.
"""

import dataclasses
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from inspect import Signature

C = TypeVar("C")

_FROZEN = ("__setattr__", "__delattr__")
_ORDER = ("__lt__", "__le__", "__gt__", "__ge__")
_WITHOUT_DICT = ("__getstate__", "__setstate__")


def _light_dataclass(
    *,
    frozen: bool,
    init: bool = True,
    repr: bool = True,  # noqa: A002  (the words of the original)
    eq: bool = True,
    order: bool = False,
    slots: bool = False,
    kw_only: bool = False,
) -> Callable[[type[C]], type[C]]:
    """What makes a class a frozen dataclass, with the words of the original. Raises TypeError if not ``frozen``."""
    if not frozen:
        raise TypeError("a light dataclass is frozen")
    asked = ((init, ("__init__",)), (repr, ("__repr__",)), (eq, ("__eq__", "__hash__")), (order, _ORDER))
    shared = [*_FROZEN, *(name for wanted, names in asked if wanted for name in names)]
    if slots:
        shared += _WITHOUT_DICT

    def light(cls: type[C]) -> type[C]:
        made = dataclasses.dataclass(init=False, repr=False, eq=False, slots=slots, kw_only=kw_only)(cls)
        for name in shared:
            if cls.__dict__.get(name) is None:  # a class with an __eq__ of its own has None for its __hash__
                setattr(made, name, getattr(_Shared, name))
        if init:
            made.__signature__ = _SignatureOfFields()  # type: ignore[attr-defined]  # for ``inspect.signature``
        return made

    return light


class _Shared:
    """The methods of all these classes; none is a subclass."""

    def __init__(self, /, *values: object, **named: object) -> None:
        cls = type(self)
        if values:
            _name_values(cls, values, named)
        if named.keys() == _names_given(cls):  # as rows are made, of which there are many
            for name, value in named.items():
                _put(self, name, value)
            return
        for field in _fields(cls):
            if field.init and field.name in named:
                _put(self, field.name, named.pop(field.name))
            elif field.default is not dataclasses.MISSING:
                _put(self, field.name, field.default)
            elif field.default_factory is not dataclasses.MISSING:
                _put(self, field.name, field.default_factory())
            elif field.init:
                raise TypeError(f"{cls.__name__} needs {field.name!r}")
        if named:
            raise TypeError(f"{cls.__name__} has no {min(named)!r}")
        if (then := getattr(self, "__post_init__", None)) is not None:
            then()

    def __repr__(self) -> str:
        shown = (f"{field.name}={getattr(self, field.name)!r}" for field in _fields(type(self)) if field.repr)
        return f"{type(self).__qualname__}({', '.join(shown)})"

    def __eq__(self, other: object) -> bool:
        return _compared(self) == _compared(other) if type(self) is type(other) else NotImplemented

    def __hash__(self) -> int:
        return hash(_compared(self))

    def __lt__(self, other: object) -> bool:
        return _compared(self) < _compared(other) if type(self) is type(other) else NotImplemented

    def __le__(self, other: object) -> bool:
        return _compared(self) <= _compared(other) if type(self) is type(other) else NotImplemented

    def __gt__(self, other: object) -> bool:
        return _compared(self) > _compared(other) if type(self) is type(other) else NotImplemented

    def __ge__(self, other: object) -> bool:
        return _compared(self) >= _compared(other) if type(self) is type(other) else NotImplemented

    def __setattr__(self, name: str, value: object) -> None:
        raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")

    def __delattr__(self, name: str) -> None:
        raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")

    def __getstate__(self) -> object:
        return [getattr(self, field.name) for field in _fields(type(self))]

    def __setstate__(self, state: list[object]) -> None:
        for field, value in zip(_fields(type(self)), state, strict=True):
            _put(self, field.name, value)


class _SignatureOfFields:
    """What ``inspect.signature`` tells of a class: its fields."""

    def __get__(self, _: object, cls: type) -> "Signature":
        from inspect import Parameter, Signature

        kinds = (Parameter.POSITIONAL_OR_KEYWORD, Parameter.KEYWORD_ONLY)
        parameters = [
            Parameter(
                field.name,
                kinds[bool(field.kw_only)],
                default=Parameter.empty if _is_needed(field) else field.default,
                annotation=field.type,
            )
            for field in _fields(cls)
            if field.init
        ]
        return Signature(sorted(parameters, key=lambda parameter: parameter.kind), return_annotation=None)


def _is_needed(field: "dataclasses.Field[object]") -> bool:
    return field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING


_put = object.__setattr__
_FIELDS: "dict[type, tuple[dataclasses.Field[object], ...]]" = {}
_NAMES_GIVEN: dict[type, frozenset[str] | None] = {}


def _fields(cls: type) -> "tuple[dataclasses.Field[object], ...]":
    if cls not in _FIELDS:
        _FIELDS[cls] = dataclasses.fields(cls)
    return _FIELDS[cls]


def _names_given(cls: type) -> frozenset[str] | None:
    """The names of the fields of a class whose objects are made of just their values; None for any other class."""
    if cls not in _NAMES_GIVEN:
        names = frozenset(field.name for field in _fields(cls) if field.init and _is_needed(field))
        of_them = len(names) == len(_fields(cls)) and not hasattr(cls, "__post_init__")
        _NAMES_GIVEN[cls] = names if of_them else None
    return _NAMES_GIVEN[cls]


def _compared(value: object) -> tuple[object, ...]:
    return tuple(getattr(value, field.name) for field in _fields(type(value)) if field.compare)


def _name_values(cls: type, values: tuple[object, ...], named: dict[str, object]) -> None:
    """Put values that are given by their places among those given by name."""
    places: tuple[str, ...] = cls.__match_args__  # type: ignore[attr-defined]  # those fields, of a dataclass
    if len(values) > len(places):
        raise TypeError(f"{cls.__name__} takes {len(places)} values, and {len(values)} were given")
    for name, value in zip(places, values, strict=False):
        if name in named:
            raise TypeError(f"{cls.__name__} got {name!r} twice")
        named[name] = value


if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass  # noqa: PLC0414  (given on)
else:
    dataclass = _light_dataclass
