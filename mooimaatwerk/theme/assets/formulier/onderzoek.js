/* Looks at all answers together: what is wrong, where, and the file that comes of it. */
import { aantalBytes, schrijfBestand, schrijfKop, schrijfTekst } from "./bestand.js";
import { maakSlug } from "./hulp.js";
import { keurTekst } from "./verhaal.js";

export class Onderzoek {
  /** `staat` is the form: what it holds by now, and the rules of privacy once they are there. */
  constructor(staat) {
    const { regels, vakken, verhaal, keurder } = staat;
    Object.assign(this, { staat, regels, vakken, verhaal, keurder, teksten: regels.teksten });
  }

  doe() {
    const { voor, casus, privacy: regels, taal } = this.staat;
    const gegevens = this.staat.lees();
    const secties = [["", voor], ...this.verhaal.lees()];
    const tekst = schrijfTekst(secties);
    const meldingen = this.keurder.keur(gegevens).map((melding) => this.plaats(melding));
    meldingen.push(...this.keurVerhaal(gegevens));
    meldingen.push(...(taal?.hints(gegevens, this.verhaal.lees()) ?? []).map((hint) => this.plaatsHint(hint)));
    let schoon = gegevens;
    let privacy = null;
    if (regels) {
      const { velden } = this.regels;
      const bij = { slug: this.slug(gegevens), casus };
      schoon = this.ruimOp(gegevens, regels.keur(gegevens, schrijfKop(velden, gegevens), tekst, bij));
      privacy = regels.keur(schoon, schrijfKop(velden, schoon), tekst, bij);
      meldingen.push(...privacy.meldingen.map((melding) => this.plaats(melding)));
    }
    const kop = schrijfKop(this.regels.velden, schoon);
    const bestand = schrijfBestand(kop, tekst);
    meldingen.push(...this.teGroot(kop, bestand));
    return { gegevens: schoon, secties, meldingen, privacy, bestand };
  }

  teGroot(kop, bestand) {
    const { hoogstens, zinnen } = this.regels;
    const groot = [];
    if (aantalBytes(kop) > hoogstens.kop) groot.push("kop-te-groot");
    if (aantalBytes(bestand) > hoogstens.bestand) groot.push("bestand-te-groot");
    return groot.map((code) => this.plaats({ pad: ["bestand"], ernst: "fout", code, melding: zinnen[code] }));
  }

  /* The name of the file of a case is its address, so it is looked at too. */
  slug({ titel }) {
    if (this.staat.casus) return "";
    if (this.staat.bestand) return this.staat.bestand.split("/").at(-1).replace(/\.md$/u, "");
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
    let eind = schrijfTekst([["", this.staat.voor]]).length;
    for (const [nr, sectie] of this.verhaal.lees().entries()) {
      eind += schrijfTekst([sectie]).length;
      if (plek < eind) {
        const { el, focus, kopje } = this.verhaal.secties[nr];
        return { houder: el, focus, label: kopje.naam ?? kopje.label };
      }
    }
    return { houder: null, focus: null, label: this.teksten.tekst_veld };
  }
}

/* "Financiering 1, Bedrag": the name of a question with that of what it is part of. */
function naamVan(houder) {
  const naam = (el) => el?.querySelector(".vraagnaam")?.firstChild.textContent.trim();
  const ouder = houder.parentElement.closest("[data-item], [data-veld]");
  return [ouder && naam(ouder), naam(houder)].filter(Boolean).join(", ");
}
