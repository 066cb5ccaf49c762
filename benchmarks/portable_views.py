"""The views of schema.sql in the SQL of other engines, by sqlglot."""

from collections.abc import Iterator

import sqlglot
from sqlglot import exp

from korea_trade.store.schema import SCHEMA


def translated_views(dialect: str) -> Iterator[tuple[str, str]]:
    """The name of each view, in the order of schema.sql, and its definition in a dialect such as "spark".

    Raises UnsupportedError for what the dialect does not have.
    """
    for statement in sqlglot.parse(SCHEMA.read_text(encoding="utf-8"), read="duckdb"):
        if isinstance(statement, exp.Create) and statement.kind == "VIEW":
            query = statement.expression.sql(
                dialect=dialect, comments=False, unsupported_level=sqlglot.ErrorLevel.RAISE
            )
            yield statement.this.name, query


def main() -> None:
    """Print the views in a dialect: ``python -m benchmarks.portable_views trino``."""
    import sys

    for name, query in translated_views(sys.argv[1]):
        print(f"CREATE VIEW {name} AS\n{query};\n")


if __name__ == "__main__":
    main()
