"""In English: fact bases, what is kept of them, and drafts."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from korea_trade.messages.command import WritesCommands
from korea_trade.messages.english.words import long
from korea_trade.phrase import worded

if TYPE_CHECKING:
    from korea_trade.messages.phrases import DocumentFormat, Message, Phrases
    from korea_trade.messages.problem_phrases import Wrong

# ruff: noqa: D102  (``Phrases`` says what each is)

_FORMATS: "Mapping[DocumentFormat, str]" = {"html": "web pages", "pdf": "PDFs"}


class Bases(WritesCommands):
    """Fact bases, what is kept of them, and drafts."""

    def problem(self, place: str, rule: str, wrong: "Wrong | str", fact: str) -> str:
        from korea_trade.messages.english_problems import ENGLISH_PROBLEMS

        return f"{place}: {worded(wrong, ENGLISH_PROBLEMS)} ({rule}){f' [{fact}]' if fact else ''}"

    def bases_have_problems(self, number: int) -> str:
        return f"the fact base cannot be read; problems listed above: {number}"

    def and_more_problems(self, number: int) -> str:
        return f"… and {number:,} more; {self.typed('check', '--json')} has all"

    def fix_and_check(self) -> str:
        return f"fix them, then {self.typed('check')}"

    def same_documents(self) -> str:
        return "a copy of the facts that ship is read with --only-facts, which leaves these out"

    def same_documents_in_bases(self) -> str:
        return "both have the same documents: name only one of them, or give the documents of one other ids"

    def no_facts_left(self) -> str:
        return "--only-facts leaves no facts"

    def name_a_base(self) -> str:
        return "name a fact base with --facts PATH or in KTRADE_FACTS"

    def no_base_in_folder(self, folder: str) -> str:
        return f"{folder} has no fact base: no facts.yaml, and no other file that ends in .yaml"

    def make_a_base(self, folder: str) -> str:
        return f"{self.typed('init', folder)} makes one"

    def too_many_facts(self, number: int, most: int) -> str:
        return f"the tables have {number} facts; arithmetic, checks and search take at most {most}"

    def what_reads_tables(self) -> str:
        return f"listings, rankings and {self.typed('sql')} read tables of any size"

    def export_is_there(self, path: str) -> str:
        return f"{path} is there already, and not an empty folder"

    def export_not_read_again(self, path: str, wrong: "Wrong") -> str:
        from korea_trade.messages.english_problems import ENGLISH_PROBLEMS

        return f"{path}: {worded(wrong, ENGLISH_PROBLEMS)}"

    def export_is_one_file(self, path: str) -> str:
        return f"{path} is a folder; SQLite is written as one file"

    def exported(self, facts: int, path: str) -> str:
        return f"{long((facts, 'fact'))} written to {path}"

    def no_base_there(self, name: str) -> str:
        return f"no fact base {name}"

    def several_bases_there(self, folder: str, files: Sequence[str]) -> str:
        return f"{folder} has several fact bases: {', '.join(files)}"

    def base_is_there(self, file: str) -> str:
        return f"{file} is there already"

    def name_another_folder(self) -> str:
        return "name another folder; nothing was written"

    def name_another_file(self) -> str:
        return "name another file; nothing was written"

    def base_made(self, folder: str) -> str:
        next_ = f"{self.typed('check', '--facts', folder)}, {self.typed('add', 'DOCUMENT', '--to', folder)}"
        return f"made {folder}; next: {next_}"

    def undated_left_out(self, day: str, number: int) -> str:
        documents = "1 document" if number == 1 else f"{number} documents"
        return f"as of {day}: {documents} without a date of publication left out"

    def kept_in(self, folder: str, files: int, size: int) -> str:
        return f"{folder} holds {_files(files)}, {size / 1e6:.1f} MB; {self.typed('cache', '--clear')} removes them"

    def removed_from(self, folder: str, files: int, size: int) -> str:
        return f"removed {_files(files)}, {size / 1e6:.1f} MB, from {folder}"

    def nothing_kept(self, folder: str) -> str:
        return f"{folder} holds nothing"

    def nowhere_to_keep(self) -> str:
        return "there is no cache folder, as no home folder is known"

    def document_changed(self, file: str) -> str:
        return f"{file} is not the document that was read: its sha256 differs; see {self.typed('check')}"

    def reading_needs(self, kind: "DocumentFormat", library: str) -> str:
        return f"reading {_FORMATS[kind]} needs {library}"

    def install_documents(self) -> str:
        return "pip install 'korea-trade[read]'"

    def nothing_new(self) -> str:
        return "nothing new"

    def unreadable_document(self: "Phrases", file: str, why: "Message") -> str:
        return f"{file}: {why.text(self)}"

    def damaged_pdf(self) -> str:
        return "a damaged PDF, which cannot be read"

    def locked_pdf(self) -> str:
        return "a PDF that only opens with its password"

    def pdf_without_text(self) -> str:
        return "a PDF without text, such as a scan"

    def unknown_encoding(self, encoding: str) -> str:
        return f"a web page in an unknown encoding, {encoding}"

    def not_of_encoding(self, encoding: str) -> str:
        return f"a web page that is not in the encoding {encoding}"

    def save_as_utf8(self) -> str:
        return "save its text as UTF-8"

    def text_needs_a_file(self) -> str:
        return "the text of standard input, of HTML or of a PDF must be kept in a file that quotes are found in"

    def name_a_drafted_base(self) -> str:
        return "name the fact base with -o base.yaml; the text is written beside it"

    def other_text_there(self, file: str) -> str:
        return f"{file} is there, with another text"

    def name_it_otherwise(self) -> str:
        return "name the fact base otherwise, or remove it"

    def drafted(self, facts: int, exclusions: int, to_decide: int) -> str:
        named = ((facts, "fact"), (exclusions, "exclusion"), (to_decide, "place"))
        return ", ".join(long(one) for one in named) + " to decide"

    def nothing_to_draft(self, file: str) -> str:
        return f"{file}: nothing is read that a fact could say for sure"

    def give_the_day_or_see_doubts(self) -> str:
        doubts = self.typed("draft", "--json")
        return f"give the day of publication with --published, or see {doubts} for what is in doubt"

    def see_doubts(self) -> str:
        return f"see {self.typed('draft', '--json')} for what is in doubt"

    def document_without_text(self, file: str) -> str:
        return f"{file} has no text"

    def give_a_text(self) -> str:
        return "give a text, a web page or a PDF that has words in it"

    def all_refused(self, file: str, wrong: "Wrong | str") -> str:
        from korea_trade.messages.english_problems import ENGLISH_PROBLEMS

        return f"{file}: the checks refuse every fact that is read: {worded(wrong, ENGLISH_PROBLEMS)}"

    def see_what_is_read(self) -> str:
        return f"see {self.typed('draft', '--json')} for what is read"

    def unreadable_command(self, command: str, why: str) -> str:
        return f"--with {command!r}: {why}"

    def quote_it(self) -> str:
        return "quote it as for a shell"

    def no_command(self) -> str:
        return "--with names no command"

    def name_a_program(self) -> str:
        return "name a program that prints claims"

    def cannot_be_run(self, program: str, number: int, english: str) -> str:  # noqa: ARG002  (it is said already)
        return f"--with {program!r} cannot be run: {english}"

    def name_one_on_the_path(self) -> str:
        return "name a program on the PATH"

    def command_failed(self, program: str, code: int) -> str:
        return f"--with {program!r} ended with exit code {code}"

    def command_printed_no_utf8(self, program: str) -> str:
        return f"--with {program!r} printed what is not UTF-8"

    def print_json_lines(self) -> str:
        return "print JSON lines"


def _files(number: int) -> str:
    return "1 compiled file" if number == 1 else f"{number} compiled files"
