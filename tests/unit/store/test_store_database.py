"""Opening a database, and what is said when it fails."""

from __future__ import annotations

import contextlib
import sqlite3
import stat
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from facestation.errors import (
    DatabaseAddressInvalid,
    DatabaseBusy,
    DatabaseDamaged,
    DatabaseNotWritable,
    DatabaseTooNew,
    DatabaseUnreachable,
    DiskFull,
    StationError,
)
from facestation.store import Store, database, migrations, open_database
from tests.unit.small_disk import run_on_small_disk
from tests.unit.store.desk import KEY, Desk, visitor
from tests.unit.store.postgres import PostgresServer


def test_the_newest_migration_is_the_one_that_opening_expects() -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(migrations.__file__).parent).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    assert ScriptDirectory.from_config(config).get_current_head() == migrations.HEAD


def test_what_was_written_is_there_after_reopening(desk: Desk, address: Path | str) -> None:
    desk.want(desk.doors("Front"))
    desk.close()
    again = Desk(address)
    assert [row.employee_no for row in again.deliveries.pending()] == ["V1"]
    again.close()


def test_opening_loads_no_migration_tool_unless_there_is_something_to_migrate(tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from facestation.store import open_database;"
        "[open_database(Path(sys.argv[1])).close() for _ in range(2)]; print('alembic' in sys.modules)"
    )
    new = tmp_path / "station.db"
    shown = subprocess.run([sys.executable, "-c", program, new], check=True, capture_output=True, text=True)
    assert shown.stdout.strip() == "False"


def test_a_database_of_a_newer_version_is_left_alone(desk: Desk, address: Path | str) -> None:
    with desk.database.writing() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(DatabaseTooNew):
        open_database(address)
    with desk.database.reading() as connection:
        assert connection.execute(text("SELECT version_num FROM alembic_version")).scalar() == "9999"


def test_several_programs_may_make_the_database_at_once(new_address: Path | str) -> None:
    opened: list[database.Database] = []

    def open_one() -> None:
        opened.append(open_database(new_address))

    threads = [threading.Thread(target=open_one) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for each in opened:
        each.check()
        each.close()
    assert len(opened) == 6


def test_a_healthy_database_passes_its_check(desk: Desk) -> None:
    desk.want(desk.doors("Front"))
    desk.store.check()


def test_a_failed_transaction_leaves_nothing(desk: Desk) -> None:
    with pytest.raises(IntegrityError):
        _write(
            desk,
            "INSERT INTO counters (name, value) VALUES ('a', 1)",
            "INSERT INTO counters (name, value) VALUES ('a', 2)",
        )
    with desk.database.reading() as connection:
        assert connection.execute(text("SELECT count(*) FROM counters")).scalar() == 0


def _write(desk: Desk, *statements: str) -> None:
    with desk.database.writing() as connection:
        for statement in statements:
            connection.exec_driver_sql(statement)


# the embedded database


def test_files_are_for_their_owner_alone(tmp_path: Path) -> None:
    (tmp_path / "station.db").touch(0o644)
    desk = Desk(tmp_path / "station.db")
    desk.want(desk.doors("Front"))
    modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in tmp_path.iterdir()}
    desk.close()
    assert modes == {"station.db": 0o600, "station.db-wal": 0o600, "station.db-shm": 0o600, "running": 0o700}


