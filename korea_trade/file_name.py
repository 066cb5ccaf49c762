"""Names of files as people type them."""

import os
from pathlib import Path

from korea_trade.errors import QuestionError


def file_path(name: Path | str) -> Path:
    """The path of a file. Raises QuestionError for a name that no system takes."""
    try:
        if b"\0" not in os.fsencode(name):
            return Path(name)
    except UnicodeEncodeError:  # half of a character
        pass
    raise QuestionError(f"{str(name)!r} is no name of a file", "name a file")
