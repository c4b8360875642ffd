"""Runs Typst on a tree of data, in a folder of its own, and measures what came out."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import typst

from mooimaatwerk.druk.lettertypen import unpack_lettertypen
from mooimaatwerk.druk.woordbreuk import Knoop

SJABLONEN = Path(__file__).parent / "typst"

NORMEN: list[typst.PDFStandard] = ["ua-1", "a-2a"]
"""Accessible and fit to be kept: Typst refuses to write a file that is not."""

AFLOOP = "3mm"
"""How far colour runs over the edge in the file for a printer."""


class Zetfout(Exception):
    """Typst stopped; `melding` is what it said (in English), for who maintains the templates."""

    def __init__(self, fout: RuntimeError) -> None:
        super().__init__(str(fout))
        self.melding = str(fout)


@dataclass(frozen=True)
class Meetpunt:
    """A place on the pages: `bladzijde` from 1, `x` and `y` in millimetres from its corner."""

    slug: str
    naam: str
    bladzijde: int
    x: float
    y: float


class Zetter:
    """Sets trees of data with the templates of the package; `map` is thrown away later."""

    def __init__(self, map_: Path) -> None:
        shutil.copytree(SJABLONEN, map_, dirs_exist_ok=True)
        self.map = map_
        self.tekens = unpack_lettertypen(map_ / "lettertypen")
        self._letters = typst.Fonts(
            include_system_fonts=False,
            include_embedded_fonts=False,
            font_paths=[str(map_ / "lettertypen")],
        )

    def zet(self, boom: Knoop, wanneer: datetime, *, voor_drukker: bool = False) -> bytes:
        """Return the PDF; the same tree and moment always give the same bytes."""
        zetsel = self._zetsel(boom, AFLOOP if voor_drukker else "0mm")
        try:
            pdf = zetsel.compile(pdf_standards=NORMEN, timestamp=wanneer.astimezone(UTC))
        except RuntimeError as fout:
            raise Zetfout(fout) from None
        assert isinstance(pdf, bytes)  # a PDF is one file
        return pdf

    def teken_omslag(self, boom: Knoop) -> bytes:
        """Return the front as a PNG picture of about 1,240 by 1,754 pixels."""
        los = {"los": "omslag", "documenttitel": boom["titel"], "omschrijving": ""}
        try:
            png = self._zetsel(boom | los, "0mm").compile(format="png", ppi=150)
        except RuntimeError as fout:
            raise Zetfout(fout) from None
        assert isinstance(png, bytes)  # the front is one page
        return png

    def meet(self, boom: Knoop) -> list[Meetpunt]:
        """Return the marks that the templates left, in the order of the pages."""
        try:
            gevonden = self._zetsel(boom, "0mm").query("<meetpunt>", field="value")
        except RuntimeError as fout:
            raise Zetfout(fout) from None
        return [Meetpunt(**punt) for punt in json.loads(gevonden)]

    def _zetsel(self, boom: Mapping[str, Any], afloop: str) -> typst.Compiler:
        return typst.Compiler(
            input=str(self.map / "hoofd.typ"),
            root=str(self.map),
            font_paths=self._letters,
            ignore_system_fonts=True,
            sys_inputs={"boom": json.dumps(boom, ensure_ascii=False), "afloop": afloop},
        )
