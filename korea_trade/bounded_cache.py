"""What was computed, kept by what it was computed of, within bounds."""

from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class BoundedCache(Generic[K, V]):
    """Keeps values by their keys; once there are ``most``, it begins anew, which costs less than to order them."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._kept: dict[K, V] = {}

    def get(self, key: K, compute: Callable[[], V]) -> V:
        """The value of a key, computed where it is not kept."""
        try:
            return self._kept[key]
        except KeyError:
            value = compute()
        if len(self._kept) >= self._most:
            self._kept.clear()
        self._kept[key] = value
        return value
