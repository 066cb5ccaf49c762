"""A compiled file that the disk has damaged, which DuckDB notices by the checksum of a block when it reads it."""

from contextlib import suppress

from korea_trade.errors import KtradeError
from korea_trade.messages.phrases import Phrases
from korea_trade.phrase import phrase

_WORDS = "Corrupt database file"


def of_damage(error: Exception) -> KtradeError | None:
    """What to say of an error of DuckDB that tells of damage, which the next run repairs; None for any other."""
    return KtradeError(phrase(Phrases.cache_is_damaged), phrase(Phrases.run_again)) if forget_damaged(error) else None


def forget_damaged(error: Exception) -> bool:
    """Whether an error tells of damage: then what was noted of the files is forgotten, so that they are read again.

    Its text begins so; words of a query, as in ``error('Corrupt database file')``, stand behind the kind of the error.
    """
    if not str(error).startswith(_WORDS):
        return False
    from korea_trade.store.seen_digests import forget

    with suppress(OSError):
        forget()
    return True
