"""Serves the site on this machine and rebuilds it after every change."""

from __future__ import annotations

import argparse
import errno
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from types import FrameType

from omgeving import WORTEL, maak_omgeving, meld, stop

from mooimaatwerk.opdrachtregel import Opdrachtregel

BRONNEN = ("cases", "docs", "mooimaatwerk", "hooks", "mkdocs.yml")
SECONDEN_TUSSEN_KIJKEN = 1.0
SECONDEN_TOT_STOPPEN = 5.0

Stand = dict[Path, int]


def main(argumenten: list[str] | None = None) -> int:
    """Make the environment and keep the site in the air until someone stops it."""
    keuzes = lees_keuzes(argumenten)
    vang_signalen()
    try:
        controleer_poort(keuzes.host, keuzes.poort)
        python = maak_omgeving(met_tests=False)
        houd_in_de_lucht(python, keuzes.host, keuzes.poort)
    except KeyboardInterrupt:
        meld("\nGestopt.")
    return 0


def lees_keuzes(argumenten: list[str] | None) -> argparse.Namespace:
    """Read the options of the command line."""
    lezer = Opdrachtregel(
        prog="scripts/serve.py", description="Zet de site op je eigen computer klaar."
    )
    lezer.add_argument("--host", default="127.0.0.1", help="adres (standaard: %(default)s)")
    lezer.add_argument(
        "--poort", type=poortnummer, default=8000, help="poort (standaard: %(default)s)"
    )
    return lezer.parse_args(argumenten)


def poortnummer(tekst: str) -> int:
    """Read the number of a port."""
    if not (tekst.isdecimal() and 1 <= int(tekst) <= 65535):
        raise argparse.ArgumentTypeError("kies een getal van 1 tot en met 65535")
    return int(tekst)


def vang_signalen() -> None:
    """Make every way to stop behave like Ctrl+C, so that the child never stays behind."""

    def onderbreek(nummer: int, frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    for naam in ("SIGINT", "SIGTERM", "SIGHUP"):
        if hasattr(signal, naam):
            signal.signal(getattr(signal, naam), onderbreek)


def controleer_poort(host: str, poort: int) -> None:
    """Stop with a friendly message when the site cannot be put on this address."""
    familie = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        socket.create_server((host, poort), family=familie).close()
    except OSError as fout:
        if fout.errno == errno.EADDRINUSE:
            stop(
                f"Poort {poort} is al bezet. Misschien staat de site er al: {adres(host, poort)}\n"
                "Stop anders het programma dat de poort gebruikt, of kies een andere poort:\n"
                f"    python3 scripts/serve.py --poort {poort % 65535 + 1}"
            )
        stop(f"Op {adres(host, poort)} mag of kan de site niet staan: {fout}.")


def houd_in_de_lucht(python: Path, host: str, poort: int) -> None:
    """Serve; after a build that failed, wait for a change and try again."""
    while True:
        # Taken before the build, so that a change during the build is not missed.
        stand = maak_stand()
        if dien_op(opdracht(python, host, poort), host, poort) == 0:
            return
        meld(
            "\nDe site kon niet gebouwd worden. Hierboven lees je wat er mis is.\n"
            "Ik wacht tot je iets verandert en probeer het dan opnieuw. Stop met Ctrl+C."
        )
        wacht_op_verandering(stand)
        meld("\nEr is iets veranderd. Ik probeer het opnieuw.")


def dien_op(opdracht: list[str], host: str, poort: int) -> int:
    """Run the server until it ends and return its exit code; never leave it behind."""
    omgeving = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    # A session of its own: Ctrl+C reaches this script only, which then stops the server once.
    kind = subprocess.Popen(opdracht, cwd=WORTEL, env=omgeving, start_new_session=os.name != "nt")
    try:
        if wacht_op_site(kind, host, poort):
            meld(f"\nDe site staat op {adres(host, poort)} – stop met Ctrl+C\n")
        return kind.wait()
    finally:
        stop_kind(kind)


def wacht_op_site(kind: subprocess.Popen[bytes], host: str, poort: int) -> bool:
    """Wait until the site answers; False when the server ended before that."""
    doel = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)
    while kind.poll() is None:
        try:
            socket.create_connection((doel, poort), timeout=1).close()
            return True
        except OSError:
            time.sleep(0.3)
    return False


def stop_kind(kind: subprocess.Popen[bytes]) -> None:
    """Stop the server: kindly first, so that it can clean up after itself."""
    if kind.poll() is not None:
        return
    if os.name != "nt":  # on Windows Ctrl+C has reached the server already
        kind.send_signal(signal.SIGINT)
    try:
        kind.wait(SECONDEN_TOT_STOPPEN)
    except (subprocess.TimeoutExpired, KeyboardInterrupt):
        kind.kill()
        kind.wait()


def wacht_op_verandering(stand: Stand) -> None:
    """Wait until a source differs from how it was."""
    while maak_stand() == stand:
        time.sleep(SECONDEN_TUSSEN_KIJKEN)


def maak_stand(wortel: Path = WORTEL) -> Stand:
    """Return the time of the last change of every source."""
    stand: Stand = {}
    for bestand in bronbestanden(wortel):
        try:
            stand[bestand] = bestand.stat().st_mtime_ns
        except FileNotFoundError:
            continue  # removed while we were looking: its absence is the change
    return stand


def bronbestanden(wortel: Path) -> Iterator[Path]:
    """Yield every file that the site is made of; not what Python caches during a build."""
    for naam in BRONNEN:
        bron = wortel / naam
        for pad in [bron] if bron.is_file() else bron.rglob("*"):
            if "__pycache__" not in pad.parts and pad.is_file():
                yield pad


def opdracht(python: Path, host: str, poort: int) -> list[str]:
    """Return the command that builds and serves the site."""
    waar = f"[{host}]:{poort}" if ":" in host else f"{host}:{poort}"
    return [str(python), "-m", "mkdocs", "serve", "-a", waar, "--config-file", "mkdocs.yml"]


def adres(host: str, poort: int) -> str:
    """Return the address to type into a browser."""
    return f"http://[{host}]:{poort}" if ":" in host else f"http://{host}:{poort}"


if __name__ == "__main__":
    sys.exit(main())
