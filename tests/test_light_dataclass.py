"""Light dataclasses do what those of the standard library do."""

import copy
import dataclasses
import inspect
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from korea_trade.light_dataclass import dataclass as light

KINDS = [
    {"slots": slots, "kw_only": kw_only, "order": order} for slots in (0, 1) for kw_only in (0, 1) for order in (0, 1)
]


def _pair(**options: bool) -> tuple[type, type]:
    """The same class twice: by the standard library, and light."""

    def written() -> type:
        class Figure:
            """A class with each kind of field."""

            value: int
            unit: str = "USD bn"
            tags: list[str] = dataclasses.field(default_factory=list, compare=False)
            note: str = dataclasses.field(default="", repr=False)
            double: int = dataclasses.field(init=False)

            def __post_init__(self) -> None:
                object.__setattr__(self, "double", self.value * 2)

        Figure.__qualname__ = "Figure"
        return Figure

    return dataclasses.dataclass(frozen=True, **options)(written()), light(frozen=True, **options)(written())


def _made(cls: type, values: tuple[object, ...], named: dict[str, object]) -> object:
    """An object as it is shown and as its fields say, or the kind of error."""
    try:
        made = cls(*values, **named)
        return repr(made), dataclasses.asdict(made)
    except Exception as error:  # noqa: BLE001  (whatever it is, both are to raise it)
        return type(error)


CALLS: list[tuple[tuple[object, ...], dict[str, object]]] = [
    ((), {}),
    ((1,), {}),
    ((), {"value": 1}),
    ((1, "%"), {}),
    ((1,), {"unit": "%", "note": "n"}),
    ((1,), {"value": 1}),
    ((1, "%", [], "n", 3), {}),
    ((1,), {"other": 2}),
    ((1,), {"double": 2}),
    ((), {"unit": "%"}),
]


@pytest.mark.parametrize("options", KINDS)
@pytest.mark.parametrize(("values", "named"), CALLS)
def test_an_object_is_made_from_the_same_values(
    options: dict[str, bool], values: tuple[object, ...], named: dict[str, object]
) -> None:
    """Values by place and by name, defaults and computed fields come out the same, and the same calls are errors."""
    standard, ours = (_made(cls, values, named) for cls in _pair(**options))
    assert ours == standard


@pytest.mark.parametrize("options", KINDS)
def test_the_signature_tells_the_fields(options: dict[str, bool]) -> None:
    """What is shown of a call, by help and by editors, are the fields with their types and defaults."""
    standard, ours = (inspect.signature(cls) for cls in _pair(**options))
    assert [(name, each.kind, each.annotation) for name, each in ours.parameters.items()] == [
        (name, each.kind, each.annotation) for name, each in standard.parameters.items()
    ]
    assert ours.parameters["unit"].default == standard.parameters["unit"].default


@given(st.integers(0, 2), st.integers(0, 2), st.sampled_from("ab"), st.sampled_from("ab"))
def test_objects_compare_alike(first: int, second: int, unit: str, other: str) -> None:
    """Equality, hash and order are those of the fields that are compared."""
    standard, ours = _pair(slots=True, order=True)
    (a, b), (x, y) = ((cls(first, unit, [unit]), cls(second, other)) for cls in (standard, ours))
    assert [a == b, a < b, a <= b, a > b, a >= b] == [x == y, x < y, x <= y, x > y, x >= y]
    assert (hash(a) == hash(b)) == (hash(x) == hash(y))
    assert x != a
    with pytest.raises(TypeError):
        x < a  # noqa: B015  (of another class)


@pytest.mark.parametrize("slots", [False, True])
def test_fields_are_frozen(slots: bool) -> None:
    """A field can neither be set nor deleted."""
    figure = _pair(slots=slots)[1](1)
    with pytest.raises(dataclasses.FrozenInstanceError):
        figure.value = 2
    with pytest.raises(dataclasses.FrozenInstanceError):
        del figure.value
    assert figure.value == 1


@light(frozen=True, slots=True)
class Level:
    """A class that can be pickled by its name."""

    value: int
    unit: str = "USD bn"

    def __hash__(self) -> int:
        return 7


@light(frozen=True, slots=True, kw_only=True)
class Share(Level):
    """A subclass, with a field more."""

    whole: str


def test_objects_are_copied_and_pickled() -> None:
    """A copy, a pickled object and one with a field replaced have the fields of the first."""
    level = Level(3, "%")
    assert copy.copy(level) == pickle.loads(pickle.dumps(level)) == level  # noqa: S301  (pickled here)
    assert dataclasses.replace(level, value=4) == Level(4, "%")


def test_a_subclass_has_the_fields_of_both() -> None:
    """Fields of the class above come first, and objects of the two are never equal."""
    share = Share(3, whole="exports")
    assert repr(share) == "Share(value=3, unit='USD bn', whole='exports')"
    assert share != Level(3)
    assert share == Share(3, whole="exports")


def test_methods_of_its_own_stay() -> None:
    """A method that a class defines is not replaced."""
    assert hash(Level(1)) == 7


def test_only_frozen_classes_are_light() -> None:
    """A class that is not frozen is refused."""
    with pytest.raises(TypeError, match="frozen"):
        light(frozen=False)