def test_what_is_deleted_is_wiped_and_what_is_written_is_on_the_disk(tmp_path: Path) -> None:
    opened = open_database(tmp_path / "station.db")
    with opened.reading() as connection:
        found = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("secure_delete", "journal_mode", "synchronous", "foreign_keys")
        }
    opened.close()
    assert found == {"secure_delete": 1, "journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}


def test_an_ended_program_leaves_no_trace_of_running(tmp_path: Path) -> None:
    open_database(tmp_path / "station.db").close()
    assert sorted(file.name for file in tmp_path.rglob("*")) == ["running", "station.db"]


def test_any_folder_name_will_do(tmp_path: Path) -> None:
    folder = tmp_path / "50 % off? #1 данные"
    folder.mkdir()
    opened = open_database(folder / "station.db")
    assert opened.shown == str(folder / "station.db")
    opened.close()
    assert (folder / "station.db").stat().st_size > 0


def test_the_embedded_database_may_be_given_as_an_address(tmp_path: Path) -> None:
    open_database(f"sqlite:///{tmp_path}/station.db").close()
    assert (tmp_path / "station.db").exists()


def test_a_file_that_is_no_database_is_damaged(tmp_path: Path) -> None:
    file = tmp_path / "station.db"
    file.write_bytes(b"certainly not a database " * 400)
    with pytest.raises(DatabaseDamaged):
        open_database(file)
    assert file.read_bytes().startswith(b"certainly")


def test_a_database_with_damaged_pages_is_damaged(tmp_path: Path) -> None:
    file = tmp_path / "station.db"
    desk = Desk(file)
    doors = desk.doors("Front")
    for number in range(40):
        desk.want(doors, visitor(f"V{number}"))
    desk.close()
    content = bytearray(file.read_bytes())
    content[8192:] = b"\xa5" * (len(content) - 8192)
    file.write_bytes(content)
    # Which pages hold the list of tables depends on how many there are, so opening may notice it already.
    with pytest.raises(DatabaseDamaged), contextlib.closing(open_database(file)) as opened:
        Store(opened, KEY).check()


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(DatabaseNotWritable) as caught:
        open_database(tmp_path / "nowhere" / "station.db")
    assert caught.value.details == {"folder": str(tmp_path / "nowhere")}


def test_a_place_for_the_running_programs_that_is_taken_is_named(tmp_path: Path) -> None:
    (tmp_path / "running").touch()
    with pytest.raises(DatabaseNotWritable):
        open_database(tmp_path / "station.db")


def test_a_database_that_may_only_be_read_is_said_so(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "station.db")
    with pytest.raises(DatabaseNotWritable) as caught:
        _write(desk, "PRAGMA query_only=ON", "DELETE FROM counters")
    desk.close()
    assert caught.value.details == {"folder": str(tmp_path)}


def test_another_program_that_writes_too_long_is_said_so(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "station.db", patience_s=0.2)
    doors = desk.doors("Front")
    other = sqlite3.connect(tmp_path / "station.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(DatabaseBusy):
        desk.want(doors)
    assert desk.deliveries.pending() == []
    other.execute("ROLLBACK")
    other.close()
    assert len(desk.want(doors)) == 1
    desk.close()


def test_a_full_disk_is_said_so_and_nothing_accepted_is_lost(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "station.db")
    doors = desk.doors("Front", "Back")
    with desk.database.writing() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count={pages + 60}")
    accepted = _fill(desk, doors)
    assert 0 < accepted < 500
    assert len(desk.deliveries.pending()) == accepted * 2
    assert len(desk.photos_kept()) == accepted
    with desk.database.writing() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count=1000000")
    assert len(desk.want(doors, visitor("Z1"))) == 2
    desk.close()


def _fill(desk: Desk, doors: list[str]) -> int:
    for number in range(500):
        try:
            desk.want(doors, visitor(f"V{number}"), photo=b"p" * 20_000)
        except DiskFull:
            return number
    return 500


FILLS_THE_DISK = """
import sys
from pathlib import Path
from facestation.errors import StationError
from tests.unit.store.desk import Desk, visitor
folder = Path(sys.argv[1])
(folder / "filler").write_bytes(bytes(200_000))
desk = Desk(folder / "station.db")
doors = desk.doors("Front", "Back")
accepted = 0
try:
    while True:
        desk.want(doors, visitor(f"V{accepted}"), photo=bytes(20_000))
        accepted += 1
except StationError as error:
    print(error.code, accepted, len(desk.photos_kept()), len(desk.deliveries.pending()) / 2)
(folder / "filler").unlink()
desk.want(doors, visitor("Z1"))
desk.store.check()
print(len(desk.photos_kept()) - accepted)
desk.close()
try:
    (folder / "filler").write_bytes(bytes(9_000_000))
except OSError:
    try:
        Desk(folder / "another.db")
    except StationError as error:
        print(error.code)
"""


def test_on_a_disk_that_fills_up_nothing_accepted_is_lost(tmp_path: Path) -> None:
    full, afterwards, opened = run_on_small_disk(tmp_path, 1000, FILLS_THE_DISK).splitlines()
    code, accepted, photos, wishes = full.split()
    assert code == opened == "disk_full"
    assert 1 < int(accepted) == int(photos) == float(wishes)
    assert afterwards == "1"


def test_threads_take_turns_at_writing(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "station.db")
    doors = desk.doors("Front")
    threads = [threading.Thread(target=desk.want, args=(doors, visitor(f"V{number}"))) for number in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(desk.deliveries.pending()) == 20
    desk.close()


# the shared database


@pytest.mark.parametrize(
    "address",
    [
        "",
        "nonsense",
        "mysql://desk@host/name",
        "nosuchdatabase://x",
        "sqlite://",
        "sqlite:///:memory:",
        "sqlite:///file:x?uri=true",
        "postgresql://host:port/name",
        "postgresql://two..dots/name",
        "postgresql://127.0.0.1/name?unknown=option",
    ],
)
def test_what_is_no_address_of_a_database_is_refused_without_repeating_it(address: str) -> None:
    with pytest.raises(DatabaseAddressInvalid) as caught:
        open_database(address)
    assert caught.value.details == {}


def test_a_server_that_does_not_answer_is_unreachable(tmp_path: Path) -> None:
    pytest.importorskip("psycopg", reason="the driver for PostgreSQL is not installed (psycopg)")
    with pytest.raises(DatabaseUnreachable):
        open_database(f"postgresql://desk:hidden@/station?host={tmp_path}")


def test_a_database_that_the_server_does_not_have_is_unreachable(postgres: PostgresServer) -> None:
    with pytest.raises(DatabaseUnreachable):
        open_database(postgres.address() + "&dbname=nowhere")


def test_the_password_of_the_shared_database_is_not_shown(postgres: PostgresServer) -> None:
    opened = open_database(postgres.address().replace("station@", "station:hidden@"))
    assert "hidden" not in opened.shown
    assert "station:***@" in opened.shown
    opened.close()


def test_a_connection_that_the_server_ends_is_replaced(postgres: PostgresServer) -> None:
    desk = Desk(postgres.address())
    other = open_database(str(desk.address))
    with pytest.raises(DatabaseUnreachable):
        _read_over_a_connection_that_ends(desk, other)
    assert desk.deliveries.pending() == []
    other.close()
    desk.close()


def _read_over_a_connection_that_ends(desk: Desk, other: database.Database) -> None:
    with desk.database.reading() as connection:
        mine = connection.execute(text("SELECT pg_backend_pid()")).scalar()
        with other.writing() as others:
            others.execute(text("SELECT pg_terminate_backend(:mine)"), {"mine": mine})
        connection.execute(text("SELECT 1"))


def test_a_shared_database_in_which_another_writes_too_long_is_busy(postgres: PostgresServer) -> None:
    desk, other = Desk(address := postgres.address(), patience_s=0.2), open_database(address)
    caught: list[StationError] = []

    def add() -> None:
        try:
            desk.doors("Front")
        except StationError as error:
            caught.append(error)

    with other.writing() as connection:
        connection.exec_driver_sql("SET idle_in_transaction_session_timeout = 0")
        thread = threading.Thread(target=add)
        thread.start()
        thread.join()
    assert [type(error) for error in caught] == [DatabaseBusy]
    assert desk.store.terminals.list() == []
    other.close()
    desk.close()


def test_a_bug_in_the_program_is_no_failure_of_the_world(desk: Desk) -> None:
    with pytest.raises(Exception, match="nosuch") as caught, desk.database.reading() as connection:
        connection.execute(text("SELECT nosuch FROM counters"))
    assert not isinstance(caught.value, StationError)


@pytest.mark.alone
def test_opening_again_is_quick(tmp_path: Path) -> None:
    file = tmp_path / "station.db"
    open_database(file).close()
    begun_s = time.perf_counter()
    for _ in range(5):
        open_database(file).close()
    assert time.perf_counter() - begun_s < 1.0
