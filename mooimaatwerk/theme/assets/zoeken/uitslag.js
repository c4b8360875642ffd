/* The results as cards, built from what the search index tells of a case. */
import { maak, schakel } from "./woorden.js";

export class Uitslag {
  constructor(vak) {
    this.vak = vak;
    this.lijst = vak.querySelector(".zoekuitslag");
  }

  toon(stukken, opties) {
    this.lijst.replaceChildren(...stukken.map((stuk) => this.kaart(stuk, opties)));
  }

  voegToe(stukken, opties) {
    const kaarten = stukken.map((stuk) => this.kaart(stuk, opties));
    this.lijst.append(...kaarten);
    kaarten[0]?.querySelector("a").focus();
  }

  kaart({ url, meta, stukken }, { metAanpak, sorteer }) {
    const kop = maak("h2", "", schakel(url, meta.title));
    if (meta.label) kop.append(" ", maak("span", "label", meta.label));
    const tekst = maak("div", "treffer-tekst", this.kicker(meta), kop);
    if (metAanpak) tekst.append(aanpak(meta));
    else tekst.append(maak("p", "treffer-stuk", ...gemerkt(stukken)));
    tekst.append(this.regel(meta, sorteer));
    const kaart = maak("li", "treffer", this.embleem(meta.thema), tekst);
    kaart.dataset.thema = meta.thema;
    return kaart;
  }

  kicker({ thema, gemeente }) {
    const naam = maak("span", "kicker-thema", this.naamVan("thema", thema));
    return maak("p", "kicker", naam, gemeente ? ` · ${gemeente}` : "");
  }

  regel({ status, datum, bedrag }, sorteer) {
    const regel = maak("p", "meta", maak("span", `status status-${status}`, this.naamVan("status", status)));
    if (sorteer.endsWith("bedrag")) regel.append(maak("span", "", `Ingezet: ${bedrag ?? "niet bekend"}`));
    regel.append(maak("span", "", `Gedeeld: ${datum}`));
    return regel;
  }

  embleem(thema) {
    return maak("div", "treffer-kunst", this.sjabloon("thema", thema)?.content.cloneNode(true) ?? "");
  }

  naamVan(soort, slug) {
    return this.sjabloon(soort, slug)?.dataset.naam ?? slug;
  }

  sjabloon(soort, slug) {
    return this.vak.querySelector(`template[data-${soort}="${slug}"]`);
  }
}

/* Every second piece of the text is what was found. */
function gemerkt(stukken) {
  const inhoud = stukken.map((stuk, nr) => (nr % 2 ? maak("mark", "", stuk) : stuk));
  return /[.?!]$/.test(stukken.at(-1)) ? inhoud : [...inhoud, "\u00a0…"];
}

/* What worked elsewhere: what was done, who said yes, under which article. */
function aanpak({ status, werkte, besloot, partijen, artikelen }) {
  const niets = status === "open" ? "Nog geen oplossing" : "Niet bekend";
  const feiten = [
    ["Wat werkte", werkte ?? niets],
    ["Wie zei ja", besloot ?? "Niet bekend"],
    ["Wie deden mee", partijen ?? "Niet bekend"],
    ["Onder welke wet", artikelen ?? "Niet bekend"],
  ];
  const rijen = feiten.map(([naam, tekst]) => maak("div", "", maak("dt", "", naam), maak("dd", "", tekst)));
  return maak("dl", "aanpak", ...rijen);
}
