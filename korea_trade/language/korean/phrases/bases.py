"""In Korean: fact bases, what is kept of them, and drafts."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from korea_trade.language.korean.phrases.words import of_system
from korea_trade.messages.command import WritesCommands
from korea_trade.phrase import worded

if TYPE_CHECKING:
    from korea_trade.messages.phrases import DocumentFormat, Message, Phrases
    from korea_trade.messages.problem_phrases import Wrong

# ruff: noqa: D102  (``Phrases`` says what each is)

_FORMATS: "Mapping[DocumentFormat, str]" = {"html": "웹페이지를", "pdf": "PDF를"}


class Bases(WritesCommands):
    """Fact bases, what is kept of them, and drafts."""

    def problem(self, place: str, rule: str, wrong: "Wrong | str", fact: str) -> str:
        from korea_trade.language.korean.problems import KOREAN_PROBLEMS
        from korea_trade.language.korean.reasons import problem_in_korean

        told = worded(wrong, KOREAN_PROBLEMS)
        return f"{place}: {problem_in_korean(rule)}: {told} ({rule}){f' [{fact}]' if fact else ''}"

    def bases_have_problems(self, number: int) -> str:
        return f"사실 파일을 읽을 수 없음: 위에 나온 문제 {number}건"

    def and_more_problems(self, number: int) -> str:
        return f"… 외 {number:,}건 (모두 보기: {self.typed('check', '--json')})"

    def fix_and_check(self) -> str:
        return f"고친 뒤 {self.typed('check')}로 확인하세요"

    def same_documents(self) -> str:
        return "기본으로 실린 사실의 사본은 --only-facts를 붙여 읽으세요. 그러면 기본으로 실린 것은 빠집니다"

    def same_documents_in_bases(self) -> str:
        return "두 파일의 문서가 같습니다. 하나만 쓰거나, 한쪽 문서에 다른 id를 주세요"

    def no_facts_left(self) -> str:
        return "--only-facts만으로는 남는 사실이 없음"

    def name_a_base(self) -> str:
        return "--facts PATH나 KTRADE_FACTS로 사실 파일을 지정하세요"

    def no_base_in_folder(self, folder: str) -> str:
        return f"{folder} 폴더에 사실 파일이 없음: facts.yaml도, .yaml로 끝나는 다른 파일도 없음"

    def make_a_base(self, folder: str) -> str:
        return f"만들려면 {self.typed('init', folder)}"

    def too_many_facts(self, number: int, most: int) -> str:
        return f"표에 든 사실이 {number}건임: 계산, 검사, 검색은 {most}건까지만 다룸"

    def what_reads_tables(self) -> str:
        return f"목록과 순위, {self.typed('sql')}은 어떤 크기의 표든 읽습니다"

    def export_is_there(self, path: str) -> str:
        return f"{path}: 이미 있으며 빈 폴더가 아님"

    def export_not_read_again(self, path: str, wrong: "Wrong") -> str:
        from korea_trade.language.korean.problems import KOREAN_PROBLEMS

        return f"{path}: {worded(wrong, KOREAN_PROBLEMS)}"

    def export_is_one_file(self, path: str) -> str:
        return f"{path}: 폴더임. SQLite는 파일 하나로 씀"

    def exported(self, facts: int, path: str) -> str:
        return f"사실 {facts}건을 {path}에 씀"

    def no_base_there(self, name: str) -> str:
        return f"{name}: 사실 파일이 없음"

    def several_bases_there(self, folder: str, files: Sequence[str]) -> str:
        return f"{folder} 폴더에 사실 파일이 여럿 있음: {', '.join(files)}"

    def base_is_there(self, file: str) -> str:
        return f"{file} 파일이 이미 있음"

    def name_another_folder(self) -> str:
        return "다른 폴더를 지정하세요. 아무것도 쓰지 않았습니다"

    def name_another_file(self) -> str:
        return "다른 파일을 지정하세요. 아무것도 쓰지 않았습니다"

    def base_made(self, folder: str) -> str:
        next_ = f"{self.typed('check', '--facts', folder)}, {self.typed('add', 'DOCUMENT', '--to', folder)}"
        return f"만든 폴더: {folder}. 다음: {next_}"

    def undated_left_out(self, day: str, number: int) -> str:
        return f"{day} 기준: 발행일을 알 수 없는 문서 {number}건은 뺌"

    def kept_in(self, folder: str, files: int, size: int) -> str:
        return f"{folder}에 변환된 파일 {files}개, {size / 1e6:.1f} MB. {self.typed('cache', '--clear')}로 지움"

    def removed_from(self, folder: str, files: int, size: int) -> str:
        return f"{folder}에서 변환된 파일 {files}개, {size / 1e6:.1f} MB를 지움"

    def nothing_kept(self, folder: str) -> str:
        return f"{folder}에 남아 있는 것이 없음"

    def nowhere_to_keep(self) -> str:
        return "홈 폴더를 알 수 없어 캐시 폴더가 없음"

    def document_changed(self, file: str) -> str:
        return f"{file}: 사실을 읽은 그 문서가 아닙니다(sha256이 다름). {self.typed('check')}로 확인하세요"

    def reading_needs(self, kind: "DocumentFormat", library: str) -> str:
        return f"{_FORMATS[kind]} 읽으려면 {library} 패키지가 필요함"

    def install_documents(self) -> str:
        return "pip install 'korea-trade[read]'로 설치하세요"

    def nothing_new(self) -> str:
        return "새로운 것 없음"

    def unreadable_document(self: "Phrases", file: str, why: "Message") -> str:
        return f"읽을 수 없는 문서 {file}: {why.text(self)}"

    def damaged_pdf(self) -> str:
        return "손상된 PDF"

    def locked_pdf(self) -> str:
        return "암호를 넣어야 열리는 PDF"

    def pdf_without_text(self) -> str:
        return "글자가 없는 PDF(스캔한 문서 등)"

    def unknown_encoding(self, encoding: str) -> str:
        return f"알 수 없는 인코딩({encoding})의 웹페이지"

    def not_of_encoding(self, encoding: str) -> str:
        return f"{encoding} 인코딩이 아닌 웹페이지"

    def save_as_utf8(self) -> str:
        return "텍스트를 UTF-8로 저장하세요"

    def text_needs_a_file(self) -> str:
        return "표준 입력, HTML, PDF의 텍스트는 근거 문구를 찾을 수 있게 파일로 저장해야 함"

    def name_a_drafted_base(self) -> str:
        return "-o base.yaml로 사실 파일을 지정하세요. 텍스트는 그 옆에 씁니다"

    def other_text_there(self, file: str) -> str:
        return f"다른 텍스트가 든 파일이 이미 있음: {file}"

    def name_it_otherwise(self) -> str:
        return "사실 파일의 이름을 바꾸거나 그 파일을 지우세요"

    def drafted(self, facts: int, exclusions: int, to_decide: int) -> str:
        return f"사실 {facts}건, 제외 {exclusions}건, 직접 판단할 곳 {to_decide}군데"

    def nothing_to_draft(self, file: str) -> str:
        return f"{file}: 사실로 확정할 수 있는 수치가 없음"

    def give_the_day_or_see_doubts(self) -> str:
        return f"--published로 발행일을 지정하거나, {self.typed('draft', '--json')}으로 불확실한 수치를 확인하세요"

    def see_doubts(self) -> str:
        return f"{self.typed('draft', '--json')}으로 불확실한 수치를 확인하세요"

    def document_without_text(self, file: str) -> str:
        return f"{file}에 텍스트가 없음"

    def give_a_text(self) -> str:
        return "글이 든 텍스트, 웹 페이지 또는 PDF를 지정하세요"

    def all_refused(self, file: str, wrong: "Wrong | str") -> str:
        from korea_trade.language.korean.problems import KOREAN_PROBLEMS

        return f"{file}: 읽은 사실이 모두 검사를 통과하지 못함: {worded(wrong, KOREAN_PROBLEMS)}"

    def see_what_is_read(self) -> str:
        return f"읽은 내용은 {self.typed('draft', '--json')}으로 확인하세요"

    def unreadable_command(self, command: str, why: str) -> str:
        return f"읽을 수 없는 명령 --with {command!r}: {why}"

    def quote_it(self) -> str:
        return "셸에서처럼 따옴표로 묶으세요"

    def no_command(self) -> str:
        return "--with에 명령이 없음"

    def name_a_program(self) -> str:
        return "주장을 출력하는 프로그램을 쓰세요"

    def cannot_be_run(self, program: str, number: int, english: str) -> str:
        return f"실행할 수 없는 프로그램 --with {program!r}: {of_system(number, english)}"

    def name_one_on_the_path(self) -> str:
        return "PATH에 있는 프로그램을 쓰세요"

    def command_failed(self, program: str, code: int) -> str:
        return f"--with {program!r}: 종료 코드 {code}"

    def command_printed_no_utf8(self, program: str) -> str:
        return f"--with {program!r}: 출력이 UTF-8이 아님"

    def print_json_lines(self) -> str:
        return "한 줄에 JSON 하나씩 출력하세요"
