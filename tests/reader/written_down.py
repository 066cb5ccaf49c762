"""What the reader reads today, written down: a change of it shows in a diff, as with the outputs in the documentation.

Each annotated text of ``texts/`` has what it states in ``statements.txt`` of its folder, and the small texts of
``sentences/`` have it in indented lines behind them: those of the languages, those of ``-turns``, each with a turn of
phrase that a branch of the reader is for, and those of ``-reports``, a month told in many ways. ``claims.txt`` has what
becomes of the records of some small texts, as they are and with one field changed: by proving them, and by comparing
them with their statements as evidence does. Run as a module, it writes all of them anew:

    python -m tests.reader.written_down
"""

from collections.abc import Iterable, Iterator
from dataclasses import fields
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import cast

from korea_trade.reader.comparing import Claim, comparable_claim, comparable_statement, differences, has_figure
from korea_trade.reader.draft import Drafted, draft
from korea_trade.reader.prove import prove
from korea_trade.reader.reader import read_statements
from korea_trade.reader.statement import CELL_AND_FIGURES, Proof, Statement
from tests.reader.reading import PUBLISHED
from tests.reader.test_annotated_texts import TEXTS, annotated

LANGUAGES = ("english", "korean")
SENTENCES = Path(__file__).parent / "sentences"
SMALL = [SENTENCES / f"{language}{kind}.txt" for language in LANGUAGES for kind in ("", "-turns", "-reports")]
CLAIMS = Path(__file__).parent / "claims.txt"
_CELL = ("period", "flow", "sector", "item", "partner", "measure")
_APART = {*_CELL, "start", "end", "sentence", "value_span", "growth_span", "proofs", "doubtful"}


def line_of(text: str, statement: Statement) -> str:
    """A statement in one line: its cell, what else it states, where each field comes from, its words, its doubt."""
    cell = " ".join(str(getattr(statement, name)) for name in _CELL)
    stated = [
        f"{field.name}={value}"
        for field in fields(statement)
        if field.name not in _APART and _is_stated(value := getattr(statement, field.name))
    ]
    proofs = [f"{name}:{_proof(text, name, proof)}" for name, proof in sorted(statement.proofs.items())]
    words = " ".join(text[slice(*statement.words)].split())
    doubt = [f"DOUBT {statement.doubtful}"] if statement.doubtful else []
    return " | ".join((cell, " ".join(stated), " ".join(proofs), words, *doubt))


def _is_stated(value: object) -> bool:
    """Whether a field says something; a growth of zero does."""
    return value is not None and value is not False and value != ""


def _proof(text: str, name: str, proof: Proof) -> str:
    """Where a field comes from; of one that qualifies a figure, the words themselves."""
    if name in CELL_AND_FIGURES or proof.start is None:
        return proof.origin
    return "_".join(text[proof.start : proof.end].split())


def lines_of(text: str, published: str) -> list[str]:
    """What a text states, one line a statement."""
    return [line_of(text, statement) for statement in read_statements(text, published)]


def statements_of_texts(language: str) -> str:
    """What the annotated texts of a language state, each under its number."""
    parts = list[str]()
    for number, (text, published, _) in enumerate(annotated(language), start=1):
        parts.append("\n".join((f"# {number:02d}", *lines_of(text, published))) + "\n")
    return "\n".join(parts)


def small_texts(written: str) -> Iterator[str]:
    """The small texts of a file: separated by blank lines, without the indented lines of what they state."""
    for block in written.strip("\n").split("\n\n"):
        yield "".join(f"{line}\n" for line in block.split("\n") if not line.startswith("  "))


def with_statements(written: str) -> str:
    """The small texts of a file, each followed by what it states, one indented line a statement."""
    blocks = (text + "".join(f"  {line}\n" for line in lines_of(text, PUBLISHED)) for text in small_texts(written))
    return "\n".join(blocks)


def _other(value: object) -> tuple[object, ...]:
    """What a field may wrongly be: other words, other digits, the other sign, nothing."""
    if isinstance(value, StrEnum):
        codes = [code for code in type(value) if code is not value]
        return codes[0], codes[-1], None
    if isinstance(value, Decimal):
        return value + 1, -value, value * 10, None
    return {"semiconductors": ("ships", "gold bars", None), "USD bn": ("USD mn", "percent", None)}.get(
        str(value), ("2023-02", "2024", None) if str(value)[:1] == "2" else ("china", None)
    )


def _claims(record: Drafted) -> Iterator[tuple[str, dict[str, object]]]:
    """A record as a claim, as it is and with each field changed, and what is changed."""
    keys = [field.name for field in fields(record) if field.name not in ("quotes", "doubtful", "doubt")]
    claim = {key: getattr(record, key) for key in keys}
    yield "as it is", claim
    yield "stated only", {key: value for key, value in claim.items() if value is not None}
    for key, value in claim.items():
        if value is not None:
            for other in _other(value):
                yield f"{key} = {other}", {**claim, key: other}
        elif key in ("item", "partner"):
            yield f"{key} = china", {**claim, key: "china"}
        elif key == "bound":
            yield "bound = above", {**claim, "bound": "above"}


def _compared(claim: dict[str, object], statement: Statement) -> str:
    comparable = comparable_claim(cast("Claim", claim))
    other = comparable_statement(statement)
    return "; ".join(
        f"{figure}{' not' if not has_figure(comparable, other, figure) else ''}: "
        + (", ".join(differences(comparable, other, figure)) or "same")
        for figure in comparable.figures
    )


def claims_of(texts: Iterable[str]) -> str:
    """What becomes of the records of texts, as they are and changed: one line a claim."""
    lines = list[str]()
    for text in texts:
        statements = [statement for statement in read_statements(text, PUBLISHED) if statement.doubtful is None]
        lines += ["", text.rstrip("\n")]
        for statement in statements:
            (record,) = draft(text, [statement])
            lines.append(f"  {record.flow} {record.item} {record.partner} {record.measure}")
            for changed, claim in _claims(record):
                (answer,) = prove(text, statements, [cast("Claim", claim)])
                reasons = " ".join(answer.reasons)
                lines.append(f"    {changed} -> {answer.outcome} {reasons} | {_compared(claim, statement)}")
    return "\n".join(lines[1:]) + "\n"


def texts_with_claims() -> list[str]:
    """The small texts whose records are claimed."""
    return [
        text
        for language, count in (("english", 36), ("korean", 12))
        for text in [*small_texts((SENTENCES / f"{language}.txt").read_text(encoding="utf-8"))][:count:2]
    ]


def main() -> None:
    """Write down what the reader reads now."""
    for language in LANGUAGES:
        (TEXTS / language / "statements.txt").write_text(statements_of_texts(language), encoding="utf-8")
    for file in SMALL:
        file.write_text(with_statements(file.read_text(encoding="utf-8")), encoding="utf-8")
    CLAIMS.write_text(claims_of(texts_with_claims()), encoding="utf-8")


if __name__ == "__main__":
    main()
