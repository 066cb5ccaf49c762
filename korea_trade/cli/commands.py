"""The commands that are no listings of facts: receipts, documents, names, SQL, comparisons and checks."""

import sys
from typing import TYPE_CHECKING, Any

from korea_trade.cli.command import Command, Request
from korea_trade.cli.comparing import CompareBy, ask_comparison
from korea_trade.cli.complete import complete_id
from korea_trade.cli.listings import cited_by
from korea_trade.cli.options import FORMAT, argument, flag, option, parameters
from korea_trade.cli.output import Answer
from korea_trade.errors import ExitCode
from korea_trade.model.codes import CitationStyle, Flow, Sector

if TYPE_CHECKING:
    from collections.abc import Sequence

    from korea_trade.presentation.tables.table import Table

_WHICH = "Which facts"


def _show(request: Request) -> Answer:
    from korea_trade.presentation.formats.record import keys_of
    from korea_trade.presentation.receipt.receipt import RECEIPT_KEYS, ReceiptsView, receipt_record
    from korea_trade.questions.row import FactRow

    receipts = request.trade.show(request.given["ids"])
    records = [receipt_record(receipt) for receipt in receipts]
    view = ReceiptsView(receipts, request.context)

    return Answer(
        records,
        (*keys_of(FactRow), *RECEIPT_KEYS),
        view.tables,
        view.print,
        cited=cited_by(receipt.row for receipt in receipts),
    )


def _sources(request: Request) -> Answer:
    from korea_trade.presentation.formats.record import keys_of, records_of
    from korea_trade.presentation.tables.sources import SourcesView
    from korea_trade.questions.row import SourceRow

    rows = request.trade.sources()
    return Answer(
        records_of(rows),
        keys_of(SourceRow),
        SourcesView(rows, request.context).tables,
        cited={row.id: () for row in rows},
    )


def _names(request: Request) -> Answer:
    from korea_trade.presentation.formats.record import keys_of, records_of
    from korea_trade.presentation.tables.names import NamesView
    from korea_trade.questions.row import NameRow

    rows = request.trade.names()
    return Answer(records_of(rows), keys_of(NameRow), NamesView(rows, request.context).tables)


def _sql(request: Request) -> Answer:
    from korea_trade.presentation.tables.plain import PlainView
    from korea_trade.presentation.tables.relation import names_of, records_of_relation

    query = request.given["query"]
    relation = request.trade.sql(sys.stdin.read() if query == "-" else query)
    keys, records = names_of(relation), records_of_relation(relation)
    return Answer(records, keys, PlainView(records, keys).tables)


def _compare(request: Request) -> Answer:
    from korea_trade.presentation.formats.record import keys_of, records_of
    from korea_trade.questions.row import ComparisonRow

    rows = ask_comparison(request.trade, **request.given)

    def tables() -> "Sequence[Table]":
        from korea_trade.presentation.tables.comparison import ComparisonView

        return ComparisonView(rows, request.context).tables()

    told = "nothing has a stated level in both; `ktrade facts --measure value` lists the levels"
    return Answer(records_of(rows), keys_of(ComparisonRow), tables, told=() if rows else (told,), cited=cited_by(rows))


def _check(request: Request) -> Answer:
    from korea_trade.bases.bundle import bundled_facts
    from korea_trade.bases.problem import Problem
    from korea_trade.checks.report import check_file
    from korea_trade.presentation.formats.record import keys_of, records_of
    from korea_trade.questions.derived import verdict_rows
    from korea_trade.questions.row import VerdictRow

    report = check_file(request.facts_file or bundled_facts())
    code = ExitCode.DONE if report.clean else ExitCode.FAILED
    if request.given["verdicts"]:
        from korea_trade.presentation.tables.verdicts import VerdictsView

        rows = verdict_rows(report.verdicts)
        told = tuple(str(problem) for problem in report.problems)
        return Answer(records_of(rows), keys_of(VerdictRow), VerdictsView(rows).tables, told=told, code=code)

    from korea_trade.presentation.tables.check_report import CheckView

    view = CheckView(report)
    return Answer(records_of(report.problems), keys_of(Problem), view.tables, view.print, code=code)


def _search(request: Request) -> Answer:
    from korea_trade.presentation.formats.record import keys_of, records_of
    from korea_trade.presentation.receipt.search_results import SearchView
    from korea_trade.questions.search import SearchRow

    words = request.given["words"]
    rows = request.trade.search(words, request.given["limit"])
    records, keys = records_of(rows), keys_of(SearchRow)

    view = SearchView(rows, request.context)

    told = f"nothing has all of {' '.join(words)!r}; try fewer words, or `ktrade names` for the vocabulary"
    cited: dict[str, Any] = {row.source: () for row in rows}
    return Answer(
        records,
        keys,
        view.tables,
        view.print,
        told=() if rows else (told,),
        cited=cited,
    )


