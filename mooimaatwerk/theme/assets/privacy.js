// Finds what could give a person away, in the browser: the same rules and findings as mooimaatwerk.privacy.
// Nothing is sent anywhere. `data` is the JSON of make_privacydata, `bits` the bytes of woorden.bloom.
import { begintZin, Naamzoeker } from "./privacy/namen.js";
import { eindVan, Normaliseerder, perEersteWoord, Woordfilter, Woordkennis } from "./privacy/taal.js";

const ROND = 60;
const ADRES = /(?:https?:\/\/|www\.)[^ \n)>\]"]{1,300}|[^ \n(<[]{1,64}@[^ \n)>\]]{1,80}/gu;
const KENMERKEN = {
  cijfer: /[0-9]/u,
  cijfers: /(?:[0-9][^0-9]{0,4}){5}/u,
  jaartal: /(?:19|20)[0-9]{2}/u,
  letterpunt: /(?<![A-Za-z])[A-Z]\./u,
  losseletter: /(?<![A-Za-z])[A-Z][. ]/u,
  vreemd: /[^\x00-\u024f]/u,
};

function isBsn(tekst) {
  const cijfers = [...tekst.replace(/[^0-9]/gu, "")].map(Number);
  if (cijfers.length !== 9 || !cijfers.some(Boolean)) return false;
  const som = cijfers.slice(0, 8).reduce((tot, cijfer, plek) => tot + cijfer * (9 - plek), 0) - cijfers[8];
  return som % 11 === 0;
}

function isIban(tekst) {
  const kaal = tekst.replaceAll(" ", "");
  let rest = 0;
  for (const teken of kaal.slice(4) + kaal.slice(0, 4)) {
    const waarde = parseInt(teken, 36);
    rest = (rest * (waarde > 9 ? 100 : 10) + waarde) % 97;
  }
  return rest === 1;
}

const TOETSEN = { elfproef: isBsn, iban: isIban };
const maak = (regel, sleutel) => (sleutel in regel ? new RegExp(regel[sleutel], "u") : null);

// "cijfer&jarig" is a feature and a piece of text; either may be empty.
function leesNodig(keuze) {
  const [kenmerk, stuk = ""] = keuze.split("&");
  return kenmerk in KENMERKEN ? [kenmerk, stuk] : ["", keuze];
}

class Regel {
  constructor(regel, niveau) {
    this.soort = regel.soort;
    this.niveau = regel.niveau ?? niveau;
    this.onbekend = regel.onbekend ?? false;
    this.nodig = (regel.nodig ?? "").split("|").map(leesNodig);
    this.patroon = new RegExp(regel.patroon, "gu");
    this.voor = maak(regel, "voor");
    this.na = maak(regel, "na");
    this.nietVoor = maak(regel, "niet_voor");
    this.nietNa = maak(regel, "niet_na");
    this.behalve = maak(regel, "behalve");
    this.toets = TOETSEN[regel.toets] ?? null;
  }

  kanVoorkomen(tekst, kenmerken) {
    return this.nodig.some(([kenmerk, stuk]) => (!kenmerk || kenmerken[kenmerk]) && tekst.includes(stuk));
  }

  vind(tekst) {
    return [...tekst.matchAll(this.patroon)]
      .map((gevonden) => [gevonden.index, gevonden.index + gevonden[0].length])
      .filter(([begin, eind]) => this.geldt(tekst, begin, eind));
  }

  geldt(tekst, begin, eind) {
    const voor = tekst.slice(Math.max(0, begin - ROND), begin);
    const na = tekst.slice(eind, eind + ROND);
    const zelf = tekst.slice(begin, eind);
    return (
      (!this.voor || this.voor.test(voor)) &&
      (!this.na || this.na.test(na)) &&
      !this.nietVoor?.test(voor) &&
      !this.nietNa?.test(na) &&
      !this.behalve?.test(zelf) &&
      (!this.toets || this.toets(zelf))
    );
  }
}

const reeks = (begin, eind) => Array.from({ length: eind - begin }, (_, n) => begin + n);

/** The rules, ready to be used on one text after another. */
export class Speurder {
  constructor(data, bits) {
    this.soorten = data.soorten;
    this.meldingNaam = data.melding_naam;
    this.normaliseerder = new Normaliseerder(data.tekens);
    this.kennis = new Woordkennis(data, new Woordfilter(bits));
    this.namen = new Naamzoeker(data, this.kennis);
    this.hoofdletterwoord = new RegExp(
      `[${data.hoofdletters}][${data.letters}0-9]*(?:['\\-][${data.letters}0-9]+)*`,
      "gu",
    );
    this.regels = data.regels.map((regel) => new Regel(regel, data.soorten[regel.soort].niveau));
  }

  /** All findings as {soort, niveau, tekst, begin, eind}, in the order of the text. */
  vind(tekst) {
    return this.vindIn(this.normaliseerder.maakVlak(tekst));
  }

  vindIn(vlak) {
    const plat = vlak.tekst.replaceAll("\n", " ");
    const kenmerken = Object.fromEntries(
      Object.entries(KENMERKEN).map(([naam, patroon]) => [naam, patroon.test(plat)]),
    );
    const bezet = new Set();
    const treffers = [];
    for (const regel of this.regels) {
      if (!regel.kanVoorkomen(plat, kenmerken)) continue;
      for (const [begin, eind] of regel.vind(plat)) {
        const plekken = reeks(begin, eind);
        if (plekken.some((plek) => bezet.has(plek))) continue;
        if (regel.onbekend && !this.isOnbekend(plat.slice(begin, eind))) continue;
        plekken.forEach((plek) => bezet.add(plek));
        treffers.push({ soort: regel.soort, niveau: regel.niveau, begin, eind });
      }
    }
    for (const adres of plat.matchAll(ADRES)) {
      reeks(adres.index, adres.index + adres[0].length).forEach((plek) => bezet.add(plek));
    }
    treffers.push(...this.namen.zoek(vlak.tekst, bezet));
    treffers.sort((een, ander) => een.begin - ander.begin);
    return treffers.map((treffer) => maakVondst(vlak, treffer));
  }

