"""Where the fact base is that ships with the package."""

from pathlib import Path

from korea_trade.file_name import real_path

_PACKAGE = Path(__file__).resolve().parent.parent


BUILT_IN = "built-in"
"""What the fact base that ships is called."""


def bundled_facts() -> Path:
    """The fact base inside the installed package, or that of the checkout the package is run from."""
    installed = _PACKAGE / "bundle" / "data" / "facts.yaml"
    return installed if installed.exists() else _PACKAGE.parent / "data" / "facts.yaml"


def base_name(path: Path) -> str:
    """What a fact base is called: its file, or ``built-in``."""
    return BUILT_IN if real_path(path) == bundled_facts() else shown_path(path)


def shown_path(path: Path) -> str:
    """The path as a person in the current folder would write it."""
    try:
        return str(real_path(path).relative_to(Path.cwd()))
    except (ValueError, FileNotFoundError):  # elsewhere, or there is no current folder any more
        return str(path)