def _cite(request: Request) -> Answer:
    from korea_trade.presentation.citation.citation import CITATION_KEYS, CitationView

    ids, style = request.given["ids"], request.given["style"]
    cited: dict[str, list[str]] = {}
    for id_ in ids:
        if id_ in request.trade.base.source_by_id:
            cited.setdefault(id_, [])
        else:
            for source, quotes in cited_by(receipt.row for receipt in request.trade.show([id_])).items():
                cited.setdefault(source, []).extend(quotes)
    view = CitationView([request.context.sources[id_] for id_ in cited], style, cited)
    return Answer(view.records(), CITATION_KEYS, view.tables, view.print)


def _schema(request: Request) -> Answer:
    from korea_trade.presentation.formats.record_schema import SCHEMA_KEYS, schema_records
    from korea_trade.presentation.tables.plain import PlainView

    records = schema_records()
    del request
    return Answer(records, SCHEMA_KEYS, PlainView(records, SCHEMA_KEYS).tables)


COMMANDS = (
    Command(
        "show",
        "Where does a figure come from? The receipt: what a fact says, and the words of the document that state it.",
        (
            "ktrade show 2020.balance@motie-2021-01-04",
            "ktrade show 2023-12.balance@article-2023 --json",
            "ktrade show 2020.exports@motie-2021-01-04 --cite bibtex",
        ),
        parameters(
            ("columns", "cite", *FORMAT),
            ids=argument(
                list[str],
                says="Ids of facts, as every listing gives them.",
                metavar="ID...",
                autocompletion=complete_id,
            ),
        ),
        _show,
    ),
    Command(
        "sources",
        "Which documents were the facts read from?",
        ("ktrade sources", "ktrade sources --json", "ktrade sources --cite apa"),
        parameters(("columns", "cite", *FORMAT)),
        _sources,
    ),
    Command(
        "names",
        "What are the items and partners called, in English and Korean, and how many facts has each?",
        ("ktrade names", "ktrade names --csv", "ktrade names --columns code,ko,facts"),
        parameters(("columns", *FORMAT)),
        _names,
    ),
    Command(
        "search",
        "Where do the facts and the documents speak of it? All words must be there.",
        ("ktrade search record exports", "ktrade search 반도체 5.6", "ktrade search masks --json"),
        parameters(
            ("limit", "columns", "cite", *FORMAT),
            words=argument(list[str], says="Words, names or figures.", metavar="WORDS..."),
        ),
        _search,
    ),
    Command(
        "cite",
        "How is the document behind a figure cited, with the words it states it in?",
        (
            "ktrade cite 2020.balance@motie-2021-01-04",
            "ktrade cite motie-2021-01-04 --style bibtex",
            "ktrade items --year 2020 --cite ris",
        ),
        parameters(
            ("columns", *FORMAT),
            ids=argument(
                list[str],
                says="Ids of facts, or of documents.",
                metavar="ID...",
                autocompletion=complete_id,
            ),
            style=option(
                CitationStyle, _WHICH, "--style", default=CitationStyle.APA, says="The style of the citation."
            ),
        ),
        _cite,
    ),
    Command(
        "compare",
        "What changed between two periods, or what differs between two definitions of trade?",
        (
            "ktrade compare 2020-11 2020-12",
            "ktrade compare 2020-11 2020-12 --by item",
            "ktrade compare --sector all-industries ict --period 2020 --by item",
        ),
        parameters(
            ("columns", "cite", *FORMAT),
            what=argument(
                list[str], says="Two periods; or, after --sector FIRST, the second sector.", metavar="FIRST SECOND"
            ),
            by=option(CompareBy | None, _WHICH, "--by", says="Row by row instead of as a whole."),
            period=option(str | None, _WHICH, "--period", says="The period in which sectors are compared."),
            sector=option(Sector | None, _WHICH, "--sector", says="One sector; or the first of two."),
            flow=option(Flow | None, _WHICH, "--flow", says="One flow."),
            daily=flag(_WHICH, "--daily", "Daily averages, which also compare across lengths."),
        ),
        _compare,
    ),
    Command(
        "check",
        "Is every figure in its document, is every number accounted for, and do the figures agree?",
        ("ktrade check", "ktrade check --verdicts", "ktrade check --facts my/facts.yaml --json"),
        parameters(
            ("columns", *FORMAT),
            verdicts=flag(_WHICH, "--verdicts", "All verdicts of arithmetic instead of the report."),
        ),
        _check,
    ),
    Command(
        "sql",
        "Anything else? One read-only SELECT over facts, totals, items, regions, milestones, derived, verdicts, …",
        (
            'ktrade sql "SELECT id, value_written FROM totals"',
            'ktrade sql "SHOW TABLES"',
            "ktrade sql - --csv < query.sql",
        ),
        parameters(
            ("columns", *FORMAT),
            query=argument(str, says="One SELECT over the views; - reads it from standard input.", metavar="QUERY"),
        ),
        _sql,
    ),
    Command(
        "schema",
        "Which keys do the JSON records of each command have, and of which type?",
        ("ktrade schema", "ktrade schema --json", "ktrade schema --markdown"),
        parameters(("columns", *FORMAT)),
        _schema,
    ),
)
