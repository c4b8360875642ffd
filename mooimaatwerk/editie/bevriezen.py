"""Freezes an edition: writes the fingerprint of every piece into its index.md."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from mooimaatwerk.editie.lezen import INDEX
from mooimaatwerk.editie.model import Editie
from mooimaatwerk.editie.vingerafdruk import OP, vingerafdruk


class AlBevroren(Exception):
    """The edition was frozen before; its text is the day on which."""


def freeze_editie(editie: Editie, vandaag: date, *, opnieuw: bool = False) -> int:
    """Write the fingerprints and return how many; raises AlBevroren unless `opnieuw`.

    Only the key `bevroren` of the file changes: every other line stays as it was typed.
    """
    toen = editie.gegevens.bevroren
    if toen and not opnieuw:
        raise AlBevroren(toen.get(OP, ""))
    afdrukken = dict(make_vingerafdrukken(editie))
    bestand = editie.map / INDEX
    tekst = bestand.read_text(encoding="utf-8-sig")
    bestand.write_text(_met_blok(tekst, afdrukken, vandaag), encoding="utf-8", newline="\n")
    return len(afdrukken)


def make_vingerafdrukken(editie: Editie) -> Iterator[tuple[str, str]]:
    """Yield the slug and the fingerprint of every case and article of an edition."""
    for casus in editie.casussen:
        yield casus.slug, vingerafdruk(casus)
    for stuk in editie.stukken:
        if stuk.artikel:
            yield stuk.artikel.slug, vingerafdruk(stuk.artikel)


def _met_blok(tekst: str, afdrukken: dict[str, str], vandaag: date) -> str:
    regels = tekst.splitlines()
    einde = next(n for n in range(1, len(regels)) if re.fullmatch(r"---[ \t]*", regels[n]))
    kop = list(_zonder_blok(regels[1:einde]))
    blok = ["bevroren:", f"  {OP}: {vandaag.isoformat()}"]
    blok += [f"  {slug}: {afdruk}" for slug, afdruk in sorted(afdrukken.items())]
    return "\n".join([regels[0], *kop, *blok, *regels[einde:]]) + "\n"


def _zonder_blok(kop: list[str]) -> Iterator[str]:
    """Yield the lines of the front matter without those of `bevroren`."""
    in_blok = False
    for regel in kop:
        if regel and regel[0] not in " \t}":
            in_blok = regel.startswith("bevroren:")
        if not in_blok:
            yield regel
