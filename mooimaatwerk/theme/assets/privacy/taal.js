// Plain text and word lists for privacy.js: the twin of normaliseren.py, woordfilter.py and naamwoorden.py.

// Longer than any Dutch word; looking at every way to cut a longer one would take for ever.
const LANGSTE = 64;
const ASTRAAL = "\\u{10000}-\\u{10ffff}";
const VREEMD = "\ufffd";
const SPATIES = "\t\v\f\r\x1c\x1d\x1e\x1f\x85\u1680\u2028\u2029";
const ENTITEIT = "&(?:#([0-9]{1,7})|#[xX]([0-9A-Fa-f]{1,6})|([A-Za-z]{2,31}));";

/** Undoes what hides a name or a number. Positions count characters, as in Python. */
export class Normaliseerder {
  constructor(tekens) {
    const naar = tekens.naar + " ".repeat(SPATIES.length);
    this.tabel = new Map([...tekens.van + SPATIES].map((teken, plek) => [teken, naar[plek]]));
    this.entiteiten = tekens.entiteiten;
    this.ander = new RegExp(`[${tekens.van}${SPATIES}]`, "gu");
    this.weg = new RegExp(`[${tekens.weg}]`, "gu");
    this.astraal = new RegExp(`[${ASTRAAL}]`, "gu");
    this.bijzonder = new RegExp(`[${tekens.weg}${ASTRAAL}]|${ENTITEIT}`, "u");
    this.stukken = new RegExp(
      `${ENTITEIT}|[${tekens.weg}]|[${ASTRAAL}]|[^\\x00-\\x7f][\u0300-\u036f]*|[\\x00-\\x7f][\u0300-\u036f]+`,
      "gu",
    );
  }

  vertaal(tekst) {
    return tekst.replace(this.ander, (teken) => this.tabel.get(teken));
  }

  maakVlak(tekst) {
    if (tekst.normalize("NFKC") === tekst && !this.bijzonder.test(tekst)) {
      return { tekst: this.vertaal(tekst), van: null, tot: null };
    }
    const vlak = { tekst: "", van: [], tot: [] };
    let index = 0;
    let plek = 0;
    const gewoon = (stuk) => {
      for (let n = 0; n < stuk.length; n += 1, plek += 1) {
        vlak.van.push(plek);
        vlak.tot.push(plek + 1);
      }
      vlak.tekst += stuk;
    };
    for (const stuk of tekst.matchAll(this.stukken)) {
      gewoon(tekst.slice(index, stuk.index));
      const nieuw = this.vervang(stuk);
      const lengte = [...stuk[0]].length;
      for (let n = 0; n < nieuw.length; n += 1) {
        vlak.van.push(plek);
        vlak.tot.push(plek + lengte);
      }
      vlak.tekst += nieuw;
      plek += lengte;
      index = stuk.index + stuk[0].length;
    }
    gewoon(tekst.slice(index));
    return vlak;
  }

  vervang([geheel, tientallig, zestientallig, naam]) {
    let tekst = geheel;
    if (tientallig || zestientallig) {
      const nummer = tientallig ? parseInt(tientallig, 10) : parseInt(zestientallig, 16);
      const isTeken = nummer > 0 && nummer < 0x110000 && !(nummer >= 0xd800 && nummer < 0xe000);
      tekst = isTeken ? String.fromCodePoint(nummer) : VREEMD;
    } else if (naam) {
      tekst = Object.hasOwn(this.entiteiten, naam) ? this.entiteiten[naam] : geheel;
    }
    return this.vertaal(tekst.normalize("NFKC").replace(this.weg, "")).replace(this.astraal, VREEMD);
  }
}

/** The Bloom filter of Dutch words. */
export class Woordfilter {
  constructor(bits) {
    this.bits = bits;
    this.aantal = bits.length * 8;
  }

