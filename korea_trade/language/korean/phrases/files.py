"""In Korean: files, documents and claims, and what long work is at."""

from collections.abc import Sequence

from korea_trade.language.korean.phrases.words import of_system
from korea_trade.messages.command import WritesCommands
from korea_trade.messages.phrases import Message, Phrases
from korea_trade.phrase import worded

# ruff: noqa: D102  (``Phrases`` says what each is)


class Files(WritesCommands):
    """Files, documents and claims, and what long work is at."""

    def system_error(self, file: str, number: int, english: str) -> str:
        return f"{f'{file}: ' if file else ''}{of_system(number, english)}"

    def not_a_file_name(self, name: str) -> str:
        return f"파일 이름이 될 수 없음: {name!r}"

    def name_a_file(self) -> str:
        return "파일 이름을 쓰세요"

    def is_a_folder(self, name: str) -> str:
        return f"폴더임: {name}"

    def not_a_regular_file(self, name: str) -> str:
        return f"일반 파일이 아님: {name}"

    def outside_its_folder(self, name: str) -> str:
        return f"사실 파일의 폴더 밖을 가리킴: {name}"

    def move_it_inside(self) -> str:
        return "문서를 그 폴더 안에 두세요"

    def too_large(self, name: str, most: int) -> str:
        return f"{most:,}바이트보다 큼: {name}"

    def split_it(self) -> str:
        return "사실 파일을 여럿으로 나누세요"

    def raise_max_bytes(self) -> str:
        return "그만큼 커도 되면 --max-bytes로 지정하세요"

    def no_standard_input(self) -> str:
        return "표준 입력이 닫혀 있음"

    def waiting_for(self, file: str) -> str:
        return f"{file}에 쓰기를 기다리는 중"

    def working(self) -> str:
        return "처리하는 중"

    def reading_file(self, file: str) -> str:
        return f"{file} 읽는 중"

    def checking_table(self, file: str) -> str:
        return f"{file}의 사실을 확인하는 중"

    def reading_documents(self) -> str:
        return "문서를 읽는 중"

    def computing(self) -> str:
        return "사실에서 따라 나오는 수치를 계산하는 중"

    def comparing_facts(self) -> str:
        return "규칙별로 사실을 서로 비교하는 중"

    def proving_facts(self) -> str:
        return "사실을 문서와 대조하는 중"

    def balancing_documents(self) -> str:
        return "문서의 수를 대조하는 중"

    def keeping_facts(self) -> str:
        return "다음 실행을 위해 저장하는 중"

    def indexing_texts(self) -> str:
        return "검색 색인을 만드는 중"

    def listing_rows(self) -> str:
        return "행을 나열하는 중"

    def judging_figures(self) -> str:
        return "기사의 수치를 판정하는 중"

    def writing_receipts(self) -> str:
        return "근거를 쓰는 중"

    def cache_is_damaged(self) -> str:
        return "캐시에 보관된 파일이 손상됨: 블록의 체크섬이 맞지 않음"

    def run_again(self) -> str:
        return "명령을 다시 실행하세요: 사실 파일을 새로 읽습니다. 보관된 파일은 `ktrade cache`가 보여 줍니다"

    def failed(self: Phrases, message: Message | str) -> str:
        return f"오류: {worded(message, self)}"

    def no_memory(self) -> str:
        return "메모리 부족"

    def free_memory(self) -> str:
        return "프로세스에 메모리를 더 허용하거나(`ulimit -v` 참고) 한 번에 더 적게 물어보세요"

    def no_process(self, number: int, english: str) -> str:
        return f"시스템이 프로세스를 더 시작하지 않음: {of_system(number, english)}"

    def end_some(self) -> str:
        return "실행 중인 것을 끝내거나 더 허용하세요(`ulimit -u` 참고)"

    def ended_by_signal(self, name: str) -> str:
        return f"시그널 {name}(으)로 끝남"

    def who_sends_signals(self) -> str:
        return "누군가나 시스템이 보냈습니다(메모리가 바닥나도 보냄). 다시 실행하거나 한 번에 더 적게 물어보세요"

    def name_a_file_in_it(self) -> str:
        return "그 안의 파일 이름을 쓰세요"

    def is_an_input(self, name: str) -> str:
        return f"답을 읽어 오는 파일임: {name}"

    def write_elsewhere(self) -> str:
        return "다른 파일에 쓰세요"

    def no_format(self, file: str) -> str:
        return f"확장자로 형식을 알 수 없음: {file!r}"

    def parquet_cannot_hold(self: Phrases, reason: Message | str) -> str:
        return f"Parquet에 담을 수 없음: {worded(reason, self)}"

    def integer_too_long(self, figure: str) -> str:
        return f"자릿수가 38을 넘는 정수 {figure}"

    def try_csv(self) -> str:
        return ".csv 같은 다른 형식으로 쓰세요"

    def too_many_digits(self, figure: str, before: int, after: int) -> str:
        return f"소수 열에 들어가지 않는 수: {figure} (소수점 앞 {before}자리, 뒤 {after}자리까지)"

    def take_json(self) -> str:
        return "--json이나 --csv로 수치를 받으세요"

    def workbooks_need_an_extra(self) -> str:
        return "엑셀 파일을 쓰려면 XlsxWriter가 필요함"

    def install_xlsx(self) -> str:
        return "pip install 'korea-trade[xlsx]'로 설치하거나 --excel로 CSV를 쓰세요"

    def pages_need_a_package(self) -> str:
        return "탐색 페이지를 만들려면 jinja2 패키지가 필요한데 설치되어 있지 않습니다"

    def page_is_html(self, file: str) -> str:
        return f"{file}: 페이지는 HTML입니다"

    def end_it_in_html(self) -> str:
        return "이름을 .html로 끝내세요"

    def install_explore(self) -> str:
        return "pip install 'korea-trade[explore]'로 설치하세요"

    def frames_need_a_package(self, method: str, package: str) -> str:
        return f"{method}에 필요한 {package} 패키지가 설치되어 있지 않음"

    def install_frames(self) -> str:
        return "pip install 'korea-trade[frames]'로 설치하세요"

    def no_language(self, text: str) -> str:
        return f"{text!r}: 알 수 없는 언어"

    def too_many_rows(self, rows: int, columns: int, most_rows: int, most_columns: int) -> str:
        return f"행 {rows}개, 열 {columns}개는 시트 하나에 들어가지 않음 (행 {most_rows}개, 열 {most_columns}개까지)"

    def write_csv_or_parquet(self) -> str:
        return ".csv나 .parquet으로 쓰세요"

    def too_long_a_text(self, length: int, key: str, most: int) -> str:
        return f"{key} 열의 텍스트가 {length}자임; 엑셀의 칸 하나에는 {most}자까지 들어감"

    def leave_the_column_out(self) -> str:
        return "--columns로 그 열을 빼거나 .csv로 쓰세요"

    def article_twice(self) -> str:
        return "같은 기사를 두 번 썼음"

    def name_articles_once(self) -> str:
        return "기사마다 한 번만 쓰세요"

    def name_a_text(self) -> str:
        return "텍스트 파일의 이름이나, 표준 입력을 뜻하는 -를 쓰세요"

    def endings_are(self, endings: Sequence[str]) -> str:
        return f"{', '.join(endings)} 가운데 하나로 끝내거나 --csv 같은 옵션을 더하세요"

    def not_utf8(self, file: str, line: int) -> str:
        return f"{file}:{line}: UTF-8 텍스트가 아님"

    def convert_to_utf8(self) -> str:
        return "iconv 같은 도구로 UTF-8로 바꾸세요"

    def both_are_standard_input(self) -> str:
        return "문서와 주장을 둘 다 표준 입력에서 읽을 수는 없음"

    def name_one_file(self) -> str:
        return "둘 중 하나는 파일로 지정하세요"

    def how_to_claim(self) -> str:
        return '주장은 한 줄에 JSON 객체 하나씩, {"flow": "exports", "growth": 5.6}처럼 씁니다'

    def wrong_line(self: Phrases, file: str, line: int, wrong: Message | str) -> str:
        return f"{file}:{line}: {worded(wrong, self)}"

    def not_json(self, why: str, column: int) -> str:
        return f"JSON이 아님: {column}번째 글자에서 {why}"

    def too_large_a_number(self) -> str:
        return "너무 큰 수"

    def nested_too_deep(self) -> str:
        return "주장이 아님: 너무 깊이 들어 있음"

    def not_a_json_object(self) -> str:
        return "JSON 객체가 아님"

    def expected_text(self, key: str, given: str) -> str:
        return f"`{key}` 값이 {given}; 글자로 쓰세요"

    def expected_number(self, key: str, given: str) -> str:
        return f"`{key}` 값이 {given}; 숫자로 쓰세요"

    def nothing_claimed(self, keys: Sequence[str]) -> str:
        return f"주장하는 것이 없음; {', '.join(keys)} 가운데 하나를 쓰세요"

    def longer_than_digits(self, key: str, most: int) -> str:
        return f"`{key}` 값의 자릿수가 {most}보다 많음"

    def no_number(self, given: str) -> str:
        return f"숫자가 아님: {given}"

    def key_twice(self, key: str) -> str:
        return f"`{key}` 키가 두 번 나옴"

    def not_a_key(self, key: str, near: Sequence[str], known: Sequence[str]) -> str:
        expected = ", ".join(f"`{one}`" for one in near)
        return f"알 수 없는 키: {key!r}; " + (
            f"혹시 {expected}인가요?" if near else f"쓸 수 있는 키: {', '.join(known)}"
        )
