"""Words that mean nothing of their own beside others: "sold" in "chips sold well" says no flow."""

from dataclasses import replace
from itertools import pairwise

from korea_trade.documents.numbers import Kind
from korea_trade.reader.english.elements import Element
from korea_trade.reader.node_at import node_at
from korea_trade.reader.times import Shape
from korea_trade.vocabulary.phrases import Meaning
from korea_trade.vocabulary.word_lists import word_list


def with_plain_words(parts: list[Element]) -> list[Element]:
    """The elements of a sentence without the meanings that words do not have beside others."""
    _including(parts)
    _that_is(parts)
    _with(parts)
    _more(parts)
    _left(parts)
    _sold(parts)
    _revised(parts)
    _however(parts)
    _of_the_year(parts)
    _figure_of_time(parts)
    _to_record(parts)
    _that_of(parts)
    _number_before_verb(parts)
    _behind_percentage(parts)
    _yet(parts)
    _cumulative(parts)
    _signed(parts)
    _one_in_five(parts)
    _bilateral(parts)
    _back_in(parts)
    return _of_them(_with_place_apart(_without_value_of(parts)))


def _without_value_of(parts: list[Element]) -> list[Element]:
    """For "Korea's value of exports": its exports."""
    found, at = list[Element](), 0
    while at < len(parts):
        owned = bool(found) and found[-1].has("nation") and found[-1].word.endswith(("'s", "’s"))
        value, behind = parts[at], parts[at + 1 : at + 4]
        of = [part.word for part in behind[:1]] == ["of"]
        if owned and value.word == "value" and of and any(part.has("flows") for part in behind):
            at += 2
            continue
        found.append(parts[at])
        at += 1
    return found


def _number_before_verb(parts: list[Element]) -> None:
    """For "since 2014, when the number came to $25.2 billion": what was told before."""
    for article, part, verb in zip(parts, parts[1:], parts[2:], strict=False):
        told = verb.has("level_verbs") or verb.has("directions", part="verbs")
        if article.word == "the" and part.word == "number" and told:
            part.meanings = {"back_references": Meaning("back_references", "it", "singular")}


def _behind_percentage(parts: list[Element]) -> None:
    """For "chips were 33.3 percent behind", "5 percent ahead of last year": which way the percentage before is."""
    for figure, part, after in zip(parts, parts[1:], [*parts[2:], None], strict=False):
        if not figure.is_figure(Kind.PERCENT) or part.has("directions"):
            continue
        word = part.word.removesuffix(" of")
        ends = after is None or after.sign or after.time is not None or after.has("conjunctions") or after.word == "at"
        for way, words in (("up", word_list("more_behind")), ("down", word_list("less_behind"))):
            if word in words and (ends or word != part.word):
                part.meanings = {"directions": Meaning("directions", way, "adverbs")}


def _that_of(parts: list[Element]) -> None:
    """For "computers rose, while that of phones fell": "that" stands for a flow at the head of a clause."""
    traded = measured = False
    for before, part, link in zip(parts, parts[1:], parts[2:], strict=False):
        traded, measured = traded or before.has("flows"), measured or before.has("measures")
        heads = before.has("conjunctions") and before.word in ("and", "but", "while", "whereas")
        if heads and traded and not measured and part.word == "that" and link.word == "of":
            part.meanings = {"back_references": Meaning("back_references", "those")}


def _to_record(parts: list[Element]) -> None:
    """For "to record a surplus", "Korea did record a deficit": a verb, where what is recorded stands behind it."""
    for before, part, article in zip(parts, parts[1:], parts[2:], strict=False):
        verb = before.word == "to" or (before.has("auxiliaries") and before.word in word_list("helping_verbs"))
        if part.word == "record" and verb and article.word in ("a", "an", "the", "its", "another"):
            part.without("records")


def _figure_of_time(parts: list[Element]) -> None:
    """For "June's figure was $51.2 billion": what was told before, of that time."""
    for time, noun in pairwise(parts):
        if time.period is not None and time.period.possessive and noun.word in word_list("figures_told"):
            noun.meanings = {"back_references": Meaning("back_references", "it", "singular")}


def _of_the_products(parts: list[Element], at: int) -> Element | None:
    """For "as demand for memory chips rose, exports of the products soared": the goods that are meant behind a flow.

    Those of the same sentence, where it has named some, or else the word for those of before.
    """
    of, article, noun = parts[at + 1 : at + 4] if len(parts) > at + 3 else (None, None, None)
    if of is None or article is None or noun is None or of.word != "of" or article.word not in ("the", "such"):
        return None
    behind = node_at(parts, at + 4)
    moved = behind is not None and any(behind.has(kind) for kind in ("directions", "level_verbs", "light_verbs"))
    if not moved or noun.word not in word_list("goods_told"):
        return None
    return next((part for part in reversed(parts[:at]) if part.has("item")), noun)


