"""What `capture` and `snapshot` have in common: a picture into a file, and its size."""

from __future__ import annotations

import argparse
import asyncio
from pathlib import Path

from facestation.cli.common import DONE, Output, terminal_option
from facestation.cli.files import write


def picture_options(parser: argparse.ArgumentParser) -> None:
    """Adds `--terminal T OUT`."""
    terminal_option(parser)
    parser.add_argument("target", type=Path, metavar="OUT", help="the file to write")


async def write_picture(target: Path, jpeg: bytes, out: Output) -> int:
    """Writes the picture as it came and says how large it is."""
    from facestation.vision.decode import decode  # brings OpenCV, which no other verb needs at once

    height_px, width_px = (await asyncio.to_thread(decode, jpeg)).shape[:2]
    await write(target, jpeg)
    out.result(
        {"bytes": len(jpeg), "width": width_px, "height": height_px},
        [f"{target}: {width_px}x{height_px} px, {len(jpeg)} bytes"],
    )
    return DONE
