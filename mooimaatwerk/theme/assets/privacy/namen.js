// Names of persons for privacy.js: the twin of namen.py.
import { eindVan, isAfkorting, isHoofdletters } from "./taal.js";

const TERUG = 40;
const VERDER = 60;
const LEESTEKENS = ".,;:!?)\"'";

const zonderPunt = (woord) => woord.toLowerCase().replace(/\.+$/u, "");
const alsNaam = (woord) =>
  woord.length >= 4 && isHoofdletters(woord) ? woord[0] + woord.slice(1).toLowerCase() : woord;

function woordVoor(tekst, begin) {
  const voor = tekst.slice(Math.max(0, begin - TERUG), begin);
  if (!voor.endsWith(" ")) return "";
  const eerder = voor.slice(0, -1);
  return eerder.slice(eerder.lastIndexOf(" ") + 1).replace(/^[("'[]+/u, "");
}

/** True when nothing of the same sentence stands before this place. */
export function begintZin(tekst, begin) {
  let plek = begin - 1;
  while (plek >= 0 && " \n\"'([{_~".includes(tekst[plek])) {
    if (tekst[plek] === "\n" && (plek === 0 || tekst[plek - 1] === "\n" || tekst[plek + 1] === " ")) return true;
    plek -= 1;
  }
  if (plek < 0 || ".!?:#>|".includes(tekst[plek])) return true;
  return tekst[plek] === "-" && (plek === 0 || " \n".includes(tekst[plek - 1]));
}

/** The name rules with their word lists. */
export class Naamzoeker {
  constructor(data, kennis) {
    const { letters, hoofdletters } = data;
    this.kennis = kennis;
    this.patroon = `(?<![${letters}0-9])(?:'[A-Za-z]-)?[${hoofdletters}][${letters}0-9]*(?:['\\-][${letters}0-9]+)*`;
    this.na = new RegExp(` ([${letters}]+)`, "uy");
    this.naarVolgend = new RegExp(`^ (?:(?:${data.woorden.tussenvoegsels.join("|")}) ){0,3}$`, "u");
    this.letter = new RegExp(` [A-Z]\\.(?![${letters}])`, "uy");
    this.w = Object.fromEntries(Object.entries(data.woorden).map(([naam, lijst]) => [naam, new Set(lijst)]));
    this.tussen = new Set([...this.w.tussenvoegsels, ...this.w.tussenvoegsels_ruim]);
    this.letOp = new Set([...this.w.titels, ...this.w.verwanten, ...this.tussen]);
    this.voornamen = new Set(data.namen.voornamen.filter((naam) => !this.w.geen_naam.has(naam)));
    this.achternamen = new Set(data.namen.achternamen);
    this.gewoon = new Map();
  }

  zoek(metRegels, bezet) {
    const tekst = metRegels.replaceAll("\n", " ");
    const treffers = [];
    let gedaan = 0;
    for (const gevonden of tekst.matchAll(new RegExp(this.patroon, "gu"))) {
      const begin = gevonden.index;
      if (begin < gedaan || bezet.has(begin)) continue;
      const token = this.maakToken(tekst, metRegels, begin, gevonden[0]);
      const frase = eindVan(this.kennis.frasen, tekst, begin);
      if (frase && !this.isTitel(token.vorig)) {
        gedaan = frase;
        continue;
      }
      let treffer = this.dorp(token);
      if (!treffer && !this.isGewoon(token)) treffer = this.beoordeel(token);
      if (!treffer) continue;
      gedaan = treffer.eind;
      if (treffer.niveau) treffers.push(treffer);
    }
    return treffers;
  }

  maakToken(tekst, metRegels, begin, geheel) {
    const kaal = geheel.endsWith("'s") ? geheel.slice(0, -2) : geheel;
    return { tekst, metRegels, begin, eind: begin + kaal.length, kaal, vorig: woordVoor(tekst, begin) };
  }

  isTitel(woord) {
    return this.w.titels.has(zonderPunt(woord));
  }

  isBegin(token) {
    return begintZin(token.metRegels, token.begin);
  }

  isGewoon(token) {
    if (!this.gewoon.has(token.kaal)) {
      const naam = alsNaam(token.kaal);
      const inLijst =
        this.achternamen.has(naam) || this.voornamen.has(naam) || this.voornamen.has(naam.split("-")[0]);
      this.gewoon.set(token.kaal, !inLijst && this.kennis.isBekend(token.kaal));
    }
    return this.gewoon.get(token.kaal) && !this.letOp.has(zonderPunt(token.vorig));
  }

  dorp(token) {
    if (!this.w.voorzetsels.has(token.vorig) || this.kennis.isEigennaam(token.kaal)) return null;
    const eind = eindVan(this.kennis.dorpen, token.tekst, token.begin);
    return eind ? { soort: "dorp", niveau: "controleer", begin: token.begin, eind } : null;
  }

  beoordeel(token) {
    let [begin, aanleiding] = this.aanloop(token);
    let niveau = this.naAanleiding(token, aanleiding);
    if (niveau === null) {
      begin = token.begin;
      niveau = this.uitLijst(token);
    }
    if (niveau === null) niveau = this.losWoord(token);
    if (niveau === null) return null;
    return { soort: "naam", niveau, begin, eind: this.verleng(token.tekst, token.eind) };
  }

  aanloop(token) {
    let { begin, vorig } = token;
    while (this.tussen.has(vorig)) {
      begin = token.tekst.slice(0, begin).lastIndexOf(vorig);
      vorig = woordVoor(token.tekst, begin);
    }
    return this.isTitel(vorig) ? [begin, vorig] : [token.begin, token.vorig];
  }

  naAanleiding(token, aanleiding) {
    const woord = zonderPunt(aanleiding);
    if (!woord || isAfkorting(token.kaal)) return null;
    if (this.w.ambten.has(woord)) return this.isNaam(token) || this.achternamen.has(token.kaal) ? "" : null;
    if (aanleiding.endsWith(".") && !this.w.titels.has(woord)) return null;
    if (this.kennis.isEigennaam(token.kaal)) return null;
    if (this.w.titels.has(woord) || this.w.verwanten.has(woord)) return "reden";
    return this.w.heten.has(woord) && this.isNaam(token) ? "reden" : null;
  }

  isNaam(token) {
    return this.voornamen.has(token.kaal) || !this.kennis.isBekend(token.kaal);
  }

  uitLijst(token) {
    const naam = alsNaam(token.kaal);
    const eerste = naam.split("-")[0];
    if (!this.voornamen.has(naam) && !this.voornamen.has(eerste)) return null;
    if (this.kennis.isEigennaam(naam) || this.w.organisaties.has(token.vorig.toLowerCase())) return null;
    if (eerste !== naam && this.kennis.isWoord(eerste)) return null;
    if (!(this.isBegin(token) && this.kennis.isWoord(naam))) return "reden";
    this.na.lastIndex = token.eind;
    const na = this.na.exec(token.tekst);
    return (na && this.w.werkwoorden.has(na[1])) || this.heeftVervolg(token) ? "reden" : null;
  }

  losWoord(token) {
    const vorig = token.vorig.toLowerCase();
    const bekend = this.kennis.isBekend(token.kaal);
    if (this.w.organisaties.has(vorig)) return bekend ? null : "";
    const naHoofdletter = vorig !== token.vorig && !LEESTEKENS.includes(vorig.at(-1));
    const isTitel = this.isBegin(token) || this.w.lidwoorden.has(vorig) || naHoofdletter;
    if (bekend) {
      const los = !isTitel && !this.heeftVervolg(token);
      return los && this.achternamen.has(token.kaal) ? "controleer" : null;
    }
    return isTitel && this.kennis.isSamenstelling(token.kaal) ? null : "controleer";
  }

  heeftVervolg(token) {
    return this.verleng(token.tekst, token.eind) > token.eind;
  }

  verleng(tekst, vanaf) {
    let eind = vanaf;
    for (;;) {
      const zoeker = new RegExp(this.patroon, "gu");
      zoeker.lastIndex = eind;
      const volgend = zoeker.exec(tekst);
      if (!volgend || volgend.index >= eind + VERDER) break;
      const tussenin = tekst.slice(eind, volgend.index);
      if (!this.naarVolgend.test(tussenin)) break;
      const woord = volgend[0].endsWith("'s") ? volgend[0].slice(0, -2) : volgend[0];
      const isPlek = this.kennis.isEigennaam(woord) || eindVan(this.kennis.frasen, tekst, volgend.index);
      if ((tussenin === " " && isPlek) || woord.length === 1 || (isAfkorting(woord) && woord.length < 4)) break;
      eind = volgend.index + woord.length;
    }
    this.letter.lastIndex = eind;
    const letter = this.letter.exec(tekst);
    return letter ? eind + letter[0].length : eind;
  }
}