_OF_THESE = Meaning("back_references", "latter")


def _of_them(parts: list[Element]) -> list[Element]:
    """For "shipments of them rose": those of what was told before, as "their shipments" are."""
    found, at = list[Element](), 0
    while at < len(parts):
        flow, behind = parts[at], [part.word for part in parts[at + 1 : at + 3]]
        goods = _of_the_products(parts, at) if flow.has("flows") else None
        if goods is not None and goods.has("item"):
            found.append(Element(flow.start, flow.start, goods.text, {"item": goods.meanings["item"]}))
            found.append(flow)
            at += 4
        elif goods is not None:
            found.append(flow)
            found.append(Element(goods.start, goods.end, "of these", {"back_references": _OF_THESE}))
            at += 4
        elif flow.has("flows") and behind == ["of", "them"]:
            found.append(Element(flow.start, flow.start, "their", {"fillers": Meaning("fillers", "their")}))
            found.append(flow)
            at += 3
        else:
            found.append(flow)
            at += 1
    return found


def _of_the_year(parts: list[Element]) -> None:
    """For "the fastest growth of the year, 5.8 percent": of what time it is the fastest, and not the figure.

    So it is for "the highest monthly value of $9.9 billion this year".
    """
    for best, noun, time in zip(parts, parts[1:], parts[2:], strict=False):
        if best.has("ranks") and noun.has("directions", part="nouns") and time.word == "of the year":
            time.time, time.meanings = None, {"fillers": Meaning("fillers", time.word)}
    for at, (level, time) in enumerate(pairwise(parts)):
        when = time.period.when if time.period is not None and level.is_figure(Kind.MONEY) else None
        if when is not None and when.shape is Shape.YEAR and when.back == 0 and _is_best_month(parts[:at]):
            time.time, time.meanings = None, {"fillers": Meaning("fillers", time.word)}


def _is_best_month(before: list[Element]) -> bool:
    """Whether the words before a level say that it is the best of the months."""
    near = before[-_FAR:]
    best = next((at for at, part in enumerate(near) if part.has("ranks")), len(near))
    return any(part.word == "monthly" for part in near[best:]) and not any(part.sign for part in near[best:])


_FAR = 8


def _with_place_apart(parts: list[Element]) -> list[Element]:
    """For "exports there were 12.5 percent lower": behind a flow "there" is a place, and the verb stands for itself."""
    found = parts[:1]
    for before, part in pairwise(parts):
        if not (before.has("flows") and part.has("ignored") and part.word.startswith("there ")):
            found.append(part)
            continue
        cut = part.start + len("there")
        place = {"back_references": Meaning("back_references", "there")}
        verb = {"level_verbs": Meaning("level_verbs", "is")}
        found.append(Element(part.start, cut, part.text[: len("there")], place))
        found.append(Element(cut + 1, part.end, part.text[len("there ") :], verb))
    return found


def _including(parts: list[Element]) -> None:
    """For "Including fishery products, the figure was $6 billion": it is of no name alone.

    "That is 5 percent more" points back, "That is, exports rose" says it again.
    """
    points_back = len(parts) > 1 and parts[0].has("back_references") and parts[1].sign != ","
    if parts and parts[0].has("examples") and not points_back:
        parts[0].meanings = {"conditions": Meaning("conditions", parts[0].word)}


def _that_is(parts: list[Element]) -> None:
    """For "health goods, that is, drugs and cosmetics, rose": what stands in commas says what they are."""
    for before, part, after in zip([None, *parts], parts, [*parts[1:], None], strict=False):
        if part.word == "that is":
            between = before is not None and after is not None and before.sign == after.sign == ","
            part.without("back_references" if between else "examples")


def _with(parts: list[Element]) -> None:
    """For "chips with 20.8 percent": a "with" right before a figure begins no clause.

    Nor does one between an amount and a partner: "a surplus of $44.4 billion with China".
    """
    said = [part for part in parts if not part.has("fillers")]
    balance = any(part.has("balances") or part.has("flows", "trade") for part in said)
    for before, part, after in zip([None, *said], said, said[1:], strict=False):
        amount = before is not None and before.is_figure(Kind.MONEY)
        if part.word == "with" and (after.figure is not None or (balance and amount and after.has("partner"))):
            part.without("conjunctions")


