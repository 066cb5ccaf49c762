"""Do the tests bite? Breaks the code in seeded places, one at a time, and runs the tests that should notice.

    python benchmarks/mutants.py                     60 mutants with the seed 0
    python benchmarks/mutants.py --seed 3 --count 20
    python benchmarks/mutants.py --only arithmetic
    python benchmarks/mutants.py --without reader

A mutant that no test notices is printed with its line, for a person to judge: either a test is missing, or the change
means the same (an equivalent mutant). Works on a copy; the checkout is not touched.
"""

import argparse
import ast
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# What is broken, and the tests that are to notice it, those first that mostly do.
TESTS = {
    "arithmetic": ("tests/arithmetic", "tests/store", "tests/questions"),
    "checks": ("tests/checks", "tests/arithmetic/test_report.py"),
    "documents": ("tests/documents", "tests/checks", "tests/reader"),
    "bases": ("tests/bases",),
    "model": ("tests/model", "tests/bases", "tests/arithmetic"),
    "questions": ("tests/questions", "tests/store", "tests/presentation/tables"),
    "reader": (
        "tests/reader/test_written_down.py", "tests/reader/test_expected.py", "tests/reader/korean/test_expected.py",
        "tests/reader", "tests/checks", "tests/drafting", "tests/verification",
    ),
    "presentation/formats": ("tests/presentation/formats", "tests/cli/test_answers.py"),
}  # fmt: skip
_COMPARED = {
    ast.Lt: "<=", ast.LtE: "<", ast.Gt: ">=", ast.GtE: ">", ast.Eq: "!=", ast.NotEq: "==",
    ast.Is: "is not", ast.IsNot: "is", ast.In: "not in", ast.NotIn: "in",
}  # fmt: skip
_CALCULATED = {ast.Add: "-", ast.Sub: "+", ast.Mult: "+", ast.Div: "*"}


@dataclass(frozen=True)
class Mutant:
    """One change of one file: the text from ``start`` to ``end`` becomes ``new``."""

    file: Path
    line: int
    start: int
    end: int
    new: str

    def of(self, source: str) -> str:
        """The source with the change."""
        return source[: self.start] + self.new + source[self.end :]


def mutants_of(file: Path) -> Iterator[Mutant]:
    """Every change of a file that the operators below know."""
    source = file.read_text(encoding="utf-8")
    offsets = [0]
    for line in source.splitlines(keepends=True):
        offsets.append(offsets[-1] + len(line))

    def place(node: ast.expr | ast.stmt) -> tuple[int, int]:
        # Columns are counted in bytes; the package has few characters beyond ASCII on lines that compute.
        lines = source.splitlines()

        def at(line: int, column: int) -> int:
            return offsets[line - 1] + len(lines[line - 1].encode()[:column].decode())

        return at(node.lineno, node.col_offset), at(node.end_lineno or 0, node.end_col_offset or 0)

    def text(node: ast.expr) -> str:
        start, end = place(node)
        return source[start:end]

    for node in ast.walk(ast.parse(source)):
        new = None
        if isinstance(node, ast.Compare) and len(node.ops) == 1 and type(node.ops[0]) in _COMPARED:
            new = f"({text(node.left)} {_COMPARED[type(node.ops[0])]} {text(node.comparators[0])})"
        elif isinstance(node, ast.BoolOp):
            word = "or" if isinstance(node.op, ast.And) else "and"
            new = "(" + f" {word} ".join(f"({text(value)})" for value in node.values) + ")"
        elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
            new = f"bool({text(node.operand)})"
        elif isinstance(node, ast.BinOp) and type(node.op) in _CALCULATED and not isinstance(node.left, ast.Constant):
            new = f"({text(node.left)} {_CALCULATED[type(node.op)]} {text(node.right)})"
        elif isinstance(node, ast.Constant) and type(node.value) is bool:
            new = str(not node.value)
        elif isinstance(node, ast.Constant) and type(node.value) is int:
            new = f"({node.value} + 1)"
        elif isinstance(node, ast.IfExp):
            new = f"({text(node.orelse)} if {text(node.test)} else {text(node.body)})"
        elif isinstance(node, ast.Return) and node.value is not None and not isinstance(node.value, ast.Constant):
            new = "return None"
        elif isinstance(node, ast.Continue):
            new = "break"
        if new is not None and isinstance(node, ast.expr | ast.stmt):
            start, end = place(node)
            yield Mutant(file, node.lineno, start, end, new)


def passes(tests: tuple[str, ...], root: Path, seconds: int) -> bool:
    """Whether the tests pass in time."""
    present = [test for test in tests if (root / test).exists()]
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-n0", "-p", "no:cacheprovider", "-m", "not slow", *present]
    try:
        done = subprocess.run(command, cwd=root, capture_output=True, timeout=seconds, check=False)  # noqa: S603
    except subprocess.TimeoutExpired:
        return False
    return done.returncode == 0


def is_noticed(mutant: Mutant, tests: tuple[str, ...], root: Path, seconds: int) -> bool:
    """Whether a test fails, or the run takes far too long, while the mutant is in place."""
    source = mutant.file.read_text(encoding="utf-8")
    mutant.file.write_text(mutant.of(source), encoding="utf-8")
    try:
        # The tests of its own file first: they are quick, and mostly notice it.
        own = [str(file.relative_to(root)) for file in (root / "tests").rglob(f"test_{mutant.file.stem}.py")]
        return bool(own and not passes(tuple(own), root, seconds)) or not passes(tests, root, seconds)
    finally:
        mutant.file.write_text(source, encoding="utf-8")


def main() -> int:
    """Run the mutants; exit code 0 if at least 95 percent are noticed, 2 if the tests fail without any."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--count", type=int, default=60)
    parser.add_argument("--only", choices=TESTS)
    parser.add_argument("--without", choices=TESTS)
    parser.add_argument("--seconds", type=int, default=300, help="after so long a run counts as noticed")
    asked = parser.parse_args()
    dice = random.Random(asked.seed)  # noqa: S311
    noticed, survivors = 0, []
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "copy"
        hidden = shutil.ignore_patterns(".*", "__pycache__", "build", "dist")
        shutil.copytree(ROOT, root, ignore=hidden)
        areas = [area for area in TESTS if asked.only in (None, area) and area != asked.without]
        known = {
            area: [m for file in sorted((root / "korea_trade" / area).rglob("*.py")) for m in mutants_of(file)]
            for area in areas
        }
        everything = [(area, mutant) for area, mutants in known.items() for mutant in mutants]
        chosen = dice.sample(everything, min(asked.count, len(everything)))
        for area in {area for area, _ in chosen}:
            if not passes(TESTS[area], root, asked.seconds):
                print(f"the tests of {area} fail without a mutant; nothing can be said")
                return 2
        for area, mutant in chosen:
            ok = is_noticed(mutant, TESTS[area], root, asked.seconds)
            noticed += ok
            where = f"{mutant.file.relative_to(root)}:{mutant.line}"
            print(f"{'noticed ' if ok else 'SURVIVED'} {where}", flush=True)
            if not ok:
                old = mutant.file.read_text(encoding="utf-8")[mutant.start : mutant.end]
                survivors.append(f"{where}\n    {old}\n    {mutant.new}")
    tried = noticed + len(survivors)
    print(f"\n{noticed} of {tried} mutants noticed ({noticed / max(tried, 1):.0%})")
    print("\n".join(survivors))
    return 0 if noticed >= 0.95 * tried else 1


if __name__ == "__main__":
    sys.exit(main())
