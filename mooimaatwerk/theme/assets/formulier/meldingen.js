/* Shows what is wrong: at the field, and together in a list above the screen. */
import { maak, schakel } from "../elementen.js";

const VOLGORDE = { fout: 0, controleer: 1, hint: 2 };

export class Meldingen {
  constructor(form, teksten, tikken) {
    Object.assign(this, { form, teksten, tikken });
    this.lijst = form.querySelector(".foutlijst");
    this.getoond = new Set();
  }

  /** Puts at every field that was left what is wrong with it, and takes away what is right now. */
  bijVelden(meldingen, isGeraakt) {
    const per = new Map();
    for (const melding of meldingen) {
      if (!isGeraakt(melding.houder)) continue;
      per.set(melding.houder, [...(per.get(melding.houder) ?? []), melding]);
    }
    for (const houder of new Set([...this.getoond, ...per.keys()])) this.bijVeld(houder, per.get(houder) ?? []);
    this.getoond = new Set(per.keys());
  }

  bijVeld(houder, meldingen) {
    const plek = vakVan(houder);
    const nieuw = JSON.stringify(meldingen.map(({ code, melding }) => [code, melding]));
    /* The same again: whoever is typing a reason should not lose it. */
    if (!plek || plek.dataset.stand === nieuw) return;
    plek.dataset.stand = nieuw;
    const op = [...meldingen].sort((een, ander) => VOLGORDE[een.ernst] - VOLGORDE[ander.ernst]);
    plek.replaceChildren(...op.map((melding) => this.teken(melding)));
    const isFout = meldingen.some(({ ernst }) => ernst !== "hint");
    houder.classList.toggle("heeft-fout", isFout);
    for (const control of eigenControls(houder)) {
      if (isFout && control.type !== "radio" && control.type !== "checkbox") control.setAttribute("aria-invalid", "true");
      else control.removeAttribute("aria-invalid");
    }
  }

  teken(melding) {
    const isHint = melding.ernst === "hint";
    const voor = maak("span", isHint ? "" : "alleen-voorlezen", isHint ? this.teksten.hint : this.teksten.fout_voorlezen);
    const zin = maak("p", isHint ? "hintzin" : "foutzin", voor, hoofdletter(melding.melding));
    return melding.magTikken ? maak("div", "metvraag", zin, this.tikken.maak(melding)) : zin;
  }

  /** The list above the screen; `ga` brings to a field. */
  toonLijst(meldingen, ga) {
    this.lijst.hidden = !meldingen.length;
    /* The same again: whoever is in the list should stay there. */
    const stand = JSON.stringify(meldingen.map(({ label, melding }) => [label, melding]));
    if (this.lijst.dataset.stand === stand) return;
    this.lijst.dataset.stand = stand;
    this.lijst.querySelector("ul").replaceChildren(
      ...meldingen.map((melding) => {
        const a = schakel(`#${melding.focus?.id ?? ""}`, `${melding.label}: ${melding.melding}`);
        a.addEventListener("click", (gebeurtenis) => {
          gebeurtenis.preventDefault();
          ga(melding);
        });
        return maak("li", "", a);
      }),
    );
  }

  focus() {
    this.lijst.focus({ preventScroll: true });
    this.lijst.scrollIntoView();
  }
}

const hoofdletter = (zin) => zin.slice(0, 1).toUpperCase() + zin.slice(1);

const vakVan = (houder) => [...houder.querySelectorAll(".veldfout")].find((el) => el.parentElement === houder);

/* The controls of the question itself, not of those inside it. */
function* eigenControls(houder) {
  for (const control of houder.querySelectorAll("input, textarea, select")) {
    const eigen = control.closest("[data-veld], [data-item], [data-kopje], .tik");
    if (eigen === houder && !control.matches(".filter")) yield control;
  }
}