def _more(parts: list[Element]) -> None:
    """For "imports shrank even more, by 7.2 percent": a verb has said the direction, and "more" adds to it."""
    for at, part in enumerate(parts):
        plain = (other for other in reversed(parts[:at]) if not other.has("adjectives") and not _strengthens(other))
        before = next(plain, None)
        moved = before is not None and (
            before.has("directions", part="verbs") or before.has("directions", part="nouns")
        )
        if part.word in ("more", "less") and moved:
            part.without("directions")


def _strengthens(part: Element) -> bool:
    return part.word in word_list("stronger")


def _signed(parts: list[Element]) -> None:
    """For "chips ($16.6 billion, +22.0)", "ships foundered (minus 10.8)": a bare number with a sign is a growth."""
    percent = any(part.is_figure(Kind.PERCENT) for part in parts)
    counted = any(part.has("working_days") or part.has("balances") or part.has("flows", "balance") for part in parts)
    for before, part, after in zip([None, *parts], parts, [*parts[1:], None], strict=False):
        figure = part.figure
        if figure is None or figure.kind is not Kind.CARDINAL or not figure.signed or figure.value is None:
            continue
        placed = before is not None and (before.sign in ("(", ",") or before.period is not None)
        ends = after is None or after.sign in (")", ",", ";", ".", "(") or after.word == "and"
        exact = percent or figure.value != figure.value.to_integral_value() or "." in part.text
        if placed and ends and exact and not counted:
            part.figure = replace(figure, kind=Kind.PERCENT, unit="percent")


def _one_in_five(parts: list[Element]) -> None:
    """For "one in five exported cars": a part, and no number of cars."""
    for one, link, of in zip(parts, parts[1:], parts[2:], strict=False):
        if one.is_figure(Kind.CARDINAL) and link.word == "in" and of.is_figure(Kind.QUANTITY, Kind.CARDINAL):
            of.figure, of.meanings = None, {"fillers": Meaning("fillers", of.word)}


def _bilateral(parts: list[Element]) -> None:
    """For "the bilateral surplus": that with the partner told before."""
    for part, after in pairwise(parts):
        if part.word == "bilateral" and after.has("balances"):
            part.meanings = {"back_references": Meaning("back_references", "there")}


def _cumulative(parts: list[Element]) -> None:
    """For "Cumulative exports as of November": those of the year up to that month."""
    if not any(part.word.split()[0] in word_list("cumulative") for part in parts):
        return
    for part in parts:
        time = part.period
        if time is not None and time.when is not None and time.preposition in ("as of", "by", "by end"):
            part.time = replace(time, when=time.when.from_january())


def _yet(parts: list[Element]) -> None:
    """For "shrinking 3 percent from June yet expanding 12 percent from last July": it joins as "but" does."""
    for before, part in zip([None, *parts], parts, strict=False):
        if part.word == "yet" and before is not None and part.has("conjunctions") and not before.has("negations"):
            part.word = "but"


def _back_in(parts: list[Element]) -> None:
    """For "Back in 2011 the figure of $500 billion was passed": a time that nothing behind it is of."""
    for back, time in pairwise(parts):
        if back.word == "back" and time.period is not None and time.time is not None:
            time.time = replace(time.time, of_older_record=True)


def _left(parts: list[Element]) -> None:
    """For "the fall left Korea with a surplus": nothing was shipped there."""
    for part, after in pairwise(parts):
        if part.word.startswith("left ") and after.word == "with":
            part.without("flow_verbs")


def _sold(parts: list[Element]) -> None:
    """For "11 items sold better", "chips sold well": how goods went, at home or abroad."""
    for part, after in pairwise(parts):
        if part.word == "sold" and after.word in word_list("how_sold"):
            part.without("flow_verbs")


def _revised(parts: list[Element]) -> None:
    """For "revised the deficit up to $0.14 billion": which way a figure was revised is no limit of it."""
    revised = False
    for part in parts:
        revised = revised or part.has("status", "revised")
        if revised and part.word == "up to":
            part.meanings = {"level_verbs": Meaning("level_verbs", part.word)}


def _however(parts: list[Element]) -> None:
    """For "cars, however, fell", "exports to Japan, meanwhile, rose": in commas it joins no clauses."""
    for before, part, after in zip(parts, parts[1:], parts[2:], strict=False):
        if part.word in word_list("asides") and before.sign == after.sign == ",":
            part.meanings = {"adjectives": Meaning("adjectives", part.word)}
