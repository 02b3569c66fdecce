"""Entry point of `facestation-cli`; light, so that an interrupt is heeded from the first moment."""

from __future__ import annotations

import os
import signal
import sys

INTERRUPTED = 130


def main(argv: list[str] | None = None) -> int:
    """Runs one command; the exit status is 0 done, 1 refused or failed, 2 usage, 130 interrupted."""
    # Whoever started us in the background may have meant interrupts for others.
    heeded = signal.getsignal(signal.SIGINT) is signal.default_int_handler
    if heeded:
        # Nothing has begun that had to be ended, and a library may take the exception for a failed import.
        signal.signal(signal.SIGINT, lambda *_: os._exit(INTERRUPTED))
    from facestation.cli.commands import run

    try:
        if heeded:
            signal.signal(signal.SIGINT, signal.default_int_handler)
        return run(argv)
    except KeyboardInterrupt:
        return INTERRUPTED


if __name__ == "__main__":
    sys.exit(main())
