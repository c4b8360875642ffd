"""Makes the word and name lists of the privacy check from the packages they come from."""

from __future__ import annotations

import importlib
import re
import sys
from pathlib import Path

from omgeving import WORTEL, meld

from mooimaatwerk.opdrachtregel import Opdrachtregel

LIJSTEN = WORTEL / "mooimaatwerk" / "privacy" / "lijsten"
VOORNAMEN_UIT = ("nl_NL", "nl_BE", "tr_TR", "pl_PL")
ACHTERNAMEN_UIT = ("nl_NL", "nl_BE")


def main(argumenten: list[str] | None = None) -> int:
    """Write all lists; needs the package mooimaatwerk and the two sources."""
    lezer = Opdrachtregel(prog="scripts/privacylijsten.py")
    lezer.add_argument("woordenlijst", type=Path, help="/usr/share/dict/dutch van Debian wdutch")
    lezer.add_argument("faker", type=Path, help="map waarin het pakket Faker is uitgepakt")
    keuzes = lezer.parse_args(argumenten)
    sys.path.insert(0, str(keuzes.faker))
    woorden = keuzes.woordenlijst.read_text(encoding="utf-8").split()
    schrijf_woorden(woorden)
    schrijf_namen()
    return 0


def schrijf_woorden(woorden: list[str]) -> None:
    """Write the filter of all words that Dutch writes without a capital."""
    from mooimaatwerk.privacy.woordfilter import make_woordfilter

    klein = [woord for woord in woorden if re.fullmatch(r"[a-zß-öø-ÿ][a-zß-öø-ÿ']+", woord)]
    (LIJSTEN / "woorden.bloom").write_bytes(make_woordfilter(klein))
    meld(f"{len(klein)} woorden")


def schrijf_namen() -> None:
    """Write first names, last names, places and countries, sorted, one on a line."""
    voor: set[str] = set()
    for taal in VOORNAMEN_UIT:
        personen = importlib.import_module(f"faker.providers.person.{taal}").Provider
        for soort in ("first_names", "first_names_male", "first_names_female"):
            voor.update(getattr(personen, soort, ()))
    achter: set[str] = set()
    for taal in ACHTERNAMEN_UIT:
        namen = importlib.import_module(f"faker.providers.person.{taal}").Provider.last_names
        achter.update(naam.split(" ")[-1] for naam in namen)
    plekken = importlib.import_module("faker.providers.address.nl_NL").Provider
    schrijf("voornamen", {naam for naam in voor if re.fullmatch(r"[^\W\d_-]{2,}", naam)})
    schrijf("achternamen", {naam for naam in achter if naam[0].isupper()})
    schrijf("plaatsen", set(plekken.cities))
    schrijf("landen", set(plekken.countries))


def schrijf(naam: str, regels: set[str]) -> None:
    """Write one list."""
    bestand = LIJSTEN / f"{naam}.txt"
    bestand.write_text("\n".join(sorted(regels)) + "\n", encoding="utf-8")
    meld(f"{len(regels)} {naam}")


if __name__ == "__main__":
    sys.exit(main())
