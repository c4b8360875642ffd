/* The form as a whole: reads the answers, has them checked, and shows what comes of it. */
import { maak } from "../elementen.js";
import { schrijfTekst } from "./bestand.js";
import { Bestandsnamen } from "./bestandsnaam.js";
import { Keurder } from "./keuren.js";
import { Meldingen } from "./meldingen.js";
import { Meter } from "./meter.js";
import { Onderzoek } from "./onderzoek.js";
import { Proef } from "./proef.js";
import { Stappen } from "./stappen.js";
import { Tikken } from "./tikken.js";
import { Uitgangen } from "./uitgangen.js";
import { Groepsvak, Verhaalvak } from "./vakken.js";

const WACHT = 400;
const HOUDER = "[data-veld], [data-kopje]";

export class Formulier {
  constructor(form, regels, plek) {
    Object.assign(this, { form, regels, plek, teksten: regels.teksten });
    this.vakken = new Groepsvak({ velden: regels.velden }, form, this.teksten);
    this.verhaal = new Verhaalvak(form, regels);
    this.keurder = new Keurder(regels);
    this.onderzoek = new Onderzoek(this);
    this.namen = new Bestandsnamen(form.dataset.namen, regels.naamloos);
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
    const uitslag = this.onderzoek.doe();
    this.uitslag = uitslag;
    this.meldingen.bijVelden(uitslag.meldingen, (houder) => this.geraakt.has(houder));
    if (uitslag.privacy) this.meter.toon(uitslag.privacy.combinatie, uitslag.privacy.grenzen);
    if (this.stappen.isLaatste) this.toonNakijken();
    else if (!this.meldingen.lijst.hidden) this.toonStapfouten();
    return uitslag;
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

  async nieuweNaam({ titel, datum }) {
    if (!this.casus) return this.namen.vanCasus({ titel, datum });
    return [this.namen.vanReactie(this.casus, datum, this.vandaag.join("-")), ""];
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
