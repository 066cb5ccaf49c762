"""Where fact bases are: a file as it is named, and what a folder stands for."""

from collections.abc import Iterable
from pathlib import Path

from korea_trade.bases.table_files import ENDINGS as TABLE_ENDINGS
from korea_trade.errors import QuestionError
from korea_trade.messages.phrases import Phrases
from korea_trade.phrase import phrase

FACTS_FILE = "facts.yaml"
_ENDINGS = (".yaml", ".yml")


def root_of(file: Path) -> Path:
    """The folder that documents of the base in a file are named from: the one above ``data/``, or the file's own."""
    return file.parent.parent if file.parent.name == "data" else file.parent


def fact_base_files(names: Iterable[Path]) -> list[Path]:
    """The files of fact bases, in this order. Raises QuestionError for a folder that has none, and OSError."""
    return [file for path in names for file in (_in_folder(path) if path.is_dir() else [path])]


def _in_folder(folder: Path) -> list[Path]:
    """``facts.yaml`` in a folder or in its ``data``; else a table called ``facts``, or every YAML file, by name."""
    named = [file for file in (folder / FACTS_FILE, folder / "data" / FACTS_FILE) if file.is_file()]
    if named:
        return named[:1]
    found = [file for ending in TABLE_ENDINGS if (file := folder / f"facts{ending}").is_file()]
    found = found or sorted(file for file in folder.iterdir() if file.suffix.lower() in _ENDINGS and file.is_file())
    if not found:
        raise QuestionError(phrase(Phrases.no_base_in_folder, str(folder)), phrase(Phrases.make_a_base, str(folder)))
    return found
