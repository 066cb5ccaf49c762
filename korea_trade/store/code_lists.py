"""The items, partners and documents of a loaded fact base, read back from its tables: no model is needed for names."""

from korea_trade.cached_property import cached_property
from korea_trade.light_dataclass import dataclass
from korea_trade.store.engine import DuckDBPyConnection


@dataclass(frozen=True, slots=True)
class StoredName:
    """An item or partner."""

    code: str
    en: str
    ko: str
    aliases: tuple[str, ...]
    parent: str | None
    aggregate: bool
    members: tuple[str, ...]
    iso3166: str | None


@dataclass(frozen=True)
class StoredCodes:
    """The lists of codes, each in the order of the fact bases; of a document its file."""

    items: tuple[StoredName, ...]
    partners: tuple[StoredName, ...]
    source_by_id: dict[str, str]

    @cached_property
    def item_by_code(self) -> dict[str, StoredName]:
        """Items by code."""
        return {item.code: item for item in self.items}

    @cached_property
    def partner_by_code(self) -> dict[str, StoredName]:
        """Partners by code."""
        return {partner.code: partner for partner in self.partners}


def read_codes(connection: DuckDBPyConnection) -> StoredCodes:
    """Read the lists of codes."""
    documents = connection.execute("SELECT id, file FROM documents ORDER BY position").fetchall()
    return StoredCodes(
        _names(connection, "item_codes", "NULL"),
        _names(connection, "partner_codes", "iso3166"),
        dict(documents),
    )


def _names(connection: DuckDBPyConnection, table: str, iso3166: str) -> tuple[StoredName, ...]:
    found = connection.execute(
        f"SELECT code, en, ko, aliases, parent, aggregate, members, {iso3166} FROM {table} ORDER BY position"  # noqa: S608
    ).fetchall()
    return tuple(
        StoredName(code, en, ko, tuple(aliases), parent, aggregate, tuple(members), country)
        for code, en, ko, aliases, parent, aggregate, members, country in found
    )
