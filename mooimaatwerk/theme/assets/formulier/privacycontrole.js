/* Checks that nobody can be recognised, ticks included: the twin of controle/privacy.py. */
import { vul } from "../elementen.js";
import { Combinatieteller, masker, Speurder } from "../privacy.js";

const SLUG = /^[a-z-]+$/u;
const OVERSLAAN = new Set(["privacy", "datum", "gemeente"]);
const NIET_IN_BRON = new Set(["datum", "maand"]);
const TELT_NIET_NA_AKKOORD = new Set(["datum", "maand", "werkgever"]);
const TOELICHTING = /(?:^|[ \t])#(.*)/u;
const NIET_IN_VERHAAL = new Set(["bestand", "kop", "privacy", "bron"]);

/** Fetches the rules and the word list; `map` is the folder that they are in. */
export async function laadPrivacy(map, zinnen) {
  const [regels, woorden] = await Promise.all(["privacyregels.json", "woorden.bloom"].map(haal(map)));
  return new Privacycontrole(await regels.json(), new Uint8Array(await woorden.arrayBuffer()), zinnen);
}

const haal = (map) => async (naam) => {
  const antwoord = await fetch(new URL(naam, map));
  if (!antwoord.ok) throw new Error(`${naam}: ${antwoord.status}`);
  return antwoord;
};

function* waarden(waarde, pad) {
  if (Array.isArray(waarde)) {
    for (const [plek, onder] of waarde.entries()) yield* waarden(onder, [...pad, plek]);
  } else if (waarde && typeof waarde === "object") {
    for (const [sleutel, onder] of Object.entries(waarde)) yield* waarden(onder, [...pad, sleutel]);
  } else if (typeof waarde === "string" && pad.length && !["bedrag", "waarde"].includes(pad.at(-1))) {
    yield { pad, tekst: waarde };
  }
}

/* Every text that someone could read, with its field. */
function* teksten(gegevens, kop, tekst) {
  for (const plek of waarden(gegevens, [])) {
    const [eerste] = plek.pad;
    if (!OVERSLAAN.has(eerste) && plek.pad.at(-1) !== "datum" && !SLUG.test(plek.tekst)) yield plek;
  }
  for (const plek of waarden(gegevens.privacy, ["privacy"])) {
    if (["door", "reden"].includes(plek.pad.at(-1))) yield plek;
  }
  for (const regel of kop.split("\n")) {
    const gevonden = TOELICHTING.exec(regel);
    if (gevonden) yield { pad: ["kop"], tekst: gevonden[1] };
  }
  yield { pad: ["tekst"], tekst };
}

/* An invented case, or one that is withdrawn, gives nobody away. */
const teltDetails = ({ voorbeeld, publicatie }) => voorbeeld !== true && publicatie !== "ingetrokken";

/* Two texts together; of a field that both have, the first one's counts. */
const met = (een, ander) => ({
  velden: { ...ander.velden, ...een.velden },
  vlakke: [...een.vlakke, ...ander.vlakke],
  geteld: [...een.geteld, ...ander.geteld],
});

class Privacycontrole {
  constructor(data, bits, zinnen) {
    this.speurder = new Speurder(data, bits);
    this.teller = new Combinatieteller(data, this.speurder.kennis);
    this.data = data;
    this.zinnen = zinnen;
  }

  plat(tekst) {
    return this.speurder.normaliseerder.maakVlak(String(tekst)).tekst.split(/\s+/u).filter(Boolean).join(" ");
  }

  /* As bestandsnaam.spell_naam: "hulp-voor-marieke" is "hulp voor Marieke". */
  spel(slug) {
    const { namen, kennis } = this.speurder;
    return slug.split("-").map((woord) => {
      const naam = woord.slice(0, 1).toUpperCase() + woord.slice(1);
      const isNaam = naam !== woord && (namen.voornamen.has(naam) || namen.achternamen.has(naam));
      return isNaam && !kennis.isBekend(woord) ? naam : woord;
    }).join(" ");
  }

  /**
   * All findings that no tick covers, the details together, and the ticks that were of use:
   * {meldingen: [{pad, code, ernst, melding, vondst, begin}], combinatie, akkoord, pseudoniemen}.
   * `slug` is the name of the file; `casus` is {gegevens, tekst} of what a reaction is about.
   */
  keur(gegevens, kop, tekst, { slug = "", casus = null } = {}) {
    const { meldingen, ticks, telling } = this.doorzoek(gegevens, kop, tekst, slug);
    let combinatie = this.tel(telling);
    let samen = false;
    if (teltDetails(gegevens)) {
      const eigen = combinatie;
      if (casus && eigen.kenmerken.length && teltDetails(casus.gegevens)) {
        combinatie = this.tel(met(telling, this.doorzoek(casus.gegevens, "", casus.tekst, "").telling));
        samen = combinatie.tekst !== eigen.tekst || combinatie.kindEnZiekte !== eigen.kindEnZiekte;
      }
      meldingen.push(...this.samen(combinatie, ticks, samen));
    }
    return { meldingen, combinatie, grenzen: this.data.grenzen, ...ticks.nuttig() };
  }

