/* Shows how recognisable the story is: the details that count, together. */
import { maak, vul } from "../elementen.js";

export class Meter {
  constructor(form, teksten) {
    this.teksten = teksten;
    this.vak = form.querySelector(".meter");
    [this.stand, this.punten, this.delen] = [".meterstand", ".meterpunten", ".meterdelen"].map((kiezer) =>
      this.vak.querySelector(kiezer),
    );
  }

  zeg(tekst) {
    if (this.stand.textContent !== tekst) this.stand.textContent = tekst;
  }

  toon({ niveau, punten, kenmerken }, { fout: grens }) {
    const { meter_hoog, meter_vraag, meter_laag, meter_punten, meter_kenmerk } = this.teksten;
    this.vak.dataset.niveau = niveau;
    this.zeg({ fout: meter_hoog, controleer: meter_vraag }[niveau] ?? meter_laag);
    this.punten.textContent = vul(meter_punten, { punten, grens });
    this.delen.replaceChildren(
      ...kenmerken.map((kenmerk) => {
        const wat = maak("strong", "", vul(meter_kenmerk, { naam: kenmerk.naam, punten: kenmerk.punten }));
        return maak("li", "", wat, kenmerk.advies ? `: ${kenmerk.advies}` : "");
      }),
    );
  }
}
