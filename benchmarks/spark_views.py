"""All views of schema.sql on Spark, in local mode, over a Parquet export: whether they have the rows that DuckDB has.

    pip install pyspark        # and a Java runtime, 17 or later
    ktrade export folder --as parquet
    python benchmarks/spark_views.py folder

Prints a row a view; ends with 1 where one differs.
"""

import sys
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

if __name__ == "__main__":  # run as a file, the folder of this package is not on the path
    sys.path.insert(0, str(Path(__file__).parent.parent))

from pyspark.sql import SparkSession

from benchmarks.portable_views import translated_views
from korea_trade.arithmetic.arithmetic import Arithmetic
from korea_trade.bases.given import read_facts
from korea_trade.store.arithmetic_tables import fill
from korea_trade.store.database import load_for_export
from korea_trade.store.engine import DuckDBPyConnection
from korea_trade.store.fact_tables.as_facts import with_facts_of_tables

_NAMES = "from_json(aliases, 'array<string>') AS aliases, from_json(members, 'array<string>') AS members"
_TABLES = {
    "fact_entries": (
        "facts.parquet",
        "* EXCEPT (value, growth, level, value_written, growth_written, level_written), "
        "value AS value_number, growth AS growth_number, level AS level_number, "
        "value_written AS value, growth_written AS growth, level_written AS level, 0 AS table_number, "
        "CAST(_metadata.row_index + 1 AS INT) AS line, CAST(_metadata.row_index AS INT) AS position",
    ),
    "documents": (
        "documents.csv",
        "* EXCEPT (published, accessed), CAST(published AS DATE) AS published, CAST(accessed AS DATE) AS accessed, "
        "0 AS base, CAST(monotonically_increasing_id() AS INT) AS position",
    ),
    "item_codes": (
        "items.csv",
        f"* EXCEPT (aliases, members, aggregate), {_NAMES}, CAST(aggregate AS BOOLEAN) AS aggregate, "
        "CAST(monotonically_increasing_id() AS INT) AS position",
    ),
    "partner_codes": (
        "partners.csv",
        f"* EXCEPT (aliases, members, aggregate), {_NAMES}, CAST(aggregate AS BOOLEAN) AS aggregate, "
        "CAST(monotonically_increasing_id() AS INT) AS position",
    ),
}
_ARITHMETIC = ("derived_entries", "verdict_entries")


def in_duckdb(folder: Path, apart: Path) -> DuckDBPyConnection:
    """The export read by DuckDB; what arithmetic finds is written beside it for Spark."""
    base = read_facts(folder, only_facts=True)
    connection = load_for_export(base)
    arithmetic = Arithmetic(with_facts_of_tables(base, connection))
    for table in _ARITHMETIC:
        fill(connection, table, arithmetic)
        connection.execute(f"COPY {table} TO '{apart / table}.parquet' (FORMAT parquet)")
    return connection


def in_spark(folder: Path, apart: Path) -> SparkSession:
    """A local Spark with the tables and views of schema.sql."""
    spark: SparkSession = (
        SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
        .config("spark.sql.shuffle.partitions", "4").getOrCreate()
    )  # fmt: skip
    spark.sparkContext.setLogLevel("ERROR")
    for table, (file, columns) in _TABLES.items():
        reader = spark.read
        if file.endswith(".csv"):
            reader = reader.option("header", True).option("quote", '"').option("escape", '"').option("multiLine", True)
        read = reader.format(file.rpartition(".")[2]).load(str(folder / file))
        read.selectExpr(*_split(columns)).createOrReplaceTempView(table)
    for table in _ARITHMETIC:
        spark.read.parquet(f"{apart / table}.parquet").createOrReplaceTempView(table)
    for name, query in translated_views("spark"):
        spark.sql(f"CREATE OR REPLACE TEMPORARY VIEW {name} AS {query}")
    return spark


def _split(columns: str) -> list[str]:
    """The expressions of a SELECT list: at the commas that stand outside parentheses."""
    parts, depth = [""], 0
    for char in columns:
        depth += (char == "(") - (char == ")")
        if char == "," and depth == 0:
            parts.append("")
        else:
            parts[-1] += char
    return [part.strip() for part in parts]


def comparable(cell: object) -> object:
    """A cell that is equal where the two engines mean the same: decimals without the zeros at their end."""
    if isinstance(cell, Decimal):
        return str(cell.normalize())
    return str(list(map(comparable, cell))) if isinstance(cell, list) else str(cell)


def main() -> int:
    """Print a row a view; gives 1 where one differs."""
    folder = Path(sys.argv[1]).resolve()
    wrong = 0
    with TemporaryDirectory() as name:
        connection, spark = in_duckdb(folder, Path(name)), in_spark(folder, Path(name))
        for view, _ in translated_views("spark"):
            found = connection.execute(f"SELECT * FROM {view}")  # noqa: S608
            columns = [str(column[0]) for column in found.description]
            ours = sorted([comparable(cell) for cell in row] for row in found.fetchall())
            chosen = ", ".join(f"`{column}`" for column in columns)
            rows = spark.sql(f"SELECT {chosen} FROM {view}").collect()  # noqa: S608
            theirs = sorted([comparable(cell) for cell in row] for row in rows)
            same = ours == theirs
            wrong += not same
            print(f"{view:16} {len(ours):8} {len(theirs):8}  {'same' if same else 'DIFFERENT'}", flush=True)
            if not same:
                print(*(pair for pair in zip(ours, theirs, strict=False) if pair[0] != pair[1]), sep="\n")
        spark.stop()
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main())
