/* The form as a whole: reads the answers, has them checked, and shows what comes of it. */
import { aantalBytes, schrijfBestand, schrijfKop, schrijfTekst } from "./bestand.js";
import { maak, maakSlug } from "./hulp.js";
import { Keurder } from "./keuren.js";
import { Meldingen } from "./meldingen.js";
import { Meter } from "./meter.js";
import { Proef } from "./proef.js";
import { Stappen } from "./stappen.js";
import { Tikken } from "./tikken.js";
import { Uitgangen } from "./uitgangen.js";
import { Groepsvak, Verhaalvak } from "./vakken.js";
import { keurTekst } from "./verhaal.js";

const WACHT = 400;
const HOUDER = "[data-veld], [data-kopje]";

export class Formulier {
  constructor(form, regels, plek) {
    Object.assign(this, { form, regels, plek, teksten: regels.teksten });
    this.vakken = new Groepsvak({ velden: regels.velden }, form, this.teksten);
    this.verhaal = new Verhaalvak(form, regels);
    this.keurder = new Keurder(regels);
    this.tikken = new Tikken(document.querySelector(".tikvak"), this.teksten, (...tik) => this.noteer(...tik));
    this.meldingen = new Meldingen(form, this.teksten, this.tikken);
    this.meter = new Meter(form, this.teksten);
    this.proef = new Proef(form.parentElement, form.querySelector(".proef"), regels);
    this.uitgangen = new Uitgangen(form, regels);
    this.geraakt = new Set();
    this.bestand = null; /* the name of a case that is being corrected */
    this.casus = null; /* the case that a reaction is about */
    this.voor = ""; /* what its story has before the first heading */
    this.stappen = new Stappen(form, this.teksten, (stap) => this.bijWissel(stap));
    this.luister();
    this.pasAan();
  }

  luister() {
    const { form } = this;
    form.addEventListener("submit", (gebeurtenis) => {
      gebeurtenis.preventDefault();
      this.verder();
    });
    form.addEventListener("focusout", ({ target, relatedTarget }) => {
      const houder = target.closest(HOUDER);
      if (!houder || target.matches(".filter") || houder.contains(relatedTarget)) return;
      this.geraakt.add(houder);
      this.kijk();
    });
    form.addEventListener("focusin", ({ target }) => {
      /* A browser shows the line with the cursor, which can be half of the box. */
      if (target.localName === "textarea") target.scrollIntoView({ block: "nearest" });
    });
    form.addEventListener("input", ({ target }) => this.bijTypen(target));
    form.addEventListener("change", ({ target }) => this.bijTypen(target));
    addEventListener("pagehide", () => this.teBewaren && this.bewaar());
    const zeker = form.querySelector(".zeker");
    form.querySelector(".wis").addEventListener("click", () => zeker.showModal());
    form.querySelector(".nee-wis").addEventListener("click", () => zeker.close());
    form.querySelector(".ja-wis").addEventListener("click", () => this.wis());
  }

  bijTypen(target) {
    if (target.closest(".tik") || target.matches(".filter")) return;
    this.laadPrivacy();
    this.teBewaren = true;
    clearTimeout(this.wekker);
    this.wekker = setTimeout(() => {
      this.bewaar();
      this.pasAan();
      this.kijk();
    }, WACHT);
  }

  bewaar() {
    this.teBewaren = false;
    const { bestand, voor } = this;
    const stand = { bestand, secties: { ...Object.fromEntries(this.verhaal.lees()), "": voor } };
    const gelukt = this.plek.bewaar({ ...stand, gegevens: this.lees() });
    this.zeg(gelukt ? this.teksten.bewaard : this.teksten.niet_bewaard);
  }

  wis() {
    clearTimeout(this.wekker);
    this.teBewaren = false;
    this.plek.wis();
    location.replace(location.pathname + location.search);
  }

  zeg(tekst) {
    const vak = this.form.querySelector(".bewaard");
    if (vak.textContent !== tekst) vak.textContent = tekst;
  }

  lees() {
    return this.vakken.lees() ?? {};
  }

  vul({ gegevens, secties, bestand }) {
    this.vakken.vul(gegevens);
    this.verhaal.vul(secties);
    this.voor = secties[""] ?? "";
    this.bestand = bestand ?? null;
    this.pasAan();
    this.laadPrivacy();
  }

  verbeter(casus, isVervolg) {
    this.vul(casus);
    document.querySelector("h1").textContent = isVervolg ? this.teksten.titel_vervolg : this.teksten.titel_verbeter;
    const opvolging = this.vakken.delen.get("opvolging");
    if (!isVervolg || !opvolging) return;
    opvolging.voegToe();
    this.stappen.spring(this.stappen.van(opvolging.el));
  }

