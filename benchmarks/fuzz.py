"""Hostile input for as long as you like: ``python -m benchmarks.fuzz 600 7`` takes ten minutes with seed 7.

Prints each fault once, with the input that shows it, then how many calls of each kind were made.
"""

import sys
from collections import Counter
from itertools import chain, takewhile
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

from korea_trade.bases.bundle import bundled_facts
from korea_trade.bases.fact_base import read_fact_base
from tests.fuzzing import calls
from tests.garbled import Garbled

_DRAFTED = 20  # one text in so many


def main(seconds: float, seed: int) -> int:
    """Call until the time is over; the exit code says whether a fault was found."""
    made, faults, end = Counter[str](), Counter[str](), monotonic() + seconds
    with TemporaryDirectory() as folder:
        garbled = Garbled(read_fact_base(bundled_facts()), Path(folder)).calls(seed, _DRAFTED)
        both = chain.from_iterable(zip(calls(seed, Path(folder)), garbled, strict=False))
        for call in takewhile(lambda _: monotonic() < end, both):
            made[call.kind] += 1
            if call.fault is not None:
                fault = f"{call.kind}: {call.fault!r}"
                if fault not in faults:
                    print(f"{fault}\n  {call.text!r}")
                faults[fault] += 1
    print(
        f"{made.total()} calls ({', '.join(f'{number} {kind}' for kind, number in made.items())}): {len(faults)} faults"
    )
    return int(bool(faults))


if __name__ == "__main__":
    sys.exit(main(float((sys.argv[1:] or ["60"])[0]), int((sys.argv[2:] or ["1"])[0])))
