/* Helps on: the term that a question means, and what to do when nothing is found. */
import { casussen, knop, maak, plat, schakel } from "./woorden.js";

const HOOGSTENS = 3;

export class Hulp {
  constructor(wortel, vak) {
    this.wortel = wortel;
    this.vak = vak;
    this.letters = new Map();
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
    const delen = termen.flatMap((term, nr) => [
      nr ? (nr === termen.length - 1 ? " of " : ", ") : "",
      `${term[0]} `,
      this.schakel(term),
    ]);
    return [maak("p", "bedoeling", "Bedoel je ", ...delen, "?")];
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
    const inhoud = [];
    if (uitwegen.length) {
      const regels = uitwegen.map(({ tekst, n, doe }) => maak("li", "", knop("knop", doe, `${tekst}: ${casussen(n)}`)));
      inhoud.push(maak("h2", "", "Haal een filter weg"), maak("ul", "uitwegen", ...regels));
    }
    const termen = q ? await this.dichtbij(q) : [];
    if (termen.length) {
      const regels = termen.map((term) => maak("li", "", this.schakel(term), ` (${casussen(term[3])})`));
      inhoud.push(maak("h2", "", "Misschien is dit het knelpunt"), maak("ul", "", ...regels));
    }
    const open = schakel(new URL("open/", this.wortel), "Kijk bij de open casussen");
    const vraag = schakel(new URL("meedoen/formulier/", this.wortel), "stel je vraag als open casus");
    const eind = maak("p", "", open, ", of ", vraag, ". Dan kunnen anderen meedenken.");
    return [...inhoud, maak("h2", "", "Zit er niets voor je bij?"), eind];
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

/* How many letters two words have in common at their beginning; none when that says little. */
function overlap(vraag, woord) {
  let n = 0;
  while (n < vraag.length && vraag[n] === woord[n]) n += 1;
  return n >= 4 && n >= 0.6 * vraag.length ? n : 0;
}
