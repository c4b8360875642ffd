/* Helps on: the term that a question means, and what to do when nothing is found. */
import { knop, maak, schakel } from "../elementen.js";
import { casussen, plat, zin } from "./woorden.js";

const HOOGSTENS = 3;

export class Hulp {
  constructor(wortel, vak, sjabloon) {
    Object.assign(this, { wortel, vak, sjabloon, letters: new Map() });
  }

  /* The terms with a name, or a word, that begins with the same letter as this one. */
  async letter(woord) {
    const naam = woord[0];
    if (!/[a-z0-9]/.test(naam ?? "")) return { namen: {}, woorden: {} };
    if (!this.letters.has(naam)) {
      const antwoord = fetch(new URL(`assets/zoektermen/${naam}.json`, this.wortel), { cache: "no-cache" });
      this.letters.set(naam, antwoord.then((goed) => goed.json()));
    }
    return this.letters.get(naam);
  }

  /* "Bedoel je het knelpunt Geen urgentieverklaring?" */
  async bedoeling(q) {
    const vraag = plat(q);
    const { namen } = await this.letter(vraag);
    const termen = Object.hasOwn(namen, vraag) ? namen[vraag].slice(0, HOOGSTENS) : [];
    if (!termen.length) return [];
    const [voor, na] = zin("bedoeling").split("{termen}");
    return [maak("p", "bedoeling", voor, ...this.opsomming(termen), na)];
  }

  /* "het knelpunt A, het thema B of de wet C", each with a link. */
  opsomming(termen) {
    const delen = new Intl.ListFormat("nl", { type: "disjunction" }).formatToParts(termen.map((_, nr) => `${nr}`));
    return delen.flatMap(({ type, value }) =>
      type === "literal" ? value : [`${termen[value][0]} `, this.schakel(termen[value])],
    );
  }

  /* Knelpunten with a word that begins like a word of the question; the most used first. */
  async dichtbij(q) {
    const gevraagd = plat(q).split(" ").filter((woord) => woord.length > 3);
    const punten = new Map();
    for (const vraag of gevraagd) {
      const { woorden } = await this.letter(vraag);
      for (const [woord, termen] of Object.entries(woorden)) {
        const gelijk = overlap(vraag, woord);
        for (const term of gelijk ? termen : []) {
          const [, adres] = term;
          if (gelijk > (punten.get(adres)?.gelijk ?? 0)) punten.set(adres, { term, gelijk });
        }
      }
    }
    return [...punten.values()]
      .sort((a, b) => b.gelijk - a.gelijk || b.term[3] - a.term[3])
      .slice(0, HOOGSTENS)
      .map(({ term }) => term);
  }

  /* `uitwegen` are filters to take away: { tekst, n, doe }. */
  async leeg(q, uitwegen) {
    const termen = q ? await this.dichtbij(q) : [];
    const inhoud = this.sjabloon.content.cloneNode(true);
    const [filters, knelpunten] = inhoud.querySelectorAll("section");
    vulLijst(filters, uitwegen.map(({ tekst, n, doe }) => [knop("knop", doe, `${tekst}: ${casussen(n)}`)]));
    vulLijst(knelpunten, termen.map((term) => [this.schakel(term), ` (${casussen(term[3])})`]));
    return [...inhoud.children];
  }

  /* A term is what it is called with its article, its address, its name, its number of cases. */
  schakel([, adres, label]) {
    return schakel(new URL(adres, this.wortel), label);
  }

  toon(inhoud) {
    this.vak.replaceChildren(...inhoud);
    this.vak.hidden = !inhoud.length;
  }
}

/* A part with nothing to choose from goes. */
function vulLijst(deel, keuzes) {
  if (keuzes.length) deel.querySelector("ul").append(...keuzes.map((keuze) => maak("li", "", ...keuze)));
  else deel.remove();
}

/* How many letters two words have in common at their beginning; none when that says little. */
function overlap(vraag, woord) {
  let n = 0;
  while (n < vraag.length && vraag[n] === woord[n]) n += 1;
  return n >= 4 && n >= 0.6 * vraag.length ? n : 0;
}
