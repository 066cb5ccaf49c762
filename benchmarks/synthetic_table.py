"""Synthetic facts without documents as a Parquet file, made by SQL: as many as are wanted, true by construction.

Every month has the exports and imports of items with partners, and their sums by item, by partner and of all, each with
the growth against the year before. All levels follow from the seed alone.
"""

import random
from math import isqrt
from pathlib import Path

import duckdb
import yaml

from benchmarks.made_up import made_up_names

FIRST_YEAR = 1985
MONTHS = 480
_FLOWS = ("exports", "imports")

_MACROS = """
CREATE MACRO mixed(number) AS (number * 1103515245 + 12345) % 2147483648;
CREATE MACRO level_of(item, partner, flow, month) AS CAST(floor(
    (50 + mixed(mixed($seed + item * 7919 + partner * 104729 + flow * 1299709)) // 64 % 4000)
    * pow(1.002, month)
    * (0.92 + mixed(mixed($seed + item * 15487 + partner * 32452 + flow * 49979 + month * 86028)) // 64 % 1601 / 10000)
) AS BIGINT) + 1;
"""
_FACTS = """
WITH leaves AS (
    SELECT m.month, f.flow, i.item, p.partner,
        level_of(i.item, p.partner, f.flow, m.month) AS now, level_of(i.item, p.partner, f.flow, m.month - 12) AS before
    FROM range(12, $months + 12) AS m(month), range(2) AS f(flow),
        range($items) AS i(item), range($partners) AS p(partner)
),
sums AS (
    SELECT month, flow, item, partner, CAST(sum(now) AS BIGINT) AS now, CAST(sum(before) AS BIGINT) AS before
    FROM leaves GROUP BY GROUPING SETS (
        (month, flow, item, partner), (month, flow, item), (month, flow, partner), (month, flow)
    )
),
written AS (
    SELECT $first_year + month // 12 AS year, month % 12 + 1 AS month_of_year,
        CASE flow WHEN 0 THEN 'exports' ELSE 'imports' END AS flow, i.code AS item, p.code AS partner,
        CAST(CAST(now AS DECIMAL(18, 0)) / 1000 AS DECIMAL(18, 3)) AS level,
        CAST(round(CAST(now - before AS DECIMAL(18, 0)) * 100 / before, 1) AS DECIMAL(9, 1)) AS rate
    FROM sums LEFT JOIN item_names AS i ON i.number = item LEFT JOIN partner_names AS p ON p.number = partner
),
dated AS (SELECT *, format('{:04d}-{:02d}', year, month_of_year) AS period FROM written)
SELECT concat_ws('.', period, flow, item, partner) || '@release-' || period AS id,
    'release-' || period AS source, period, flow, 'all-industries' AS sector, item, partner, 'value' AS measure,
    CAST(level AS DECIMAL(18, 6)) AS value, 'USD bn' AS unit, CAST(rate AS DECIMAL(9, 3)) AS growth,
    CAST(level AS VARCHAR) AS value_written, CAST(rate AS VARCHAR) AS growth_written,
    'monthly' AS frequency, make_date(year, month_of_year, 1) AS period_start,
    last_day(make_date(year, month_of_year, 1)) AS period_end
FROM dated
ORDER BY period, flow, item NULLS FIRST, partner NULLS FIRST
LIMIT $wanted
"""


def write_synthetic_table(folder: Path, wanted: int, seed: int = 1) -> Path:
    """Write exactly so many facts and the fact base that lists their items and partners; gives its ``facts.yaml``."""
    folder.mkdir(parents=True, exist_ok=True)
    generator = random.Random(seed)  # noqa: S311  (no secret)
    series = -(-wanted // (MONTHS * len(_FLOWS)))
    items = max(2, isqrt(series))
    partners = max(2, -(-series // items))
    item_names, partner_names = (
        made_up_names(generator, number, end) for number, end in ((items, "s"), (partners, "ia"))
    )
    with duckdb.connect() as connection:
        for table, names in (("item_names", item_names), ("partner_names", partner_names)):
            codes = [name.lower() for name in names]
            connection.execute(
                f"CREATE TABLE {table} AS SELECT unnest(range(?)) AS number, unnest(?::VARCHAR[]) AS code",
                [len(codes), codes],
            )
        given = {"items": items, "partners": partners, "months": MONTHS, "first_year": FIRST_YEAR, "wanted": wanted}
        connection.execute(_MACROS.replace("$seed", str(seed)))
        query = _FACTS
        for name, number in given.items():
            query = query.replace(f"${name}", str(number))
        file = str(folder / "facts.parquet").replace("'", "''")
        connection.execute(f"COPY ({query}) TO '{file}' (FORMAT parquet, COMPRESSION zstd)")
    tree = {
        "tables": ["facts.parquet"],
        "sources": [],
        "items": [{"code": name.lower(), "en": name, "ko": f"품목 {name}"} for name in item_names],
        "partners": [{"code": name.lower(), "en": name, "ko": f"나라 {name}"} for name in partner_names],
        "groups": [],
    }
    path = folder / "facts.yaml"
    path.write_text(yaml.safe_dump(tree, allow_unicode=True, sort_keys=False, width=120), encoding="utf-8")
    return path
