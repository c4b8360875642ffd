/* The results as cards, built from what the search index tells of a case. */
import { maak, schakel } from "../elementen.js";
import { zin } from "./woorden.js";

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
    if (metAanpak) tekst.append(this.aanpak(meta));
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
    if (sorteer.endsWith("bedrag")) regel.append(maak("span", "", zin("ingezet", { bedrag: bedrag ?? zin("onbekend") })));
    regel.append(maak("span", "", zin("gedeeld", { datum })));
    return regel;
  }

  /* What worked elsewhere: what was done, who said yes, under which article. */
  aanpak(meta) {
    const inhoud = this.vak.querySelector(".aanpakvak").content.cloneNode(true);
    for (const feit of inhoud.querySelectorAll("[data-feit]")) {
      const nogNiet = meta.status === "open" ? feit.dataset.bijOpen : undefined;
      feit.textContent = meta[feit.dataset.feit] ?? nogNiet ?? feit.textContent;
    }
    return inhoud;
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