  heeft(woord) {
    let een = 0x811c9dc5;
    for (let n = 0; n < woord.length; n += 1) een = Math.imul(een ^ woord.charCodeAt(n), 0x01000193);
    een >>>= 0;
    let twee = Math.imul(een ^ (een >>> 16), 0x85ebca6b);
    twee = Math.imul(twee ^ (twee >>> 13), 0xc2b2ae35);
    twee = ((twee ^ (twee >>> 16)) | 1) >>> 0;
    for (let stap = 0; stap < 7; stap += 1) {
      const plek = (een + stap * twee) % this.aantal;
      if (!((this.bits[Math.floor(plek / 8)] >> (plek % 8)) & 1)) return false;
    }
    return true;
  }
}

export const isHoofdletters = (woord) => woord === woord.toUpperCase() && woord !== woord.toLowerCase();
export const isAfkorting = (woord) => woord.length >= 2 && woord.length <= 6 && isHoofdletters(woord);

const zonder = (woord) => woord.normalize("NFD").replace(/[\u0300-\u036f]/gu, "");
const EERSTE = /'?[A-Za-zÀ-ÖØ-öø-ɏ0-9]+/uy;
const WOORDTEKEN = /^[A-Za-zÀ-ÖØ-öø-ɏ0-9-]/u;

export function perEersteWoord(namen) {
  const per = new Map();
  const opLengte = [...namen].sort((een, ander) => ander.length - een.length || (een < ander ? -1 : 1));
  for (const naam of opLengte) {
    EERSTE.lastIndex = 0;
    const eerste = EERSTE.exec(naam);
    if (!eerste) continue;
    if (!per.has(eerste[0])) per.set(eerste[0], []);
    per.get(eerste[0]).push(naam);
  }
  return per;
}

export function eindVan(namen, tekst, begin) {
  EERSTE.lastIndex = begin;
  const eerste = EERSTE.exec(tekst);
  for (const naam of (eerste && namen.get(eerste[0])) || []) {
    const eind = begin + naam.length;
    if (tekst.startsWith(naam, begin) && !WOORDTEKEN.test(tekst.slice(eind, eind + 1))) return eind;
  }
  return 0;
}

/** The word list, the vocabularies and the listed exceptions, asked as one. */
export class Woordkennis {
  constructor(data, woorden) {
    const lijst = data.woorden;
    this.woorden = woorden;
    this.kleine = new Set([...lijst.kleine, ...lijst.titels, ...lijst.verwanten]);
    this.bekend = new Set([...lijst.bekend, ...lijst.frasen.filter((naam) => !naam.includes(" "))]);
    this.frasen = perEersteWoord(lijst.frasen);
    this.dorpen = perEersteWoord(lijst.dorpen);
    this.onthouden = new Map();
  }

  isEigennaam(woord) {
    return this.bekend.has(woord) || this.bekend.has(woord.replace(/'?s$/u, ""));
  }

  isWoord(woord) {
    const klein = woord.toLowerCase();
    return this.kleine.has(klein) || this.woorden.heeft(klein) || this.woorden.heeft(zonder(klein));
  }

  isBekend(woord) {
    if (!this.onthouden.has(woord)) this.onthouden.set(woord, this.zoekOp(woord));
    return this.onthouden.get(woord);
  }

  zoekOp(woord) {
    if (woord.length === 1 || this.isEigennaam(woord) || this.isWoord(woord)) return true;
    if (woord.includes("-")) {
      return woord.split("-").every((deel) => !deel || /^[0-9]+$/u.test(deel) || this.isBekend(deel));
    }
    if (isAfkorting(woord) || /[0-9]/u.test(woord)) return true;
    if (!isHoofdletters(woord) && woord.slice(1) !== woord.slice(1).toLowerCase()) {
      return !/^(?:Mc|Mac|De|Van|La|Le)[A-Z]/u.test(woord);
    }
    const kaal = woord.replace(/'?s$/u, "");
    return kaal !== woord && woord.includes("'") && this.isBekend(kaal);
  }

  isSamenstelling(woord) {
    const klein = woord.toLowerCase();
    if (klein.length > LANGSTE) return false;
    for (let plek = 4; plek < klein.length - 2; plek += 1) {
      const begin = klein.slice(0, plek);
      if (!this.isWoord(klein.slice(plek))) continue;
      if (this.isWoord(begin) || (begin.endsWith("s") && this.isWoord(begin.slice(0, -1)))) return true;
    }
    return false;
  }
}
