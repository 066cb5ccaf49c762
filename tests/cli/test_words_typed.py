"""What words beside the options are taken for."""

import pytest

from korea_trade.cli.main import main
from tests.cli.conftest import Ask


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (
            "facts oil",
            "'oil' is taken as Crude oil (crude-oil); there is also Petroleum products (petroleum-products), Oil",
        ),
        ("about america", "'america' is taken as United States (us); there is also Latin America (latin-america)"),
        ("items 바이오 2020", "'바이오' is taken as Bio-health products (bio-health); there is also Biotech (biotech)"),
        ("items 기계", "'기계' is taken as General machinery (general-machinery); there is also Electric machinery"),
        (
            "about 기계류 --lang ko",
            "'기계류': 일반기계(general-machinery)의 뜻으로 찾음; 전기기기(electric-machinery)도 있습니다",
        ),
        ("search 기계", "'기계' is taken as General machinery (general-machinery); there is also Electric machinery"),
        ("items 컴퓨터제품", "(computers); there is also Computers and peripherals (computers-and-peripherals)"),
        ("facts oled displays", "'oled displays' is taken as OLEDs (oled); there is also Displays (displays)"),
        (
            "items --item oil --lang ko",
            "'oil': 원유(crude-oil)의 뜻으로 찾음; 석유제품(petroleum-products), 유가(oil-prices)도 있습니다",
        ),
        ("totals deficit", "'deficit' is taken as the trade balance: surpluses and deficits are listed"),
        ("totals 적자 --lang ko", "'적자': 무역수지로 찾음"),
        ("totals --flow deficit 2020", "'deficit' is taken as the trade balance: surpluses and deficits are listed"),
        ("totals --flow 적자 --lang ko", "'적자': 무역수지로 찾음"),
        ("milestones --flow exports,Deficit", "'Deficit' is taken as the trade balance"),
        ("facts --flow surplus", "'surplus' is taken as the trade balance"),
        ("compare 2020-11 2020-12 --flow deficit", "'deficit' is taken as the trade balance"),
    ],
)
def test_a_word_that_may_mean_more_says_what_it_was_taken_for(asked: str, told: str, ask: Ask) -> None:
    """A word that also names something else, or half of a balance, is answered with what it was taken for."""
    assert told in ask(asked)[1]


@pytest.mark.parametrize(
    "asked",
    [
        "facts chips",
        "about us 2020",
        "facts semiconductors",
        "facts oled",
        "items oled,displays",
        "totals balance",
        "totals --flow balance",
        "totals --flow 무역수지",
        "items 석유 제품",
        "items 배터리",
        "search machinery",
        "search 자동차",
    ],
)
def test_a_plain_name_is_taken_without_a_word(asked: str, ask: Ask) -> None:
    """Names of one thing, names parted by commas, and names whose others a search finds, are taken without a remark."""
    assert "is taken as" not in ask(asked)[1]


