"""Seeded hostile input: broken YAML, claims, queries and documents, each given to what reads it."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from random import Random

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
            if kind == "sql":
                text = " ".join(["SELECT"] * random.randint(0, 1) + random.choices(WORDS, k=random.randint(1, 9)))
            else:
                text = _broken({"yaml": base, "claims": CLAIM, "document": random.choice(TEXTS)}[kind], random)
            yield Call(kind, text, _fault(partial(_read, kind, text, broken, trade)))


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
            with trade.sql_relation(text) as relation, suppress(Error):  # said by what shows the rows
                relation.fetchall()
        case _:
            find_mentions(text)
            read_statements(text, "2021-01-04", ())


def _fault(call: Callable[[], None]) -> Exception | None:
    try:
        call()
    except KtradeError:
        return None
    except Exception as error:  # noqa: BLE001  (any other is what is looked for)
        return error
    return None
