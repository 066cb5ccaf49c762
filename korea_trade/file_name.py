"""Names of files as people type them."""

import os
from pathlib import Path

from korea_trade.errors import QuestionError
from korea_trade.messages.phrases import Phrases
from korea_trade.said import said


def file_path(name: Path | str) -> Path:
    """The path of a file. Raises QuestionError for a name that no system takes."""
    try:
        if b"\0" not in os.fsencode(name):
            return Path(name)
    except UnicodeEncodeError:  # half of a character
        pass
    raise QuestionError(said(Phrases.not_a_file_name, str(name)), said(Phrases.name_a_file))
