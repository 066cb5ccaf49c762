"""The server as clients meet it: its description, resources and completions, in memory and as a process."""

import asyncio
import json
import runpy
import signal
import subprocess
import sys
import threading
from pathlib import Path

import anyio
import pytest
from mcp import Client, MCPError, StdioServerParameters
from mcp.client import Client as AnyClient
from mcp_types import ResourceTemplateReference, TextContent, TextResourceContents

from korea_trade.agents import query_process
from korea_trade.agents.arguments import Query
from korea_trade.agents.instructions import INSTRUCTIONS
from korea_trade.agents.query_process import QueryProcess
from korea_trade.agents.server import TOOLS, make_server
from korea_trade.agents.structure import Structure
from korea_trade.agents.tool import AnswerContext
from korea_trade.cli.main import main
from korea_trade.errors import KtradeError
from korea_trade.model.codes import LanguageCode
from korea_trade.questions.interruption import Interruption
from korea_trade.questions.trade import Trade, open_trade

KTRADE = Path(sys.executable).parent / "ktrade"
FACT = "ktrade://facts/{id}"
TABLE = Path(__file__).resolve().parents[2] / "docs" / "examples" / "table" / "facts.csv"


def test_a_client_is_told_what_there_is(bundled: Trade) -> None:
    """Instructions, read-only tools with descriptions and schemas, resources and templates are listed."""

    async def ask() -> None:
        async with Client(make_server(bundled)) as client:
            assert client.instructions == INSTRUCTIONS
            tools = (await client.list_tools()).tools
            assert [tool.name for tool in tools] == list(TOOLS)
            for tool in tools:
                assert tool.description
                assert tool.annotations is not None
                assert tool.annotations.read_only_hint
                assert tool.input_schema["additionalProperties"] is False
                assert tool.output_schema is not None
                assert tool.output_schema["type"] == "object"
            resources = (await client.list_resources()).resources
            assert [str(resource.uri) for resource in resources] == [
                "ktrade://sources", "ktrade://names", "ktrade://schema",
            ]  # fmt: skip
            templates = (await client.list_resource_templates()).resource_templates
            assert [template.uri_template for template in templates] == ["ktrade://sources/{id}", FACT]

    asyncio.run(ask())


def test_agents_are_told_up_to_which_day_documents_count(bundled: Trade) -> None:
    """The instructions of a server that asks documents up to a day name the day."""
    server = make_server(bundled.as_of("2020-12-15"), known_on="2020-12-15")
    assert server.instructions is not None
    assert server.instructions.startswith(INSTRUCTIONS)
    assert "published by 2020-12-15" in server.instructions


@pytest.mark.parametrize(
    ("code", "told"),
    [(LanguageCode.EN, "published by 2020-12-15 are asked"), (LanguageCode.KO, "2020-12-15까지 발표된 문서만")],
)
def test_an_answer_without_rows_says_up_to_which_day_documents_count(
    bundled: Trade, code: LanguageCode, told: str
) -> None:
    """Where documents up to a day are asked, an empty answer names the day, and one with rows does not."""

    async def ask() -> None:
        async with Client(make_server(bundled.as_of("2020-12-15"), code, known_on="2020-12-15")) as client:
            for tool, arguments in (("facts", {"year": 2025}), ("search", {"words": "2025 semiconductors"})):
                empty = await client.call_tool(tool, arguments)
                assert empty.structured_content is not None
                assert (empty.structured_content["rows"], empty.is_error) == ([], False)
                assert told in empty.structured_content["remarks"][-1]
                [content] = empty.content
                assert isinstance(content, TextContent)
                assert told in content.text
            found = await client.call_tool("facts", {"year": 2020})
            assert found.structured_content is not None
            assert found.structured_content["rows"]
            assert told not in str(found.structured_content["remarks"])

    asyncio.run(ask())


def test_resources_are_what_the_tools_speak_of(bundled: Trade) -> None:
    """Each resource can be read, receipts with figures as strings; an unknown address is an error with a hint."""

    async def read(client: AnyClient, uri: str) -> str:
        [content] = (await client.read_resource(uri)).contents
        assert isinstance(content, TextResourceContents)
        return content.text

    async def ask() -> None:
        async with Client(make_server(bundled)) as client:
            assert len(json.loads(await read(client, "ktrade://sources"))) == len(bundled.sources())
            assert len(json.loads(await read(client, "ktrade://names"))) == len(bundled.names())
            assert "totals" in json.loads(await read(client, "ktrade://schema"))
            assert "$512.9 billion" in await read(client, "ktrade://sources/motie-2021-01-04")
            [receipt] = json.loads(await read(client, "ktrade://facts/2020.exports@motie-2021-01-04"))
            assert receipt["value"] == "512.9"
            id_ = "2019.exports.derived-level@motie-2021-01-04"
            computed = json.loads(await read(client, f"ktrade://facts/{id_}"))
            assert [row["id"] for row in computed["rows"]] == ["2020.exports@motie-2021-01-04"]
            assert [(row["id"], row["low"], row["high"]) for row in computed["derived"]] == [(id_, "541.8", "542.6")]
            assert computed["remarks"][0].startswith(f"no document states {id_}: it is computed from")
            for wrong, hint in (("ktrade://facts/2020.expenditure", "facts"), ("ktrade://no", "ktrade://sources")):
                with pytest.raises(MCPError, match=hint):
                    await client.read_resource(wrong)

    asyncio.run(ask())


