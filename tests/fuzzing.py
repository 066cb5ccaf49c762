"""Seeded hostile input: broken YAML, claims, queries, documents and command lines, each given to what reads it."""

import io
import os
import shlex
from collections.abc import Callable, Iterator
from contextlib import chdir, redirect_stderr, redirect_stdout, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from random import Random
from unittest.mock import patch

from korea_trade.bases.fact_base import read_fact_base
from korea_trade.documents.numbers import find_mentions
from korea_trade.errors import KtradeError
from korea_trade.questions.trade import Trade, open_trade
from korea_trade.reader.claims import read_claims
from korea_trade.reader.reader import read_statements
from korea_trade.store.engine import Error
from tests.small import write_fact_base

CLAIM = '{"period": "2020", "flow": "exports", "value": "99.2", "unit": "USD bn", "growth": 5.6}'
TEXTS = (
    "Exports of chips rose 5.6 percent to $99.2 billion in December 2020, the 2nd highest ever (imports: -3.1%).\n",
    "12월 수출은 전년 대비 12.6% 증가한 514억 달러, 반도체 95억 달러(△1.2%)로 3개월 연속 증가했다.\n",
)
WORDS = (
    "SELECT FROM WHERE facts totals items derived ( ) , * ' \" ; 1 x id value GROUP BY ORDER LIMIT WITH AS UNION ALL "
    "JOIN ON NULL CASE WHEN END [ ] { } :: INTEGER VARCHAR count sum unnest range(3) -- /* */ PIVOT EXPLAIN DESCRIBE "
    "SHOW TABLES SUMMARIZE VALUES DELETE INSERT SET UPDATE EXTENSIONS \udcff \0"
).split(" ")
_PART_OF_LINES, _PART_OF_FILES = 0.02, 0.7
_COMMANDS = {
    "add": ("--to", "--published", "--title", "--publisher", "--address", "--with", "--lang", "--max-bytes"),
    "cache": ("--clear", "--json", "--csv", "--columns", "--output", "--lang"),
    "explore": ("--output", "--as-of", "--no-cache", "--lang", "--max-bytes"),
    "export": ("--as", "--lang", "--max-bytes"),
    "init": ("--lang", "--help"),
    "mcp": ("--as-of", "--no-cache", "--lang", "--max-bytes"),
}
_FLAGS = ("--clear", "--json", "--csv", "--no-cache", "--help")
_OPEN_NO_FACTS = ("cache", "init")
BITS = (
    ": - [ ] { } &a *a !!x | > # ' \" \t \n \0 \ud800 999999999999999999999999999999 0999 % $ △ 억 달러 년 개월 \u202e "
    "… 1e5 e99999999999999999999 NaN null ~"
).split(" ")


@dataclass(frozen=True)
class Call:
    """What was read and as what, and what came of it that is no error of ours."""

    kind: str
    text: str
    fault: Exception | None


def calls(seed: int, folder: Path) -> Iterator[Call]:
    """Calls without end; the same for the same seed."""
    random = Random(seed)  # noqa: S311  (the same each time is what is wanted)
    path = write_fact_base(folder)
    base = path.read_text(encoding="utf-8")
    broken = folder / "data" / "broken.yaml"
    with open_trade(path, only_facts=True, cache=False) as trade:
        while True:
            kind = random.choice(("yaml", "claims", "sql", "document"))
            if random.random() < _PART_OF_LINES:
                line = _line(random, folder)
                yield Call("line", shlex.join(line), fault_of(partial(_run, line, folder)))
                continue
            if kind == "sql":
                text = " ".join(["SELECT"] * random.randint(0, 1) + random.choices(WORDS, k=random.randint(1, 9)))
            else:
                text = _broken({"yaml": base, "claims": CLAIM, "document": random.choice(TEXTS)}[kind], random)
            yield Call(kind, text, fault_of(partial(_read, kind, text, broken, trade)))


def _line(random: Random, folder: Path) -> list[str]:
    """A command line of a command that writes or serves, with files that are there, that are not, and that are none."""
    command = random.choice(list(_COMMANDS))
    files = [
        "seeds/memo.txt",
        "data/facts.yaml",
        "data",
        "new",
        "made",
        "data/broken.yaml",
        "gone/x",
        "",
        "-",
        "\0",
        "\udcff",
        "x" * 300,
    ]
    values = [
        *files,
        *random.sample(BITS, 3),
        "yaml",
        "parquet",
        "sqlite",
        "csv",
        "ndjson",
        "2021-01-04",
        "MSIT",
        "ko",
        "1",
        "0",
    ]
    words = [random.choice(files if random.random() < _PART_OF_FILES else values) for _ in range(random.randint(0, 2))]
    for _ in range(random.randint(0, 3)):
        option = random.choice(_COMMANDS[command])
        words += [option] if option in _FLAGS else [option, random.choice(values)]
    facts = [] if command in _OPEN_NO_FACTS else ["--only-facts", "--facts", str(folder / "data" / "facts.yaml")]
    return [command, *words, *facts]


def _run(line: list[str], folder: Path) -> None:
    """Run a command line in a folder. Raises whatever a user would see as a bug."""
    from korea_trade.cli.main import main

    out, err = io.TextIOWrapper(io.BytesIO(), encoding="utf-8"), io.StringIO()
    typed = io.TextIOWrapper(io.BytesIO(TEXTS[0].encode()))
    kept = {"XDG_CACHE_HOME": str(folder / "cache")}
    with (
        chdir(folder),
        redirect_stdout(out),
        redirect_stderr(err),
        patch.dict(os.environ, kept),
        patch("sys.stdin", typed),
    ):
        code = main(line)
    if code not in (0, 1, 2) or (
        code and not any(label in err.getvalue() for label in ("ktrade: error: ", "ktrade: 오류: "))
    ):
        raise AssertionError(f"{code}: {err.getvalue()}")


def _broken(text: str, random: Random) -> str:
    for _ in range(random.randint(1, 3)):
        at, other = random.randrange(len(text) + 1), random.randrange(len(text) + 1)
        inserted = random.choice((random.choice(BITS), "", text[other : other + 20]))
        text = text[:at] + inserted + text[at + (0 if inserted else random.randint(1, 12)) :]
    return text


def _read(kind: str, text: str, broken: Path, trade: Trade) -> None:
    match kind:
        case "yaml":
            broken.write_bytes(text.encode("utf-8", "surrogatepass"))
            read_fact_base(broken)
        case "claims":
            read_claims(text, "claims")
        case "sql":
            with trade.sql_rows(text) as rows:
                list(rows)
            with trade.sql_relation(text) as relation, suppress(Error):  # said by what shows the rows
                relation.fetchall()
        case _:
            find_mentions(text)
            read_statements(text, "2021-01-04", ())


def fault_of(call: Callable[[], object]) -> Exception | None:
    """What a call raises that is no error of ours."""
    try:
        call()
    except KtradeError:
        return None
    except Exception as error:  # noqa: BLE001  (any other is what is looked for)
        return error
    return None
