"""Where the fact base is that ships with the package."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


def bundled_facts() -> Path:
    """The fact base inside the installed package, or that of the checkout the package is run from."""
    installed = _PACKAGE / "bundle" / "data" / "facts.yaml"
    return installed if installed.exists() else _PACKAGE.parent / "data" / "facts.yaml"
