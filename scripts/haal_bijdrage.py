"""Takes what a pull request contributes out of git as data: nothing of it is checked out or run.

Standard library only, and always the copy of the base branch: the files come straight from
git's objects, so that links, filters, hooks and names of the contributor have no say.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path, PurePosixPath

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from mooimaatwerk.opdrachtregel import Opdrachtregel

WORTEL = Path(__file__).resolve().parent.parent

MAPPEN = ("cases", "docs")
"""What a project folder is made of; the contribution is laid over a copy of ours."""

MAX_VERHAAL = 40 * 1024
MAX_LIJST = 256 * 1024
MAX_BESTANDEN = 200

# The field lists belong to the code: its model and they change together.
_LIJST = re.compile(r"cases/_begrippen/(?![a-z0-9-]*velden\.yml)[a-z0-9-]+\.yml")
_VERHAAL = re.compile(r"(?:cases|docs/edities)/(?:[^/]+/){0,3}[^/]+")
# No hidden file, nothing that looks like an option, no sign that a file system gives a meaning.
_NAAM = re.compile(r"[^\s.\-_/\\:*?\"<>|][^/\\:*?\"<>|]{0,99}")
_GEWOON = ("100644", "100755")
_LEEG = "000000"


@dataclass(frozen=True)
class Wijziging:
    """One changed path: its mode and object after the change ("000000" when it is gone)."""

    pad: str
    modus: str
    object: str


@dataclass
class Overzicht:
    """What was taken, what was left alone and why; the file that `nakijken` reads."""

    bestanden: list[str] = field(default_factory=list)
    verwijderd: list[str] = field(default_factory=list)
    geweigerd: list[dict[str, str]] = field(default_factory=list)
    code: list[str] = field(default_factory=list)


class Gitfout(Exception):
    """Git could not do what was asked."""


def main(argumenten: list[str] | None = None) -> int:
    """Lay the contribution over a copy of this project's content, and write the overview."""
    keuzes = lees_keuzes(argumenten)
    try:
        overzicht = haal(keuzes.opslag, keuzes.basis, keuzes.kop, keuzes.naar)
    except Gitfout as fout:
        print(f"De bijdrage kan niet worden opgehaald: {fout}", file=sys.stderr)
        return 2
    except FileExistsError as fout:
        print(f"{fout.filename} bestaat al. Kies een nieuwe map.", file=sys.stderr)
        return 2
    keuzes.overzicht.write_text(json.dumps(asdict(overzicht), indent=2), encoding="utf-8")
    print(
        f"Overgenomen: {len(overzicht.bestanden)}. Verwijderd: {len(overzicht.verwijderd)}. "
        f"Geweigerd: {len(overzicht.geweigerd)}. Code, niet bekeken: {len(overzicht.code)}."
    )
    return 0


def lees_keuzes(argumenten: list[str] | None) -> argparse.Namespace:
    """Read what to compare, and where the result goes."""
    lezer = Opdrachtregel(
        prog="scripts/haal_bijdrage.py",
        description="Haalt de bestanden van een bijdrage uit git, als gegevens.",
        allow_abbrev=False,
    )
    lezer.add_argument("basis", help="de commit waar de bijdrage op verder bouwt")
    lezer.add_argument("kop", help="de commit met de bijdrage")
    lezer.add_argument("--naar", type=Path, required=True, help="nieuwe map voor het resultaat")
    lezer.add_argument("--overzicht", type=Path, required=True, help="JSON-bestand met de lijst")
    lezer.add_argument("--opslag", type=Path, default=WORTEL, help="de map met git erin")
    return lezer.parse_args(argumenten)


def haal(opslag: Path, basis: str, kop: str, naar: Path) -> Overzicht:
    """Copy our own content to `naar` and change there what the contribution changes.

    Raises Gitfout when a commit is not there, FileExistsError when `naar` is.
    """
    wijzigingen = list(lees_wijzigingen(opslag, basis, kop))
    naar.mkdir(parents=True)
    for map_ in MAPPEN:
        shutil.copytree(WORTEL / map_, naar / map_)
    overzicht = Overzicht()
    for wijziging in wijzigingen:
        neem_over(opslag, wijziging, naar, overzicht)
    return overzicht


