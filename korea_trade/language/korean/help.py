"""The help of commands and options in Korean, by the English text: one that was changed shows that it lacks its Korean.

``{}`` stands for what is listed in both: codes and endings of files.
"""

import re

HELP = {
    # Headings
    "Arguments": "인수",
    "Options": "옵션",
    "Commands": "명령",
    "Which facts": "어떤 사실",
    "Order and columns": "순서와 열",
    "Format": "형식",
    "Other": "기타",
    # Commands
    "Answer questions about Korea's foreign trade, each figure with the words of the document that states it.": (
        "한국의 무역에 관한 물음에 답하고, 수치마다 그것을 밝힌 문서의 문구를 보여 줍니다."
    ),
    "Show all that is known of an item or partner: figures, limits, milestones, groups and parts.\n\n"
    "An item and a partner ask for the two together.": (
        "한 품목이나 지역에 대해 알려진 것을 모두 보여 줍니다: 수치, 기준선, 기록, 속한 묶음과 세부 항목.\n\n"
        "품목과 지역을 함께 쓰면 그 둘이 겹치는 것을 묻습니다."
    ),
    "List the compiled fact bases in the cache.": (
        "다음 답이 바로 나오도록 캐시에 남겨 둔, 변환된 사실 자료를 보여 줍니다."
    ),
    "List exports, imports and balance as a whole.": "수출, 수입, 무역수지의 총액을 보여 줍니다.",
    "Rank trade by item: exports to the world, unless you say otherwise.": (
        "품목별 순위를 보여 줍니다. 따로 말하지 않으면 전 세계 수출입니다."
    ),
    "Rank trade by partner: exports of all items, unless you say otherwise.": (
        "국가·지역별 순위를 보여 줍니다. 따로 말하지 않으면 전 품목 수출입니다."
    ),
    "List records, streaks, first times and levels passed.": (
        "역대 최대, 연속 증가, 몇 년 만에 처음, 기준선 돌파 같은 기록을 보여 줍니다."
    ),
    "Serve the facts to agents over standard input and output (Model Context Protocol).": (
        "표준 입출력으로 에이전트에 사실을 제공합니다(Model Context Protocol)."
    ),
    "List every fact that the documents state.": "문서가 밝힌 사실을 모두 보여 줍니다.",
    "List what follows from the facts and is stated nowhere, with its bounds and formula.": (
        "문서에는 없지만 사실에서 산출되는 수치를 범위, 산식과 함께 보여 줍니다."
    ),
    "List the figures that a later document states otherwise: revisions, and first releases in conflict.": (
        "나중 문서가 다르게 밝힌 수치를 보여 줍니다: 수정치와 서로 어긋나는 첫 발표."
    ),
    "Show the receipt of a fact: what it says, and the words of the document that state it.": (
        "사실 하나의 근거를 보여 줍니다: 내용과, 그것을 밝힌 문서의 문구."
    ),
    "End a query that takes longer than this many seconds.": "이 초 안에 끝나지 않는 질의는 중단합니다.",
    "Read no document larger than this.": "이 바이트 수보다 큰 문서는 읽지 않습니다.",
    "List the documents that the facts were read from.": "사실을 읽어 낸 문서를 보여 줍니다.",
    "List items and partners in English and Korean, with how many facts each has.": (
        "품목과 지역을 영어와 한국어로, 사실 수와 함께 보여 줍니다."
    ),
    "Search facts and documents for words; all must match, and the most relevant results come first.": (
        "사실과 문서에서 말을 찾습니다. 쓴 말이 모두 들어 있어야 하며, 그것에 관한 사실이 먼저 나옵니다."
    ),
    "Cite the document behind a figure, with the words it states it in.": (
        "수치의 근거 문서를 인용 형식으로 쓰고, 수치를 밝힌 문구를 붙입니다."
    ),
    "Compare two periods, or two definitions of trade.": "두 기간이나 무역의 두 정의를 비교합니다.",
    "Check that every figure is in its document, every number accounted for, and that the figures agree.": (
        "수치가 모두 문서에 있는지, 문서의 숫자가 모두 설명되는지, 수치가 서로 맞는지 검사합니다."
    ),
    "Check claims against a document: proven, plausible or refuted, with the words that decide.": (
        "주장마다 문서로 입증되는지, 일부만 입증되는지, 반증되는지를 판정의 근거 문구와 함께 답합니다."
    ),
    "Draft a fact base for a document: what the reader reads, and a comment where a person must decide.": (
        "문서의 사실 파일 초안을 씁니다: 읽어 낸 사실과, 사람이 정해야 할 곳의 주석."
    ),
    "Make a small fact base of your own: one document, its facts, and comments that explain them.": (
        "나만의 작은 사실 파일을 만듭니다: 문서 하나, 그 사실, 그리고 설명하는 주석."
    ),
    "Add a document to a fact base of your own: its text is copied beside the base, and drafted into it.": (
        "나만의 사실 파일에 문서를 더합니다: 텍스트를 그 옆에 복사하고 초안을 그 안에 씁니다."
    ),
    "Write the facts with their documents and names for other programs.\n\n"
    "All forms but SQLite are read again by --facts PATH, with --only-facts if the facts that ship are among them.": (
        "다른 프로그램이 읽도록 사실을 문서, 이름과 함께 씁니다.\n\n"
        "SQLite가 아니면 --facts PATH로 다시 읽을 수 있습니다. "
        "기본으로 실린 사실이 들어 있으면 --only-facts도 붙이세요."
    ),
    "The folder to write to, new or empty; for SQLite, a new file.": "쓸 폴더(새 폴더나 빈 폴더). SQLite는 새 파일.",
    "What the facts are written as: {}": "사실을 쓸 형식: {}",
    "Query the facts with one read-only SELECT over views such as facts, totals and derived.": (
        "facts, totals, derived 같은 뷰에 읽기 전용 SELECT 하나로 묻습니다."
    ),
    "Print the JSON Schema of the records of each command.": "명령마다 레코드의 JSON Schema를 출력합니다.",
    "Draw a ranking, totals, or what is known of a name: bars, or points over time.\n\n"
    "A ranking is of the latest whole year, with a panel for each coverage; a name is drawn over time.": (
        "순위, 총액, 또는 한 이름에 대해 알려진 것을 막대나 시계열로 그립니다.\n\n"
        "순위는 최근 연도를 부문별로 나누어, 이름은 시간에 따라 그립니다."
    ),
    "Explain a word that the facts use, or list the words; of another command, show its help.": (
        "사실에 쓰인 용어를 풀이하거나 용어를 모두 보여 줍니다. 다른 명령의 이름을 쓰면 그 도움말을 보여 줍니다."
    ),
    "Judge every figure of an article by the facts: exit code 1 if one contradicts them.": (
        "기사의 수치를 모두 사실에 비추어 판정합니다. 어긋나는 것이 있으면 종료 코드가 1입니다."
    ),
    # Arguments
    "Periods and names, such as 2020, 2020Q4, chips, us, exports or ict.": (
        "기간과 이름: 2020, 2020Q4, 반도체, 미국, 수출, ict 등."
    ),
    "Ids of facts or their beginnings; words that only one fact is about; - reads ids from standard input.": (
        "사실의 식별자나 그 앞부분, 또는 사실 하나에만 해당하는 말. -는 표준 입력에서 식별자를 읽습니다."
    ),
    "Ids of facts or their beginnings, or ids of documents; - reads them from standard input.": (
        "사실의 식별자나 그 앞부분, 또는 문서의 식별자. -는 표준 입력에서 읽습니다."
    ),
    "Words, names or figures.": "찾을 말, 이름, 수치.",
    "Two periods, or two sectors; --sector may name one of them.": (
        "기간 둘이나 부문 둘. 하나는 --sector로 쓸 수 있습니다."
    ),
    "Texts of articles; - reads one from standard input.": "기사의 텍스트. -는 표준 입력에서 하나를 읽습니다.",
    "The text of a document; - reads it from standard input.": "문서의 텍스트. -는 표준 입력에서 읽습니다.",
    "Claims, one JSON object a line, with keys of `ktrade facts --json`; - reads them from standard input.": (
        "주장. 한 줄에 JSON 객체 하나, 키는 `ktrade facts --json`과 같습니다. -는 표준 입력에서 읽습니다."
    ),
    "One SELECT over the views; - reads it from standard input.": "뷰에 대한 SELECT 하나. -는 표준 입력에서 읽습니다.",
    "What to draw: a ranking, totals, or what is known about names.": "그릴 것: 순위, 총액, 이름에 대해 알려진 것.",
    "A word of the facts, or a command.": "사실에 쓰인 용어나 명령.",
    # Which facts
    "Select every period inside these years.": "이 연도에 드는 모든 기간을 고릅니다.",
    "Select periods: {}": "기간을 고릅니다: {}",
    "Select periods that begin no earlier.": "이때나 그 뒤에 시작하는 기간을 고릅니다.",
    "Select periods that end no later.": "이때나 그 전에 끝나는 기간을 고릅니다.",
    "Select periods by length: {}": "길이로 기간을 고릅니다: {}",
    "Select flows: {}": "수출·수입 등 구분을 고릅니다: {}",
    "Select flows.": "수출·수입 등 구분을 고릅니다.",
    "Select which trade the figures cover: {}": "수치가 다루는 부문을 고릅니다: {}",
    "Select sectors; or name the first of two.": "부문을 고르거나, 비교할 둘 가운데 첫째를 씁니다.",
    "Select documents.": "문서를 고릅니다.",
    "Select items by code, name or alias.": "코드, 이름, 별칭으로 품목을 고릅니다.",
    "Select countries or regions by code, name or alias; world is all together.": (
        "코드, 이름, 별칭으로 국가나 지역을 고릅니다. world는 전 세계입니다."
    ),
    "Select measures: {}": "지표를 고릅니다: {}",
    "Select growths by what they are against: {}": "무엇과 견준 증감인지로 고릅니다: {}",
    "Select values by their unit, such as USD bn, KRW tn or units.": "단위로 고릅니다. 예: USD bn, KRW tn, units.",
    "Select what happened, or what is aimed at or expected: {}": "실적인지 목표나 전망인지로 고릅니다: {}",
    "Take every period, not only the latest year.": "최근 연도만이 아니라 모든 기간을 봅니다.",
    "Add a fact base, a file or a folder, to the one that ships; may be repeated.": (
        "내장된 사실에 사실 파일이나 폴더를 더합니다. 여러 번 쓸 수 있습니다."
    ),
    "The folder to make it in, which may be there already.": "만들 폴더. 이미 있어도 됩니다.",
    "The fact base to add to: its folder, or its file.": "더할 사실 파일의 폴더나 파일.",
    "Leave out the fact base that ships.": "내장된 사실을 뺍니다.",
    "Answer with what had been published by this day.": "이날까지 발행된 문서만으로 답합니다.",
    "Read the fact bases again and do not write the cache.": "사실 자료를 새로 읽고 캐시에 남기지 않습니다.",
    "Remove what is kept, and list what was removed.": "남아 있는 것을 지우고, 지운 것을 보여 줍니다.",
    "Compare row by row instead of as a whole: {}": "총액 대신 행별로 비교합니다: {}",
    "Compare sectors in these periods.": "이 기간의 두 부문을 비교합니다.",
    "Compare daily averages, also across lengths of period.": "일평균을 비교합니다. 기간의 길이가 달라도 됩니다.",
    # Order and columns
    "Sort by value, growth, share, name, period: high to low, names from A to Z.": (
        "value(금액), growth(증감률), share(비중), name(이름), period(기간) 가운데 하나로 정렬합니다. 큰 것부터, "
        "이름은 영어 이름의 알파벳순입니다."
    ),
    "Sort low to high; rows without the key sort last.": "작은 것부터 정렬합니다. 값이 없는 행은 맨 뒤에 옵니다.",
    "Limit the rows of a group.": "묶음마다 행 수를 제한합니다.",
    "Limit the rows.": "행 수를 제한합니다.",
    "Add what follows: year-earlier level, change, contribution.": "산출값을 더합니다: 전년 금액, 증감, 기여도.",
    "Show only these keys, in this order.": "이 키만 이 순서로 보여 줍니다.",
    "List every match, not only the {} best.": "앞의 {}건만이 아니라 모두 보여 줍니다.",
    # Format
    "Write one JSON array of records.": "레코드를 JSON 배열 하나로 씁니다.",
    "Write one JSON record a line.": "한 줄에 JSON 레코드 하나씩 씁니다.",
    "Write CSV with a header line.": "머리글이 있는 CSV로 씁니다.",
    "Write CSV that Excel opens in Korean too.": "엑셀에서 한글이 깨지지 않는 CSV로 씁니다.",
    "Write the same with tabs.": "탭으로 나눈 TSV로 씁니다.",
    "Write tables in Markdown.": "표를 Markdown으로 씁니다.",
    "Write to a file, in the format of its ending: {}; - is standard output.": (
        "파일에 확장자의 형식으로 씁니다: {}; -는 표준 출력입니다."
    ),
    "Draw to this file, in the format of its ending: {}": "이 파일에 확장자의 형식으로 그립니다: {}",
    "Draw this wide: in pixels (else 700), or in columns of text (else the terminal, 80 in a pipe).": (
        "너비: 이미지는 픽셀(기본 700), 텍스트는 칸 수(기본은 터미널의 너비, 파이프에서는 80)."
    ),
    "Write one HTML page: the documents, each figure marked by what accounts for it, with its receipt beside it.\n\n"
    "The page needs no network and no server; facts can be searched, filtered and linked to in it.": (
        "HTML 페이지 하나를 만듭니다: 문서마다 수치에 무엇으로 설명되는지 표시하고 그 옆에 근거를 보여 줍니다.\n\n"
        "페이지에는 네트워크도 서버도 필요 없으며, 그 안에서 사실을 검색하고 거르고 링크할 수 있습니다."
    ),
    "Write the page to this file; else to standard output.": "페이지를 이 파일에 씁니다. 없으면 표준 출력에 씁니다.",
    "Write one HTML page with the figures marked in their documents.": (
        "문서 안에 수치를 표시한 HTML 페이지 하나를 만듭니다."
    ),
    "Give the chart this title.": "차트에 이 제목을 붙입니다.",
    "Show the answer in a pager on a terminal.": "터미널에서 한 쪽씩 보여 줍니다.",
    "Draw a bar for each row.": "행마다 막대를 그립니다.",
    "Cite the documents behind the rows instead: {}": "행 대신 그 근거 문서를 인용 형식으로 씁니다: {}",
    "Cite in this style: {}": "이 형식으로 인용합니다: {}",
    "Show the full id of each row, on one line.": "행마다 식별자를 줄이거나 나누지 않고 보여 줍니다.",
    "Write tables in this language: {}. By default, the language of the locale.": (
        "이 언어로 씁니다: {}. 없으면 로캘을 따릅니다."
    ),
    # Checks
    "List for each fact whether its document proves it, instead of the report.": (
        "보고서 대신, 사실마다 문서로 입증되는지 보여 줍니다."
    ),
    "List every number of the documents with what accounts for it, instead of the report.": (
        "보고서 대신, 문서의 모든 숫자와 그것을 설명하는 것을 보여 줍니다."
    ),
    "List all verdicts of arithmetic instead of the report.": "보고서 대신, 산술 판정을 모두 보여 줍니다.",
    "Fail on facts that are only plausible and not confirmed.": (
        "일부만 입증되고 확인되지 않은 사실이 있으면 실패로 끝냅니다."
    ),
    "When the document was published, to date its months; by default, the date in its first lines.": (
        "문서의 발행일. 문서 속의 월이 언제인지를 정합니다. 없으면 첫머리의 날짜를 씁니다."
    ),
    "The document's title; by default, its headline.": "문서의 제목. 없으면 머리기사를 씁니다.",
    "Who published it.": "발행처.",
    "Where it was found, such as a URL.": "문서를 찾은 곳(URL 등).",
    "A command that proposes claims: it gets the text as JSON and prints JSON lines, each of which is proven.": (
        "주장을 제안하는 명령. 텍스트를 JSON으로 받아 한 줄에 하나씩 JSON을 출력하며, 제안마다 입증을 거칩니다."
    ),
    # Other
    "Print the version and stop.": "버전을 출력하고 끝냅니다.",
    "Show this message and exit.": "이 도움말을 보여 주고 끝냅니다.",
    "Install completion for bash, zsh or fish; else for the shell it is called from.": (
        "bash, zsh, fish에 자동 완성을 설치합니다. 셸을 쓰지 않으면 지금 쓰는 셸에 설치합니다."
    ),
    "Print the completion script of bash, zsh or fish; else that of the shell it is called from.": (
        "bash, zsh, fish의 자동 완성 스크립트를 출력합니다. 셸을 쓰지 않으면 지금 쓰는 셸의 것입니다."
    ),
}


EXAMPLES, USAGE = "예:", "사용법:"
REQUIRED, DEFAULT = "[필수]", "[기본값: {}]"


def korean_help(english: str) -> str:
    """The Korean of a text of the help; the English text where there is none."""
    found = HELP.get(english)
    if found is not None:
        return found
    for text, korean in HELP.items():
        if "{}" in text:
            listed = re.fullmatch(re.escape(text).replace(r"\{\}", "(.+)"), english)
            if listed:
                return korean.format(listed[1])
    return english
