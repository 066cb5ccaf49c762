"""Attributes that are computed when they are first asked for.

In Python 3.11 those of functools have a lock, one for all objects of a class. A thread that computes one and waits for
the lock of an object, and one that has this lock and asks for the attribute, would wait for each other for ever.
"""

import functools

TYPE_CHECKING = False  # as of typing, which takes a while to import

if TYPE_CHECKING:
    from functools import cached_property
else:

    class cached_property(functools.cached_property):  # noqa: N801  (the name of the one it stands for)
        """An attribute that a method gives once. Should two threads compute it at the same time, the first counts."""

        def __get__(self, instance: object, owner: type | None = None) -> object:
            if instance is None:
                return self
            return vars(instance).setdefault(self.attrname, self.func(instance))


__all__ = ["cached_property"]