def test_a_source_without_a_document_says_so() -> None:
    """A source of a table of facts is listed; reading its text is an error that says that there is none."""

    async def ask() -> None:
        with open_trade(TABLE, only_facts=True) as trade:
            async with Client(make_server(trade)) as client:
                with pytest.raises(MCPError, match="has no document"):
                    await client.read_resource("ktrade://sources/example-2021")
                [content] = (
                    await client.read_resource("ktrade://facts/2020.exports.computers%40example-2021")
                ).contents
                assert isinstance(content, TextResourceContents)
                assert json.loads(content.text)[0]["value"] == "13.4"

    asyncio.run(ask())


def test_ids_are_completed(bundled: Trade) -> None:
    """What is typed of the id of a fact or derived figure gives those that begin so, then hold it; a hundred."""

    async def ask() -> None:
        async with Client(make_server(bundled)) as client:
            reference = ResourceTemplateReference(type="ref/resource", uri=FACT)
            begun = (await client.complete(reference, {"name": "id", "value": "2020.balance"})).completion
            assert begun.values[0] == "2020.balance@motie-2021-01-04"
            every = (await client.complete(reference, {"name": "id", "value": ""})).completion
            total = len(bundled.facts()) + len(bundled.derived())
            assert (len(every.values), every.total, every.has_more) == (100, total, True)
            derived = (await client.complete(reference, {"name": "id", "value": "2019.exports.der"})).completion
            assert derived.values == ["2019.exports.derived-level@motie-2021-01-04"]
            none = (await client.complete(reference, {"name": "id", "value": "zebra"})).completion
            assert none.values == []
            unknown = (await client.complete(reference, {"name": "zebra", "value": "2020"})).completion
            assert unknown.values == []

    asyncio.run(ask())


def test_a_cancelled_query_ends(bundled: Trade) -> None:
    """Where a client cancels a call, its query is interrupted, and the server goes on."""
    endless = "WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t) SELECT count(*) FROM t"

    async def ask() -> None:
        async with Client(make_server(bundled)) as client:
            with anyio.move_on_after(0.5):
                await client.call_tool("sql", {"query": endless})
            for _ in range(100):
                if not any(isinstance(thread, threading.Timer) for thread in threading.enumerate()):
                    break  # each query has one, for its seconds
                await anyio.sleep(0.05)
            else:
                pytest.fail("the query goes on")
            assert not (await client.call_tool("totals", {"limit": 1})).is_error

    anyio.run(ask)


def test_a_query_of_too_many_rows_is_refused(bundled: Trade) -> None:
    """A query that gives more rows than the server holds ends with the first too many, in an error that says so."""

    async def ask() -> None:
        async with Client(make_server(bundled)) as client:
            most = await client.call_tool("sql", {"query": "SELECT * FROM range(100000)", "limit": 1})
            assert not most.is_error
            more = await client.call_tool("sql", {"query": "SELECT * FROM range(1000000000000)", "limit": 1})
            assert more.is_error
            [content] = more.content
            assert isinstance(content, TextContent)
            assert "more than 100,000 rows" in content.text

    asyncio.run(ask())


def test_a_query_takes_no_more_memory_than_it_may(bundled: Trade, monkeypatch: pytest.MonkeyPatch) -> None:
    """A query that would take all memory is an error, as is one that is wrong, and one that is cancelled ends."""
    endless = "WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t) SELECT count(*) FROM t"
    processes: list[subprocess.Popen[str]] = []
    start = query_process._started

    def started() -> subprocess.Popen[str]:
        processes.append(start())
        return processes[-1]

    monkeypatch.setattr(query_process, "_started", started)

    async def asked(client: Client, query: str) -> str:
        result = await client.call_tool("sql", {"query": query, "limit": 1})
        [content] = result.content
        assert isinstance(content, TextContent)
        return content.text

    async def ask() -> None:
        async with Client(make_server(bundled, LanguageCode.KO, QueryProcess(language=LanguageCode.KO))) as client:
            assert '{"n": 243}' in await asked(client, "SELECT count(*) AS n FROM facts")
            assert "메모리가 모자람" in await asked(client, "SELECT length(repeat('x', 4000000000)) AS n")
            assert "SHOW TABLES에 뷰가" in await asked(client, "SELECT zebra FROM facts")
            with anyio.move_on_after(2):
                await asked(client, endless)
                pytest.fail("the query has ended")
            with anyio.fail_after(5):
                while processes[-1].returncode is None:
                    await anyio.sleep(0.05)

    anyio.run(ask)
    assert len(processes) == 4
    assert processes[-1].returncode == -signal.SIGKILL


