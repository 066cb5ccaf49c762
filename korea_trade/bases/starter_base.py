"""A small fact base to begin with: its files, by the path that each has in the folder."""

from importlib import resources

from korea_trade.bases.json_schema import schema_text
from korea_trade.bases.locate import FACTS_FILE

DOCUMENTS = "documents"
"""The folder of a base in which its documents lie."""


def starter_files() -> dict[str, str]:
    """The texts of the files of the base, which passes the checks: the base itself comes last."""
    folder = resources.files("korea_trade.bases.starter")
    return {
        f"{DOCUMENTS}/example.txt": folder.joinpath("example.txt").read_text(encoding="utf-8"),
        "facts.schema.json": schema_text(added=True),
        FACTS_FILE: folder.joinpath(FACTS_FILE).read_text(encoding="utf-8"),
    }
