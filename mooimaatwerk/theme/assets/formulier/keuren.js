/* Checks the answers by the rules of the field list, in the words of `controleer`. */
import { vul } from "../elementen.js";
import { plat } from "./hulp.js";

const DATUM = /^([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?$/u;
const DUUR = /^P(?=[0-9])(?:[0-9]+Y)?(?:[0-9]+M)?(?:[0-9]+W)?(?:[0-9]+D)?$/u;
const KOMMAGETAL = /^-?[0-9]{1,15}(?:\.[0-9]+)?$/u;
const GEHEEL = /^-?[0-9]{1,15}$/u;
/* Written for thousands, read as a fraction: nobody means 1.5 by 1.500. */
const DUIZEND = /^[0-9]{1,3}(?:\.[0-9]{3})+$/u;

const kort = (getypt) => (getypt.length <= 60 ? getypt : `${getypt.slice(0, 57)}…`);
export const letters = (tekst) => [...tekst].length;
export const woorden = (tekst) => tekst.split(/\s+/u).filter(Boolean).length;

export class Keurder {
  constructor(regels, vandaag = new Date()) {
    this.regels = regels;
    this.vandaag = [vandaag.getFullYear(), vandaag.getMonth() + 1, vandaag.getDate()];
    this.macrotekens = new RegExp(regels.macrotekens, "u");
  }

  /** Everything wrong with the answers: [{pad, code, melding, ernst}]. */
  keur(gegevens) {
    this.meldingen = [];
    this.groep(this.regels.velden, gegevens, []);
    this.verplichtAls(gegevens);
    this.samen(gegevens);
    return this.meldingen;
  }

  meld(pad, code, waarden = {}, ernst = "fout") {
    this.meldingen.push({ pad, code, melding: vul(this.regels.zinnen[code], waarden), ernst });
  }

  groep(velden, waarden, pad) {
    for (const veld of velden) {
      const hier = [...pad, veld.sleutel];
      const waarde = waarden[veld.sleutel];
      if (waarde !== undefined) this.veld(veld, waarde, hier);
      else if (veld.verplicht) this.meld(hier, "veld-ontbreekt");
    }
  }

  veld(veld, waarde, pad) {
    if (veld.soort === "groep") return this.groep(veld.velden, waarde, pad);
    if (Array.isArray(waarde)) return this.lijst(veld, waarde, pad);
    if (typeof waarde === "string") this[TOETS[veld.soort] ?? "tekst"](veld, waarde, pad);
  }

  lijst(veld, waarden, pad) {
    const [min, max, grens] = (veld.aantal ?? [0, null]);
    const aantal = waarden.length;
    if (veld.verplicht && aantal < min) this.meld(pad, "aantal-te-klein", { grens, aantal });
    if (max !== null && aantal > max) this.meld(pad, "aantal-te-groot", { grens, aantal });
    const gezien = new Map();
    waarden.forEach((waarde, plek) => {
      if (veld.velden) this.groep(veld.velden, waarde, [...pad, plek]);
      else if (veld.soort === "teksten") this.tekens(waarde, pad);
      const zelfde = JSON.stringify(waarde, (_, deel) => (typeof deel === "string" ? deel.trim() : deel));
      if (gezien.has(zelfde)) this.meld([...pad, plek], "dubbel", { waarde: this.inWoorden(waarde) });
      gezien.set(zelfde, plek);
    });
  }

  inWoorden(waarde) {
    return typeof waarde === "object" ? Object.values(waarde).map((deel) => this.inWoorden(deel)).join(", ") : waarde;
  }

  tekst(veld, tekst, pad) {
    const aantal = letters(tekst);
    const [min, max, grens] = veld.lengte ?? [0, null];
    if (aantal < min) this.meld(pad, "tekst-te-kort", { grens, aantal });
    if (max !== null && aantal > max) this.meld(pad, "tekst-te-lang", { grens, aantal });
    const hoogste = veld.woorden?.[1];
    if (hoogste && woorden(tekst) > hoogste) {
      this.meld(pad, "tekst-te-veel-woorden", { aantal: woorden(tekst), max: hoogste });
    }
    this.tekens(tekst, pad);
  }

  tekens(tekst, pad) {
    if (/[<>]/u.test(tekst)) this.meld(pad, "teken-verboden");
    const gevonden = this.macrotekens.exec(tekst);
    if (gevonden) this.meld(pad, "sjabloonteken", { tekens: gevonden[0] });
  }

  datum(_, tekst, pad) {
    const getypt = kort(tekst);
    const delen = DATUM.exec(tekst);
    if (!delen) return this.meld(pad, "datum-ongeldig", { getypt });
    const [jaar, maand, dag] = delen.slice(1).map((deel) => (deel === undefined ? 1 : Number(deel)));
    const begin = new Date(Date.UTC(2000, maand - 1, dag));
    begin.setUTCFullYear(jaar, maand - 1, dag);
    const bestaat = jaar > 0 && begin.getUTCMonth() === maand - 1 && begin.getUTCDate() === dag;
    if (!bestaat) return this.meld(pad, "datum-bestaat-niet", { getypt });
    const verschil = [jaar, maand, dag].map((deel, plek) => deel - this.vandaag[plek]).find(Boolean) ?? 0;
    if (verschil > 0) this.meld(pad, "datum-toekomst", { getypt });
  }

  duur(_, tekst, pad) {
    /* The form asks for a number and a unit; the file has P6M. */
    const getypt = kort(tekst.replace(/^P|[YMWD]$/gu, ""));
    if (!DUUR.test(tekst)) this.meld(pad, "getal-niet-heel", { getypt });
  }

  begrip(veld, waarde, pad) {
    if (!Object.hasOwn(this.regels.begrippen[veld.begrip], waarde)) this.onbekend(veld, waarde, pad);
  }

  onbekend(veld, waarde, pad) {
    const [soort, ...naam] = this.regels.onbekend[veld.begrip].split(" ");
    this.meld(pad, "begrip-onbekend", { onbekend: soort, enkelvoud: naam.join(" "), getypt: kort(waarde) });
    this.meldingen.at(-1).melding += ` ${this.regels.teksten.kies_uit_lijst}`;
  }

  gemeente(veld, naam, pad) {
    const [nu, vroeger] = this.naam(veld, naam) ?? [];
    if (!nu) this.onbekend(veld, naam, pad);
    else if (vroeger) this.meld(pad, "gemeente-vroeger", { vroeger, nu }, "hint");
  }

  naam(veld, naam) {
    const namen = this.regels.namen[veld.begrip];
    return Object.hasOwn(namen, plat(naam)) ? namen[plat(naam)] : undefined;
  }

  bedrag(veld, getypt, pad) {
    if (!KOMMAGETAL.test(getypt) || DUIZEND.test(getypt)) return this.meld(pad, "getal-ongeldig", { getypt: kort(getypt) });
    const { zinnen } = this.regels;
    const boven = veld.soort === "hoeveelheid";
    if (Number(getypt) < 0 || (boven && Number(getypt) === 0)) {
      this.meld(pad, "getal-buiten-grens", { getypt, hoe: zinnen[boven ? "getal-boven-nul" : "getal-vanaf-nul"] });
    }
  }

  getal(veld, getypt, pad) {
    if (!GEHEEL.test(getypt)) return this.meld(pad, "getal-niet-heel", { getypt: kort(getypt) });
    const [min, max, grens] = veld.waarde ?? [0, null];
    if (Number(getypt) < min || (max !== null && Number(getypt) > max)) {
      this.meld(pad, "getal-buiten-grens", { getypt, hoe: vul(this.regels.zinnen["getal-grens"], { grens }) });
    }
  }

  /** True when another answer makes this field required. */
  isNodig(veld, gegevens) {
    return Boolean(veld.als?.is_een_van.includes(gegevens[veld.als.veld]));
  }

  verplichtAls(gegevens) {
    for (const veld of this.regels.velden) {
      if (gegevens[veld.sleutel] === undefined && this.isNodig(veld, gegevens)) {
        const waarde = gegevens[veld.als.veld];
        this.meld([veld.sleutel], "veld-ontbreekt-nu", { veld: veld.als.veld, waarde, uitleg: veld.uitleg });
      }
    }
  }

  samen(gegevens) {
    if (gegevens.levensgebieden?.length === 1) this.meld(["levensgebieden"], "een-levensgebied", {}, "hint");
    (gegevens.overgangen ?? []).forEach(({ van, naar }, plek) => {
      if (van && van === naar) this.meld(["overgangen", plek], "overgang-zelfde");
    });
    const vermeden = gegevens.kosten?.vermeden ?? {};
    if (vermeden.bedrag && !vermeden.per) this.meld(["kosten", "vermeden", "per"], "vermeden-zonder-per", {}, "hint");
    if (gegevens.bewijs === "opgevolgd" && !gegevens.opvolging) {
      this.meld(["bewijs"], "opgevolgd-zonder-opvolging", {}, "hint");
    }
  }
}

const TOETS = {
  datum: "datum",
  duur: "duur",
  begrip: "begrip",
  gemeente: "gemeente",
  bedrag: "bedrag",
  hoeveelheid: "bedrag",
  getal: "getal",
};