  isOnbekend(tekst) {
    return [...tekst.matchAll(this.hoofdletterwoord)].some(([woord]) => !this.kennis.isBekend(woord));
  }

  /** What to do about a finding, without the number or the address itself. */
  zin(vondst) {
    const soort = this.soorten[vondst.soort];
    const isNaam = vondst.soort === "naam" && vondst.niveau === "reden";
    return (isNaam ? this.meldingNaam : soort.melding).replaceAll("{tekst}", () => masker(vondst.tekst, soort.masker));
  }
}

function maakVondst(vlak, { soort, niveau, begin, eind }) {
  const tekst = vlak.tekst.slice(begin, eind).split(/[ \n]+/u).filter(Boolean).join(" ");
  if (!vlak.van) return { soort, niveau, tekst, begin, eind };
  return { soort, niveau, tekst, begin: vlak.van[begin], eind: vlak.tot[eind - 1] };
}

/** Hides all digits but the last two ("cijfers"), or all but the begin ("tekst"). */
export function masker(tekst, soort) {
  if (soort === "tekst") return `${tekst.slice(0, 2)}…`;
  if (soort !== "cijfers") return tekst;
  let verborgen = Math.max((tekst.match(/[0-9]/gu) ?? []).length - 2, 0);
  if (!verborgen) return "•".repeat(tekst.length);
  return tekst.replace(/[0-9]/gu, (cijfer) => (verborgen-- > 0 ? "•" : cijfer));
}

const heeft = (waarde, slugs) => [waarde].flat().some((item) => typeof item === "string" && slugs.includes(item));

/** Counts details that are harmless on their own: the twin of combinatie.py. */
export class Combinatieteller {
  constructor(data, kennis) {
    this.data = data;
    this.kennis = kennis;
    this.perWoord = perEersteWoord(Object.keys(data.gemeenten));
    this.woord = new RegExp(`[${data.letters}0-9]+(?:-[${data.letters}0-9]+)*`, "gu");
    this.hoofdletter = new RegExp(`(?<![${data.letters}0-9])'?[${data.hoofdletters}]`, "gu");
  }

  /** `velden` is the front matter, `teksten` the plain texts, `vondsten` what was found in them. */
  tel(velden, teksten, vondsten) {
    const { punten: per, grenzen } = this.data;
    const tekst = teksten.join("\n\n");
    const aanwezig = this.aanwezig(velden, tekst);
    const gemeente = this.gemeente(velden, tekst);
    const kenmerken = [
      ...gemeente,
      ...this.viaVondsten(vondsten),
      ...aanwezig
        .filter(({ groep }) => groep)
        .map(({ kenmerk, groep, advies }) => ({ naam: kenmerk, punten: per[groep], advies })),
    ];
    const kindEnZiekte =
      gemeente.length > 0 && aanwezig.some((k) => k.gezondheid) && aanwezig.some((k) => k.minderjarig);
    const punten = kenmerken.reduce((som, kenmerk) => som + kenmerk.punten, 0);
    const hoog = kindEnZiekte || punten >= grenzen.fout;
    const niveau = hoog ? "fout" : punten >= grenzen.controleer ? "controleer" : "";
    return { niveau, punten, kenmerken, kindEnZiekte, tekst: kenmerken.map(({ naam }) => naam).join(", ") };
  }

  aanwezig(velden, tekst) {
    const klein = tekst.toLowerCase().replaceAll("\n", " ");
    const woorden = new Set([...(tekst.match(this.woord) ?? []), ...(klein.match(this.woord) ?? [])]);
    return this.data.kenmerken.filter(
      (kenmerk) =>
        kenmerk.woorden.some((woord) => (woord.includes(" ") ? klein.includes(woord) : woorden.has(woord))) ||
        Object.entries(kenmerk.bron).some(([veld, slugs]) => heeft(velden[veld], slugs)),
    );
  }

  gemeente(velden, tekst) {
    const { gemeenten, punten, advies_gemeente: advies } = this.data;
    const plat = tekst.replaceAll("\n", " ");
    const genoemd = Object.hasOwn(gemeenten, velden.gemeente) ? [gemeenten[velden.gemeente]] : [];
    for (const { index: begin } of plat.matchAll(this.hoofdletter)) {
      const eind = eindVan(this.perWoord, plat, begin);
      if (!eind) continue;
      const naam = plat.slice(begin, eind);
      if (!(begintZin(tekst, begin) && this.kennis.isWoord(naam))) genoemd.push(gemeenten[naam]);
    }
    if (!genoemd.length) return [];
    const [label, meest] = genoemd.reduce((een, ander) => (ander[1] > een[1] ? ander : een));
    return [{ naam: label, punten: meest || punten.gemeente_anders, advies }];
  }

  viaVondsten(vondsten) {
    const eerste = new Map();
    for (const { soort, tekst } of vondsten) {
      const via = this.data.via_vondst[soort];
      if (via && !eerste.has(soort)) eerste.set(soort, { naam: tekst, punten: this.data.punten[via[0]], advies: via[1] });
    }
    return [...eerste.values()];
  }
}
