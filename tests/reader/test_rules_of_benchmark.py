"""The rules that the benchmark of the reader switches off."""

from importlib import import_module

from benchmarks.reading_rules import RULES, switched_off


def test_every_rule_can_be_switched_off() -> None:
    """Each rule of the benchmark is a function where the reader looks it up, and is itself again afterwards."""
    for rule, (module, name, neutral) in RULES.items():
        place = import_module(module)
        own = getattr(place, name)
        with switched_off(rule):
            assert getattr(place, name) is neutral, rule
        assert getattr(place, name) is own, rule
