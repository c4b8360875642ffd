"""Gate: what is printed fits its sheets and names its source."""

import io
import re

import pytest
import yaml
from playwright.sync_api import Page
from pypdf import PageObject, PdfReader

from mooimaatwerk.project import EIGEN_MAP
from tests.poorten.conftest import SITE_ADRES, Openen
from tests.poorten.standen import Stand, Welke, stand

pytestmark = pytest.mark.browser

CASUSSEN = sorted(pad.stem for pad in (EIGEN_MAP / "cases").glob("[0-9]*/*.md"))
VELLEN_HOOGSTENS = 3
PER_VEL = 4
MM = 72 / 25.4
A4, A3 = (210, 297), (297, 420)


def druk(pagina: Page) -> PdfReader:
    """Print a page on the sheets that its style asks for."""
    return PdfReader(io.BytesIO(pagina.pdf(prefer_css_page_size=True)))


def verkeerd_gedrukt(
    pdf: PdfReader, maat: tuple[int, int], hoogstens: int, *bron: str
) -> list[str]:
    """Return what is wrong: too many sheets, another size, or a text that is not there."""
    mis = []
    if len(pdf.pages) > hoogstens:
        mis.append(f"{len(pdf.pages)} vellen in plaats van {hoogstens}")
    for vel in pdf.pages:
        gemeten = [round(float(zijde) / MM) for zijde in (vel.mediabox.width, vel.mediabox.height)]
        if gemeten != [*maat]:
            mis.append(f"een vel van {gemeten[0]} × {gemeten[1]} mm")
    # Lines are broken anywhere: compare without white space.
    tekst = re.sub(r"\s", "", "".join(vel.extract_text() for vel in pdf.pages))
    mis += [f"ontbreekt: {deel}" for deel in bron if re.sub(r"\s", "", deel) not in tekst]
    return mis


def kernen() -> list[str]:
    """Return the cores of the points of the manifesto."""
    gegevens = yaml.safe_load((EIGEN_MAP / "docs" / "manifest.yml").read_text(encoding="utf-8"))
    return [punt["kern"] for punt in gegevens["punten"]]


@pytest.mark.parametrize("slug", CASUSSEN)
def test_a_case_takes_three_sheets_at_most(openen: Openen, slug: str) -> None:
    pdf = druk(openen(Stand(slug, f"casussen/{slug}/")))
    assert verkeerd_gedrukt(pdf, A4, VELLEN_HOOGSTENS, f"casussen/{slug}/") == []


@pytest.mark.parametrize("naam", ["vastgelopen", "instrument", "instrument-vervangen"])
def test_a_guide_and_an_instrument_take_three_sheets_at_most(openen: Openen, naam: str) -> None:
    assert verkeerd_gedrukt(druk(openen(stand(naam))), A4, VELLEN_HOOGSTENS) == []


def test_a_case_names_its_whole_address(openen: Openen) -> None:
    pdf = druk(openen(stand("casus-vol")))
    bron = f"{SITE_ADRES}casussen/alles-tegelijk/"
    assert verkeerd_gedrukt(pdf, A4, VELLEN_HOOGSTENS, bron) == []


@pytest.mark.parametrize(
    ("naam", "slug", "bron"),
    [
        ("bewijs", "kinderopvang-redt-de-baan", ""),
        ("bewijs-vol", "alles-tegelijk", SITE_ADRES),
    ],
)
def test_the_proof_is_one_sheet(openen: Openen, naam: str, slug: str, bron: str) -> None:
    pdf = druk(openen(stand(naam)))
    regels = ("Naam", "Rol bij deze casus", "Uren (schatting)", "Vraag zelf na bij Registerplein")
    assert verkeerd_gedrukt(pdf, A4, 1, f"{bron}casussen/{slug}/", *regels) == []


def test_the_poster_is_one_sheet_of_a3(openen: Openen) -> None:
    pdf = druk(openen(Stand("poster", "manifest/poster/", Welke.EIGEN)))
    assert verkeerd_gedrukt(pdf, A3, 1, f"{SITE_ADRES}manifest/", *kernen()) == []


