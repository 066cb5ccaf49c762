"""What the reader reads today, written down: a change of it shows in a diff, as with the outputs in the documentation.

Each annotated text of ``texts/`` has what it states in ``statements.txt`` of its folder, and the small texts of
``sentences/`` have it in indented lines behind them. Run as a module, it writes both anew:

    python -m tests.reader.written_down
"""

from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

from korea_trade.reader.reader import read_statements
from korea_trade.reader.statement import Statement
from tests.reader.reading import PUBLISHED
from tests.reader.test_annotated_texts import TEXTS, annotated

LANGUAGES = ("english", "korean")
SENTENCES = Path(__file__).parent / "sentences"
_CELL = ("period", "flow", "sector", "item", "partner", "measure")
_APART = {*_CELL, "start", "end", "sentence", "value_span", "growth_span", "proofs", "doubtful"}


def line_of(text: str, statement: Statement) -> str:
    """A statement in one line: its cell, what else it states, where each field comes from, its words, its doubt."""
    cell = " ".join(str(getattr(statement, name)) for name in _CELL)
    stated = [
        f"{field.name}={value}"
        for field in fields(statement)
        if field.name not in _APART and (value := getattr(statement, field.name)) not in (None, False, "")
    ]
    proofs = [f"{name}:{proof.origin}" for name, proof in sorted(statement.proofs.items())]
    words = " ".join(text[slice(*statement.words)].split())
    doubt = [f"DOUBT {statement.doubtful}"] if statement.doubtful else []
    return " | ".join((cell, " ".join(stated), " ".join(proofs), words, *doubt))


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


def main() -> None:
    """Write down what the reader reads now."""
    for language in LANGUAGES:
        (TEXTS / language / "statements.txt").write_text(statements_of_texts(language), encoding="utf-8")
        file = SENTENCES / f"{language}.txt"
        file.write_text(with_statements(file.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
