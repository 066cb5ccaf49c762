"""The arithmetic of a fact base: verdicts and derived figures, computed once, when first asked for, and by fact id."""

from collections import defaultdict
from threading import RLock

from korea_trade.arithmetic.audit import audit
from korea_trade.arithmetic.derive import Derived, derive
from korea_trade.arithmetic.known import Known
from korea_trade.arithmetic.verdict import Verdict
from korea_trade.bases.fact_base import FactBase
from korea_trade.cached_property import cached_property


class Arithmetic:
    """What follows from the facts of a base. Threads may share it."""

    def __init__(self, base: FactBase) -> None:
        self.base = base
        self._lock = RLock()

    @property
    def known(self) -> Known:
        """The index of what happened, by cell."""
        with self._lock:
            return self._known

    @property
    def verdicts(self) -> tuple[Verdict, ...]:
        """Every verdict, by rule."""
        with self._lock:
            return self._verdicts

    @property
    def derived(self) -> tuple[Derived, ...]:
        """Every derived figure, in the order of the facts."""
        with self._lock:
            return self._derived

    def verdicts_with(self, id_: str) -> tuple[Verdict, ...]:
        """The verdicts that a fact has a part in, as the one judged or as one of the others."""
        with self._lock:
            return tuple(self._verdicts_by_fact.get(id_, ()))

    def derived_from(self, id_: str) -> tuple[Derived, ...]:
        """The figures derived of a fact: it is the first of those they come from."""
        with self._lock:
            return tuple(self._derived_by_fact.get(id_, ()))

    @cached_property
    def _known(self) -> Known:
        return Known(self.base)

    @cached_property
    def _verdicts(self) -> tuple[Verdict, ...]:
        return tuple(audit(self._known))

    @cached_property
    def _derived(self) -> tuple[Derived, ...]:
        return tuple(derive(self._known))

    @cached_property
    def _verdicts_by_fact(self) -> dict[str, list[Verdict]]:
        found: dict[str, list[Verdict]] = defaultdict(list)
        for verdict in self._verdicts:
            for id_ in verdict.facts:
                found[id_].append(verdict)
        return dict(found)

    @cached_property
    def _derived_by_fact(self) -> dict[str, list[Derived]]:
        found: dict[str, list[Derived]] = defaultdict(list)
        for figure in self._derived:
            found[figure.facts[0].id].append(figure)
        return dict(found)
