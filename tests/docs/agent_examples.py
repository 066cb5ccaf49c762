"""The calls of docs/agents.md: found, made and compared. Run as a module, it rewrites their answers.

A call is a line ``> tool {"argument": "value"}`` in a ``text`` block, and what follows is the text of its answer.
"""

import asyncio
import json
import re
from collections.abc import Sequence
from pathlib import Path

from mcp import Client
from mcp_types import TextContent

from korea_trade.agents.server import make_server
from korea_trade.questions.trade import open_trade

DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "agents.md"
_BLOCK = re.compile(r"^```text\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_CALL = re.compile(r"^> (\w+) (\{.*\})\n((?:(?!> ).*\n)*)", re.MULTILINE)

Call = tuple[str, str, str]
"""A tool, its arguments as JSON, and the answer that the document shows."""


def calls_in(text: str) -> list[Call]:
    """The calls of a text."""
    return [(call[1], call[2], call[3]) for block in _BLOCK.finditer(text) for call in _CALL.finditer(block[1])]


def answers(calls: Sequence[Call]) -> list[str]:
    """What the tools answer, in order."""

    async def ask() -> list[str]:
        with open_trade() as trade:
            async with Client(make_server(trade)) as client:
                results = [await client.call_tool(name, json.loads(arguments)) for name, arguments, _ in calls]
        return ["\n".join(c.text for c in result.content if isinstance(c, TextContent)) + "\n" for result in results]

    return asyncio.run(ask())


def written_anew(text: str) -> str:
    """The text with the answer of each call as it is now."""
    calls = calls_in(text)
    for (name, arguments, old), new in zip(calls, answers(calls), strict=True):
        text = text.replace(f"> {name} {arguments}\n{old}", f"> {name} {arguments}\n{new}")
    return text


if __name__ == "__main__":
    DOCUMENT.write_text(written_anew(DOCUMENT.read_text(encoding="utf-8")), encoding="utf-8")
