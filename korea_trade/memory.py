"""A limit on the memory of this process, where the system can set one: on Linux, not on macOS."""

import os
import sys
from contextlib import suppress
from pathlib import Path

MOST_MEMORY = 2 << 30
"""How many bytes a query may take beside what is loaded before it runs."""
_ADDRESS_SPACE_OF_A_THREAD = 128 << 20


def limit_memory() -> None:
    """From now on this process gets no more than ``MOST_MEMORY`` besides what it has, and room for its threads."""
    if not sys.platform.startswith("linux"):
        return
    import resource

    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    most = pages * resource.getpagesize() + MOST_MEMORY + (os.cpu_count() or 1) * _ADDRESS_SPACE_OF_A_THREAD
    _, allowed = resource.getrlimit(resource.RLIMIT_AS)
    with suppress(ValueError, OSError):  # less is allowed already
        if allowed == resource.RLIM_INFINITY or most < allowed:
            resource.setrlimit(resource.RLIMIT_AS, (most, most))
