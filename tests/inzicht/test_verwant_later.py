"""Tests of related cases after changes: what is kept gives the same as beginning anew."""

import random
from collections.abc import Sequence
from pathlib import Path

import pytest

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.bouw.ligging import read_ligging, write_ligging
from mooimaatwerk.casus import Casus, Gegevens, Wetverwijzing
from mooimaatwerk.inzicht import trefwoorden
from mooimaatwerk.paginas.verder import Wegwijzer
from mooimaatwerk.verzameling import make_verzameling

KNELPUNTEN = ("wachtlijst", "regiobinding", "schaamte", "huurachterstand")
WETTEN = ("wmo-2015", "jeugdwet", "participatiewet")
THEMAS = ("wonen", "werk", "schulden")
WOORDEN = tuple(f"woord{chr(97 + n % 26)}{chr(97 + n // 26)}" for n in range(300))
STAPPEN = 15


def maak(lot: random.Random, slug: str) -> Casus:
    def kies(uit: Sequence[str], hoogstens: int) -> tuple[str, ...]:
        return tuple(sorted(lot.sample(uit, lot.randint(1, hoogstens))))

    gegevens = Gegevens(
        titel=f"Titel {lot.choice(WOORDEN)}",
        samenvatting="Samenvatting",
        datum=f"20{lot.randint(10, 26)}",
        status=lot.choice(("doorbraak", "open")),
        themas=kies(THEMAS, 2),
        knelpunten=kies(KNELPUNTEN, 3),
        levensgebieden=("wonen",),
        wetten=tuple(Wetverwijzing(wet=wet) for wet in kies(WETTEN, 2)),
        voorbeeld=lot.random() < 0.05,
        publicatie=lot.choice(("gepubliceerd",) * 9 + ("ingetrokken",)),
    )
    tekst = " ".join(lot.choices(WOORDEN, weights=range(1, 301), k=20))
    return Casus(slug=slug, gegevens=gegevens, tekst=tekst, pad=f"cases/{slug}.md")


@pytest.mark.parametrize("zaad", range(2))
def test_after_any_change_the_way_on_is_as_if_found_anew(
    zaad: int, begrippen: Begrippen, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    # Few cases count for the words, so that a change of what words say occurs as well.
    monkeypatch.setattr(trefwoorden, "ALLES_TOT", 32)
    lot = random.Random(zaad)
    casussen = {f"casus-{n}": maak(lot, f"casus-{n}") for n in range(120)}
    verzameling = make_verzameling(casussen.values(), begrippen)
    wijzer = Wegwijzer(verzameling)
    bekend = {c.slug: wijzer.verder(c) for c in verzameling.casussen}
    gespaard = 0
    for stap in range(STAPPEN):
        slug = f"casus-{lot.randrange(140)}"
        if stap % 5 == 0 and slug in casussen:
            del casussen[slug]
            bekend.pop(slug, None)
        else:
            casussen[slug] = maak(lot, slug)
        verzameling = make_verzameling(casussen.values(), begrippen)
        write_ligging(tmp_path / "ligging", wijzer.ligging, "samen")
        # What is kept in memory does the same as what is kept on disk.
        vorig = read_ligging(tmp_path / "ligging", "samen") if stap % 2 else wijzer.ligging
        wijzer, vers = Wegwijzer(verzameling, vorig), Wegwijzer(verzameling)
        for casus in verzameling.casussen:
            nieuw = casus.slug not in bekend
            if nieuw or wijzer.geraakt is None or casus.slug in wijzer.geraakt:
                bekend[casus.slug] = wijzer.verder(casus)
            else:
                gespaard += 1
            assert bekend[casus.slug] == vers.verder(casus), (stap, casus.slug)
    assert gespaard > 0
