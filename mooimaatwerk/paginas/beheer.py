"""The page for who runs a copy: what a host has to do, and what it takes."""

from __future__ import annotations

from mooimaatwerk.paginas.pagina import Pagina
from mooimaatwerk.publiceren.hosting import BEWAREN, VERNIEUWT, make_voorbeelden
from mooimaatwerk.publiceren.wijzigingen import BEWAARDAGEN
from mooimaatwerk.verantwoording.verbruik import METING, Aanname, make_verbruik, per_bezoek


def make_hostingpagina() -> Pagina:
    """Return the page at /beheer/hosting/."""
    aanname = Aanname()
    verzoeken, bytes_ = per_bezoek(METING, aanname)
    return Pagina(
        "beheer/hosting/",
        "Hosting",
        "Waar deze site kan staan, hoe je hem plaatst en wat dat vraagt.",
        "beheer/hosting.html",
        {
            "bewaren": BEWAREN,
            "vernieuwt": VERNIEUWT,
            "bewaardagen": BEWAARDAGEN,
            "voorbeelden": make_voorbeelden(),
            "m": METING,
            "aanname": aanname,
            "verzoeken_per_bezoek": verzoeken,
            "bytes_per_bezoek": int(bytes_),
            "verbruik": make_verbruik(METING, aanname),
        },
    )
