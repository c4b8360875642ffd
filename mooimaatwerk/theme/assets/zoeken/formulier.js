/* The form: the field, the facets with their counts, the chosen filters as buttons. */
import { knop, maak } from "../elementen.js";
import { aantalKeuzes } from "./adres.js";
import { zin } from "./woorden.js";

const BREED = matchMedia("(width >= 60rem)");

export class Formulier {
  constructor(vak, { bijKeuze, bijSorteren, bijTypen, bijOpenen, bijAlles }) {
    this.form = vak.querySelector(".zoekform");
    this.veld = this.form.elements.q;
    this.filters = this.form.querySelector(".filters");
    this.sorteer = vak.querySelector("#sorteer");
    this.chips = vak.querySelector(".chips");
    this.facetten = new Map();
    for (const facet of this.form.querySelectorAll(".facet")) {
      this.facetten.set(facet.dataset.facet, facet);
      facet.addEventListener("toggle", () => facet.open && bijOpenen(facet.dataset.facet));
      facet.querySelector(".toon-alle")?.addEventListener("click", () => bijAlles(facet.dataset.facet));
    }
    this.form.addEventListener("submit", (gebeurtenis) => {
      gebeurtenis.preventDefault();
      bijKeuze();
    });
    this.veld.addEventListener("input", bijTypen);
    this.form.addEventListener("change", ({ target }) => target !== this.veld && bijKeuze());
    this.sorteer.addEventListener("change", () => bijSorteren(this.volgorde));
    /* On a wide screen the filters always stand beside the results. */
    const schik = () => (this.filters.open = BREED.matches);
    BREED.addEventListener("change", schik);
    this.filters.addEventListener("toggle", () => this.open().forEach(bijOpenen));
    schik();
  }

  get namen() {
    return [...this.facetten.keys()];
  }

  titel(naam) {
    return this.facetten.get(naam).querySelector("legend").textContent;
  }

  vakje(naam, slug) {
    return this.form.querySelector(`input[name="${naam}"][value="${slug}"]`);
  }

  label(naam, slug) {
    return this.vakje(naam, slug)?.nextElementSibling.textContent ?? slug;
  }

  /* The facets that can be seen; in the others the numbers of an older question go. */
  open() {
    const dicht = [...this.facetten.values()].filter((facet) => !facet.open || !this.filters.open);
    for (const n of dicht.flatMap((facet) => [...facet.querySelectorAll(".n")])) n.textContent = "";
    return this.namen.filter((naam) => this.filters.open && this.facetten.get(naam).open);
  }

  /* The question as it stands in the form. */
  lees() {
    const keuzes = new Map();
    for (const { name, value } of this.form.querySelectorAll("input:checked")) {
      keuzes.set(name, [...(keuzes.get(name) ?? []), value]);
    }
    return { q: this.veld.value.trim().slice(0, 200), keuzes, pagina: 1 };
  }

  /* The order that was chosen; empty when it is the one that a question has by itself. */
  get volgorde() {
    const vanzelf = this.veld.value.trim() ? "relevantie" : "nieuwste";
    return this.sorteer.value === vanzelf ? "" : this.sorteer.value;
  }

  vulWoorden(q) {
    if (this.veld.value.trim() !== q) this.veld.value = q;
  }

  vulKeuzes(vraag) {
    for (const vakje of this.form.querySelectorAll("input[type=checkbox]")) {
      vakje.checked = vraag.keuzes.get(vakje.name)?.includes(vakje.value) ?? false;
    }
    this.sorteer.value = vraag.sorteer || (vraag.q ? "relevantie" : "nieuwste");
    this.sorteer.options[0].hidden = !vraag.q;
    for (const [naam, facet] of this.facetten) {
      facet.querySelector("summary .filtertal").textContent = inHaakjes(vraag.keuzes.get(naam)?.length);
    }
    this.filters.querySelector(".filtertal").textContent = inHaakjes(aantalKeuzes(vraag));
  }

  /* A value that does not stand in the page yet: it was in the address, or all are asked for. */
  voegToe(naam, { slug, label }) {
    if (this.vakje(naam, slug)) return;
    const vakje = maak("input");
    Object.assign(vakje, { type: "checkbox", name: naam, value: slug, autocomplete: "off" });
    const rij = maak("label", "keuze", vakje, maak("span", "", label), " ", maak("span", "n", "0"));
    const veldset = this.facetten.get(naam).querySelector("fieldset");
    veldset.insertBefore(rij, veldset.querySelector(".toon-alle"));
  }

  toonAlle(naam, waarden) {
    const voor = this.facetten.get(naam).querySelectorAll("input").length;
    for (const waarde of waarden) this.voegToe(naam, waarde);
    this.facetten.get(naam).querySelector(".toon-alle").remove();
    this.facetten.get(naam).querySelectorAll("input")[voor]?.focus();
  }

  toonTelling(naam, waarden, telling) {
    waarden.forEach(({ slug }, nr) => {
      const vakje = this.vakje(naam, slug);
      if (!vakje) return;
      const rij = vakje.parentElement;
      rij.querySelector(".n").textContent = telling[nr];
      rij.classList.toggle("niets", telling[nr] === 0);
    });
  }

  toonChips(vraag, { weg, wis }) {
    const chips = [...vraag.keuzes].flatMap(([naam, waarden]) =>
      waarden.map((slug) => {
        const label = maak("span", "", `${this.titel(naam)}: ${this.label(naam, slug)}`);
        const kruis = maak("span", "kruis", "×");
        kruis.ariaHidden = "true";
        const uitleg = maak("span", "alleen-voorlezen", ` ${zin("filterWeg")}`);
        return maak("li", "", knop("chip", () => weg(naam, slug), label, uitleg, kruis));
      }),
    );
    if (chips.length > 1) chips.push(maak("li", "", knop("chip wis", wis, zin("allesWeg"))));
    this.chips.replaceChildren(...chips);
    this.chips.hidden = !chips.length;
  }
}

const inHaakjes = (n) => (n ? zin("gekozen", { n }) : "");
