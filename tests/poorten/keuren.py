"""What each gate asks of an open page; an answer is a list of sentences about what is wrong."""

import asyncio
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from axe_playwright_python.base import AXE_SCRIPT
from lxml import html
from playwright.sync_api import ConsoleMessage, Page

# Nothing moves. A little may: letters that take a hair more or less room.
SCHUIFT_HOOGSTENS = 0.05
LUISTER = Path(__file__).with_name("luister.js")
RUST = "new Promise((klaar) => requestAnimationFrame(() => requestAnimationFrame(klaar)))"


def verschoven(pagina: Page) -> list[str]:
    """Return what moved on an open page, if that is more than may be."""
    pagina.evaluate("document.fonts.ready")
    pagina.evaluate(RUST)
    stappen: list[tuple[float, str]] = pagina.evaluate("verschoven")
    if sum(hoeveel for hoeveel, _ in stappen) <= SCHUIFT_HOOGSTENS:
        return []
    return [f"{hoeveel:.3f}: {wat}" for hoeveel, wat in stappen]


def schendingen(pagina: Page) -> list[str]:
    """Return what the policy stopped, in the page and in what it frames."""
    return [
        regel for kader in pagina.frames for regel in kader.evaluate("window.schendingen ?? []")
    ]


@contextmanager
def meeluisteren(pagina: Page) -> Iterator[list[str]]:
    """Collect what goes wrong while a page is used, what the policy stops included."""
    mis: list[str] = []

    def vraag(adres: str) -> None:
        if urlsplit(adres).hostname != "127.0.0.1" and not adres.startswith(("data:", "blob:")):
            mis.append(f"vraag aan een ander: {adres}")

    def regel(bericht: ConsoleMessage) -> None:
        # The address that does not exist is the one thing that may be missing.
        verwacht = re.search(r"404", bericht.text) and bericht.location["url"] == pagina.url
        if bericht.type in ("error", "warning") and not verwacht:
            mis.append(f"console: {bericht.text}")

    luisteraars = {
        "request": lambda verzoek: vraag(verzoek.url),
        "console": regel,
        "pageerror": lambda fout: mis.append(f"fout: {fout}"),
    }
    for naam, doe in luisteraars.items():
        pagina.on(naam, doe)  # type: ignore[call-overload]
    yield mis
    for naam, doe in luisteraars.items():
        pagina.remove_listener(naam, doe)


def zwakke_tekst(pagina: Page) -> list[str]:
    """Return the texts with too little contrast: 4.5 to 1, or 3 to 1 for large ones."""
    gevonden: list[str] = pagina.evaluate("poort.tekstcontrast()")
    return gevonden


def past_niet(pagina: Page) -> list[str]:
    """Return what sticks out of the window, or is cut off inside it."""
    gevonden: list[str] = pagina.evaluate("[...poort.overloop(), ...poort.afgesneden()]")
    return gevonden


def past_niet_met_ruimte(pagina: Page) -> list[str]:
    """Return the same after spacing letters, words, lines and paragraphs (WCAG 1.4.12)."""
    pagina.evaluate("poort.ruim()")
    gevonden = past_niet(pagina)
    pagina.evaluate("poort.nietRuim()")
    return gevonden


# Every rule, also those that are off by themselves; not the strictest level (AAA), that no law
# asks for, and not what is marked as out of date. Or only the rules that measure: what they find
# depends on the window and on the colours.
ZOEK_BARRIERES = """async (alleenMeten) => {
  const meten = ["color-contrast", "link-in-text-block", "p-as-heading"];
  meten.push("scrollable-region-focusable", "target-size");
  const rules = {};
  for (const { ruleId, tags } of axe.getRules()) {
    const mag = !tags.some((t) => /aaa$|deprecated/.test(t));
    rules[ruleId] = { enabled: alleenMeten ? meten.includes(ruleId) : mag };
  }
  const uitslag = await axe.run(document, { rules, preload: false, resultTypes: ["violations"] });
  return uitslag.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${target.join(" ")} ${html.slice(0, 120)}`));
}"""


# Axe reads the same few colours thousands of times, and takes its time for each.
ONTHOUD_KLEUREN = """
(() => {
  const kleur = axe.commons.color.Color.prototype;
  const lees = kleur.parseString;
  const gelezen = new Map();
  kleur.parseString = function (tekst) {
    if (!gelezen.has(tekst)) {
      lees.call(this, tekst);
      gelezen.set(tekst, [this.r, this.g, this.b, this.alpha]);
    }
    [this.r, this.g, this.b, this.alpha] = gelezen.get(tekst);
    return this;
  };
})();
"""


def te_zien(pagina: Page) -> list[str]:
    """Return for each element what it is and whether it can be seen: `a+` or `a-`."""
    elementen: list[str] = pagina.evaluate("poort.teZien()")
    return elementen


def is_bekend(pagina: Page, eerder: Sequence[str]) -> bool:
    """True when an earlier visit saw all that can be seen now."""
    nu = te_zien(pagina)
    return len(nu) == len(eerder) and all(
        een == twee or (een[:-1] == twee[:-1] and twee.endswith("-"))
        for een, twee in zip(eerder, nu, strict=True)
    )


