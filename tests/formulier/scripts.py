"""What the scripts of the form answer without the page around them."""

from collections.abc import Callable

from mooimaatwerk.lezen.casus import RuweCasus
from mooimaatwerk.melding import Melding

# What the tests below ask of the scripts, without the page around them.
GEREED = """async () => {
  const wortel = document.querySelector("script[type=module]").src.replace(/\\.js$/, "/");
  const haal = (naam) => import(`${wortel}${naam}.js`);
  const namen = ["hulp", "keuren", "verhaal", "bestand", "privacycontrole", "uitgangen"];
  const alle = await Promise.all(namen.map(haal));
  globalThis.deel = Object.assign({}, ...alle);
  globalThis.regels = await (await fetch("velden.json")).json();
  globalThis.keurder = new deel.Keurder(regels, new Date(2026, 10, 21));
  const data = new URL("../../data/", location.href);
  globalThis.privacy = await deel.laadPrivacy(data, regels.zinnen);
  globalThis.schrijf = (gegevens, secties) => {
    const kop = deel.schrijfKop(regels.velden, gegevens);
    return deel.schrijfBestand(kop, deel.schrijfTekst(secties));
  };
}"""


Controleren = Callable[[str], tuple[RuweCasus, list[Melding]]]
