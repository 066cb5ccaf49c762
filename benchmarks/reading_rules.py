"""What each rule of the English reader is worth: figures read with it and without it, over annotated texts.

    python benchmarks/reading_rules.py FOLDER [FOLDER ...]

A folder holds texts ``NN_name.txt`` (first lines ``# published: YYYY-MM-DD``) and ``gold.jsonl``, one claim a line.
For each rule, which is a frame or a function that is replaced by one that does nothing, the script prints two numbers:
how many true figures the texts lose when it is off, and how many wrong ones they gain. Below zero it costs some.
A figure counts once a text, and is true if period, flow, sector, item, partner, kind and number are those of a claim.
"""

import json
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal
from importlib import import_module
from pathlib import Path
from typing import Protocol, TypeAlias

if __name__ == "__main__":  # run as a file, the folder of this package is not on the path
    sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.dated_text import dated_text
from korea_trade.bases.given import fact_base_paths
from korea_trade.bases.names import names_of
from korea_trade.bases.read import read_fact_bases
from korea_trade.reader.cells import Finding
from korea_trade.reader.english.frames.registry import FRAMES
from korea_trade.reader.reader import read_statements
from korea_trade.reader.statement import Statement
from korea_trade.vocabulary.words import Name, code_of_name, plain_name

Figure: TypeAlias = tuple[object, ...]

_SCALES = {"usd mn": Decimal("0.001"), "usd bn": Decimal(1), "usd tn": Decimal(1000), "mn units": Decimal(1000000)}
_MEASURES = {"units": "quantity", "target": "value", "forecast": "value", "threshold": "value", "rank": "rank"}


class Neutral(Protocol):
    """What stands in for a rule that is off."""

    def __call__(self, *given: object, **named: object) -> object:
        """What the rule gives when it does nothing."""


def _giving(place: int) -> Neutral:
    """A rule that gives back what it was given at a place."""

    def neutral(*given: object, **_named: object) -> object:
        return given[place]

    return neutral


def _always(answer: object) -> Neutral:
    """A rule that always gives the same."""

    def neutral(*_given: object, **_named: object) -> object:
        return answer

    return neutral


_first, _second, _none, _false = _giving(0), _giving(1), _always(None), _always(answer=False)


def _own_cell(*given: object, **_named: object) -> object:
    """The cell that a finding, which is given second, has already."""
    finding = given[1]
    return finding.cell if isinstance(finding, Finding) else None


