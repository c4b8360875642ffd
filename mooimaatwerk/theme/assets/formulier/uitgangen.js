/* The ways out: the forge's page for a new file, a download or a copy, a mail. All give the same file. */
import { vul } from "../elementen.js";
import { aantalBytes } from "./bestand.js";

const NIEUW = {
  github: (tak) => ["new", tak, "?filename=", "&value="],
  gitea: (tak) => ["_new", tak, "/?filename=", "&value="],
  forgejo: (tak) => ["_new", tak, "/?filename=", "&value="],
  gitlab: (tak) => ["-/new", tak, "?file_name=", ""],
};
const BESTAAND = { github: "edit", gitea: "_edit", forgejo: "_edit", gitlab: "-/edit" };

/** The page of the forge, and whether the text is in its address; otherwise it has to be pasted. */
export function forgeAdres({ soort, adres, tak }, naam, tekst, bestaat, hoogstens) {
  const pad = naam.split("/").map(encodeURIComponent).join("/");
  const takDeel = tak.split("/").map(encodeURIComponent).join("/");
  if (bestaat) return { adres: `${adres}/${BESTAAND[soort]}/${takDeel}/${pad}`, metTekst: false };
  const [map, , vraag, waarde] = NIEUW[soort](tak);
  const leeg = `${adres}/${map}/${takDeel}${vraag}${encodeURIComponent(naam)}`;
  const vol = waarde && `${leeg}${waarde}${encodeURIComponent(tekst)}`;
  const past = vol && aantalBytes(vol) < hoogstens;
  return { adres: past ? vol : leeg, metTekst: Boolean(past) };
}

export class Uitgangen {
  constructor(form, regels) {
    Object.assign(this, { form, regels, teksten: regels.teksten });
    const deel = (kiezer) => form.querySelector(kiezer);
    [this.waarom, this.gelukt, this.toonbestand, this.naamvak, this.bezetvak] = [
      ...[".mag-het", ".gelukt", "pre.bestand", ".bestandsnaam", ".naam-bezet"],
    ].map(deel);
    [this.open, this.mail, this.download, this.forgekopie] = [".forge-open", ".mail", ".download", ".forge-kopieer"].map(deel);
    this.knoppen = [...form.querySelectorAll(".kopieer, .download")];
    for (const knop of form.querySelectorAll(".kopieer")) knop.addEventListener("click", () => this.kopieer());
    this.download.addEventListener("click", () => this.bewaar());
  }

  /** Shuts every exit and says why. */
  sluit(waarom) {
    this.bestand = null;
    this.zeg(this.waarom, waarom);
    this.gelukt.hidden = true;
    for (const knop of this.knoppen) knop.disabled = true;
    for (const schakel of [this.open, this.mail]) schakel?.removeAttribute("href");
    this.toonbestand.textContent = "";
    this.toonbestand.closest("details").hidden = true;
  }

  /** Opens every exit for this file: {naam, tekst, titel, bestaat, bezet}. */
  openAlle(bestand) {
    this.bestand = bestand;
    this.zeg(this.waarom, this.teksten.mag_wel);
    this.naamvak.textContent = bestand.naam.split("/").at(-1);
    this.bezetvak.hidden = !bestand.bezet;
    this.bezetvak.textContent = bestand.bezet ? vul(this.teksten.naam_bezet, { naam: bestand.bezet }) : "";
    for (const knop of this.knoppen) knop.disabled = false;
    this.toonbestand.textContent = bestand.tekst;
    this.toonbestand.closest("details").hidden = false;
    if (this.mail) this.mail.href = this.mailAdres(bestand);
    if (this.open) this.zetForge(bestand);
  }

  zetForge({ naam, tekst, bestaat }) {
    const { forge, hoogstens } = this.regels;
    const pagina = forgeAdres(forge, naam, tekst, bestaat, hoogstens.adres);
    Object.assign(this.open, { href: pagina.adres, target: "_blank", rel: "noopener" });
    this.forgekopie.hidden = pagina.metTekst;
    const { forge_kort, forge_lang, forge_bestaand } = this.teksten;
    const hoe = bestaat ? forge_bestaand : pagina.metTekst ? forge_kort : forge_lang;
    this.form.querySelector(".forge-hoe").textContent = hoe;
  }

  mailAdres({ naam, titel }) {
    const onderwerp = encodeURIComponent(vul(this.teksten.mail_onderwerp, { titel }));
    const tekst = encodeURIComponent(vul(this.teksten.mail_tekst, { naam: naam.split("/").at(-1) }).replaceAll("\n", "\r\n"));
    return `mailto:${this.regels.contact}?subject=${onderwerp}&body=${tekst}`;
  }

  zeg(vak, tekst) {
    if (vak.textContent !== tekst) vak.textContent = tekst;
  }

  klaar(tekst) {
    this.gelukt.hidden = false;
    this.zeg(this.gelukt, tekst);
  }

  async kopieer() {
    try {
      await navigator.clipboard.writeText(this.bestand.tekst);
      this.klaar(this.teksten.gekopieerd);
    } catch (fout) {
      if (!(fout instanceof DOMException || fout instanceof TypeError)) throw fout;
      this.toonbestand.closest("details").open = true;
      this.klaar(this.teksten.kopieren_mislukt);
    }
  }

  bewaar() {
    const naam = this.bestand.naam.split("/").at(-1);
    const adres = URL.createObjectURL(new Blob([this.bestand.tekst], { type: "text/markdown" }));
    const schakel = document.createElement("a");
    Object.assign(schakel, { href: adres, download: naam });
    schakel.click();
    setTimeout(() => URL.revokeObjectURL(adres), 10_000);
    this.klaar(vul(this.teksten.gedownload, { naam }));
  }
}
