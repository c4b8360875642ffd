/* Shows the page of the case as it will look, in the site's own style. */
import { maak } from "../elementen.js";
import { tekenMarkdown } from "./opmaak.js";

export class Proef {
  constructor(vak, plek, regels) {
    Object.assign(this, { vak, plek, regels });
    this.sjabloon = vak.querySelector(".proefpagina");
  }

  label(lijst, slug) {
    return this.regels.begrippen[lijst]?.[slug] ?? slug;
  }

  toon(gegevens, secties) {
    const { teksten } = this.regels;
    if (this.regels.tekst) return this.toonReactie(gegevens, secties);
    const pagina = this.sjabloon.content.cloneNode(true).firstElementChild;
    const deel = (naam) => pagina.querySelector(`.proef-${naam}`);
    const [thema] = gegevens.themas ?? [];
    if (thema) {
      pagina.dataset.thema = thema;
      const kunst = this.vak.querySelector(`template[data-thema="${thema}"]`);
      if (kunst) deel("kunst").append(kunst.content.cloneNode(true));
    }
    const kicker = [thema && this.label("themas", thema), gegevens.gemeente].filter(Boolean).join(" · ");
    deel("kicker").textContent = kicker;
    deel("titel").textContent = gegevens.titel ?? teksten.nog_geen_titel;
    deel("intro").textContent = gegevens.samenvatting ?? "";
    deel("voorbeeld").hidden = !gegevens.voorbeeld;
    deel("status").textContent = this.label("statussen", gegevens.status) ?? "";
    deel("status").hidden = !gegevens.status;
    if (gegevens.status) deel("status").classList.add(`status-${gegevens.status}`);
    deel("datum").textContent = gegevens.datum ?? "";
    for (const [kopje, tekst] of secties) {
      if (tekst) deel("verhaal").append(maak("h5", "", kopje), ...tekenMarkdown(tekst, this.regels.schemas));
    }
    deel("feiten").append(...this.feiten(gegevens));
    this.plek.replaceChildren(pagina);
  }

  /* A reaction as it stands below its case. */
  toonReactie({ soort, rol, gemeente, datum, voorbeeld }, secties) {
    const wie = [rol, gemeente].filter(Boolean).join(", ");
    const meta = maak("p", "meta", maak("span", "label", this.label("reactiesoorten", soort) ?? ""));
    meta.append(maak("span", "", wie), maak("span", "", datum ?? ""));
    if (voorbeeld) meta.append(maak("span", "label", this.sjabloon.content.querySelector(".proef-voorbeeld").textContent));
    const tekst = secties.map(([, deel]) => deel).join("\n\n");
    this.plek.replaceChildren(maak("div", "proefreactie", meta, ...tekenMarkdown(tekst, this.regels.schemas)));
  }

  /* The other answers, each under the name of its question. */
  *feiten(gegevens) {
    const getoond = new Set(["titel", "samenvatting", "datum", "status", "voorbeeld", "privacy", "publicatie"]);
    for (const veld of this.regels.velden) {
      if (getoond.has(veld.sleutel)) continue;
      const waarde = gegevens[veld.sleutel];
      const tekst = waarde === undefined ? this.regels.teksten.niet_bekend : this.inWoorden(veld, waarde);
      if (waarde !== undefined || ["gemeente", "kosten", "opvolging"].includes(veld.sleutel)) {
        yield maak("div", "", maak("dt", "", veld.label), maak("dd", waarde === undefined ? "onbekend" : "", tekst));
      }
    }
  }

  /* P1Y6M is "1 jaar en 6 maanden". */
  duur(waarde) {
    const eenheden = this.regels.duur;
    const delen = [...waarde.matchAll(/([0-9]+)([YMWD])/gu)];
    return delen.map(([, aantal, letter]) => `${aantal} ${eenheden[letter][aantal === "1" ? 0 : 1]}`).join(" en ");
  }

  inWoorden(veld, waarde) {
    if (Array.isArray(waarde)) return waarde.map((deel) => this.los(veld, deel)).join("; ");
    return this.los(veld, waarde);
  }

  los(veld, waarde) {
    if (veld.velden) {
      const delen = veld.velden.filter(({ sleutel }) => waarde[sleutel] !== undefined);
      return delen.map((deel) => this.inWoorden(deel, waarde[deel.sleutel])).join(", ");
    }
    if (typeof waarde === "boolean") return veld.label;
    if (veld.soort === "duur") return this.duur(waarde);
    if (veld.soort === "bedrag") return `€ ${Number(waarde).toLocaleString("nl-NL")}`;
    return veld.begrip && veld.soort !== "gemeente" ? this.label(veld.begrip, waarde) : waarde;
  }
}
