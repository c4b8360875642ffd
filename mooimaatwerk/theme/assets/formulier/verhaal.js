/* Checks the story: plain Markdown that the site shows, and nothing that breaks its headings. */
import { vul } from "../elementen.js";

const VEILIG_LOS = /<(?:https?:\/\/|mailto:)[^<>\s]*>/giu;
const HTML = /<(?=[a-z/!?])/iu;
const ALLEEN_STREPEN = /^[ >]*(?:=+|-+) *$/u;
const KOP = /^[ >*+\-0-9.)]*(#{1,6})(?: |$)/u;
const LINK = /\]\(\s*<?([^)\s>]*)/gu;

/* As opmaak.is_safe_link: a complete address of an allowed kind. */
export function isVeilig(adres, schemas) {
  const [, schema, rest] = /^([a-z][a-z0-9+.-]*):(.*)$/iu.exec(adres.trim()) ?? [];
  if (!schemas.includes(schema?.toLowerCase())) return false;
  return schema.toLowerCase() === "mailto" ? Boolean(rest) : /^\/\/[^/?#\s]+/u.test(rest);
}

/** Everything wrong with one section: [{code, melding}]. It refuses somewhat more than `controleer`. */
export function keurTekst(tekst, { zinnen, teksten, macrotekens, schemas, tekst: lopend }) {
  const mis = [];
  const meld = (code, melding) => mis.push({ code, melding, ernst: "fout" });
  const tekens = new RegExp(macrotekens, "u").exec(tekst);
  if (tekens) meld("sjabloonteken", vul(zinnen["sjabloonteken-tekst"], { tekens: tekens[0] }));
  if (HTML.test(tekst.replace(VEILIG_LOS, ""))) meld("html", zinnen.html);
  if (tekst.includes("![")) meld("afbeelding", zinnen.afbeelding);
  for (const [, adres] of tekst.matchAll(LINK)) {
    if (!isVeilig(adres, schemas)) meld("link-onveilig", vul(zinnen["link-onveilig"], { adres }));
  }
  /* The address of a link can stand somewhere else in the text; nobody needs that here. */
  if (/\]:|\[[^\]]*\n\s*\n?[^\]]*\]\(/u.test(tekst)) meld("link-onveilig", teksten.link_los);
  if (/```|~~~/u.test(tekst)) meld("kopje-onbekend", teksten.kopje_code);
  for (const regel of tekst.split("\n")) {
    const kop = KOP.exec(regel)?.[1];
    if (lopend && (kop || (ALLEEN_STREPEN.test(regel) && regel.trim()))) meld("kop-verboden", zinnen["kop-verboden"]);
    else if (kop === "#") meld("kop-niveau", zinnen["kop-niveau"]);
    else if (kop === "##" || ALLEEN_STREPEN.test(regel)) {
      if (kop || regel.trim()) meld("kopje-onbekend", teksten.kopje_kop);
    }
  }
  const [, max] = lopend?.woorden ?? [];
  const aantal = tekst.split(/\s+/u).filter(Boolean).length;
  if (max && aantal > max) meld("tekst-te-veel-woorden", vul(zinnen["tekst-te-veel-woorden"], { aantal, max }));
  return mis;
}
