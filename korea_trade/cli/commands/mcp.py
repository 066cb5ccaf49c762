"""``ktrade mcp``."""

import typer

from korea_trade.cli.options import examples, options
from korea_trade.cli.progress import end_progress
from korea_trade.cli.session import DatedSession
from korea_trade.errors import KtradeError
from korea_trade.messages.phrases import Phrases
from korea_trade.phrase import phrase

app = typer.Typer(add_completion=False)


@app.command(epilog=examples("ktrade mcp", "ktrade mcp --facts my-facts.yaml"))
@options
def mcp(*, session: DatedSession) -> None:
    """Serve the facts to agents over standard input and output (Model Context Protocol)."""
    try:
        from korea_trade.agents.query_process import QueryProcess
        from korea_trade.agents.server import serve
    except ModuleNotFoundError as missing:
        raise KtradeError(phrase(Phrases.agents_need_a_package, "mcp"), phrase(Phrases.install_mcp)) from missing
    with session.open() as trade:
        end_progress()
        facts = session.given_facts()
        again = QueryProcess(
            [str(path) for path in facts],
            session.only_facts,
            session.as_of,
            not session.no_cache,
            session.max_bytes,
            session.code(),
        )
        # What came through a pipe cannot be opened again.
        serve(
            trade,
            session.code(),
            again if all(path.is_file() or path.is_dir() for path in facts) else None,
            session.as_of,
        )
