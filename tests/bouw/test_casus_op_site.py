"""Tests of where a case appears: new, withdrawn, invented, outdated."""

import re

from tests.bouw.bouwen import _paginas, bouw, leesbaar
from tests.conftest import Casustekst, Draai, MaakProject

# A right case.


def test_a_new_case_appears_on_every_index_it_belongs_to(
    draai: Draai, maak_project: MaakProject, casustekst: Casustekst
) -> None:
    project = maak_project(
        {
            "cases/2026/nieuw-verhaal.md": casustekst(
                themas=["wonen", "schulden"],
                knelpunten=["wachtlijst"],
                soorten=["urgentie", "overbruggen"],
                gemeente="Súdwest-Fryslân",
                doelgroepen=["ouder"],
                wetten=["wmo-2015", {"wet": "jeugdwet", "artikel": "1.1"}],
                overgangen=[{"van": "jeugdwet", "naar": "wmo-2015"}],
                partijen=["wijkteam", {"soort": "gemeente", "naam": "Súdwest-Fryslân"}],
                manifest=[3],
                status="open",
                hulpvraag="Wie heeft dit eerder gedaan?",
            ),
            "cases/2026/ander-verhaal.md": casustekst(themas=["werk"], soorten=["in-natura"]),
        }
    )
    site = bouw(draai, project)
    met_link = {
        pagina.parent.relative_to(site).as_posix()
        for pagina in site.rglob("index.html")
        if re.search(r'href="[./]*casussen/nieuw-verhaal/"', pagina.read_text(encoding="utf-8"))
        # A case leads on to other cases; which ones, the tests of verwant tell.
        and pagina.parent.parent.name != "casussen"
    }
    assert met_link == {
        *(".", "casussen", "open", "manifest", "zoeken", "casussen/nieuw-verhaal/bewijs"),
        "casussen/nieuw-verhaal/bespreken",
        "edities/shortlist",
        *("themas/wonen", "themas/schulden", "knelpunten/wachtlijst"),
        *("soorten/urgentie", "soorten/overbruggen", "gemeenten/sudwest-fryslan"),
        *("doelgroepen/ouder", "wetten/wmo-2015", "wetten/jeugdwet"),
        *("overgangen/jeugdwet-naar-wmo-2015", "partijen/wijkteam", "partijen/gemeente"),
    }
    for feed in ("feed.xml", "themas/wonen/feed.xml", "themas/schulden/feed.xml"):
        assert "casussen/nieuw-verhaal/" in (site / feed).read_text(encoding="utf-8")
    assert "nieuw-verhaal" not in (site / "themas/werk/feed.xml").read_text(encoding="utf-8")
    for bestand in ("data/casussen.json", "data/casussen.csv"):
        assert "nieuw-verhaal" in (site / bestand).read_text(encoding="utf-8")
    assert len(list((site / "pagefind/fragment").iterdir())) == 2


def test_a_withdrawn_case_leaves_only_a_notice(
    draai: Draai, maak_project: MaakProject, casustekst: Casustekst
) -> None:
    # The cover story of the hand-written home page is this one, so it must go there too.
    slug = "kinderopvang-redt-de-baan"
    geheim = casustekst(
        titel="Zebravink op een geheim adres",
        samenvatting="Een olifant in de kamer: dit verhaal mag niemand meer ergens lezen, nooit.",
        themas=["onderwijs"],
        gemeente="Schiermonnikoog",
        manifest=[7],
        wens_inwoner="Een giraf.",
        publicatie="ingetrokken",
        tekst="## Situatie\n\nEen nijlpaard zwom langs.\n",
    )
    gewoon = casustekst(themas=["werk"])
    project = maak_project({f"cases/2026/{slug}.md": geheim, "cases/2026/gewoon.md": gewoon})
    site = bouw(draai, project)

    tekst = leesbaar(site)
    for spoor in ("ebravink", "lifant", "ijlpaard", "iraf", "geheim adres"):
        assert spoor not in tekst
    # These name every municipality.
    (site / "stand/index.html").unlink()
    data = (
        "begrippen.json",
        "begrippen.jsonld",
        "schema.json",
        "reactieschema.json",
        "privacyregels.json",
    )
    formulieren = [f"meedoen/{soort}" for soort in ("formulier", "reactie")]
    vragen = (f"{map_}/{naam}" for map_ in formulieren for naam in ("index.html", "velden.json"))
    for alle in (*(f"data/{naam}" for naam in data), *vragen):
        (site / alle).unlink()
    assert "chiermonnikoog" not in leesbaar(site)
    pagina = (site / f"casussen/{slug}/index.html").read_text(encoding="utf-8")
    assert "<h1>Deze casus is ingetrokken</h1>" in pagina
    assert 'content="noindex"' in pagina
    (site / f"casussen/{slug}/index.html").unlink()
    assert slug not in leesbaar(site)
    assert len(list((site / "pagefind/fragment").iterdir())) == 1


def test_an_invented_case_counts_nowhere(
    draai: Draai, maak_project: MaakProject, casustekst: Casustekst
) -> None:
    velden = {
        "gemeente": "Hengelo",
        "wetten": ["wmo-2015"],
        "opvolging": [{"na": "P1Y", "stand": "Goed."}],
    }
    project = maak_project({"cases/2026/verzonnen.md": casustekst(voorbeeld=True, **velden)})
    site = bouw(draai, project)

    def lees(naam: str) -> str:
        return (site / naam).read_text(encoding="utf-8")

    # Everything the site counts is zero.
    geteld = re.findall(r">(?:Geteld over )?(\d+) casus", "".join(map(lees, _paginas(site))))
    assert set(geteld) == {"0"}
    assert re.findall(r"<dd>(\d+)</dd>", lees("index.html")) == ["0"] * 4
    assert "0 casussen, wel een verzonnen voorbeeld" in lees("gemeenten/index.html")
    assert "Wat hoort hierbij?" not in lees("wetten/wmo-2015/index.html")
    assert "<entry>" not in lees("feed.xml") + lees("themas/inkomen/feed.xml")
    assert '"aantal": 0' in lees("data/casussen.json")
    assert lees("data/casussen.csv").count("\n") == 1
    # And yet it can be read, with its label.
    assert "Verzonnen voorbeeld" in lees("casussen/verzonnen/index.html")
    assert "Verzonnen voorbeeld" in lees("gemeenten/hengelo/index.html")
    assert "(verzonnen voorbeeld)" in lees("zoeken/index.html")


def test_an_outdated_case_says_so(
    draai: Draai, maak_project: MaakProject, casustekst: Casustekst
) -> None:
    project = maak_project({"cases/2026/oud.md": casustekst(publicatie="verouderd")})
    site = bouw(draai, project, "--zonder-zoekindex")
    for naam in ("casussen/oud", "casussen", "themas/inkomen"):
        pagina = (site / naam / "index.html").read_text(encoding="utf-8")
        assert "Verouderd" in pagina


def test_hints_do_not_stop_a_build(
    draai: Draai, maak_project: MaakProject, casustekst: Casustekst
) -> None:
    project = maak_project({"cases/2026/kort.md": casustekst(levensgebieden=["geld"])})
    assert (bouw(draai, project, "--zonder-zoekindex") / "casussen/kort/index.html").is_file()
