"""Everything a working copy needs, in one command: `demo`, `test`, `check`, `nightly`, `setup`.

Standard library only, so that it runs before anything is installed. It installs the missing system libraries (on
Debian and its relatives), makes `.venv` with the versions of packaging/constraints.txt, and skips what is in place.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import json
import os
import platform
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import MappingProxyType

try:
    import tomllib
except ModuleNotFoundError:
    sys.exit("Python 3.11 or newer is needed.")

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
STAMP = VENV / "facestation.stamp"
CONSTRAINTS = ROOT / "packaging" / "constraints.txt"
ASSETS = ROOT / "packaging" / "assets.toml"
SCREEN = ROOT / "resources" / "screen.json"
"""The size of a desk's screen, for windows off screen; without it Qt takes 800 by 800."""
TRANSLATIONS = ROOT / "resources" / "translations"
LAST_FAILED = ROOT / ".pytest_cache" / "v" / "cache" / "lastfailed"

DEBIAN_PACKAGES = (
    # what Qt's libraries are linked with
    *("libglib2.0-0", "libegl1", "libgl1", "libx11-6", "libdbus-1-3", "libfontconfig1", "libfreetype6"),
    *("libxkbcommon0", "libbrotli1", "libgssapi-krb5-2", "fonts-dejavu-core"),
    # what a window on an X11 display needs on top
    *("libx11-xcb1", "libxcb-cursor0", "libxcb-icccm4", "libxcb-image0", "libxcb-keysyms1", "libxcb-randr0"),
    *("libxcb-render-util0", "libxcb-shape0", "libxcb-xkb1", "libxkbcommon-x11-0"),
)
# what some tests run against; without them these tests are skipped, so only a throw-away CI machine gets them
CI_PACKAGES = ("postgresql", "dbus", "gnome-keyring", "libsecret-tools")
APT_INSTALL = ("apt-get", "install", "-qq", "-y", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=120")
APT_UPDATE = ("apt-get", "update", "-qq", "-o", "DPkg::Lock::Timeout=120")
PIP = ("-m", "pip", "install", "-q", "--no-input", "--disable-pip-version-check")
TOUR_LIMIT_S = 600
NIGHTLY_INPUTS = "1000000"
NIGHTLY_EXAMPLES = "100000"
ENDING_S = 10
TESTS_FAILED = 1
NO_TESTS = 5
AGAIN_AT_MOST = 3
# most tests wait for a terminal, a clock or another program rather than for a processor
WORKERS = str(min(8, 2 * (os.cpu_count() or 1)))

# the one that takes longest first
CHECKS: dict[str, tuple[str, ...]] = {
    "types": ("mypy",),
    "style": ("ruff", "check", "."),
    "format": ("ruff", "format", "--check", "."),
    "imports": ("lint-imports", "--no-cache"),
}
# leaves the tests compiled, which each worker would else do for itself
LOADING = {"tests can be loaded": ("pytest", "--collect-only", "-q")}


class SetupFailed(Exception):
    """The working copy could not be set up; the message tells the person in front of it what to do."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Exit status of the command named in `arguments`."""
    commands: dict[str, Callable[[list[str]], int]] = {
        "demo": demo,
        "test": test,
        "check": lambda _rest: check(),
        "nightly": nightly,
        "setup": lambda _rest: 0,
    }
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("command", choices=commands)
    parser.add_argument("rest", nargs=argparse.REMAINDER, help="passed on to the program or to pytest")
    given = parser.parse_args(arguments)
    try:
        set_up()
        return commands[given.command](given.rest)
    except SetupFailed as problem:
        print(problem, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def set_up() -> None:
    """Bring system libraries, `.venv`, models and translations to what the sources ask for; quick when they are."""
    system = [*DEBIAN_PACKAGES, *([] if can_make_environments() else [venv_package()])]
    install_system_packages(missing_system_packages(system))
    make_environment()
    wanted = fingerprint()
    if STAMP.is_file() and STAMP.read_text(encoding="utf-8") == wanted and not missing_files():
        return
    say("Installing the program and its tools into .venv")
    STAMP.unlink(missing_ok=True)
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    # the builder too comes from the pinned set, so the build is not isolated; `editables` is its own helper
    builder = [*project["build-system"]["requires"], "editables"]
    packages = [*project["project"]["dependencies"], *project["project"]["optional-dependencies"]["dev"]]
    run_or_fail([PYTHON, *PIP, "-c", CONSTRAINTS, *builder, *packages], "The Python packages could not be installed.")
    run_or_fail([PYTHON, *PIP, "--no-build-isolation", "--no-deps", "-e", ROOT], "The program could not be built.")
    STAMP.write_text(wanted, encoding="utf-8")


def demo(rest: list[str]) -> int:
    """Open the station with three virtual terminals; without a display, take the tour through it off screen."""
    program = BIN / ("facestation.exe" if os.name == "nt" else "facestation")
    if has_display():
        return run_program([program, "--demo", *rest], environment())
    folder = ROOT / "out" / time.strftime("demo-%Y%m%d-%H%M%S")
    folder.mkdir(parents=True)
    say("No display: the station is operated off screen")
    command: list[str | Path] = [program, "--demo", "--tour", folder, *rest]
    try:
        status = run_program(command, environment(offscreen=True), TOUR_LIMIT_S)
    except subprocess.TimeoutExpired:
        print(f"The tour did not end within {TOUR_LIMIT_S} s.", file=sys.stderr)
        status = 1
    print(f"Screenshots and report: {folder.relative_to(ROOT)}" + ("" if status == 0 else " (incomplete)"))
    return status


def check(more: Mapping[str, tuple[str, ...]] = MappingProxyType({})) -> int:
    """Types, style, format, import rules and `more`; all are run, whichever fails first."""
    failed = run_checks({**CHECKS, **more})
    if failed:
        print(f"Failed: {', '.join(failed)}", file=sys.stderr)
    return 1 if failed else 0


def test(rest: list[str]) -> int:
    """What `check` does, then all tests with branch coverage; `rest` narrows the tests down (then without coverage)."""
    if rest:
        return run_tests(rest)
    if os.environ.get("CI") and privileges() is not None:
        install_system_packages(missing_system_packages(CI_PACKAGES))
    checks = check(LOADING)
    say("tests that need the machine for themselves")
    alone = run_tests(["-q", "-m", "alone", "--cache-clear", "--cov", "--cov-report=", "--cov-fail-under=0"])
    say("tests")
    others = run_tests(
        ["-m", "not alone", "-n", WORKERS, "--dist", "worksteal", "--cov", "--cov-append", "--cov-report=term"]
    )
    tests = others or (alone if alone != NO_TESTS else 0)
    if tests == TESTS_FAILED:
        tests = ask_again(failed_tests(LAST_FAILED))
    # pytest's last line speaks for itself only: what failed before it must not scroll away
    if checks:
        print("Failed before the tests: see above, or run the command `check`.", file=sys.stderr)
    if tests and alone not in {0, NO_TESTS}:
        print("Failed before the others: one that needs the machine for itself, see above.", file=sys.stderr)
    return checks or tests


def ask_again(failed: Sequence[str]) -> int:
    """0 where the `failed` tests are few and pass with the machine for themselves; they are named whatever they do.

    Tests speak to real ports, programs and windows, several at a time: one that was starved by those beside it says
    nothing about the program. One that fails again does, and so do many at once.
    """
    if not 0 < len(failed) <= AGAIN_AT_MOST:
        return TESTS_FAILED
    say("failed tests again, with the machine for themselves")
    status = run_tests(
        ["-q", "--last-failed", "--last-failed-no-failures=none", "--cov", "--cov-append", "--cov-report="]
    )
    if status == 0:
        print("Passed only when asked alone; mend what they do not wait for:", *failed, sep="\n  ", file=sys.stderr)
    return status


def failed_tests(cache: Path) -> list[str]:
    """The tests that pytest's `cache` remembers as failed."""
    return list(json.loads(cache.read_text(encoding="utf-8"))) if cache.is_file() else []


def nightly(rest: list[str]) -> int:
    """What takes too long for every change: a million spoiled answers for the decoders; `rest` goes to `tests.fuzz`."""
    say("a million spoiled answers")
    spoiled = run_program([PYTHON, "-m", "tests.fuzz", *(rest or ["--inputs", NIGHTLY_INPUTS])], environment())
    if rest:
        return spoiled
    say("nonsense that is near enough to the real thing to get far")
    return (
        run_tests(["-q", "--timeout=3600", "tests/unit/isapi"], FACESTATION_FUZZ_EXAMPLES=NIGHTLY_EXAMPLES) or spoiled
    )


def run_tests(arguments: list[str], **variables: str) -> int:
    """Exit status of pytest with these arguments."""
    env = {**environment(offscreen=True), **variables}
    # a test must never meet the passwords of the person who runs it
    env["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
    return run_program([PYTHON, "-m", "pytest", *arguments], env)


def missing_system_packages(wanted: Sequence[str]) -> list[str]:
    """Those of `wanted` Debian packages that are still to be installed; empty on other systems."""
    if shutil.which("dpkg-query") is None or shutil.which("apt-get") is None:
        return []
    query = ["dpkg-query", "-W", "-f", "${db:Status-Abbrev}|${Package}, ${Provides}\n"]
    listed = subprocess.run(query, capture_output=True, text=True, check=True).stdout
    lines = (line.partition("|") for line in listed.splitlines())
    names = {
        name.split()[0]
        for state, _, names in lines
        if state.startswith("ii")
        for name in names.split(",")
        if name.strip()
    }
    return [package for package in wanted if package not in names]


def install_system_packages(packages: list[str]) -> None:
    """Install `packages` where that needs no password; raises SetupFailed with the command to type where it does."""
    if not packages:
        return
    prefix = privileges()
    if prefix is None:
        command = " ".join(["sudo", "apt-get", "install", "--no-install-recommends", *packages])
        raise SetupFailed(f"System libraries are missing. Install them, then try again:\n\n    {command}\n")
    say(f"Installing {len(packages)} system packages")
    update, install = [*prefix, *APT_UPDATE], [*prefix, *APT_INSTALL, *packages]
    has_lists = any(Path("/var/lib/apt/lists").glob("*_Packages*"))
    if has_lists and run_quietly(install):
        return
    run_or_fail(update, "apt-get update failed.")
    run_or_fail(install, "apt-get install failed.")


def privileges() -> list[str] | None:
    """What goes before apt-get, with questions switched off; None where a password would be asked for."""
    silent = ["env", "DEBIAN_FRONTEND=noninteractive", "NEEDRESTART_MODE=a"]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        return silent
    if shutil.which("sudo") is None:
        return None
    allowed = subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode == 0
    return ["sudo", "-n", *silent] if allowed else None


def can_make_environments() -> bool:
    """Whether this interpreter can make virtual environments (Debian splits that off)."""
    return importlib.util.find_spec("ensurepip") is not None


def venv_package() -> str:
    """The Debian package that lets this interpreter make virtual environments."""
    return f"python{sys.version_info.major}.{sys.version_info.minor}-venv"


def make_environment() -> None:
    """Make `.venv`, also where an earlier attempt was interrupted or its interpreter is gone."""
    if STAMP.is_file() and PYTHON.exists():
        return
    if PYTHON.exists() and run_quietly([PYTHON, "-m", "pip", "--version"]):
        return
    say("Making .venv")
    run_or_fail([sys.executable, "-m", "venv", "--clear", VENV], "The virtual environment could not be made.")


def fingerprint() -> str:
    """What the environment was made from: changes when it has to be brought up to date."""
    sums = hashlib.sha256(platform.python_version().encode())
    for path in (ROOT / "pyproject.toml", CONSTRAINTS, ROOT / "packaging" / "build_hook.py", ASSETS):
        sums.update(path.read_bytes())
    return sums.hexdigest()


def missing_files() -> bool:
    """Whether a model, a portrait or a compiled translation is missing or out of date."""
    wheels = tomllib.loads(ASSETS.read_text(encoding="utf-8"))["wheel"]
    fetched = (ROOT / member["to"] for wheel in wheels for member in wheel["member"])
    return not all(path.is_file() for path in fetched) or any(is_stale(path) for path in TRANSLATIONS.glob("*.ts"))


def is_stale(source: Path) -> bool:
    """Whether the translation `source` was changed after it was compiled."""
    compiled = source.with_suffix(".qm")
    return not compiled.is_file() or compiled.stat().st_mtime < source.stat().st_mtime


def has_display() -> bool:
    """Whether windows can be shown to somebody."""
    if os.name == "nt" or sys.platform == "darwin":
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def environment(*, offscreen: bool = False) -> dict[str, str]:
    """Variables for a program of the working copy; `offscreen` keeps its windows off the display."""
    env = dict(os.environ)
    # else every one of hundreds of processes compiles the whole program anew
    env.pop("PYTHONDONTWRITEBYTECODE", None)
    if offscreen:
        # the colon of a Windows path would end the plug-in's argument
        env.setdefault("QT_QPA_PLATFORM", "offscreen" if os.name == "nt" else f"offscreen:configfile={SCREEN}")
    if sys.platform == "linux" and not any(name in env for name in ("LANG", "LC_ALL", "LC_CTYPE")):
        env["LC_ALL"] = "C.UTF-8"  # Qt complains about a locale that is not UTF-8
    return env


def run_program(command: Sequence[str | Path], env: dict[str, str], limit_s: float | None = None) -> int:
    """Exit status of `command`; raises TimeoutExpired when it takes longer than `limit_s`.

    However it ends, the program is given time to put its things away: its virtual terminals are processes of their own.
    """
    with subprocess.Popen(command, env=env, cwd=ROOT) as process:
        try:
            return process.wait(limit_s)
        except KeyboardInterrupt:
            # Ctrl+C reaches the program as well
            end(process, patience_s=ENDING_S)
            raise
        except subprocess.TimeoutExpired:
            end(process, patience_s=0)
            raise


def end(process: subprocess.Popen[bytes], patience_s: float) -> None:
    """Wait for the end of `process`: by itself, then asked, then by force."""
    for step, wait_s in ((None, patience_s), (process.terminate, ENDING_S), (process.kill, None)):
        if step is not None:
            step()
        try:
            process.wait(wait_s)
        except subprocess.TimeoutExpired:
            continue
        return


def run_checks(commands: Mapping[str, tuple[str, ...]]) -> list[str]:
    """The names of those `commands` of `.venv` that failed; they run side by side, and speak one after the other."""
    failed = []
    with ThreadPoolExecutor(os.cpu_count()) as side_by_side:
        running = {name: side_by_side.submit(run_check, *command) for name, command in commands.items()}
        for name, check_running in running.items():
            say(name)
            done = check_running.result()
            if done.returncode != 0:
                print(done.stdout, flush=True)
                failed.append(name)
    return failed


def run_check(tool: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """What a tool of `.venv` found."""
    return subprocess.run(
        [BIN / (tool + (".exe" if os.name == "nt" else "")), *arguments],
        env=environment(offscreen=True),
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )


def run_quietly(command: Sequence[str | Path]) -> bool:
    """Whether `command` ended well; its output is dropped."""
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def run_or_fail(command: Sequence[str | Path], sentence: str) -> None:
    """Run `command` silently; raises SetupFailed with `sentence` and what it said when it does not end well."""
    done = subprocess.run(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    if done.returncode != 0:
        raise SetupFailed(f"{done.stdout}\n{sentence}")


def say(what: str) -> None:
    """Tell the person what is being done now, in order with what the tools print."""
    print(f"== {what}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
