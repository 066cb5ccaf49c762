"""Made-up names of items and partners, without digits, which a reader of numbers would find."""

import random

_SYLLABLES = "ba de fi go lu ma ne pi ro su ta ve zo ka li mo".split()


def made_up_names(generator: random.Random, number: int, ending: str) -> list[str]:
    """So many different names."""
    names: dict[str, None] = {}
    while len(names) < number:
        names["".join(generator.choice(_SYLLABLES) for _ in range(4)).capitalize() + ending] = None
    return list(names)