SENTENCE, WORDINGS, PLAIN_WORDS, CLAUSES, ELEMENTS, TOPICS, MOODS = (
    f"korea_trade.reader.english.{name}"
    for name in ("sentence", "wordings", "plain_words", "clauses", "elements", "topics", "moods")
)
GROWTHS, BOTH, ASSIGNING, HELD, LEVELS, RANKS, SHARES, STREAKS = (
    f"korea_trade.reader.english.frames.{name}"
    for name in ("growths", "levels_and_growths", "assigning", "held_levels", "levels", "ranks", "shares", "streaks")
)
SURVEY, DATING, SETTLE, CARRYING, SHARING, TEXT_PERIOD = (
    f"korea_trade.reader.{name}"
    for name in ("survey", "dating", "settle", "carrying", "english.sharing", "text_period")
)
RULES: dict[str, tuple[str, str, Neutral]] = {
    "names of no vocabulary": (WORDINGS, "with_unknown_names", _first),
    "examples are no subject": (WORDINGS, "without_examples", _first),
    "what something else lifted": (WORDINGS, "moved_first", _first),
    "`At $5 billion, imports …`": (SENTENCE, "_levelled", _first),
    "`Including X, …`": (PLAIN_WORDS, "_including", _none),
    "`those to Japan`": (SENTENCE, "those", _second),
    "flow and item of the clause before": (SENTENCE, "from_clause_before", _second),
    "`it`, `they` in a sentence": (SENTENCE, "it_before", _first),
    "verbs of flow": (SENTENCE, "flow_verb", _second),
    "`went to China`": (SENTENCE, "going_to", _second),
    "`To Japan they …`": (SENTENCE, "toward", _second),
    "`of which X`": (SENTENCE, "of_which", _second),
    "`Japan, where …`": (SENTENCE, "where", _second),
    "the name a sentence is about": (SENTENCE, "about", _none),
    "the flow a sentence opens with": (SENTENCE, "flow_head", _none),
    "the measure a sentence opens with": (SENTENCE, "measure_head", _none),
    "entries of a list": (SENTENCE, "entry_cell", _second),
    "clauses without a subject": (SENTENCE, "without_subject", _none),
    "negation": (SENTENCE, "_negated", _false),
    "what has happened, in a forecast": (SENTENCE, "has_happened", _false),
    "`X to rise`": (SENTENCE, "infinite", _false),
    "regions and firms": (SENTENCE, "_of_foreign", _false),
    "the time a sentence opens with": (SENTENCE, "_open", _none),
    "a comparison that is shared": (SENTENCE, "shared_comparison", _none),
    "direction at the head of a list": (CLAUSES, "_direction", _none),
    "`which` stands for a name": (CLAUSES, "_antecedents", _none),
    "`to Vietnam $2 billion`": (CLAUSES, "_to_partner", _false),
    "a figure in commas": (CLAUSES, "_in_commas", _false),
    "two names in one": (ELEMENTS, "_two_names", _false),
    "a unit that a list shares": (BOTH, "shares_unit", _false),
    "bare numbers that count": (BOTH, "counts_units", _false),
    "figures of other times, respectively": (BOTH, "_by_time", _second),
    "growth over several years": (GROWTHS, "_over_years", _none),
    "a limit next to the level": (ASSIGNING, "_passes", _false),
    "quantities that left": (HELD, "_left", _false),
    "two figures for one cell": (ASSIGNING, "_clash", _none),
    "a part is no growth": (GROWTHS, "_share_of", _false),
    "a duty is no growth": (GROWTHS, "_counts_other", _false),
    "firms counted from the largest": (WORDINGS, "with_largest_firms", _first),
    "names for Korea": (WORDINGS, "without_epithets", _first),
    "what polls expected": (WORDINGS, "without_polls", _first),
    "growth that slowed": (GROWTHS, "_of_change", _none),
    "names behind a figure": (GROWTHS, "_of_name_behind", _none),
    "growth of the time before it": (GROWTHS, "_headed_by", _false),
    "vehicles are automobiles": (ASSIGNING, "_vehicles", _giving(2)),
    "`with exports of $2 billion`": (SHARING, "_with_what", _none),
    "both flows with one partner": (SHARING, "_both_flows", _none),
    "the volume of what stands before": (SHARING, "_of_measure", _none),
    "a year that is to be over": (DATING, "_to_be_over", _false),
    "a sum of months is no section": (CARRYING, "_sums_up", _false),
    "the sector of a text": (SURVEY, "_document_sector", _none),
    "the item of a text": (SURVEY, "_document_item", _none),
    "one good, then all": (SETTLE, "turns_to_all_goods", _false),
    "the partner of a title": (SURVEY, "_title_partner", _none),
    "the year that is not over": (DATING, "_unfinished", _false),
    "the month of a streak": (DATING, "_last_month", _first),
    "growth of a number of vehicles": (SETTLE, "of_quantities", _first),
    "places in the world": (RANKS, "of_world", _false),
    "places among goods": (RANKS, "of_items", _false),
    "places among partners": (RANKS, "of_partners", _false),
    "a best for the month": (RANKS, "_same_month", _none),
    "how long something went on is no record": (RANKS, "_of_run", _false),
    "a streak like the one before": (STREAKS, "_like_the_one_before", _none),
    "the event of a clause behind a streak": (SENTENCE, "_that", _none),
    "a share of then": (SHARES, "_is_compared", _false),
    "the number of exported cars": (WORDINGS, "with_number_of", _first),
    "`where production slowed`": (WORDINGS, "without_places", _first),
    "a sum in a bracket is a change": (LEVELS, "_bracketed_change", _false),
    "a result next to a forecast": (SENTENCE, "told_apart", _false),
    "what a forecast is compared with": (MOODS, "_compared_with", _false),
    "sales that are not said to be abroad": (WORDINGS, "with_sales", _first),
    "`car seats` are no cars": (TOPICS, "with_longer_name", _first),
    "`semiconductor industry exports`": (ELEMENTS, "_industry_of_goods", _false),
    "`above the $20 billion of then`": (LEVELS, "time_of_then", _none),
    "sums of the year so far": (SENTENCE, "add_up", _none),
    "partners that follow one another": (SHARING, "_beside_partner", _first),
    "they, of several names": (SETTLE, "_of_several", _none),
    "the balance with whom": (SETTLE, "_balance_with_whom", _none),
    "a share of what": (SETTLE, "_share_of_what", _none),
    "a text about a year that turns to a month": (CARRYING, "_turned", _false),
    "months that have not begun": (DATING, "_to_begin", _false),
    "times long past": (TEXT_PERIOD, "_recent", _always(answer=True)),
    "a partner behind a figure": (SENTENCE, "with_partner_behind", _own_cell),
    "a balance in trade": (SENTENCE, "balance_in_trade", _own_cell),
    "who was overtaken": (WORDINGS, "in_active_voice", _first),
    "what is told of a reason": (CLAUSES, "_tells_of_reason", _false),
    "the flow of a reason": (SENTENCE, "_flow_explained", _none),
    "figures that contradict": (SETTLE, "doubt_conflicts", _first),
    "figures that arithmetic excludes": (SETTLE, "doubt_impossible", _first),
}


