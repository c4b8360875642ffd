/* Asks about a finding whether it may stay, and writes the answer down among the ticks. */
import { vul } from "../elementen.js";
import { schoon } from "./hulp.js";

let geteld = 0;

export class Tikken {
  constructor(sjabloon, teksten, noteer) {
    Object.assign(this, { sjabloon, teksten, noteer });
  }

  /** The question for one finding, with a reason and one or two buttons. */
  maak({ vondst }) {
    const vak = this.sjabloon.content.cloneNode(true).firstElementChild;
    const deel = (kiezer) => vak.querySelector(kiezer);
    const [reden, label, knop, pseudo] = ["input", "label", ".tikknop", ".pseudoknop"].map(deel);
    deel(".tikvraag").remove();
    deel(".tikuitleg").textContent = this.teksten.tik_uitleg;
    reden.id = `tik-${(geteld += 1)}`;
    deel(".veldfout").id = `${reden.id}-fout`;
    reden.setAttribute("aria-describedby", `${reden.id}-fout`);
    label.htmlFor = reden.id;
    label.textContent = this.teksten.tik_reden;
    knop.textContent = this.teksten.tik_knop;
    pseudo.textContent = this.teksten.tik_pseudoniem;
    pseudo.hidden = vondst.soort !== "naam";
    knop.addEventListener("click", () => {
      const waarom = schoon(reden.value);
      if (waarom.length >= 3) return this.noteer("akkoord", { tekst: vondst.tekst, soort: vondst.soort, reden: waarom });
      deel(".veldfout").textContent = this.teksten.tik_reden_kort;
      reden.setAttribute("aria-invalid", "true");
      reden.focus();
    });
    pseudo.addEventListener("click", () => this.noteer("pseudoniemen", vondst.tekst));
    return vak;
  }

  gedaan(tekst) {
    return vul(this.teksten.tik_gedaan, { tekst });
  }
}