def barrieres(pagina: Page, eerder: Sequence[str] = ()) -> list[str]:
    """Return what axe finds on a page, with everything that can be unfolded open.

    Of what could be seen in an `eerder` visit only what can be measured is looked at again.
    """
    if not pagina.evaluate("'axe' in globalThis"):
        pagina.evaluate(f"{AXE_SCRIPT};{ONTHOUD_KLEUREN}")
    pagina.evaluate("poort.klapOpen()")
    gevonden: list[str] = pagina.evaluate(ZOEK_BARRIERES, is_bekend(pagina, eerder))
    return gevonden


def verkeerde_volgorde(pagina: Page) -> list[str]:
    """Hold Tab until the end; return the stops that do not follow the document."""
    houd_tab_in(pagina, pagina.evaluate("poort.luister()"))
    gevonden: list[str] = pagina.evaluate("poort.volgorde()")
    return gevonden


def houd_tab_in(pagina: Page, keren: int) -> None:
    """Press Tab so many times, as fast as a key that is held.

    The browser gets them in this order. Playwright's own way is to wait, after each, until all
    is drawn: that takes three times the work. It has no public way to do many at once.
    """
    toetsen = pagina.keyboard._impl_obj

    async def alle() -> None:
        await asyncio.gather(*(toetsen.down("Tab") for _ in range(keren)))

    pagina._sync(alle())
    pagina.keyboard.up("Tab")


def onduidelijke_focus(pagina: Page) -> list[str]:
    """Return the stops that are off screen, covered, or without an outline that can be seen."""
    # A key before, so that the browser takes what follows for the keyboard.
    pagina.keyboard.press("Tab")
    gevonden: list[str] = pagina.evaluate("poort.focus()")
    return gevonden


def kleine_doelen(pagina: Page) -> list[str]:
    """Return what is less than 24 by 24 px; navigation, buttons and fields less than 44 high."""
    gevonden: list[str] = pagina.evaluate("poort.doelen()")
    return gevonden


def begint_niet(pagina: Page) -> list[str]:
    """Press Tab on a page that was just opened; say so if that does not show the skip link."""
    eerste = "document.activeElement.matches('.sprong') && !!document.activeElement.offsetParent"
    pagina.keyboard.press("Tab")
    if not pagina.evaluate(eerste):
        return ["de sprong is niet de eerste stop"]
    if pagina.evaluate("document.activeElement.getBoundingClientRect().top < 0"):
        return ["de sprong is niet te zien"]
    return []


def springt_niet(pagina: Page) -> list[str]:
    """Return what is wrong with the skip link: it comes first, shows, and leads to the content."""
    if mis := begint_niet(pagina):
        return mis
    pagina.keyboard.press("Enter")
    pagina.keyboard.press("Tab")
    if not pagina.evaluate("!!document.activeElement?.closest('main, footer')"):
        return ["de sprong leidt niet naar de inhoud"]
    return []


# Common words of English interfaces, without those that are Dutch too (been, home, link, menu,
# never, site, sort) and without Who, the short name of a Dutch law.
WOORDEN = """
    about above accept add again already also always and any apply available back because before
    below between browse button cancel case cases check choose clear click close closed collapse
    content contents continue copied copy could create dark day default delete description dismiss
    does done down download during each edit empty error every example expand failed false few file
    files find follow footer for from go header hide how image issue issues its jump language last
    latest learn less light like loading login make many matches missing month more most must name
    new newest next none not nothing oldest optional other our out page pages permanent please
    previous published read ready recent related remove required reset result results
    return save search see select send settings share should show sign skip some source submit
    success suggestions than thank thanks that the their them then there these they this those
    through title toggle true try unknown until untitled update updated upload use used user using
    value very view visit warning were what when where which why will with without would year yes
    you your
"""
ENGELS = re.compile(
    rf"(?<![\w@./-])({'|'.join(re.findall(r'[a-z]+', WOORDEN))})(?![\w/-]|\.\w)",
    re.IGNORECASE,
)
KENMERKEN = (
    *("@title", "@alt", "@placeholder", "@value", "@label", "@summary", "@aria-label"),
    *("@aria-description", "@aria-roledescription", "@aria-valuetext", "@data-label"),
    "//meta[@name='description']/@content",
)


def engels(teksten: list[str]) -> list[str]:
    """Return the English words in these texts, each with what stands around it."""
    return [
        f"{gevonden[0]}: …{tekst[max(0, gevonden.start() - 30) : gevonden.end() + 30]}…"
        for tekst in teksten
        for gevonden in ENGELS.finditer(re.sub(r"\s+", " ", tekst))
    ]


def uit_pagina(bron: str) -> list[str]:
    """Return all that a page says: texts, what a screen reader reads out, its description."""
    boom = html.document_fromstring(bron)
    # A part that says it is in another language is not held to Dutch.
    eigen = "[not(ancestor-or-self::*[@lang][not(starts-with(@lang, 'nl'))])]"
    # A command that is typed as it stands has words of its own.
    tekst = f"//text(){eigen}[not(ancestor::script or ancestor::style or ancestor::code)]"
    kenmerken = [f"{'' if pad.startswith('//') else '//'}{pad}{eigen}" for pad in KENMERKEN]
    return [str(deel) for pad in (tekst, *kenmerken) for deel in boom.xpath(pad)]


def engels_na_scripts(pagina: Page) -> list[str]:
    """Return the English that a page speaks after its scripts changed it."""
    for knop in pagina.locator("[data-kopieer]:visible").all():
        knop.click()
    return engels(uit_pagina(pagina.content()))
