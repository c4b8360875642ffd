/* Reads and fills one question: a kind of Vak for each kind of answer. */
import { vul } from "../elementen.js";
import { schoon } from "./hulp.js";

/** A question with one control; the other kinds say what they do otherwise. */
export class Vak {
  constructor(veld, el, teksten) {
    Object.assign(this, { veld, el, teksten, houder: el });
    this.bouw();
  }

  bouw() {
    this.control = this.el.querySelector("input, textarea, select");
  }

  lees() {
    return schoon(this.control.value) || undefined;
  }

  vul(waarde) {
    this.control.value = waarde ?? "";
  }

  vind() {
    return this;
  }

  get focus() {
    return this.control;
  }
}

/* "€ 12,50" is 12.50; a point for thousands stays, so that it can be asked about. */
class Getalvak extends Vak {
  bouw() {
    super.bouw();
    /* Which keys a telephone shows. */
    this.control.inputMode = this.veld.soort === "getal" ? "numeric" : "decimal";
  }

  lees() {
    const getypt = super.lees()?.replace(/^€ ?/u, "");
    return getypt && /^[0-9]+,[0-9]+$/u.test(getypt) ? getypt.replace(",", ".") : getypt || undefined;
  }
}

class Keuzevak extends Vak {
  bouw() {
    super.bouw();
    this.knoppen = [...this.el.querySelectorAll("input[type=radio]")];
  }

  lees() {
    return this.knoppen.find((knop) => knop.checked)?.value || undefined;
  }

  vul(waarde = "") {
    for (const knop of this.knoppen) knop.checked = knop.value === waarde;
  }
}

class JaNeeVak extends Keuzevak {
  lees() {
    const keuze = super.lees();
    return keuze && keuze === "ja";
  }

  vul(waarde) {
    super.vul(waarde === undefined ? "" : waarde ? "ja" : "nee");
  }
}

/* Ticks keep the order in which they were made: the first theme gives the colour. */
class Vinkjesvak extends Vak {
  bouw() {
    this.vinkjes = [...this.el.querySelectorAll("input[type=checkbox]")];
    this.volgorde = [];
    this.el.addEventListener("change", ({ target }) => this.vinkjes.includes(target) && this.wissel(target));
    const filter = this.el.querySelector(".filter");
    filter?.addEventListener("input", () => this.filter(schoon(filter.value).toLowerCase()));
  }

  wissel({ value, checked }) {
    this.volgorde = this.volgorde.filter((waarde) => waarde !== value);
    if (checked) this.volgorde.push(value);
    this.toon();
  }

  toon() {
    const labels = this.volgorde.map((waarde) => this.label(waarde)).join(", ");
    this.el.querySelector(".gekozen").textContent = labels && vul(this.teksten.gekozen, { labels });
  }

  label(waarde) {
    const tekst = this.vinkjes.find((vinkje) => vinkje.value === waarde)?.nextElementSibling.firstChild;
    return (tekst?.textContent ?? waarde).trim();
  }

  filter(woord) {
    for (const { checked, parentElement: rij } of this.vinkjes) {
      rij.hidden = !checked && !rij.textContent.toLowerCase().includes(woord);
    }
  }

  lees() {
    return this.volgorde.length ? [...this.volgorde] : undefined;
  }

  vul(waarden = []) {
    for (const vinkje of this.vinkjes) vinkje.checked = waarden.includes(vinkje.value);
    this.volgorde = waarden.filter((waarde) => this.vinkjes.some(({ value }) => value === waarde));
    this.toon();
  }

  get focus() {
    return this.vinkjes.find(({ parentElement }) => !parentElement.hidden);
  }
}

/* P6M is six months. What is no single number stays as it was until someone changes it. */
class Duurvak extends Vak {
  bouw() {
    super.bouw();
    this.control.inputMode = "numeric";
    this.eenheid = this.el.querySelector("select");
    this.el.addEventListener("input", () => (this.ruw = undefined));
  }

  lees() {
    const aantal = super.lees();
    return this.ruw ?? (aantal && `P${aantal}${this.eenheid.value}`);
  }

  vul(waarde = "") {
    const [, aantal, eenheid] = /^P([0-9]+)([YMWD])$/u.exec(waarde) ?? [];
    this.ruw = waarde && !aantal ? waarde : undefined;
    this.control.value = aantal ?? waarde;
    this.eenheid.value = eenheid ?? "M";
  }
}

class Tekstenvak extends Vak {
  lees() {
    const regels = (super.lees() ?? "").split("\n").map((regel) => regel.trim()).filter(Boolean);
    return regels.length ? regels : undefined;
  }

  vul(waarde = []) {
    this.control.value = waarde.join("\n");
  }
}

const SOORTEN = {
  bedrag: Getalvak,
  hoeveelheid: Getalvak,
  getal: Getalvak,
  begrippen: Vinkjesvak,
  nummers: Vinkjesvak,
  "ja-nee": JaNeeVak,
  duur: Duurvak,
  teksten: Tekstenvak,
};

/** The kind of Vak for a field that is no group and no list. */
export function kiesVak(veld, el) {
  const isKeuze = veld.soort === "begrip" && !el.querySelector("select");
  return isKeuze ? Keuzevak : (SOORTEN[veld.soort] ?? Vak);
}