def texts(folder: Path) -> Iterator[tuple[str, str | None, str, list[dict[str, object]]]]:
    """Each text of a folder: its number, its date of publication, its body, and its claims."""
    claims = defaultdict[str, list[dict[str, object]]](list)
    for line in (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines():
        claim = json.loads(line, parse_float=Decimal, parse_int=Decimal)
        claims[str(claim["doc"])].append(claim)
    for path in sorted(folder.glob("[0-9]*_*.txt")):
        number = path.name.partition("_")[0]
        yield f"{folder.name}/{number}", *dated_text(path), claims[number]


def figures_of_claim(claim: dict[str, object], names: tuple[Name, ...]) -> set[Figure]:
    """The figures of a claim of the annotation; none of what no fact has a field for."""
    if claim.get("is_change") or str(claim.get("note") or "").startswith("SCOPE:"):
        return set()
    sector = "all-industries" if claim.get("sector") == "all" else claim.get("sector")
    partner = None if claim.get("partner") == "world" else claim.get("partner")
    cell = _cell(names, claim["period"], claim["flow"], sector, claim.get("item"), partner)
    found = set[Figure]()
    if claim.get("value") is not None:
        unit = str(claim.get("unit") or "").lower()
        measure = _MEASURES.get(str(claim["measure"]), str(claim["measure"]))
        measure = "quantity" if "compan" in unit else measure
        found.add((*cell, measure, (Decimal(str(claim["value"])) * _SCALES.get(unit, Decimal(1))).normalize()))
    if claim.get("growth") is not None:
        found.add((*cell, "growth", Decimal(str(claim["growth"])).normalize()))
    return found


def figures_of_statement(statement: Statement, names: tuple[Name, ...]) -> set[Figure]:
    """The figures of a statement that the reader is sure of."""
    cell = _cell(names, statement.period, statement.flow, statement.sector, statement.item, statement.partner)
    found = set[Figure]()
    if statement.doubtful is not None or statement.is_change:
        return found
    if statement.value is not None and "change" not in statement.measure:
        measure = _MEASURES.get(statement.measure, str(statement.measure))
        found.add((*cell, measure, statement.value.normalize()))
    if statement.growth is not None:
        found.add((*cell, "growth", statement.growth.normalize()))
    return found


def _cell(names: tuple[Name, ...], *fields: object) -> tuple[object, ...]:
    period, flow, sector, item, partner = (None if field is None else str(field) for field in fields)
    known = [
        None if name is None else code_of_name(kind, name, names) or plain_name(name)
        for kind, name in (("item", item), ("partner", partner))
    ]
    return period, flow, sector or "all-industries", *known


@contextmanager
def switched_off(rule: str) -> Iterator[tuple[str, ...]]:
    """The reader without a rule; gives the names of the frames to leave out."""
    if rule in FRAMES:
        yield (rule,)
        return
    if rule not in RULES:
        yield ()
        return
    module, name, neutral = RULES[rule]
    place = import_module(module)
    kept = getattr(place, name)
    setattr(place, name, neutral)
    try:
        yield ()
    finally:
        setattr(place, name, kept)


def score(folders: list[Path], rule: str, names: tuple[Name, ...]) -> tuple[int, int, int]:
    """How many figures the texts state, how many of them are read, and how many others."""
    stated = right = wrong = 0
    with switched_off(rule) as without:
        for folder in folders:
            for _, published, body, claims in texts(folder):
                wanted = {figure for claim in claims for figure in figures_of_claim(claim, names)}
                statements = read_statements(body, published, names=names, without=without)
                found = {figure for statement in statements for figure in figures_of_statement(statement, names)}
                stated, right, wrong = stated + len(wanted), right + len(wanted & found), wrong + len(found - wanted)
    return stated, right, wrong


def main(arguments: list[str]) -> None:
    """Print the table of the rules, those that gain most first."""
    if not arguments:
        sys.exit(__doc__)
    folders = [Path(argument) for argument in arguments]
    names = names_of(read_fact_bases(fact_base_paths((), only_facts=False)))
    began = time.perf_counter()
    stated, right, wrong = score(folders, "", names)
    print(f"With every rule {right} of {stated} figures are read, and {wrong} that are not stated.\n")
    print("| rule | true figures it gains | wrong ones it stops |\n| --- | ---: | ---: |")
    rows = list[tuple[int, int, str]]()
    for rule in (*FRAMES, *RULES):
        _, less, more = score(folders, rule, names)
        rows.append((right - less, more - wrong, f"frame `{rule}`" if rule in FRAMES else rule))
    for gained, stopped, rule in sorted(rows, key=lambda row: (-row[0] - row[1], row[2])):
        print(f"| {rule} | {gained} | {stopped} |")
    print(f"\n{len(rows)} rules in {time.perf_counter() - began:.0f} s.", file=sys.stderr)


if __name__ == "__main__":
    main(sys.argv[1:])
