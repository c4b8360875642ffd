// Gives hints for plainer language, in the browser: the same rules and hints as mooimaatwerk.taal.
// Nothing is sent anywhere. `regels` is the JSON of make_taalregels; the readability score is left out.
const LETTER = "A-Za-zÀ-ÖØ-öø-ɏ";
const WOORD = new RegExp(`[${LETTER}0-9]+(?:['’\\-][${LETTER}0-9]+)*`, "gu");
const IN_WOORD = new RegExp(`[${LETTER}0-9\\-]`, "u");
const KOP = /(?<=^|\n) {0,3}#[^\n]*/gu;
const GRENS =
  /[.!?…]["'”’)*_]*[ \n]+(?=["'“‘„(*A-ZÀ-ÖØ-Þ0-9€])|\n(?=[ ]*(?:\n|>|[-*+] |[0-9]{1,3}[.)] ))/gu;
const OPMAAK = /[*_`#>\n ]+/gu;
const LEESTEKENS = ".,:;!?…()[]\"'“”‘’„*_>";
// What Python takes for a space; the browser's own list differs a little.
const SPATIES = /[ \t\n\v\f\r\x1c-\x1f\x85\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/u;
const AFKORTING = /^(?:[A-Z][A-Za-z]{0,6}[A-Z][a-z]{0,2}|[BCDFGHJKLMNPQRSTVWXZ][bcdfghjklmnpqrstvwxz]{2,5})$/u;
const ROMEINS = /^[IVX]+$/u;
const DEELWOORD = /^(?:ge[a-zë]{2,}|(?:be|ver|ont|her|er)[a-z]{3,}|[a-z]{2,5}ge[a-z]{3,})(?:d|t|en)$/u;

const woordenVan = (tekst) => tekst.match(WOORD) ?? [];
const tel = (tekst, teken) => tekst.split(teken).length - 1;
const isTussen = (teken) => teken === " " || teken === "\n";

function kaal(tekst, tekens) {
  let begin = 0;
  let eind = tekst.length;
  while (begin < eind && tekens.includes(tekst[begin])) begin += 1;
  while (eind > begin && tekens.includes(tekst[eind - 1])) eind -= 1;
  return tekst.slice(begin, eind);
}

function uniekeWoorden(tekst) {
  const delen = tekst.replaceAll("/", " ").split(SPATIES).filter(Boolean);
  return new Set(delen.map((deel) => kaal(deel, LEESTEKENS)));
}

function splitsZinnen(tekst) {
  const zinnen = [];
  let begin = 0;
  const neem = (eind) => {
    const stuk = kaal(tekst.slice(begin, eind), " \n");
    if (stuk) zinnen.push({ tekst: stuk, begin });
    begin = eind;
  };
  for (const grens of tekst.matchAll(GRENS)) neem(grens.index + grens[0].length);
  neem(tekst.length);
  return zinnen;
}

function beginVan(zin, aantal = 6) {
  const delen = kaal(zin.replace(OPMAAK, " "), " .").split(" ");
  return delen.slice(0, aantal).join(" ") + (delen.length > aantal ? "…" : "");
}

function plekken(vorm, tekst) {
  const gevonden = [];
  for (let begin = tekst.indexOf(vorm); begin >= 0; begin = tekst.indexOf(vorm, begin + vorm.length)) {
    const voor = tekst[begin - 1] ?? "";
    const na = tekst[begin + vorm.length] ?? "";
    if (!IN_WOORD.test(voor) && !IN_WOORD.test(na)) gevonden.push(begin);
  }
  return gevonden;
}

const isAfkorting = (woord) => AFKORTING.test(woord) && !ROMEINS.test(woord);
const vergelijk = (een, ander) => (een < ander ? -1 : een > ander ? 1 : 0);
const opVolgorde = (een, ander) =>
  een.plek - ander.plek ||
  een.begin - ander.begin ||
  vergelijk(een.soort, ander.soort) ||
  vergelijk(een.tekst, ander.tekst);

/** The rules, ready to be used on the texts of one case after another. */
export class Taalspeurder {
  constructor(regels) {
    this.regels = regels;
    this.worden = new Set(regels.lijdend.worden);
    this.zijn = new Set(regels.lijdend.zijn);
    this.geenDeelwoord = new Set(regels.lijdend.geen_deelwoord);
    this.bekend = new Set(regels.bekende_afkortingen);
    this.opWoord = new Map();
    for (const { soort, woord, liever } of regels.woorden) {
      for (const vorm of new Set([woord, woord[0].toUpperCase() + woord.slice(1)])) {
        const sleutel = woordenVan(vorm).reduce((een, ander) => (ander.length > een.length ? ander : een));
        this.opWoord.set(sleutel, [...(this.opWoord.get(sleutel) ?? []), { soort, vorm, liever }]);
      }
    }
  }

  /** The hints on the texts of one case as {plek, regel, soort, zin, liever}; of each kind not too many. */
  vind(teksten) {
    const zonderKoppen = teksten.map((tekst) => tekst.replace(KOP, ""));
    const zinnen = [];
    const treffers = [];
    zonderKoppen.forEach((tekst, plek) => {
      const woorden = uniekeWoorden(tekst);
      zinnen.push(...splitsZinnen(tekst).map((zin) => ({ ...zin, plek })));
      treffers.push(...this.woorden(plek, tekst, woorden), ...this.afkortingen(plek, woorden, zonderKoppen));
    });
    treffers.push(...this.langeZinnen(zinnen), ...this.lijdend(zinnen));
    return this.kies(zonderKoppen, treffers.sort(opVolgorde));
  }

  woorden(plek, tekst, woorden) {
    const gevonden = [...woorden]
      .flatMap((woord) => this.opWoord.get(woord) ?? [])
      .flatMap((regel) => plekken(regel.vorm, tekst).map((begin) => ({ ...regel, plek, begin, tekst: regel.vorm })));
    gevonden.sort((een, ander) => een.begin - ander.begin || ander.vorm.length - een.vorm.length);
    let tot = 0;
    return gevonden.filter(({ begin, vorm }) => {
      const isVrij = begin >= tot;
      if (isVrij) tot = begin + vorm.length;
      return isVrij;
    });
  }

  langeZinnen(zinnen) {
    const { max } = this.regels.zin;
    return zinnen
      .filter(({ tekst }) => tel(tekst, " ") + tel(tekst, "\n") >= max)
      .map((zin) => ({ ...zin, soort: "zin", aantal: woordenVan(zin.tekst).length, tekst: beginVan(zin.tekst) }))
      .filter(({ aantal }) => aantal > max);
  }

  lijdend(zinnen) {
    const gevonden = zinnen.filter(({ tekst }) => this.isLijdend(tekst));
    const { vanaf, deel } = this.regels.lijdend;
    if (gevonden.length < vanaf || gevonden.length < deel * zinnen.length) return [];
    const tekst = beginVan(gevonden[0].tekst);
    return [{ ...gevonden[0], soort: "lijdend", tekst, aantal: gevonden.length, zinnen: zinnen.length }];
  }

  isLijdend(zin) {
    if (!["word", "werd", " door "].some((stuk) => zin.includes(stuk))) return false;
    const woorden = woordenVan(zin);
    const isWorden = woorden.some((woord) => this.worden.has(woord));
    const isZijn = woorden.includes("door") && woorden.some((woord) => this.zijn.has(woord));
    if (!isWorden && !isZijn) return false;
    return woorden.some((woord) => !this.geenDeelwoord.has(woord) && DEELWOORD.test(woord));
  }

  afkortingen(plek, woorden, teksten) {
    return [...woorden]
      .flatMap((woord) => woord.split(/[’'-]/u))
      .filter((deel) => isAfkorting(deel) && !this.isBekend(deel, teksten))
      .map((deel) => ({ plek, begin: teksten[plek].indexOf(deel), soort: "afkorting", tekst: deel }));
  }

  isBekend(deel, teksten) {
    if (this.bekend.has(deel) || this.bekend.has(deel.replace(/s$/u, ""))) return true;
    return teksten.some((tekst) => tekst.includes(`(${deel})`) || tekst.includes(`${deel} (`));
  }

  kies(teksten, treffers) {
    const eerste = new Map();
    const vaker = new Map();
    const perSoort = {};
    const woordVan = ({ soort, tekst }) => `${soort} ${tekst.toLowerCase()}`;
    for (const treffer of treffers) {
      const eigen = treffer.soort === "zin" ? ` ${treffer.begin}` : "";
      const sleutel = woordVan(treffer) + eigen;
      if (!eerste.has(sleutel)) eerste.set(sleutel, treffer);
      vaker.set(woordVan(treffer), (vaker.get(woordVan(treffer)) ?? 0) + 1);
    }
    return [...eerste.values()]
      .filter(({ soort }) => (perSoort[soort] = (perSoort[soort] ?? 0) + 1) <= this.regels.hoogstens)
      .map((treffer) => this.maakVondst(teksten[treffer.plek], treffer, vaker.get(woordVan(treffer))));
  }

  maakVondst(tekst, treffer, keer) {
    const { soort, plek, liever = "" } = treffer;
    const vul = { aantal: 0, zinnen: 0, max: this.regels.zin.max, liever, ...treffer };
    let zin = this.regels.soorten[soort].melding;
    for (const naam of ["aantal", "zinnen", "max", "liever", "tekst"]) zin = zin.split(`{${naam}}`).join(vul[naam]);
    const isWoord = soort === "vaktaal" || soort === "bejegening";
    if (isWoord && keer > 1) zin += this.regels.nog.split("{aantal}").join(keer - 1);
    let { begin } = treffer;
    while (begin < tekst.length && isTussen(tekst[begin])) begin += 1;
    return { plek, regel: tel(tekst.slice(0, begin), "\n"), soort, zin, liever };
  }
}
