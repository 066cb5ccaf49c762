"""Hostile input for as long as you like: ``python -m benchmarks.fuzz 600 7`` takes ten minutes with seed 7.

Prints each fault once, with the input that shows it, then how many calls of each kind were made.
"""

import sys
from collections import Counter
from itertools import takewhile
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

from tests.fuzzing import calls


def main(seconds: float, seed: int) -> int:
    """Call until the time is over; the exit code says whether a fault was found."""
    made, faults, end = Counter[str](), Counter[str](), monotonic() + seconds
    with TemporaryDirectory() as folder:
        for call in takewhile(lambda _: monotonic() < end, calls(seed, Path(folder))):
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
