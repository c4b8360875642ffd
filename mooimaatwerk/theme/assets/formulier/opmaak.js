/* Draws the Markdown that a story may hold, as elements: paragraphs, lists, bold, italic, links. */
import { maak, schakel } from "../elementen.js";
import { isVeilig } from "./verhaal.js";

const INLINE = /\*\*([^*\n](?:[^*]|\*(?!\*))*?)\*\*|\*([^*\s][^*]*?)\*|\[([^\]\n]*)\]\(<?([^)\s>]*)>?[^)]*\)|<((?:https?:\/\/|mailto:)[^<>\s]*)>|\\([!-/:-@[-`{-~])/giu;
const ITEM = /^ {0,3}(?:([-*+])|[0-9]{1,9}[.)]) +(.*)$/u;
const KOP = /^ {0,3}(#{3,6}) +(.*?)(?: +#+)? *$/u;

function* inline(tekst, schemas) {
  let tot = 0;
  for (const stuk of tekst.matchAll(INLINE)) {
    const [heel, vet, schuin, woorden, adres, los, teken] = stuk;
    yield tekst.slice(tot, stuk.index);
    tot = stuk.index + heel.length;
    if (vet !== undefined) yield maak("strong", "", ...inline(vet, schemas));
    else if (schuin !== undefined) yield maak("em", "", ...inline(schuin, schemas));
    else if (teken !== undefined) yield teken;
    else yield link(woorden ?? los, adres ?? los, heel, schemas);
  }
  yield tekst.slice(tot);
}

function link(woorden, adres, heel, schemas) {
  if (!isVeilig(adres, schemas)) return heel;
  const a = schakel(adres, woorden);
  a.rel = "noopener";
  return a;
}

/* Blocks are parted by empty lines; a list may follow its sentence at once. */
function* blokken(tekst) {
  let blok = [];
  let soort = "";
  for (const regel of [...tekst.split("\n"), ""]) {
    const nu = !regel.trim() ? "" : ITEM.test(regel) ? "lijst" : KOP.test(regel) ? "kop" : /^ {0,3}>/u.test(regel) ? "citaat" : "alinea";
    const vervolg = nu === "alinea" && (soort === "lijst" || soort === "citaat");
    if (blok.length && nu !== soort && !vervolg) {
      yield [soort, blok];
      blok = [];
    }
    if (!vervolg) soort = nu;
    if (nu && soort !== "kop") blok.push(regel);
    else if (nu) yield [soort, [regel]];
  }
}

function lijst(regels, schemas) {
  const items = [];
  for (const regel of regels) {
    const gevonden = ITEM.exec(regel);
    if (gevonden) items.push(gevonden[2]);
    else items[items.length - 1] += `\n${regel.trim()}`;
  }
  const soort = ITEM.exec(regels[0])[1] ? "ul" : "ol";
  return maak(soort, "", ...items.map((item) => maak("li", "", ...inline(item, schemas))));
}

/** The elements of one section of the story. */
export function tekenMarkdown(tekst, schemas) {
  return [...blokken(tekst)].map(([soort, regels]) => {
    if (soort === "lijst") return lijst(regels, schemas);
    if (soort === "kop") return maak("h6", "", ...inline(KOP.exec(regels[0])[2], schemas));
    const samen = regels.map((regel) => regel.replace(soort === "citaat" ? /^ {0,3}> ?/u : /^ +/u, "")).join("\n");
    const alinea = maak("p", "", ...inline(samen, schemas));
    return soort === "citaat" ? maak("blockquote", "", alinea) : alinea;
  });
}