@pytest.mark.parametrize(
    ("asked", "told", "korean"),
    [
        ("about asia", "no fact is about 'asia'\n  did you mean asean?", "이에 관한 사실이 없음: 'asia'"),
        ("regions south america", "'south america'\n  did you mean latin-america?", "중남미(latin-america)"),
        ("about hong kong 2020", "no fact is about 'hong kong'\n  `ktrade search hong kong` looks", "사실이 없음"),
        ("totals December", "say of which year, as in '2020 December'", "'2020 December'처럼 연도를 함께"),
        ("items 12월 chips", "say of which year, as in '2020 12월'", "'2020 12월'처럼 연도를"),
        ("regions Q4", "say of which year, as in '2020 Q4'", "'2020 Q4'처럼"),
        ("compare 2020-11 2020-12 --item chips", "`ktrade about 2020-11 2020-12 chips`", "`ktrade about 2020-11"),
        ("search --partner=us exports", "`ktrade search us exports`", "`ktrade search us exports"),
        ("about oceana", "did you mean oceania? no fact is about it\n", "(oceania). 관련 사실은 없습니다\n"),
        (
            "regions --partner southeast",
            "did you mean asean? there is also southeast-asia, which no fact is about\n",
            "아세안(asean). 동남아(southeast-asia)도 있으나 관련 사실이 없습니다\n",
        ),
        ("regions viet", "did you mean vietnam?\n", "베트남(vietnam)\n"),
        ("regions 대만", "no fact is about '대만'\n", "사실이 없음"),
        ("items 식품", "no fact is about '식품'", "농수산식품(agriculture-and-fisheries)"),
        ("items --item 식품", "no fact is about '식품'", "농수산식품(agriculture-and-fisheries)"),
        ("items 석유", "did you mean petrochemicals or petroleum-products?", "석유화학(petrochemicals), 석유제품("),
        ("items 자동챠", "did you mean automobiles?", "혹시 이것을 찾으셨나요? 자동차(automobiles)\n"),
        ("items --item 자동챠", "did you mean automobiles?", "혹시 이것을 찾으셨나요? 자동차(automobiles)\n"),
        ("facts volume", "did you mean `ktrade facts --measure volume`?", "`ktrade facts --measure volume`"),
        ("items 월간", "did you mean `ktrade facts --frequency monthly`?", "`ktrade facts --frequency monthly`"),
    ],
)
def test_a_word_that_is_taken_for_nothing_says_what_is_near(
    asked: str, told: str, korean: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A name that documents may have and no fact is about is said to be one; Korean hints have Korean names."""
    assert main(asked.split()) == 2
    assert told in capsys.readouterr().err
    assert main([*asked.split(), "--lang", "ko"]) == 2
    assert korean in capsys.readouterr().err


@pytest.mark.parametrize("word", ["", " "])
def test_an_empty_word_is_no_time_that_lacks_its_year(word: str, capsys: pytest.CaptureFixture[str]) -> None:
    """An empty word, as a variable that is not set gives, is told from a month without its year."""
    assert main(["about", word]) == 2
    assert "`ktrade names` lists the names, `ktrade facts` the periods\n" in capsys.readouterr().err


@pytest.mark.parametrize(
    "period", ["202012", "Dec-2020", "dec/2020", "12/2020", "2020-Dec", "2020년도 12월", "2020년 12월중"]
)
def test_a_month_is_read_in_nearby_spellings(period: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A month as file names, spreadsheets and Korean papers write it is the same, as a word and after an option."""
    asked = {name: (["totals", *words, "--csv"]) for name, words in {"plain": ["2020-12"], "word": [period]}.items()}
    asked["option"] = ["totals", "--period", period, "--csv"]
    answers = {name: (main(words), capsys.readouterr().out) for name, words in asked.items()}
    assert answers["plain"] == answers["word"] == answers["option"]
    assert answers["plain"][0] == 0


def test_words_that_make_one_thing_are_taken_together(ask: Ask) -> None:
    """A year and a month are one period, and what only one id begins with is that id, whatever it looks like."""
    assert ask("items 2020 11월")[0] == ask("items 2020-11")[0]
    assert main(["show", "2020-01_2020-10"]) == 0


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("totals last year", "'last year' depends on when it is said; expected a period such as 2024"),
        ("about us 올해", "'올해' depends on when it is said"),
        ("items 지난달 --lang ko", "언제 말하느냐에 따라 달라지는 기간: '지난달'; 2024, 2023-12, 2020Q4처럼 쓰세요"),
    ],
)
def test_a_time_told_from_today_is_no_name(asked: str, told: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Last year and the like are answered with how periods are written, not with names that are spelled like them."""
    assert main(asked.split()) == 2
    assert told in capsys.readouterr().err


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        ("cite exports computers 2020", 0),
        ("cite united states 2025", 0),
        ("cite chips 2020", 2),
        ("compare ict all-industries 2020", 0),
    ],
)
def test_words_together_ask_for_one_thing(asked: str, code: int, capsys: pytest.CaptureFixture[str]) -> None:
    """All words of a citation or comparison count: none is dropped."""
    assert main(asked.split()) == code
    written = capsys.readouterr()
    assert code == 0 or "'chips 2020' may mean 9 facts" in written.err
    assert code == 2 or written.out


@pytest.mark.parametrize("partner", ["대유럽연합", "대독립국가연합", "대미", "대중국", "대베트남"])
def test_a_korean_name_before_its_flow_is_a_name(partner: str, ask: Ask) -> None:
    """대 before the name of a partner, as in 대미 수출, is read as that partner."""
    assert ask(f"facts {partner}")[0]