def lees_wijzigingen(opslag: Path, basis: str, kop: str) -> Iterator[Wijziging]:
    """Go over the paths that differ between two commits; a rename is one gone and one new."""
    vraag = ["diff-tree", "-r", "-z", "--raw", "--no-renames", "--no-abbrev"]
    delen = git(opslag, *vraag, commit(opslag, basis), commit(opslag, kop)).split(b"\0")
    for kop_, pad in zip(delen[::2], delen[1::2], strict=False):
        _, modus, _, object_, _ = kop_.decode("ascii").split(" ")
        yield Wijziging(pad.decode("utf-8", "backslashreplace"), modus, object_)


def commit(opslag: Path, naam: str) -> str:
    """Return the id of a commit, so that a name can never be read as an option."""
    vraag = ["rev-parse", "--verify", "--quiet", "--end-of-options", f"{naam}^{{commit}}"]
    return git(opslag, *vraag).decode("ascii").strip()


def neem_over(opslag: Path, wijziging: Wijziging, naar: Path, overzicht: Overzicht) -> None:
    """Write, remove, refuse or only mention one changed path."""
    if not is_inhoud(wijziging.pad):
        overzicht.code.append(wijziging.pad)
    elif reden := waarom_niet(opslag, wijziging, len(overzicht.bestanden)):
        overzicht.geweigerd.append({"pad": wijziging.pad, "reden": reden})
    elif wijziging.modus == _LEEG:
        naar.joinpath(wijziging.pad).unlink(missing_ok=True)
        overzicht.verwijderd.append(wijziging.pad)
    else:
        doel = naar / wijziging.pad
        doel.parent.mkdir(parents=True, exist_ok=True)
        doel.write_bytes(git(opslag, "cat-file", "blob", wijziging.object))
        overzicht.bestanden.append(wijziging.pad)


def is_inhoud(pad: str) -> bool:
    """True for what people contribute: cases, reactions, vocabularies and editions."""
    if pad.startswith("cases/_begrippen/"):
        return _LIJST.fullmatch(pad) is not None
    return pad.startswith(("cases/", "docs/edities/"))


def waarom_niet(opslag: Path, wijziging: Wijziging, al_genomen: int) -> str:
    """Return the slug of the reason to refuse a path; empty when it may be taken.

    A wrong but harmless name passes: the check tells its writer what it should be.
    """
    is_lijst = _LIJST.fullmatch(wijziging.pad) is not None
    if not (is_lijst or is_veilige_naam(wijziging.pad)):
        return "naam"
    if wijziging.modus == _LEEG:
        return ""
    if wijziging.modus not in _GEWOON:
        return "koppeling"
    if not is_lijst and PurePosixPath(wijziging.pad).suffix != ".md":
        return "soort"
    if al_genomen >= MAX_BESTANDEN:
        return "te-veel"
    grootte = int(git(opslag, "cat-file", "-s", wijziging.object))
    return "te-groot" if grootte > (MAX_LIJST if is_lijst else MAX_VERHAAL) else ""


def is_veilige_naam(pad: str) -> bool:
    """True when no part of a path is hidden, odd, or leads out of its folder."""
    delen = pad.split("/")
    netjes = pad.isprintable() and all(_NAAM.fullmatch(deel) for deel in delen)
    return netjes and _VERHAAL.fullmatch(pad) is not None


def git(opslag: Path, *vraag: str) -> bytes:
    """Ask git something and return what it says, byte for byte."""
    # The commands asked here read objects only: no filter, hook or other program starts.
    opdracht = ["git", "--no-pager", "-C", str(opslag), *vraag]
    klaar = subprocess.run(opdracht, capture_output=True, stdin=subprocess.DEVNULL, check=False)
    if klaar.returncode:
        uitleg = klaar.stderr.decode("utf-8", "replace").strip() or "die commit is er niet"
        raise Gitfout(f"git {vraag[0]}: {uitleg}")
    return klaar.stdout


if __name__ == "__main__":
    sys.exit(main())