  tel({ velden, vlakke, geteld }) {
    return this.teller.tel(velden, vlakke, geteld);
  }

  doorzoek(gegevens, kop, tekst, slug) {
    const ticks = new Akkoorden(gegevens.privacy, (waarde) => this.plat(waarde));
    const meldingen = [];
    const geteld = [];
    const vlakke = [];
    const naam = slug ? [{ pad: ["bestand"], tekst: this.spel(slug) }] : [];
    for (const plek of [...naam, ...teksten(gegevens, kop, tekst)]) {
      const vlak = this.speurder.normaliseerder.maakVlak(plek.tekst);
      const isVerhaal = !NIET_IN_VERHAAL.has(plek.pad[0]);
      if (isVerhaal) vlakke.push(vlak.tekst);
      for (const vondst of this.speurder.vindIn(vlak)) {
        if (plek.pad[0] === "bron" && NIET_IN_BRON.has(vondst.soort)) continue;
        const isGoed = ticks.dekt(vondst);
        if (!isGoed) meldingen.push(this.melding(plek, vondst));
        if (isVerhaal && !(isGoed && TELT_NIET_NA_AKKOORD.has(vondst.soort))) geteld.push(vondst);
      }
    }
    return { meldingen, ticks, telling: { velden: gegevens, vlakke, geteld } };
  }

  melding({ pad, tekst }, vondst) {
    const { niveau, begin } = vondst;
    const code = { fout: "privacy-verboden", reden: "privacy-naam" }[niveau] ?? "privacy-controleer";
    return {
      pad,
      code,
      ernst: niveau === "controleer" ? "controleer" : "fout",
      magTikken: niveau !== "fout",
      melding: pad[0] === "bestand" ? vul(this.zinnen["in-bestandsnaam"], { zin: this.vraag(vondst) }) : this.vraag(vondst),
      vondst,
      /* JavaScript counts halves of a character; the rules count characters. */
      plek: [...tekst].slice(0, begin).join("").length,
    };
  }

  vraag(vondst) {
    const soort = this.speurder.soorten[vondst.soort];
    const isNaam = vondst.soort === "naam" && vondst.niveau === "reden";
    return vul(isNaam ? this.data.vraag_naam : soort.vraag, { tekst: masker(vondst.tekst, soort.masker) });
  }

  samen({ niveau, kenmerken, tekst, kindEnZiekte }, ticks, metCasus) {
    const advies = [...new Set(kenmerken.map((kenmerk) => kenmerk.advies))].join("; ");
    const zeg = (zin) => (metCasus ? vul(this.zinnen["samen-met-casus"], { zin }) : zin);
    const maak = (code, ernst, extra = {}) => [
      { pad: ["privacy"], code, ernst, melding: zeg(vul(this.zinnen[code], { tekst, advies })), ...extra },
    ];
    if (kindEnZiekte) return maak("privacy-kind-en-ziekte", "fout");
    if (niveau === "fout") return maak("privacy-combinatie", "fout");
    if (!niveau || ticks.dektSleutel(tekst, "combinatie")) return [];
    const vondst = { tekst, soort: "combinatie" };
    return maak("privacy-combinatie-vraag", "controleer", { magTikken: true, vondst });
  }
}

/* The ticks and invented names of a case, and which of them are about something. */
class Akkoorden {
  constructor(privacy, plat) {
    this.akkoord = (privacy?.akkoord ?? []).map((tik) => [plat(tik.tekst ?? ""), plat(tik.soort ?? ""), tik]);
    this.pseudoniemen = (privacy?.pseudoniemen ?? []).map((naam) => [plat(naam), naam]);
    this.gebruikt = new Set();
  }

  dekt({ niveau, soort, tekst }) {
    if (niveau === "fout") return false;
    const naam = soort === "naam" && this.pseudoniemen.find(([plat]) => plat === tekst);
    if (naam) this.gebruikt.add(naam);
    return Boolean(naam) || this.dektSleutel(tekst, soort);
  }

  dektSleutel(tekst, soort) {
    const tik = this.akkoord.findLast(([t, s]) => t === tekst && s === soort);
    if (tik) this.gebruikt.add(tik);
    return Boolean(tik);
  }

  nuttig() {
    const over = (lijst) => lijst.filter((tik) => this.gebruikt.has(tik)).map((tik) => tik.at(-1));
    return { akkoord: over(this.akkoord), pseudoniemen: over(this.pseudoniemen) };
  }
}
