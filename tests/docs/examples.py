"""The examples of the documentation: found, run and compared. Run as a module, it rewrites their outputs.

An example is a ``console`` block: each line that begins with ``$ `` is a command, and what follows is what it prints.
"""

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.forked import forked, forking_folder

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = (ROOT / "README.md", ROOT / "README.ko.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md")))
_BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_COMMAND = re.compile(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", re.MULTILINE)
_SET_UP = ("git clone", "python3 -m venv", ".venv/bin/", "pip install", "cd ")


@dataclass(frozen=True)
class Example:
    """A command of a document, and the output that the document shows."""

    document: str
    command: str
    output: str


def examples_in(text: str, document: str) -> Iterator[Example]:
    """The examples of a text, without those that set up an environment."""
    for block in _BLOCK.finditer(text):
        for command in _COMMAND.finditer(block[1]):
            if not command[1].startswith(_SET_UP):
                yield Example(document, command[1], command[2])


def all_examples() -> list[Example]:
    """The examples of all documents."""
    return [
        example
        for path in DOCUMENTS
        for example in examples_in(path.read_text(encoding="utf-8"), str(path.relative_to(ROOT)))
    ]


def _variables() -> dict[str, str]:
    kept = {name: os.environ[name] for name in ("HOME", "XDG_CACHE_HOME") if name in os.environ}
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return {"HOME": "/", **kept, "PATH": path, "LANG": "C.UTF-8"}


def run(command: str, programs: Path | None = None) -> str:
    """What a command prints, stdout and stderr together, as a reader of the document would see it.

    ``programs`` is a folder whose programs are run first.
    """
    variables = _variables()
    if programs is not None:
        variables["PATH"] = f"{programs}{os.pathsep}{variables['PATH']}"
    done = subprocess.run(  # the commands are those of our own documents
        ["bash", "-c", command],
        cwd=ROOT,
        env=variables,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    return _without_ends(done.stdout)


def run_forked(command: str) -> str:
    """The same in less time, as ``ktrade`` is forked and not started; nor is a shell where nothing is for one."""
    if re.match(r"ktrade [^|<>;&$`*~\\\n]*$", command) is None:
        return run(command, forking_folder())
    return _without_ends(forked(shlex.split(command)[1:], _variables(), together=True, folder=ROOT).stdout)


def _without_ends(text: str) -> str:
    return "".join(f"{line.rstrip()}\n" for line in text.replace("\r\n", "\n").splitlines())


def written_anew(text: str, document: str) -> str:
    """The text with the output of each example as it is now."""
    for example in examples_in(text, document):
        old = f"$ {example.command}\n{example.output}"
        text = text.replace(old, f"$ {example.command}\n{run(example.command)}")
    return text


if __name__ == "__main__":
    for path in DOCUMENTS:
        before = path.read_text(encoding="utf-8")
        path.write_text(written_anew(before, path.name), encoding="utf-8")