  /* A case is of a month; a reaction, which is named after its day, of a day. */
  vulDatum() {
    const delen = this.vandaag.slice(0, this.casus ? 3 : 2);
    this.vakken.delen.get("datum")?.vul(delen.join("-"));
  }

  get vandaag() {
    return this.keurder.vandaag.map((deel) => String(deel).padStart(2, "0"));
  }

  reageerOp(casus) {
    const verhaal = Object.entries(casus.secties);
    this.casus = { ...casus, tekst: schrijfTekst(verhaal) };
    const schakel = this.form.querySelector(".de-casus");
    schakel.textContent = casus.gegevens.titel;
    schakel.href = `${this.form.dataset.casussen}${casus.slug}/`;
  }

  /* Some questions must be answered only after a certain other answer. */
  pasAan() {
    const gegevens = this.lees();
    for (const veld of this.regels.velden.filter(({ als }) => als)) {
      const mag = this.vakken.delen.get(veld.sleutel).el.querySelector("[data-als]");
      if (mag) mag.hidden = this.keurder.isNodig(veld, gegevens);
    }
    const isOpen = gegevens.status === "open";
    for (const mag of this.form.querySelectorAll("[data-bij-open]")) mag.hidden = !isOpen;
  }

  async laadPrivacy() {
    if (this.privacy || this.bezig) return;
    this.bezig = true;
    this.meter.zeg(this.teksten.laden);
    try {
      const map = new URL(this.form.dataset.privacy, location.href);
      const { laadPrivacy } = await import("./privacycontrole.js");
      this.privacy = await laadPrivacy(map, this.regels.zinnen);
      this.kijk();
      const { laadTaal } = await import("./taalhulp.js");
      this.taal = await laadTaal(map);
      this.kijk();
    } catch (fout) {
      /* Without the rules nothing may leave: the exits stay shut, and say why. */
      console.warn(fout);
      if (this.privacy) return; /* only the hints about language are missing */
      this.mislukt = true;
      this.meter.zeg(this.teksten.laden_mislukt);
      this.kijk();
    } finally {
      this.bezig = false;
    }
  }

  /** Has everything checked, and shows it where the contributor has been. */
  kijk() {
    const uitslag = this.onderzoek();
    this.uitslag = uitslag;
    this.meldingen.bijVelden(uitslag.meldingen, (houder) => this.geraakt.has(houder));
    if (uitslag.privacy) this.meter.toon(uitslag.privacy.combinatie, uitslag.privacy.grenzen);
    if (this.stappen.isLaatste) this.toonNakijken();
    else if (!this.meldingen.lijst.hidden) this.toonStapfouten();
    return uitslag;
  }

  onderzoek() {
    const gegevens = this.lees();
    const secties = [["", this.voor], ...this.verhaal.lees()];
    const tekst = schrijfTekst(secties);
    const meldingen = this.keurder.keur(gegevens).map((melding) => this.plaats(melding));
    meldingen.push(...this.keurVerhaal(gegevens));
    meldingen.push(...(this.taal?.hints(gegevens, this.verhaal.lees()) ?? []).map((hint) => this.plaatsHint(hint)));
    let schoon = gegevens;
    let privacy = null;
    if (this.privacy) {
      const { velden } = this.regels;
      const bij = { slug: this.slug(gegevens), casus: this.casus };
      schoon = this.ruimOp(gegevens, this.privacy.keur(gegevens, schrijfKop(velden, gegevens), tekst, bij));
      privacy = this.privacy.keur(schoon, schrijfKop(velden, schoon), tekst, bij);
      meldingen.push(...privacy.meldingen.map((melding) => this.plaats(melding)));
    }
    const kop = schrijfKop(this.regels.velden, schoon);
    const bestand = schrijfBestand(kop, tekst);
    const { kop: kopHoogstens, bestand: hoogstens } = this.regels.hoogstens;
    const { zinnen } = this.regels;
    const los = { pad: ["bestand"], ernst: "fout" };
    if (aantalBytes(kop) > kopHoogstens) meldingen.push(this.plaats({ ...los, code: "kop-te-groot", melding: zinnen["kop-te-groot"] }));
    if (aantalBytes(bestand) > hoogstens) meldingen.push(this.plaats({ ...los, code: "bestand-te-groot", melding: zinnen["bestand-te-groot"] }));
    return { gegevens: schoon, secties, meldingen, privacy, bestand };
  }

