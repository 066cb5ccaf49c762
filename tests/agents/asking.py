"""Asking a server in memory, by the SDK's own client."""

import asyncio
from collections.abc import Mapping, Sequence
from typing import Any

from mcp import Client
from mcp_types import CallToolResult, TextContent

from korea_trade.agents.server import make_server
from korea_trade.model.codes import LanguageCode
from korea_trade.questions.trade import Trade

Asked = tuple[str, Mapping[str, Any]]
"""A tool and its arguments."""


def results(trade: Trade, *calls: Asked, code: LanguageCode = LanguageCode.EN) -> list[CallToolResult]:
    """The results of calls, in order, over one connection."""

    async def ask() -> list[CallToolResult]:
        async with Client(make_server(trade, code), raise_exceptions=True) as client:
            return [await client.call_tool(name, dict(arguments)) for name, arguments in calls]

    return asyncio.run(ask())


def text_of(result: CallToolResult) -> str:
    """What an agent reads."""
    return "\n".join(content.text for content in result.content if isinstance(content, TextContent))


def rows_of(result: CallToolResult) -> Sequence[dict[str, Any]]:
    """The rows of the structured content."""
    assert result.structured_content is not None
    rows: list[dict[str, Any]] = result.structured_content["rows"]
    return rows
