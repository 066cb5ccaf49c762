"""Do the tests bite? Breaks the code in seeded places, one at a time, and runs the tests that should notice.

    python benchmarks/mutants.py                     60 mutants with the seed 0
    python benchmarks/mutants.py --seed 3 --count 20
    python benchmarks/mutants.py --only arithmetic
    python benchmarks/mutants.py --without reader
    python benchmarks/mutants.py --covering          only the tests that run the changed line, minutes instead of hours

A mutant that no test notices is printed with its line, for a person to judge: either a test is missing, or the change
means the same (an equivalent mutant). What survives with ``--covering`` may be noticed by a test that runs the line in
another process or a fixture: run all tests of the area with it. Works on a copy; the checkout is not touched.
"""

import argparse
import ast
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from coverage import CoverageData

ROOT = Path(__file__).resolve().parent.parent
# What is broken, and the tests that are to notice it, those first that mostly do.
TESTS = {
    "arithmetic": ("tests/arithmetic", "tests/store", "tests/questions"),
    "checks": ("tests/checks", "tests/arithmetic/test_report.py"),
    "documents": ("tests/documents", "tests/checks", "tests/reader"),
    "bases": ("tests/bases", "tests/questions/test_revisions.py"),
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


def _dataclass_options(node: ast.AST) -> Iterator[ast.expr]:
    """Whether a class is frozen or has slots, which changes nothing of what it does."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "dataclass":
        yield from (option.value for option in node.keywords)


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
        # The place of an expression leaves out the parentheses around it, without which it would be taken apart.
        start, end = place(node)
        return f"({source[start:end]})"

    tree = ast.parse(source)
    of_dataclasses = {id(part) for node in ast.walk(tree) for part in _dataclass_options(node)}
    for node in ast.walk(tree):
        new = None
        if isinstance(node, ast.Compare) and len(node.ops) == 1 and type(node.ops[0]) in _COMPARED:
            new = f"({text(node.left)} {_COMPARED[type(node.ops[0])]} {text(node.comparators[0])})"
        elif isinstance(node, ast.BoolOp):
            word = "or" if isinstance(node.op, ast.And) else "and"
            new = "(" + f" {word} ".join(map(text, node.values)) + ")"
        elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
            new = f"bool{text(node.operand)}"
        elif isinstance(node, ast.BinOp) and type(node.op) in _CALCULATED and not isinstance(node.left, ast.Constant):
            new = f"({text(node.left)} {_CALCULATED[type(node.op)]} {text(node.right)})"
        elif isinstance(node, ast.Constant) and type(node.value) is bool and id(node) not in of_dataclasses:
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


def passes(tests: Sequence[str], root: Path, seconds: int, *, measured_by: Path | None = None) -> bool:
    """Whether the tests pass in time; with a configuration of coverage, by what they run, too."""
    present = [test for test in tests if (root / test.partition("::")[0]).exists()]
    started = [sys.executable, "-m"]
    if measured_by is not None:
        started += ["coverage", "run", f"--rcfile={measured_by}", "-m"]
    options = ["-x", "-q", "-n0", "-p", "no:cacheprovider", "-m", "not slow"]
    command = [*started, "pytest", *options, *present]
    try:
        done = subprocess.run(command, cwd=root, capture_output=True, timeout=seconds, check=False)  # noqa: S603
    except subprocess.TimeoutExpired:
        return False
    return done.returncode == 0


class Coverage:
    """Which tests of an area run a line, as one run of all of them tells."""

    def __init__(self, area: str, root: Path) -> None:
        self._root, self._tests = root, TESTS[area]
        self._data = root / f".coverage-{area.replace('/', '-')}"
        self.configuration = self._data.with_suffix(".rc")
        settings = f"source = korea_trade/{area}\ndata_file = {self._data}\ndynamic_context = test_function\n"
        self.configuration.write_text(f"[run]\n{settings}", encoding="utf-8")

    def tests_of(self, mutant: Mutant) -> tuple[str, ...]:
        """The tests that run the line of a mutant, in their order: all of the area where it is run at import alone."""
        lines = CoverageData(str(self._data))
        lines.read()
        run = lines.contexts_by_lineno(str(mutant.file))
        last = mutant.line + mutant.file.read_text(encoding="utf-8")[mutant.start : mutant.end].count("\n")
        names = {name for line in range(mutant.line, last + 1) for name in run.get(line, ())}
        tests = sorted(filter(None, map(self._test_of, names)), key=self._place)
        return self._tests if names and not tests else tuple(tests)

    def _place(self, test: str) -> tuple[int, str]:
        return next(
            (place for place, first in enumerate(self._tests) if test.startswith(first)), len(self._tests)
        ), test

    def _test_of(self, name: str) -> str | None:
        """The test of pytest that a context of coverage is: tests/model/test_period.py::test_months."""
        parts = name.split(".")
        for length in range(len(parts), 0, -1):
            file = "/".join(parts[:length]) + ".py"
            if (self._root / file).exists():
                return "::".join((file, *parts[length:]))
        return None


def is_noticed(mutant: Mutant, tests: tuple[str, ...], root: Path, seconds: int) -> bool:
    """Whether a test fails, or the run takes far too long, while the mutant is in place."""
    source = mutant.file.read_text(encoding="utf-8")
    mutant.file.write_text(mutant.of(source), encoding="utf-8")
    try:
        # The tests of its own file first: they are quick, and mostly notice it.
        own = [str(file.relative_to(root)) for file in (root / "tests").rglob(f"test_{mutant.file.stem}.py")]
        return any(among and not passes(among, root, seconds) for among in (own, tests))
    finally:
        mutant.file.write_text(source, encoding="utf-8")


def main() -> int:
    """Run the mutants; exit code 0 if at least 95 percent are noticed, 2 if the tests fail without any."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--count", type=int, default=60)
    parser.add_argument("--only", choices=TESTS)
    parser.add_argument("--without", choices=TESTS)
    parser.add_argument("--covering", action="store_true", help="only the tests that run the changed line")
    parser.add_argument("--seconds", type=int, default=300, help="after so long a run counts as noticed")
    asked = parser.parse_args()
    dice = random.Random(asked.seed)  # noqa: S311
    noticed = 0
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
        coverage = {area: Coverage(area, root) for area in {area for area, _ in chosen}} if asked.covering else {}
        for area in {area for area, _ in chosen}:
            measured_by = coverage[area].configuration if asked.covering else None
            if not passes(TESTS[area], root, asked.seconds, measured_by=measured_by):
                print(f"the tests of {area} fail without a mutant; nothing can be said")
                return 2
        for area, mutant in chosen:
            tests = coverage[area].tests_of(mutant) if asked.covering else TESTS[area]
            ok = is_noticed(mutant, tests, root, asked.seconds)
            noticed += ok
            where = f"{mutant.file.relative_to(root)}:{mutant.line}"
            old = mutant.file.read_text(encoding="utf-8")[mutant.start : mutant.end]
            print(f"noticed  {where}" if ok else f"SURVIVED {where}\n    {old}\n    {mutant.new}", flush=True)
    tried = len(chosen)
    print(f"\n{noticed} of {tried} mutants noticed ({noticed / max(tried, 1):.0%})")
    return 0 if noticed >= 0.95 * tried else 1


if __name__ == "__main__":
    sys.exit(main())
