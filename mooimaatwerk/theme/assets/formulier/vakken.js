/* Reads and fills the controls of the questions: one kind of Vak for each kind of field. */
import { schoon, vul } from "./hulp.js";

/* The question with this key that stands directly in `houder`. */
function zoek(houder, sleutel) {
  const gevonden = [...houder.querySelectorAll(`[data-veld="${sleutel}"]`)];
  return gevonden.find((el) => el.parentElement.closest("[data-veld], [data-item], form") === houder);
}

class Vak {
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

/** A group: its parts by key. The whole form is one, and so is an item of a list. */
export class Groepsvak extends Vak {
  bouw() {
    this.delen = new Map(
      this.veld.velden
        .map((veld) => [veld.sleutel, zoek(this.el, veld.sleutel), veld])
        .filter(([, el]) => el)
        .map(([sleutel, el, veld]) => [sleutel, maakVak(veld, el, this.teksten)]),
    );
  }

  lees() {
    const gevuld = [...this.delen].map(([sleutel, vak]) => [sleutel, vak.lees()]).filter(([, w]) => w !== undefined);
    return gevuld.length ? Object.fromEntries(gevuld) : undefined;
  }

  vul(waarden = {}) {
    for (const [sleutel, vak] of this.delen) vak.vul(waarden[sleutel]);
  }

  vind([sleutel, ...rest]) {
    const deel = this.delen.get(sleutel);
    return deel ? deel.vind(rest) : this;
  }

  get focus() {
    return [...this.delen.values()][0].focus;
  }
}

/** A list of groups: items come from a template, each with a number of its own in its ids. */
class Lijstvak extends Vak {
  bouw() {
    this.items = [];
    this.geteld = 0;
    [this.rij, this.sjabloon, this.knop] = [".items", "template", ".erbij"].map((kiezer) =>
      [...this.el.children].find((kind) => kind.matches(kiezer)),
    );
    this.diepte = Number(/-N([0-9])-/u.exec([...this.sjabloon.content.querySelectorAll("[id]")].at(0).id)?.[1] ?? 0);
    this.knop.addEventListener("click", () => {
      this.voegToe().el.querySelector("legend").focus();
      this.meld();
    });
  }

  meld() {
    this.el.dispatchEvent(new Event("change", { bubbles: true }));
  }

  voegToe(waarde) {
    const inhoud = this.sjabloon.content.cloneNode(true);
    nummer(inhoud, `-N${this.diepte}-`, `-${(this.geteld += 1)}-`);
    const el = inhoud.firstElementChild;
    this.rij.append(inhoud);
    const item = new Groepsvak(this.veld, el, this.teksten);
    if (waarde) item.vul(waarde);
    [...el.children].find((kind) => kind.matches(".weg")).addEventListener("click", () => this.haalWeg(item));
    this.items.push(item);
    this.hernoem();
    return item;
  }

  haalWeg(item) {
    item.el.remove();
    this.items = this.items.filter((ander) => ander !== item);
    this.hernoem();
    this.knop.focus();
    this.meld();
  }

  hernoem() {
    this.items.forEach((item, plek) => {
      const naam = vul(this.teksten.item, { label: this.veld.label, nr: plek + 1 });
      [...item.el.children].find((kind) => kind.matches("legend")).textContent = naam;
      [...item.el.children].find((kind) => kind.matches(".weg")).lastElementChild.textContent = `: ${naam}`;
    });
  }

  /* Items in which nothing is filled in do not count. */
  get gevuld() {
    return this.items.filter((item) => item.lees() !== undefined);
  }

  lees() {
    const waarden = this.gevuld.map((item) => item.lees());
    return waarden.length ? waarden : undefined;
  }

  vul(waarden = []) {
    this.rij.replaceChildren();
    this.items = [];
    for (const waarde of waarden) this.voegToe(waarde);
  }

  vind([plek, ...rest]) {
    return this.gevuld[plek]?.vind(rest) ?? this;
  }

  get focus() {
    return this.knop;
  }
}

const KENMERKEN = ["id", "for", "name", "list", "aria-describedby"];

function nummer(stuk, van, naar) {
  for (const el of stuk.querySelectorAll("*")) {
    for (const kenmerk of KENMERKEN) {
      if (el.hasAttribute(kenmerk)) el.setAttribute(kenmerk, el.getAttribute(kenmerk).replaceAll(van, naar));
    }
    if (el.localName === "template") nummer(el.content, van, naar);
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
  groep: Groepsvak,
  lijst: Lijstvak,
};

function maakVak(veld, el, teksten) {
  const isKeuze = veld.soort === "begrip" && !el.querySelector("select");
  return new (isKeuze ? Keuzevak : (SOORTEN[veld.soort] ?? Vak))(veld, el, teksten);
}

/** The story: a box for each heading, or one box without any. */
export class Verhaalvak {
  constructor(form, { kopjes, tekst }) {
    const delen = tekst ? [{ ...tekst, label: "", naam: tekst.label, bij_open: true }] : kopjes;
    this.secties = delen.map((kopje) => {
      const el = [...form.querySelectorAll("[data-kopje]")].find(({ dataset }) => dataset.kopje === kopje.label);
      return { kopje, el, houder: el, focus: el.querySelector("textarea") };
    });
  }

  /* [[heading, text], …] in order, the empty ones too. */
  lees() {
    return this.secties.map(({ kopje, focus }) => [kopje.label, schoon(focus.value)]);
  }

  vul(secties) {
    for (const { kopje, focus } of this.secties) focus.value = secties[kopje.label] ?? "";
  }
}

