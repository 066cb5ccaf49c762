"""The server of the Model Context Protocol: it hands requests to the tools and resources, and says what went wrong."""

from functools import partial

import anyio
import mcp_types as types
from mcp.server import Server, ServerRequestContext
from mcp.server.stdio import stdio_server
from mcp.shared.exceptions import MCPError

from korea_trade.agents.claims import CLAIMS
from korea_trade.agents.instructions import INSTRUCTIONS, KNOWN_ON
from korea_trade.agents.listings import LISTINGS
from korea_trade.agents.queries import QUERIES
from korea_trade.agents.query_process import QueryProcess
from korea_trade.agents.receipts import RECEIPTS
from korea_trade.agents.resources import MOST_COMPLETIONS, RESOURCES, Resource, completions, read_resource
from korea_trade.agents.tool import AnswerContext, Tool, error_lines
from korea_trade.errors import KtradeError, UnknownName
from korea_trade.messages.phrases import Phrases
from korea_trade.model.codes import LanguageCode
from korea_trade.phrase import phrase
from korea_trade.presentation.visible import visible_lines
from korea_trade.questions.interruption import Interruption
from korea_trade.questions.trade import Trade
from korea_trade.version import VERSION

TOOLS: dict[str, Tool] = {tool.name: tool for tool in (*LISTINGS, *RECEIPTS, *QUERIES, *CLAIMS)}
_READ_ONLY = types.ToolAnnotations(
    read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False
)
_MOST_CHARACTERS_OF_MESSAGE = 2_000
Request = ServerRequestContext[dict[str, object], object]


def make_server(
    trade: Trade,
    code: LanguageCode = LanguageCode.EN,
    query_process: QueryProcess | None = None,
    known_on: str | None = None,
) -> Server[dict[str, object]]:
    """A server that answers from open facts, in a language. The facts are only read.

    Queries in SQL have no more memory than they need where a ``query_process`` answers them. ``known_on`` is the day
    up to which documents count, which agents are told.
    """
    context = AnswerContext(trade, code, query_process)

    async def list_tools(_: Request, __: types.PaginatedRequestParams | None) -> types.ListToolsResult:
        return types.ListToolsResult(tools=[_described(tool) for tool in TOOLS.values()])

    async def call_tool(_: Request, params: types.CallToolRequestParams) -> types.CallToolResult:
        interruption = Interruption()
        try:
            call = partial(_called, context.of_call(interruption), params, known_on)
            return await anyio.to_thread.run_sync(call, abandon_on_cancel=True)
        finally:  # a call that is cancelled leaves its thread behind
            interruption.interrupt()

    async def list_resources(_: Request, __: types.PaginatedRequestParams | None) -> types.ListResourcesResult:
        return types.ListResourcesResult(
            resources=[
                types.Resource(
                    uri=resource.uri,
                    name=resource.name,
                    description=resource.description,
                    mime_type=resource.mime_type,
                )
                for resource in RESOURCES
                if not resource.is_template
            ]
        )

    async def list_templates(_: Request, __: types.PaginatedRequestParams | None) -> types.ListResourceTemplatesResult:
        return types.ListResourceTemplatesResult(
            resource_templates=[
                types.ResourceTemplate(
                    uri_template=resource.uri,
                    name=resource.name,
                    description=resource.description,
                    mime_type=resource.mime_type,
                )
                for resource in RESOURCES
                if resource.is_template
            ]
        )

    async def read(_: Request, params: types.ReadResourceRequestParams) -> types.ReadResourceResult:
        uri = str(params.uri)
        resource, text = await anyio.to_thread.run_sync(lambda: _read(context, uri))
        content = types.TextResourceContents(uri=uri, mime_type=resource.mime_type, text=text)
        return types.ReadResourceResult(contents=[content])

    async def complete(_: Request, params: types.CompleteRequestParams) -> types.CompleteResult:
        uri = params.ref.uri if isinstance(params.ref, types.ResourceTemplateReference) else ""
        found = completions(context, uri, params.argument.name, params.argument.value)
        return types.CompleteResult(
            completion=types.Completion(
                values=found[:MOST_COMPLETIONS], total=len(found), has_more=len(found) > MOST_COMPLETIONS
            )
        )

    return Server(
        "ktrade",
        version=VERSION,
        title="Korea's foreign trade, with receipts",
        instructions=INSTRUCTIONS if known_on is None else f"{INSTRUCTIONS}{KNOWN_ON.format(day=known_on)}",
        on_list_tools=list_tools,
        on_call_tool=call_tool,
        on_list_resources=list_resources,
        on_list_resource_templates=list_templates,
        on_read_resource=read,
        on_completion=complete,
    )


def serve(
    trade: Trade,
    code: LanguageCode = LanguageCode.EN,
    query_process: QueryProcess | None = None,
    known_on: str | None = None,
) -> None:
    """Answer requests on standard input and output until the input ends."""

    async def run() -> None:
        server = make_server(trade, code, query_process, known_on)
        async with stdio_server() as (requests, answers):
            await server.run(requests, answers, server.create_initialization_options())

    anyio.run(run)


def _described(tool: Tool) -> types.Tool:
    return types.Tool(
        name=tool.name,
        title=tool.title,
        description=tool.description,
        input_schema=dict(tool.input_schema),
        output_schema=dict(tool.output_schema),
        annotations=_READ_ONLY,
    )


def _called(context: AnswerContext, params: types.CallToolRequestParams, known_on: str | None) -> types.CallToolResult:
    """The answer of a tool; what is wrong with the question is an answer too, which the agent can act on."""
    try:
        tool = TOOLS.get(params.name)
        if tool is None:
            raise UnknownName("tool", params.name, (), TOOLS)
        reply = tool.call(context, dict(params.arguments or {}))
        if known_on is not None and reply.content.get("total") == 0:
            reply = reply.with_remark(context.say(phrase(Phrases.documents_up_to, known_on)))
    except (KtradeError, OSError) as error:
        return types.CallToolResult(content=[_text("\n".join(_said(context, error)))], is_error=True)
    return types.CallToolResult(content=[_text("\n".join(reply.lines))], structured_content=dict(reply.content))


def _said(context: AnswerContext, error: KtradeError | OSError) -> list[str]:
    return list(map(_shortened, error_lines(context.phrases, error)))


def _shortened(text: str) -> str:
    """A message that repeats a long argument without the middle of it: the client has that, and little room."""
    half = _MOST_CHARACTERS_OF_MESSAGE // 2
    return text if len(text) <= _MOST_CHARACTERS_OF_MESSAGE else f"{text[:half]} … {text[-half:]}"


def _text(text: str) -> types.TextContent:
    return types.TextContent(type="text", text=visible_lines(text))


def _read(context: AnswerContext, uri: str) -> tuple[Resource, str]:
    """A resource with its text; an address that there is not is an error of the protocol, as it asks for."""
    try:
        return read_resource(context, uri)
    except (KtradeError, OSError) as error:
        raise MCPError(types.INVALID_PARAMS, "; ".join(_said(context, error))) from error
