"""A fact base that was read, and is loaded into DuckDB in memory."""

from collections.abc import Sequence
from pathlib import Path

from korea_trade.bases.fact_base import FactBase
from korea_trade.light_dataclass import dataclass
from korea_trade.store.database import load
from korea_trade.store.engine import DuckDBPyConnection
from korea_trade.store.stored_files import StoredDocument


@dataclass(frozen=True, slots=True)
class BaseInMemory:
    """A fact base that was read."""

    base: FactBase

    @property
    def has_tables(self) -> bool:
        """Whether it has tables of facts."""
        return bool(self.base.tables)

    @property
    def compiled_file(self) -> None:
        """None."""
        return

    @property
    def kept_file(self) -> None:
        """None."""
        return

    def documents(self, _connection: DuckDBPyConnection) -> list[StoredDocument]:
        """The documents of the facts."""
        sources = self.base.sources
        return [StoredDocument(source.id, self.base.part_of(source.id).root, source.file) for source in sources]

    def connect(self) -> tuple[DuckDBPyConnection, frozenset[str]]:
        """Load it into DuckDB."""
        return load(self.base), frozenset()

    def facts(self) -> FactBase:
        """What was read."""
        return self.base

    def read_again(self) -> FactBase:
        """What was read."""
        return self.base

    def files(self, _connection: DuckDBPyConnection) -> list[Path]:
        """The files that it was read from."""
        return self.base.files()

    def base_names(self, _connection: DuckDBPyConnection) -> Sequence[str]:
        """What the bases are called."""
        return self.base.base_names
