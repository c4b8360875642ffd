/* The search index: which cases, known by their row, answer a question, and what they tell. */
import { Motor } from "./motor.js";

const TEKENS = { "&lt;": "<", "&gt;": ">" };
const WOORDEN_PER_STUK = 28;

/* How a case is named in the list that Pagefind's own engine reads too: in CBOR, a pair that
   begins with a short text. Fetching it once more costs nothing, a list of our own would. */
const NAAM = /\uf782[\x60-\x77](nl_[0-9a-f]+)/g;
const PER_BYTE = "x-user-defined";
const HANDTEKENING = "pagefind_dcd".length;

export class Index {
  /* Words need Pagefind's engine; choosing from the facets does without. */
  static async laad(adres, wortel, metWoorden) {
    const index = new Index(adres, wortel);
    if (metWoorden) await index.laadMotor();
    const { aantal, voorbeelden } = await index.haal("rijen");
    index.neem(await index.pakUit(index.lijst, PER_BYTE), aantal, voorbeelden);
    return index;
  }

  constructor(adres, wortel) {
    Object.assign(this, { adres, pad: new URL(wortel).pathname, bestanden: new Map() });
  }

  laadMotor() {
    const adres = new URL("pagefind.js", this.adres).href;
    this.motor ??= Motor.start({ adres, pad: this.pad, excerptLength: WOORDEN_PER_STUK }).catch((fout) => {
      this.motor = undefined;
      throw fout;
    });
    return this.motor;
  }

  /* The row of a case is the place of its name among all names: the facets count on that. */
  neem(lijst, aantal, voorbeelden) {
    this.namen = Array.from(lijst.matchAll(NAAM), ([, naam]) => naam);
    if (this.namen.length !== aantal) throw new Error("De zoekindex en de filters horen niet bij elkaar.");
    this.rij = new Map(this.namen.map((naam, rij) => [naam, rij]));
    this.aantal = aantal;
    this.verzonnen = new Uint8Array(aantal);
    for (const rij of voorbeelden) this.verzonnen[rij] = 1;
  }

  /* A packed file of the index. Its name changes with its content, so any copy is good. */
  async pakUit(naam, tekens) {
    const antwoord = await fetch(new URL(naam, this.adres), { cache: "force-cache" });
    if (!antwoord.ok) throw new Error(`${naam}: ${antwoord.status}`);
    const uitgepakt = antwoord.body.pipeThrough(new DecompressionStream("gzip"));
    return new TextDecoder(tekens).decode(await new Response(uitgepakt).arrayBuffer()).slice(HANDTEKENING);
  }

  /* What a result tells when no words were asked: the beginning of the story. */
  async vertel(naam) {
    const { url, meta, content } = JSON.parse(await this.pakUit(`fragment/${naam}.pf_fragment`, "utf-8"));
    const begin = content.split(" ", WOORDEN_PER_STUK).join(" ");
    return { url: this.pad + url.slice(1), meta, stukken: [begin] };
  }

  /* A file of the facets, fetched once; the browser asks whether its copy is still good. When
     the site was renewed since the first one, rows would mean other cases. */
  haal(naam) {
    if (!this.bestanden.has(naam)) this.bestanden.set(naam, this.haalVers(naam));
    return this.bestanden.get(naam);
  }

  async haalVers(naam) {
    const antwoord = await fetch(new URL(`facetten/${naam}.json`, this.adres), { cache: "no-cache" });
    const gegevens = await antwoord.json();
    this.lijst ??= gegevens.namen;
    if (this.lijst !== gegevens.namen) throw new Error("De site is intussen vernieuwd.");
    return gegevens;
  }

  /* The rows that answer the words, best first, with a way to get what each of them tells. */
  async zoek(q) {
    if (!q) return this.namen.map((naam, rij) => ({ rij, data: () => this.vertel(naam) }));
    const motor = await this.laadMotor();
    const namen = await motor.vraag("zoek", q);
    return namen.map((naam) => ({
      rij: this.rij.get(naam),
      data: async () => metStukken(await motor.vraag("vertel", naam)),
    }));
  }

  /* For each row its place in an order, small to large; undefined when it is not known. */
  async rangen(naam) {
    const { rijen } = await this.haal(`volgorde-${naam}`);
    return rijen.split(",").map((rang) => (rang ? Number.parseInt(rang, 36) : undefined));
  }

  /* Invented examples come last, whatever the order; so does what is not known. */
  async sorteer(treffers, { q, sorteer }) {
    const volgorde = sorteer || (q ? "" : "nieuwste");
    if (volgorde) {
      const rangen = await this.rangen(volgorde === "nieuwste" ? "datum" : "bedrag");
      const teken = volgorde === "laagste-bedrag" ? 1 : -1;
      const plek = ({ rij }) => (rangen[rij] === undefined ? Infinity : teken * rangen[rij]);
      treffers.sort((a, b) => (plek(a) === plek(b) ? 0 : plek(a) - plek(b)));
    }
    return [
      ...treffers.filter(({ rij }) => !this.verzonnen[rij]),
      ...treffers.filter(({ rij }) => this.verzonnen[rij]),
    ];
  }

  tel(rijen) {
    const verzonnen = rijen.reduce((som, rij) => som + this.verzonnen[rij], 0);
    return { echt: rijen.length - verzonnen, verzonnen };
  }
}

/* The excerpt is text in which only < and > are escaped, with <mark> around what was found.
   Every second piece is such a find. */
function metStukken({ url, meta, excerpt }) {
  const stukken = excerpt.split(/<\/?mark>/).map((deel) => deel.replace(/&[lg]t;/g, (t) => TEKENS[t]));
  return { url, meta, stukken };
}