  /* The name of the file of a case is its address, so it is looked at too. */
  slug({ titel }) {
    if (this.casus) return "";
    if (this.bestand) return this.bestand.split("/").at(-1).replace(/\.md$/u, "");
    return titel ? maakSlug(titel, this.regels.naamloos) : "";
  }

  /* A tick that is about nothing any more would be an error in the file. */
  ruimOp(gegevens, { akkoord, pseudoniemen }) {
    if (!gegevens.privacy) return gegevens;
    const { akkoord: _a, pseudoniemen: _p, ...rest } = gegevens.privacy;
    const privacy = { ...rest };
    if (pseudoniemen.length) privacy.pseudoniemen = pseudoniemen;
    if (akkoord.length) privacy.akkoord = akkoord;
    const { privacy: _, ...zonder } = gegevens;
    const isLeeg = !akkoord.length && !pseudoniemen.length && (rest.door ?? "") === this.teksten.door;
    return isLeeg ? zonder : { ...zonder, privacy };
  }

  keurVerhaal({ status }) {
    return this.verhaal.secties.flatMap(({ kopje, el, focus }, nr) => {
      const tekst = this.verhaal.lees()[nr][1];
      const plek = { pad: ["tekst"], houder: el, focus, label: kopje.naam ?? kopje.label };
      if (tekst) return keurTekst(tekst, this.regels).map((melding) => ({ ...melding, ...plek }));
      const nodig = kopje.bij_open || status !== "open";
      return nodig ? [{ ...plek, code: "kopje-ontbreekt", ernst: "fout", melding: this.teksten.kopje_leeg }] : [];
    });
  }

  /* Where a problem is: the element of its question, what to focus, how to call it. */
  plaats(melding) {
    const [eerste] = melding.pad;
    if (eerste === "tekst") return { ...melding, ...this.plaatsInVerhaal(melding) };
    const isSamen = /^privacy-(?:kind|combinatie)/u.test(melding.code);
    const nergens = { houder: null, focus: null, label: this.teksten.combinatie_veld };
    if (isSamen || eerste === "kop") return { ...melding, ...nergens };
    if (eerste === "bestand") return { ...melding, ...nergens, label: this.teksten.bestand_veld };
    const vak = this.vakken.vind(melding.pad);
    return { ...melding, houder: vak.el, focus: vak.focus, label: naamVan(vak.el) };
  }

  plaatsHint(hint) {
    if (hint.sectie === undefined) return this.plaats(hint);
    const { el, focus, kopje } = this.verhaal.secties[hint.sectie];
    return { ...hint, houder: el, focus, label: kopje.naam ?? kopje.label };
  }

  plaatsInVerhaal({ plek }) {
    let eind = schrijfTekst([["", this.voor]]).length;
    for (const [nr, sectie] of this.verhaal.lees().entries()) {
      eind += schrijfTekst([sectie]).length;
      if (plek < eind) {
        const { el, focus, kopje } = this.verhaal.secties[nr];
        return { houder: el, focus, label: kopje.naam ?? kopje.label };
      }
    }
    return { houder: null, focus: null, label: this.teksten.tekst_veld };
  }

  inStap({ houder }) {
    return Boolean(houder) && this.stappen.nu.contains(houder);
  }

  /* A question about privacy stops nobody from going on; it has to be answered before the end. */
  stapfouten() {
    return this.uitslag.meldingen.filter((m) => m.ernst === "fout" && !m.magTikken && this.inStap(m));
  }

  toonStapfouten() {
    const fouten = this.stapfouten();
    this.meldingen.toonLijst(fouten, (melding) => this.naar(melding));
    this.stappen.toonTitel(fouten.length > 0);
    return fouten;
  }

  verder() {
    if (this.stappen.isLaatste) return;
    for (const houder of this.stappen.nu.querySelectorAll(HOUDER)) this.geraakt.add(houder);
    this.kijk();
    if (this.toonStapfouten().length) this.meldingen.focus();
    else this.stappen.ga(this.stappen.nr + 1);
  }

  naar({ houder, focus }) {
    if (!focus) return this.form.querySelector(".meter h2").scrollIntoView();
    this.stappen.spring(this.stappen.van(houder));
    for (let op = houder; op; op = op.parentElement) if (op.localName === "details") op.open = true;
    focus.focus();
  }

  bijWissel() {
    this.meldingen.toonLijst([]);
    if (!this.stappen?.isLaatste) return;
    for (const houder of this.form.querySelectorAll(HOUDER)) this.geraakt.add(houder);
    this.laadPrivacy();
    this.kijk();
  }

