"""The entry point of the screen."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence

from ui.options import Options, parse
from ui.resources import resources_dir

NO_DISPLAY = (
    "There is no display for the windows. Start facestation on a desktop, or see it work without one: "
    "facestation --tour DIR"
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the station until its last window is closed; the exit status."""
    options = parse(sys.argv[1:] if arguments is None else arguments)
    platform = platform_for(options, os.environ)
    if platform is None:
        sys.stderr.write(f"{NO_DISPLAY}\n")
        return 1
    if platform:
        os.environ["QT_QPA_PLATFORM"] = platform
    # Qt aborts the process where there is no display, so it is imported only now.
    if options.certificate is not None:
        from ui.certificate.drawing import draw

        return draw(*options.certificate, options.language)
    from ui.app import run

    return run(options)


def platform_for(options: Options, environment: Mapping[str, str]) -> str | None:
    """Qt's platform for these options: empty where Qt chooses by itself, None where windows are wanted in vain.

    A tour off screen gets a desk's screen, for Qt alone takes one of 800 by 800.
    """
    if options.certificate is not None:
        return "offscreen" if sys.platform.startswith("linux") else ""
    if options.tour is None:
        return "" if has_display(environment) else None
    if has_display(environment) and environment.get("QT_QPA_PLATFORM") != "offscreen":
        return ""
    return f"offscreen:configfile={resources_dir() / 'screen.json'}"


def has_display(environment: Mapping[str, str], platform: str = sys.platform) -> bool:
    """Whether windows can be opened: always but on a Linux without a display server."""
    if not platform.startswith("linux"):
        return True
    return any(environment.get(name) for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"))


if __name__ == "__main__":
    sys.exit(main())
