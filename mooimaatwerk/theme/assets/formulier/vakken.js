/* Reads and fills the whole form: groups and lists of questions, and the story. */
import { vul } from "../elementen.js";
import { schoon } from "./hulp.js";
import { Vak, kiesVak } from "./invoer.js";

/* The question with this key that stands directly in `houder`. */
function zoek(houder, sleutel) {
  const gevonden = [...houder.querySelectorAll(`[data-veld="${sleutel}"]`)];
  return gevonden.find((el) => el.parentElement.closest("[data-veld], [data-item], form") === houder);
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

const SOORTEN = { groep: Groepsvak, lijst: Lijstvak };

function maakVak(veld, el, teksten) {
  return new (SOORTEN[veld.soort] ?? kiesVak(veld, el))(veld, el, teksten);
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

