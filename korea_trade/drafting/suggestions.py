"""Claims that another program proposes: asked for with the text and a schema, and proven before any of them stands."""

import json
import shlex
import subprocess
from collections.abc import Mapping, Sequence

from korea_trade.drafting.suggestion import Suggestion
from korea_trade.errors import KtradeError, QuestionError
from korea_trade.messages.phrases import Phrases
from korea_trade.phrase import phrase
from korea_trade.reader.claims import read_claims
from korea_trade.reader.comparing import with_codes
from korea_trade.reader.prove import prove
from korea_trade.reader.statement import Statement
from korea_trade.vocabulary.words import Name

_MOST_CHARACTERS_SHOWN = 300


def suggestions(
    command: str,
    text: str,
    published: str | None,
    schema: Mapping[str, object],
    statements: Sequence[Statement],
    names: tuple[Name, ...],
) -> list[Suggestion]:
    """What a command proposes for a text, each claim proven, plausible or refuted, in its order.

    The command is split into words and run as it is, by no shell. It gets one JSON object with ``text``, ``published``
    and ``schema`` on standard input, and prints a claim a line. Raises QuestionError where it cannot be run or prints
    what is no claim, KtradeError where it fails.
    """
    asked = json.dumps({"text": text, "published": published, "schema": schema}, ensure_ascii=False)
    claims = read_claims(_run(command, asked), f"output of {command!r}")
    return [
        Suggestion(with_codes(claim, names), answer)
        for claim, answer in zip(claims, prove(text, statements, claims, names), strict=True)
    ]


def _run(command: str, asked: str) -> str:
    try:
        words = shlex.split(command)
    except ValueError as error:
        raise QuestionError(
            phrase(Phrases.unreadable_command, command, str(error)), phrase(Phrases.quote_it)
        ) from error
    if not words:
        raise QuestionError(phrase(Phrases.no_command), phrase(Phrases.name_a_program))
    try:
        done = subprocess.run(words, input=asked.encode(), capture_output=True, check=False)  # noqa: S603 (the user's own command)
    except OSError as error:
        why = phrase(Phrases.cannot_be_run, words[0], error.errno or 0, error.strerror or str(error))
        raise QuestionError(why, phrase(Phrases.name_one_on_the_path)) from error
    if done.returncode != 0:
        told = done.stderr.decode("utf-8", "replace").strip()[-_MOST_CHARACTERS_SHOWN:]
        raise KtradeError(phrase(Phrases.command_failed, words[0], done.returncode), told)
    try:
        return done.stdout.decode("utf-8")
    except UnicodeDecodeError as error:
        raise QuestionError(
            phrase(Phrases.command_printed_no_utf8, words[0]), phrase(Phrases.print_json_lines)
        ) from error
