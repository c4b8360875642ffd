/* One screen at a time: which one is in the address, so that going back works as everywhere. */
import { vul } from "../elementen.js";

export class Stappen {
  constructor(form, teksten, bijWissel) {
    Object.assign(this, { form, teksten, bijWissel });
    this.stappen = [...form.querySelectorAll(".stap")];
    [this.terug, this.verder] = [".terug", ".verder"].map((kiezer) => form.querySelector(kiezer));
    this.titel = document.title;
    this.heeftFout = false;
    this.terug.addEventListener("click", () => this.ga(this.nr - 1));
    addEventListener("hashchange", () => {
      /* The skip link has an address too, and no screen. */
      if (!location.hash || this.uitAdres() >= 0) this.toon(true);
    });
    this.nr = Math.max(0, this.uitAdres());
    this.toon(false);
    form.querySelector(".stappen").dataset.klaar = "";
  }

  uitAdres() {
    return this.stappen.findIndex(({ id }) => `#${id}` === location.hash);
  }

  get nu() {
    return this.stappen[this.nr];
  }

  get isLaatste() {
    return this.nr === this.stappen.length - 1;
  }

  van(element) {
    return this.stappen.indexOf(element.closest(".stap"));
  }

  ga(nr) {
    if (nr === this.nr) return this.toon(true);
    location.hash = this.stappen[nr].id;
  }

  /* At once, without waiting for the address to change. */
  spring(nr) {
    if (nr === this.nr) return;
    history.pushState(null, "", `#${this.stappen[nr].id}`);
    this.toon(false);
  }

  toon(metFocus) {
    this.nr = Math.max(0, this.uitAdres());
    this.stappen.forEach((stap, nr) => (stap.hidden = nr !== this.nr));
    this.terug.hidden = this.nr === 0;
    this.verder.hidden = this.isLaatste;
    const bijna = this.nr === this.stappen.length - 2;
    this.verder.textContent = bijna ? this.teksten.naar_nakijken : this.teksten.verder;
    const { dataset } = this.nu;
    const waarden = { nr: this.nr + 1, totaal: this.stappen.length, label: dataset.label };
    this.stand = vul(this.teksten.stap_titel, waarden);
    this.form.querySelector(".voortgang").textContent = this.stand;
    this.form.querySelector(".voortgangsbalk").value = this.nr + 1;
    this.toonTitel(false);
    this.bijWissel(this.nu);
    if (!metFocus) return;
    this.nu.querySelector("h2").focus({ preventScroll: true });
    this.form.scrollIntoView();
  }

  toonTitel(heeftFout) {
    const titel = `${this.stand} · ${this.titel}`;
    document.title = heeftFout ? vul(this.teksten.fout_voor_titel, { titel }) : titel;
  }
}
