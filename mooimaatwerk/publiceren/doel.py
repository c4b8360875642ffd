"""Where a publication goes: a folder, or lists that a program for object stores carries out."""

from __future__ import annotations

import os
import shlex
import tempfile
from pathlib import Path

from tqdm import tqdm

from mooimaatwerk.publiceren.hosting import BEWAREN, VERNIEUWT, find_duur
from mooimaatwerk.publiceren.wijzigingen import MANIFEST, STAPPEN, Plan, Staat, read_staat
from mooimaatwerk.vormgeving.vast import VAST

DUUR = {"vast": find_duur(VAST), "zoekindex": BEWAREN[1].duur}
"""How long what is placed in a step may be kept; everything else is asked for each time."""


class NietVanOns(Exception):
    """Files stand at the target that were not published before; the text says how many."""


def read_doel(doel: Path) -> Staat:
    """Return what was published into a folder; nothing when it is empty or new.

    Raises OngeldigManifest.
    """
    bestand = doel / MANIFEST
    return read_staat(bestand.read_text(encoding="utf-8")) if bestand.is_file() else Staat()


def refuse_strangers(doel: Path, plan: Plan, oud: Staat) -> None:
    """Raise NietVanOns when placing would overwrite a file that was not published before."""
    eigen = {*oud.bestanden, *oud.vervallen}
    vreemd = [pad for pad in plan.alle if pad not in eigen and (doel / pad).exists()]
    if vreemd:
        raise NietVanOns(f"{len(vreemd)}, zoals {vreemd[0]}")


def place_in_folder(site: Path, doel: Path, plan: Plan) -> None:
    """Carry out a plan: place each file in one move, then remove, and write down what stands.

    A file that links lead to out of the target is left where it is.
    """
    doel.mkdir(parents=True, exist_ok=True)
    _write(doel / MANIFEST, plan.bezig.als_json().encode())
    for pad in tqdm(plan.alle, "Plaatsen", delay=1, disable=None, leave=False):
        (doel / pad).parent.mkdir(parents=True, exist_ok=True)
        _write(doel / pad, (site / pad).read_bytes())
    for pad in plan.weg:
        _remove(doel, doel / pad)
    _write(doel / MANIFEST, plan.straks.als_json().encode())


def _write(doel: Path, inhoud: bytes) -> None:
    """Write a file under another name first: a visitor gets the old or the new one, no half."""
    nummer, naam = tempfile.mkstemp(dir=doel.parent, prefix=".plaatst-")
    with os.fdopen(nummer, "wb") as bestand:
        bestand.write(inhoud)
    tijdelijk = Path(naam)
    tijdelijk.chmod(0o644)
    tijdelijk.replace(doel)


def _remove(doel: Path, bestand: Path) -> None:
    if not bestand.parent.resolve().is_relative_to(doel.resolve()):
        return
    bestand.unlink(missing_ok=True)
    for map_ in bestand.parents:
        if map_ == doel or not map_.is_dir() or any(map_.iterdir()):
            return
        map_.rmdir()


def write_lijsten(plan: Plan, folder: Path) -> None:
    """Write a list of files for each step, the list of what goes, and both manifests."""
    folder.mkdir(parents=True, exist_ok=True)
    for nummer, stap in enumerate(STAPPEN, 1):
        _lijst(folder / f"{nummer}-{stap}.txt", plan.plaatsen[stap])
    _lijst(folder / "weg.txt", plan.weg)
    (folder / "bezig.json").write_text(plan.bezig.als_json(), encoding="utf-8")
    (folder / "klaar.json").write_text(plan.straks.als_json(), encoding="utf-8")


def _lijst(bestand: Path, paden: tuple[str, ...]) -> None:
    bestand.write_text("".join(f"{pad}\n" for pad in paden), encoding="utf-8", newline="\n")


def make_opdrachten(plan: Plan, site: Path, folder: Path, doel: str) -> list[str]:
    """Return the commands of rclone that carry out the lists, in order.

    rclone knows S3 and what speaks its language, Azure Blob, Google Cloud, SFTP and more,
    and keeps the keys of an account outside this project.
    """

    def naar(manifest: str) -> str:
        van, tot = shlex.quote(str(folder / manifest)), shlex.quote(f"{doel}/{MANIFEST}")
        return f"rclone copyto --ignore-times {van} {tot}"

    opdrachten = [naar("bezig.json")]
    for nummer, stap in enumerate(STAPPEN, 1):
        if plan.plaatsen[stap]:
            lijst = shlex.quote(str(folder / f"{nummer}-{stap}.txt"))
            kop = shlex.quote(f"Cache-Control: {DUUR.get(stap, VERNIEUWT)}")
            opdrachten.append(
                f"rclone copy --ignore-times --no-traverse --files-from-raw {lijst} "
                f"--header-upload {kop} {shlex.quote(str(site))} {shlex.quote(doel)}"
            )
    if plan.weg:
        lijst = shlex.quote(str(folder / "weg.txt"))
        opdrachten.append(f"rclone delete --files-from-raw {lijst} {shlex.quote(doel)}")
    return [*opdrachten, naar("klaar.json")]
