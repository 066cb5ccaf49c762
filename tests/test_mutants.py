"""The changes by which the mutation run asks whether the tests bite."""

import ast
from pathlib import Path

import pytest

from benchmarks.mutants import mutants_of


@pytest.mark.parametrize(
    ("written", "changed"),
    [
        ("(a or b) == c", "(a or b) != c"),
        ("a in (b or c)", "a not in (b or c)"),
        ("(a - b) / c", "(a - b) * c"),
        ("a - (b - c)", "a + (b - c)"),
        ("(a or b) and c", "(a or b) or c"),
        ("not (a or b)", "bool(a or b)"),
        ("a if b else (c if d else e)", "(c if d else e) if b else a"),
        ("(a if b else c) if d else e", "e if d else (a if b else c)"),
    ],
)
def test_operands_stay_whole(tmp_path: Path, written: str, changed: str) -> None:
    """A change of an operator leaves its operands as they were, also those in parentheses."""
    file = tmp_path / "written.py"
    file.write_text(written, encoding="utf-8")
    outermost = next(mutants_of(file))
    assert ast.dump(ast.parse(outermost.of(written))) == ast.dump(ast.parse(changed))