def test_the_cards_are_four_to_a_sheet(openen: Openen) -> None:
    pdf = druk(openen(stand("manifest-kaarten")))
    aantal = -(-len(kernen()) // PER_VEL)
    assert verkeerd_gedrukt(pdf, A4, aantal, *kernen()) == []
    for nr, vel in enumerate(pdf.pages):
        tekst = re.sub(r"\s", "", vel.extract_text())
        verwacht = kernen()[nr * PER_VEL : (nr + 1) * PER_VEL]
        assert [kern for kern in kernen() if re.sub(r"\s", "", kern) in tekst] == verwacht


@pytest.mark.parametrize("naam", ["onderbouwing", "onderbouwing-casus", "onderbouwing-vol"])
def test_a_justification_takes_two_sheets_at_most(openen: Openen, naam: str) -> None:
    pdf = druk(openen(stand(naam)))
    assert verkeerd_gedrukt(pdf, A4, 2, "Legitimiteit", "Paraaf") == []
    assert "Bewaar mijn tekst" not in "".join(vel.extract_text() for vel in pdf.pages)


@pytest.mark.parametrize("slug", CASUSSEN)
def test_a_meeting_gets_the_solution_on_the_second_sheet(openen: Openen, slug: str) -> None:
    pdf = druk(openen(Stand(slug, f"casussen/{slug}/bespreken/")))
    bladen = [re.sub(r"\s", "", vel.extract_text()) for vel in pdf.pages]
    oplossing = "Watisergedaan?"
    assert oplossing not in bladen[0]
    assert "Bespreeksamen" in bladen[0]
    verwacht = 1 if "nog geen oplossing" in pdf.pages[0].extract_text() else 2
    assert verkeerd_gedrukt(pdf, A4, verwacht, f"casussen/{slug}/") == []
    assert len(pdf.pages) == 1 or oplossing in bladen[1]


def test_the_cards_have_their_back_on_the_next_sheet(openen: Openen) -> None:
    pagina = openen(stand("casuskaarten"))
    vellen = pagina.locator(".vel").count()
    pdf = druk(pagina)
    assert verkeerd_gedrukt(pdf, A4, vellen) == []
    links = [plekken_van_kaarten(vel) for vel in pdf.pages]
    for voor, achter in zip(links[::2], links[1::2], strict=True):
        # Seen from behind the columns have changed places.
        assert {nr: not is_links for nr, is_links in voor.items()} == achter


def plekken_van_kaarten(vel: PageObject) -> dict[str, bool]:
    """Return the numbers of the cards on a sheet, and whether each stands on the left."""
    plekken: dict[str, bool] = {}

    def kijk(tekst: str, cm: list[float], tm: list[float], *_: object) -> None:
        if nr := re.search(r"Kaart (\d+)", tekst):
            plekken[nr[1]] = cm[0] * tm[4] + cm[4] < float(vel.mediabox.width) / 2

    vel.extract_text(visitor_text=kijk)
    return plekken


def test_the_self_check_takes_two_sheets(openen: Openen) -> None:
    pdf = druk(openen(stand("zelfcheck")))
    assert verkeerd_gedrukt(pdf, A4, 2, "Weet ik niet", "Afgeleid") == []


def test_an_edition_is_printed_whole(openen: Openen) -> None:
    pagina = openen(stand("editie-alles"))
    koppen = [kop.strip() for kop in pagina.locator(".stuktitel").all_inner_texts()]
    links = [
        str(link.get_attribute("href")) for link in pagina.locator(".verhaal a[href^=http]").all()
    ]
    assert len(koppen) == 5
    assert links
    bron = [f"{SITE_ADRES}edities/7/", f"{SITE_ADRES}casussen/alles-tegelijk/", *koppen, *links]
    assert verkeerd_gedrukt(druk(pagina), A4, 20, *bron, *kernen()) == []


# Defects.


@pytest.mark.parametrize(
    ("woord", "css"),
    [
        ("vellen in plaats van", "@media print{.verhaal p{margin-bottom:60mm}}"),
        ("een vel van", "@page{size:A5!important}"),
        ("ontbreekt", "@media print{.delen{display:none}}"),
    ],
)
def test_a_bad_print_is_reported(openen: Openen, woord: str, css: str) -> None:
    slug = "kinderopvang-redt-de-baan"
    pdf = druk(openen(stand("casus"), css=css))
    gevonden = verkeerd_gedrukt(pdf, A4, VELLEN_HOOGSTENS, f"casussen/{slug}/")
    assert any(woord in fout for fout in gevonden), gevonden
