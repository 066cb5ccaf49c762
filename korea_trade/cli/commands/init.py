"""``ktrade init``."""

from pathlib import Path
from typing import Annotated

import typer

from korea_trade.cli.options import examples, options
from korea_trade.cli.output import print_message
from korea_trade.cli.session import LANG, VERSION
from korea_trade.errors import QuestionError
from korea_trade.messages.phrases import Phrases
from korea_trade.phrase import phrase

app = typer.Typer(add_completion=False)
FOLDER = Annotated[str, typer.Argument(help="The folder to make it in, which may be there already.", metavar="DIR")]


@app.command(epilog=examples("ktrade init mine", "ktrade check --facts mine", "ktrade add release.txt --to mine"))
@options
def init(*, folder: FOLDER, lang: LANG = None, version: VERSION = False) -> None:  # noqa: ARG001  (handled by its callback)
    """Make a small fact base of your own: one document, its facts, and comments that explain them."""
    from korea_trade.bases.starter_base import starter_files
    from korea_trade.cli.files import write_file
    from korea_trade.cli.session import language_asked
    from korea_trade.file_name import file_path
    from korea_trade.language.message_texts import in_language

    made = starter_files()
    there = [name for name in made if (file_path(folder) / name).exists()]
    if there:
        raise QuestionError(
            phrase(Phrases.base_is_there, str(Path(folder, there[0]))), phrase(Phrases.name_another_folder)
        )
    for name, text in made.items():
        path = file_path(folder) / name
        path.parent.mkdir(parents=True, exist_ok=True)
        write_file(str(path), text.encode())
    print_message(in_language(phrase(Phrases.base_made, str(Path(folder))), language_asked(lang)))
