"""The PDF of a certificate: drawn by the program with the screen, which has the fonts and the languages."""

from __future__ import annotations

import asyncio
import sys
import tempfile
from pathlib import Path

from facestation.errors import DrawingFailed
from facestation.services.files import read
from facestation.words import Phrase

_TIMEOUT_S = 120.0


async def draw_pdf(certificate: Path, language: str) -> bytes:
    """The PDF, not signed yet, of a certificate in JSON; raises DrawingFailed."""
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "certificate.pdf"
        words = ["--language", language] if language in {"en", "ru"} else []
        command = [*_screen(), *words, "--draw-certificate", str(certificate), str(target)]
        try:
            process = await asyncio.create_subprocess_exec(
                *command, stdout=asyncio.subprocess.DEVNULL, stderr=asyncio.subprocess.PIPE
            )
        except OSError as error:
            raise DrawingFailed(reason=str(error)) from error
        try:
            async with asyncio.timeout(_TIMEOUT_S):
                _, said = await process.communicate()
        except TimeoutError as error:
            raise DrawingFailed(reason=Phrase("took_too_long", {"limit": round(_TIMEOUT_S)})) from error
        finally:
            if process.returncode is None:
                process.kill()
                await process.wait()
        if process.returncode != 0:
            raise DrawingFailed(reason=said.decode(errors="replace").strip()[-200:].rstrip("."))
        return await read(target)


def _screen() -> list[str]:
    """How the program with the screen is started: beside this one where both are installed as programs."""
    if getattr(sys, "frozen", False):
        own = Path(sys.executable)
        return [str(own.with_name("facestation" + own.suffix))]
    return [sys.executable, "-m", "ui"]
