"""Some versions of PySide6 corrupt the interpreter after a few seconds of work; short test runs do not notice."""

from __future__ import annotations

import os
import subprocess
import sys

EMITS = """
from PySide6.QtCore import QCoreApplication, QObject, Signal, QTimer

class Bell(QObject):
    rang = Signal(bool)
    said = Signal(object)

app = QCoreApplication([])
bell, heard = Bell(), []
bell.rang.connect(heard.append)
bell.said.connect(heard.append)
timer = QTimer()
for _ in range(10_000):
    bell.rang.emit(True)
    bell.rang.emit(False)
    bell.said.emit(None)
    timer.start(1000)
    timer.stop()
assert len(heard) == 30_000
print("alive")
"""


def test_signals_do_not_wear_out_true_false_and_none() -> None:
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run([sys.executable, "-c", EMITS], env=env, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.strip()) == (0, "alive"), done.stderr
