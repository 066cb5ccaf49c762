"""Times told by another one: "12 years later they crossed $10 billion", "five years ago", "since then"."""

from korea_trade.documents.numbers import Kind
from korea_trade.reader.cells import Finding
from korea_trade.reader.doubts import OF_TRADE_OR_NOT, OF_WHICH_TIME
from korea_trade.reader.english.elements import Element
from korea_trade.reader.english.periods import Role, TimeTag
from korea_trade.reader.times import Shape, When
from korea_trade.vocabulary.sentence_words import sentence_words
from korea_trade.vocabulary.word_lists import word_list

_LENGTH = len(("12", "years", "later"))


def with_years_later(parts: list[Element]) -> list[Element]:
    """The elements with "12 years later" as one, the year that it is where the sentence names the year before it."""
    found, index = list[Element](), 0
    while index < len(parts):
        passed, year = _years_passed(parts, index), _year_named(found)
        if passed is None or year is None:
            found.append(parts[index])
            index += 1
            continue
        first, last = parts[index], parts[index + _LENGTH - 1]
        text = " ".join(part.text for part in parts[index : index + _LENGTH])
        time = TimeTag(first.start, last.end, text, Role.PERIOD, When(Shape.YEAR, year=year + passed))
        found.append(Element(first.start, last.end, text, time=time))
        index += _LENGTH
    return found


def doubt_later_times(parts: list[Element], findings: list[Finding]) -> None:
    """Doubt what stands behind "two years later" or "a month later", where it is counted from no time of the sentence.

    What has a time of its own behind that is as it says.
    """
    for at in range(len(parts)):
        if _is_later(parts, at):
            _doubt_behind(parts[at + _LENGTH - 1].end, findings)


def doubt_what_is_no_result(sentence: str, findings: list[Finding]) -> None:
    """For "signed export contracts for $9.5 billion", "the strike cost exports of 42,000 cars": no trade of then."""
    if sentence_words("no-result").search(sentence):
        for finding in findings:
            finding.doubt(OF_TRADE_OR_NOT)


def doubt_open_times(sentence: str, begins: int, findings: list[Finding]) -> None:
    """Doubt what stands behind "five years ago", "in the first year of the pandemic" or "since then".

    ``begins`` is where the sentence does in the text. What has a time of its own behind that is as it says, and so is
    what is only compared with such a time.
    """
    for match in sentence_words("open-time").finditer(sentence):
        _doubt_behind(begins + match.end(), findings)


def _doubt_behind(ends: int, findings: list[Finding]) -> None:
    for finding in findings:
        own = finding.when is not None and finding.when.start >= ends
        if finding.start >= ends and not own:
            finding.doubt(OF_WHICH_TIME)


def _is_later(parts: list[Element], at: int) -> bool:
    """Whether a number or "a", a unit of time and "later" stand at a place."""
    words = parts[at : at + _LENGTH]
    if len(words) < _LENGTH or words[1].word not in word_list("units_of_time") or words[2].word != "later":
        return False
    return words[0].is_figure(Kind.CARDINAL) or words[0].word in ("a", "one", "some", "several", "few")


def _years_passed(parts: list[Element], at: int) -> int | None:
    """How many years "12 years later" counts."""
    if not _is_later(parts, at) or not parts[at + 1].word.startswith("year"):
        return None
    figure = parts[at].figure
    value = figure.value if figure is not None else None
    return int(value) if value is not None else 1 if parts[at].word in ("a", "one") else None


def _year_named(before: list[Element]) -> int | None:
    """The year that the last time before a place names, and nothing shorter."""
    times = [part.period.when for part in before if part.period is not None and part.period.when is not None]
    return times[-1].year if times and times[-1].shape is Shape.YEAR else None
