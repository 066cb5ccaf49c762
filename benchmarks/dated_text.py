"""Texts to measure reading with: files whose first lines are remarks, ``# published: YYYY-MM-DD`` among them."""

import re
from pathlib import Path


def dated_text(path: Path) -> tuple[str | None, str]:
    """The day on which a text was published, if a remark says it, and the text without its remarks. Raises OSError."""
    lines = path.read_text(encoding="utf-8").splitlines()
    published = re.search(r"published: (\d{4}-\d\d-\d\d)", "\n".join(lines))
    body = "\n".join(line for line in lines if not line.startswith("#")).strip() + "\n"
    return published[1] if published else None, body
