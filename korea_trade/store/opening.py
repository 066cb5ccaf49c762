"""Fact bases opened for asking: compiled ones where they can be kept, else in memory. Either gives the same tables."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from korea_trade.light_dataclass import dataclass
from korea_trade.store.damage import forget_damaged
from korea_trade.store.engine import DuckDBPyConnection, Error, connect_to

if TYPE_CHECKING:
    from korea_trade.bases.fact_base import FactBase
    from korea_trade.store.stored_files import StoredDocument

DERIVED, VERDICTS = "derived_entries", "verdict_entries"
ARITHMETIC_TABLES = frozenset({DERIVED, VERDICTS})
"""The tables that a base in memory leaves empty until something asks for them."""


@runtime_checkable
class OpenBase(Protocol):
    """A fact base that can be asked."""

    @property
    def has_tables(self) -> bool:
        """Whether tables of facts belong to it, which ``facts`` leaves where they are."""
        ...

    @property
    def compiled_file(self) -> Path | None:
        """The compiled file, to be opened with ``connect_to``; None for a base in memory."""
        ...

    @property
    def kept_file(self) -> Path | None:
        """The file in the cache whose name says what the facts are; None where there is none."""
        ...

    def documents(self, connection: DuckDBPyConnection) -> "list[StoredDocument]":
        """The documents of the facts. The connection is one of its own."""
        ...

    def connect(self) -> tuple[DuckDBPyConnection, frozenset[str]]:
        """A new connection with the tables and views of schema.sql, and which ``ARITHMETIC_TABLES`` it has filled."""
        ...

    def facts(self) -> "FactBase":
        """The facts as the model has them."""
        ...

    def read_again(self) -> "FactBase":
        """The same from where they are written, for checks. Raises FactBaseError and OSError."""
        ...

    def files(self, connection: DuckDBPyConnection) -> list[Path]:
        """The files that it was read from: fact bases and documents. The connection is one of its own."""
        ...

    def base_names(self, connection: DuckDBPyConnection) -> Sequence[str]:
        """What the bases are called, in their order. The connection is one of its own."""
        ...


def in_memory(base: "FactBase") -> OpenBase:
    """A fact base that was read, opened."""
    from korea_trade.store.base_in_memory import BaseInMemory

    return BaseInMemory(base)


@dataclass(frozen=True, slots=True)
class CompiledBase:
    """A compiled fact base; ``read`` reads what it was made from, should the file be lost meanwhile.

    ``paths`` are the fact bases as they were given.
    """

    file: Path
    read: "Callable[[], FactBase]"
    paths: Sequence[Path]

    @property
    def has_tables(self) -> bool:
        """It has none."""
        return False

    @property
    def kept_file(self) -> Path | None:
        """The file."""
        return self.file

    def documents(self, connection: DuckDBPyConnection) -> "list[StoredDocument]":
        """The documents that it was made with."""
        from korea_trade.store.stored_files import stored_documents

        try:
            return stored_documents(connection)
        except Error:
            return self._instead().documents(connection)

    @property
    def compiled_file(self) -> Path | None:
        """The file."""
        return self.file

    def connect(self) -> tuple[DuckDBPyConnection, frozenset[str]]:
        """Open the file; load what it was made from where somebody has removed it."""
        try:
            return connect_to(self.file), ARITHMETIC_TABLES
        except Error as error:
            forget_damaged(error)
            return self._instead().connect()

    def facts(self) -> "FactBase":
        """Read the facts that are kept in the file."""
        from korea_trade.store.stored_base import read_stored_base

        try:
            with connect_to(self.file) as connection:
                return read_stored_base(connection)
        except Error:
            return self._instead().facts()

    def read_again(self) -> "FactBase":
        """Read what it was made from, as it is now."""
        return self.read()

    def files(self, connection: DuckDBPyConnection) -> list[Path]:
        """The files that it was made from."""
        from korea_trade.store.stored_files import stored_files

        try:
            return stored_files(connection)
        except Error:
            return self._instead().files(connection)

    def base_names(self, connection: DuckDBPyConnection) -> Sequence[str]:
        """What the bases are called, as they were given."""
        from korea_trade.bases.bundle import base_name
        from korea_trade.store.stored_files import stored_bases

        given = {path.resolve(): path for path in self.paths}
        try:
            return [base_name(given.get(file, file)) for file in stored_bases(connection)]
        except Error:
            return self._instead().base_names(connection)

    def _instead(self) -> OpenBase:
        """What answers where somebody has removed the file, and a connection is one to what it was made from."""
        return in_memory(self.read())
