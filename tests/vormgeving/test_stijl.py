"""The style sheets: a name is given a look in one file only, so that pages keep apart."""

import re
from collections import defaultdict

from mooimaatwerk.project import EIGEN_MAP

STIJL = EIGEN_MAP / "mooimaatwerk" / "sjablonen" / "stijl"
# What every page shares, and how it all is on paper: these speak about names of others.
GEDEELD = {"basis.css", "afdruk.css"}


def test_a_name_gets_its_look_in_one_style_sheet() -> None:
    plekken: dict[str, set[str]] = defaultdict(set)
    for bestand in sorted(STIJL.glob("*.css")):
        if bestand.name in GEDEELD:
            continue
        for naam in re.findall(r"^\.([a-z-]+)(?= \{|, )", bestand.read_text("utf-8"), re.M):
            plekken[naam].add(bestand.name)
    dubbel = {naam: sorted(waar) for naam, waar in plekken.items() if len(waar) > 1}
    assert len(plekken) > 100
    assert dubbel == {}, "two pages use one name for two things: rename one of them"