  toonNakijken() {
    const { meldingen, gegevens, secties } = this.uitslag;
    const tegen = meldingen.filter(({ ernst }) => ernst !== "hint");
    const fouten = tegen.filter(({ magTikken }) => !magTikken);
    const vragen = tegen.filter(({ magTikken }) => magTikken);
    this.meldingen.toonLijst(fouten, (melding) => this.naar(melding));
    this.stappen.toonTitel(fouten.length > 0);
    this.toonVragen(vragen);
    this.proef.toon(gegevens, secties);
    this.laatBuiten(fouten, vragen);
  }

  toonVragen(vragen) {
    const vak = this.form.querySelector(".vragenlijst");
    const plek = vak.querySelector(".tikken");
    vak.hidden = !vragen.length;
    const stand = JSON.stringify(vragen.map(({ label, melding }) => [label, melding]));
    if (plek.dataset.stand === stand) return;
    plek.dataset.stand = stand;
    plek.replaceChildren(
      ...vragen.map((vraag) =>
        maak("div", "metvraag", maak("p", "foutzin", maak("strong", "", `${vraag.label}: `), vraag.melding), this.tikken.maak(vraag)),
      ),
    );
  }

  /* The exits open only when everything was looked at and nothing is wrong. */
  async laatBuiten(fouten, vragen) {
    const { teksten, uitgangen } = this;
    if (fouten.length) return uitgangen.sluit(teksten.mag_niet_fouten);
    if (vragen.length) return uitgangen.sluit(teksten.mag_niet_vragen);
    if (!this.uitslag.privacy) return uitgangen.sluit(this.mislukt ? teksten.laden_mislukt : teksten.laden);
    const { gegevens, bestand } = this.uitslag;
    const [naam, bezet] = this.bestand ? [this.bestand, ""] : await this.nieuweNaam(gegevens);
    /* Meanwhile something may have changed. */
    if (this.uitslag.bestand !== bestand) return;
    uitgangen.openAlle({ naam, tekst: bestand, titel: gegevens.titel ?? this.casus.gegevens.titel, bestaat: Boolean(this.bestand), bezet });
  }

  /* A new case gets a name of its own: the address that it keeps. */
  async nieuweNaam({ titel, datum }) {
    if (this.casus) return [this.reactienaam(datum), ""];
    const slug = maakSlug(titel, this.regels.naamloos);
    const bezet = new Set(await this.bezetteNamen(slug[0]));
    let vrij = slug;
    for (let nr = 2; bezet.has(vrij); nr += 1) vrij = `${slug.slice(0, 56)}-${nr}`;
    return [`cases/${datum.slice(0, 4)}/${vrij}.md`, vrij === slug ? "" : slug];
  }

  /* A reaction stands with its case, and is named after its day. */
  reactienaam(datum) {
    const vandaag = this.vandaag.join("-");
    const dag = vandaag.startsWith(datum) ? vandaag : [...datum.split("-"), "01", "01"].slice(0, 3).join("-");
    let nr = 1;
    while (this.casus.reacties.includes(`reactie-${dag}-${nr}`)) nr += 1;
    return `${this.casus.bestand.replace(/\.md$/u, "")}/reactie-${dag}-${nr}.md`;
  }

  async bezetteNamen(letter) {
    this.namen ??= new Map();
    if (!this.namen.has(letter)) {
      const antwoord = await fetch(new URL(`${this.form.dataset.namen}${letter}.json`, location.href));
      this.namen.set(letter, antwoord.ok ? await antwoord.json() : []);
    }
    return this.namen.get(letter);
  }

  /* The answer to a question about a finding goes where the editors' own answers are. */
  noteer(lijst, waarde) {
    const privacy = this.vakken.delen.get("privacy");
    const nu = privacy.lees() ?? {};
    const nieuw = { status: "gecontroleerd", door: this.teksten.door, ...nu };
    privacy.vul({ ...nieuw, [lijst]: [...(nu[lijst] ?? []), waarde] });
    this.bewaar();
    this.kijk();
    this.zeg(this.tikken.gedaan(waarde.tekst ?? waarde));
    const verder = this.stappen.isLaatste ? this.form.querySelector(".tikken input") : null;
    (verder ?? this.stappen.nu.querySelector("h2")).focus();
  }
}

/* "Financiering 1, Bedrag": the name of a question with that of what it is part of. */
function naamVan(houder) {
  const naam = (el) => el?.querySelector(".vraagnaam")?.firstChild.textContent.trim();
  const ouder = houder.parentElement.closest("[data-item], [data-veld]");
  return [ouder && naam(ouder), naam(houder)].filter(Boolean).join(", ");
}
