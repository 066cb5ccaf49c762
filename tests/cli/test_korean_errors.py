"""Wrong questions and empty answers in Korean: what is wrong, and the next step, on stderr."""

import json
import re
from pathlib import Path

import pypdfium2
import pytest

from korea_trade.cli.main import main
from korea_trade.documents.extraction import text_of_pdf
from korea_trade.errors import NotReadable
from korea_trade.language.korean.phrases import KOREAN_PHRASES
from korea_trade.phrase import worded

WRONG = [
    ("items --limit 0", "--limit의 값이 1보다 작음\n  `ktrade items --help`에"),
    ("items --limit x", "--limit의 값이 정수가 아님"),
    ("items --sort foo", "--sort에 쓸 수 없는 값: 'foo'; 가능한 값: 'value', 'growth'"),
    ("items --sort", "값이 빠진 옵션: --sort"),
    ("items --json=3", "값을 받지 않는 옵션: --json"),
    ("show", "빠진 인수: ID"),
    ("chart foo", "차트가 아님: 'foo'\n  가능한 값: items, regions"),
    ("chart items 2018", "해당하는 품목 없음\n  이에 관한 사실 2건"),
    ("names a b", "받지 않는 인수: a b"),
    ("items --month 11", "그런 옵션이 없음: --month\n  혹시 이것을 찾으셨나요? --period"),
    ("exports", "그런 명령이 없음: 'exports'\n  혹시 이것을 찾으셨나요? `ktrade totals exports --lang ko`"),
    ("items --item chpis", "알 수 없는 품목: 'chpis'\n  혹시"),
    ("totals china", "totals는 전 품목·전 지역의 합계만 보여 줌: 'china'\n  `ktrade regions china`"),
    ("totals --period 2020-13", "기간이 아님: '2020-13'; 연도(2020)"),
    ("compare 2020 2020-11", "길이가 다른 기간의 금액은 비교할 수 없음: 2020 12개월, 2020-11 1개월"),
    ("totals --json --csv", "함께 쓸 수 없는 옵션: --json, --csv\n  하나만 쓰세요"),
    ("help zzz", "알 수 없는 용어: 'zzz'"),
]  # fmt: skip


@pytest.mark.parametrize(("arguments", "said"), WRONG, ids=[arguments for arguments, _ in WRONG])
def test_a_wrong_question_is_reported_in_korean(arguments: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    """With ``--lang ko``, wherever it stands, error and hint are Korean, those of the parser too."""
    given = arguments.split(" ")
    typed = [*given, "--lang", "ko"] if given[-1] != "--sort" else ["items", "--lang", "ko", "--sort"]
    assert main(typed) == 2
    written = capsys.readouterr()
    assert written.out == ""
    assert written.err.startswith("ktrade: 오류: ")
    assert said in written.err


def test_a_korean_locale_has_korean_errors(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Without ``--lang`` the locale decides, and ``--lang en`` wins over it."""
    monkeypatch.setenv("LC_ALL", "ko_KR.UTF-8")
    assert main(["nosuchcommand"]) == 2
    assert "그런 명령이 없음" in capsys.readouterr().err
    assert main(["items", "zzz", "--lang", "en"]) == 2
    assert "is neither a period nor a name" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            "totals --year 2018",
            "만 명시되어 있습니다: `ktrade milestones --year 2018 --measure threshold`; 이에 관한 사실 2건: ",
        ),
        ("search zzzz", "모두 들어 있는 곳이 없음: 'zzzz'"),
        ("revisions", "해당하는 수정치 없음"),
        ("search 수출", "건 중 20건; --all을 붙이면 모두 나옵니다"),
    ],
)
def test_remarks_are_korean_and_records_are_not(arguments: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    """What stderr remarks is Korean; the records on stdout are those of any language."""
    assert main([*arguments.split(" "), "--json", "--lang", "ko"]) == 0
    korean = capsys.readouterr()
    assert said in korean.err
    assert main([*arguments.split(" "), "--json"]) == 0
    english = capsys.readouterr()
    assert json.loads(korean.out) == json.loads(english.out)
    assert not re.search(r"[가-힣]", re.sub(r"[`'].*?[`']", "", english.err))


DAMAGED = b"%PDF-1.7 nothing"
UNREADABLE = [
    (DAMAGED, "a damaged PDF, which cannot be read", "손상된 PDF"),
    (b"<html><meta charset='no-such'><p>x", "a web page in an unknown encoding, no-such", "알 수 없는 인코딩(no-such)"),
    (b"<html><p>\xff", "a web page that is not in the encoding utf-8", "utf-8 인코딩이 아닌 웹페이지"),
]


@pytest.mark.parametrize(("content", "english", "korean"), UNREADABLE, ids=["pdf", "no-encoding", "other-encoding"])
def test_a_document_that_cannot_be_read_is_explained_in_one_language(
    content: bytes, english: str, korean: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is wrong with a PDF or a web page is said in our words, in the language asked for, not in a library's."""
    file = tmp_path / "document"
    file.write_bytes(content)
    assert main(["verify", str(file)]) == 2
    assert f"{file}: {english}\n" in capsys.readouterr().err
    assert main(["verify", str(file), "--lang", "ko"]) == 2
    told = capsys.readouterr().err.replace(str(file), "")
    assert korean in told
    assert re.search(r"[a-z]{4,}", told.replace("ktrade", "").replace("no-such", "")) is None


@pytest.mark.parametrize(
    ("why", "english", "korean"),
    [
        ("Incorrect password error", "only opens with its password", "암호를"),
        ("Data format error", "damaged", "손상된"),
    ],
)
def test_a_locked_pdf_is_told_from_a_damaged_one(
    why: str, english: str, korean: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A PDF that only opens with its password is not called damaged."""

    def refuse(_content: bytes) -> None:
        raise pypdfium2.PdfiumError(f"Failed to load document (PDFium: {why}).")

    monkeypatch.setattr(pypdfium2, "PdfDocument", refuse)
    with pytest.raises(NotReadable, match=english) as caught:
        text_of_pdf(DAMAGED)
    assert korean in worded(caught.value.phrase, KOREAN_PHRASES)