def test_a_query_process_opens_the_same_facts(tmp_path: Path) -> None:
    """The process of a query asks the bases that the server was given; what is wrong with one by now is said."""
    process = QueryProcess([str(TABLE)], only_facts=True, cache=False)
    count = Query(query="SELECT count(*) AS n FROM facts")
    with open_trade(TABLE, only_facts=True) as trade:
        assert process(count, Interruption()).content["rows"] == [{"n": len(trade.facts())}]
    with pytest.raises(KtradeError) as error:
        QueryProcess([str(tmp_path / "gone.yaml")], only_facts=True)(count, Interruption())
    assert "gone.yaml" in str(error.value)


@pytest.mark.parametrize(
    ("program", "told"),
    [
        ("raise ImportError('no module of that name')", "unexpected ImportError: no module of that name"),
        ("raise MemoryError", "needed more memory"),
        ("import os; os.abort()", "needed more memory"),
    ],
)
def test_only_what_lacks_memory_is_said_to_lack_it(monkeypatch: pytest.MonkeyPatch, program: str, told: str) -> None:
    """A process that ends by another error is no query that needs too much: the error is named."""
    popen = subprocess.Popen
    monkeypatch.setattr(subprocess, "Popen", lambda _, **options: popen([sys.executable, "-c", program], **options))
    with pytest.raises(KtradeError, match=told):
        QueryProcess()(Query(query="SELECT 1"), Interruption())


def test_queries_are_asked_where_there_is_no_alarm_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a system without the signal of an alarm, as Windows, the module of the process loads and waits for none."""
    monkeypatch.delattr(signal, "setitimer")
    monkeypatch.delattr(signal, "SIGALRM")
    assert runpy.run_path(query_process.__file__)["_TIMED_OUT"] is None


@pytest.mark.parametrize(("tool", "key"), [("facts", "item"), ("show", "ids"), ("sql", "query"), ("cite", "ids")])
def test_an_error_repeats_no_long_argument(bundled: Trade, tool: str, key: str) -> None:
    """What is wrong with a very long argument is said without all of it, its end and the next step included."""

    async def ask() -> None:
        async with Client(make_server(bundled)) as client:
            result = await client.call_tool(tool, {key: "x" * 50_000})
            assert result.is_error
            [content] = result.content
            assert isinstance(content, TextContent)
            assert len(content.text) < 5_000

    asyncio.run(ask())


def test_what_was_interrupted_before_it_began_does_not_begin(bundled: Trade) -> None:
    """An interruption that comes early ends the query that it is given to."""
    interruption = Interruption()
    interruption.interrupt()
    with pytest.raises(KtradeError, match="cancelled"), bundled.sql_relation("SELECT 1", interruption=interruption):
        pass


def test_a_cancelled_text_is_not_read_on(bundled: Trade) -> None:
    """Where a call is cancelled, no further figure of its text is judged."""
    interruption = Interruption()
    context = AnswerContext(bundled).of_call(interruption)
    claims: Structure = {"text": "Exports rose 5 percent in 2020."}
    assert TOOLS["verify_claims"].call(context, claims).lines
    interruption.interrupt()
    with pytest.raises(KtradeError, match="cancelled"):
        TOOLS["verify_claims"].call(context, claims)


@pytest.mark.parametrize("mode", ["auto", "legacy"])
def test_the_installed_command_serves(mode: str) -> None:
    """`ktrade mcp` answers over standard input and output, to clients of both generations of the protocol."""

    async def ask() -> None:
        server = StdioServerParameters(command=str(KTRADE), args=["mcp"])
        async with Client(server, mode=mode) as client:
            result = await client.call_tool("totals", {"period": "2020", "flow": "exports", "limit": 1})
            [content] = result.content
            assert isinstance(content, TextContent)
            assert "USD 512.9 bn" in content.text
            bomb = await client.call_tool("sql", {"query": "SELECT length(repeat('x', 4000000000)) AS n"})
            assert bomb.is_error
            assert "memory" in bomb.content[0].text  # type: ignore[union-attr]

    asyncio.run(ask())


def test_without_the_extra_the_command_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where the SDK is not installed, `ktrade mcp` ends with 1 and names the extra."""
    for name in ("mcp", "mcp_types", "mcp.server", "korea_trade.agents.server"):
        monkeypatch.setitem(sys.modules, name, None)
    assert main(["mcp"]) == 1
    assert "pip install 'korea-trade[mcp]'" in capsys.readouterr().err
