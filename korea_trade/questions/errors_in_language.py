"""Errors in the language that the answers of open facts are shown in."""

from collections.abc import Callable
from functools import wraps
from types import FunctionType
from typing import Concatenate, ParamSpec, Protocol, TypeVar

from korea_trade.errors import KtradeError, Say


class _HasLanguage(Protocol):
    @property
    def say(self) -> Say: ...


class _IsShown(Protocol):
    def shown_in(self) -> _HasLanguage | None: ...


Asked = TypeVar("Asked", bound=_IsShown)
Values = ParamSpec("Values")
Answer = TypeVar("Answer")


def in_its_language(asked: type[Asked]) -> type[Asked]:
    """The class, with the errors of its public methods in the language of what it is ``shown_in``, if anything."""
    attributes = {name: found for above in reversed(asked.__mro__) for name, found in vars(above).items()}
    for name, method in attributes.items():
        if isinstance(method, FunctionType) and not name.startswith("_"):
            setattr(asked, name, _in_its_language(method))
    return asked


def _in_its_language(
    method: Callable[Concatenate[Asked, Values], Answer],
) -> Callable[Concatenate[Asked, Values], Answer]:
    @wraps(method)
    def answered(asked: Asked, /, *values: Values.args, **named: Values.kwargs) -> Answer:
        try:
            return method(asked, *values, **named)
        except KtradeError as error:
            notebook = asked.shown_in()
            if notebook is not None:
                error.say = notebook.say
            raise

    return answered
