"""The face of the package: its public names, and what its docstring promises."""

import doctest
import pickle
from dataclasses import is_dataclass
from importlib import import_module
from pkgutil import walk_packages

import pytest

import korea_trade

ASKED_FOR = {
    "FactBaseError",
    "FactRow",
    "Filters",
    "MilestoneRow",
    "Problem",
    "RankedRow",
    "Ranking",
    "Receipt",
    "Report",
    "Row",
    "SortKey",
    "SourceRow",
    "Trade",
    "UnknownFact",
    "UnknownName",
    "UserSqlError",
    "open_trade",
}


def test_public_names() -> None:
    """The package offers what opens it, what its questions take, give and raise, in alphabetical order."""
    assert set(korea_trade.__all__) >= ASKED_FOR
    assert korea_trade.__all__ == sorted(set(korea_trade.__all__))


@pytest.mark.parametrize("name", korea_trade.__all__)
def test_each_name_is_the_thing_of_its_module(name: str) -> None:
    """A public name is the very object that its module defines under the same name, documented."""
    thing = getattr(korea_trade, name)
    assert thing.__name__ == name
    assert getattr(import_module(thing.__module__), name) is thing
    assert thing.__module__.startswith("korea_trade.")
    assert thing.__doc__


def test_star_import_gives_all_of_them() -> None:
    """``from korea_trade import *`` gives the public names."""
    names: dict[str, object] = {}
    exec("from korea_trade import *", names)  # noqa: S102
    assert set(korea_trade.__all__) <= names.keys()


def test_dir_lists_them() -> None:
    """``dir`` lists the public names beside those of every module, as an editor's completion needs it."""
    assert set(korea_trade.__all__) | {"__doc__", "__name__"} <= set(dir(korea_trade))


@pytest.mark.parametrize("name", ["chips", "_private", "Totals"])
def test_other_names_are_unknown(name: str) -> None:
    """What is not public raises AttributeError with the names of package and attribute."""
    with pytest.raises(AttributeError, match=f"module 'korea_trade' has no attribute '{name}'"):
        getattr(korea_trade, name)


def test_the_example_of_the_docstring_runs() -> None:
    """The example in the docstring of the package gives what it shows."""
    results = doctest.testmod(korea_trade)
    assert (results.failed, results.attempted > 0) == (0, True)


def test_rows_are_plain_data() -> None:
    """Rows can be compared, hashed and pickled, so that other programs may keep them."""
    with korea_trade.open_trade() as trade:
        rows = [*trade.totals(), *trade.items().rows, *trade.milestones(), *trade.facts(), *trade.sources()]
    assert pickle.loads(pickle.dumps(rows)) == rows  # noqa: S301
    assert len(set(rows)) == len(rows)


@pytest.mark.parametrize("layer", ["model", "bases", "arithmetic", "checks", "store", "questions", "verification"])
def test_what_is_found_cannot_be_changed(layer: str) -> None:
    """Dataclasses below the command line are frozen, but for those that read or prove step by step."""
    package = import_module(f"korea_trade.{layer}")
    modules = [import_module(found.name) for found in walk_packages(package.__path__, f"{package.__name__}.")]
    changing = {
        name
        for module in modules
        for name, value in vars(module).items()
        if isinstance(value, type)
        and value.__module__ == module.__name__
        and is_dataclass(value)
        and value.__setattr__ is object.__setattr__
    }
    assert changing <= {"YamlTree", "Citations", "FactProver"}
