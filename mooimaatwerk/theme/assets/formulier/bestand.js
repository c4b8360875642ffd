/* Writes the file of a case: front matter that means what was typed, and the story under it. */

/* A bare word stays text only when no reader of YAML could take it for something else. */
const KAAL = /^[A-Za-zÀ-ÖØ-öø-ÿ](?:[A-Za-zÀ-ÖØ-öø-ÿ0-9 '’().!?;€&/-]*[A-Za-zÀ-ÖØ-öø-ÿ0-9.!?)€])?$/u;
const BIJZONDER = /^(?:null|true|false|yes|no|on|off|y|n)$/iu;
const GETALSOORTEN = new Set(["bedrag", "hoeveelheid", "getal", "nummers"]);

const inTekst = (tekst) => (KAAL.test(tekst) && !BIJZONDER.test(tekst) ? tekst : JSON.stringify(tekst));

function plat(veld, waarde) {
  if (typeof waarde === "boolean") return String(waarde);
  if (GETALSOORTEN.has(veld.soort) && /^-?[0-9.]+$/u.test(waarde)) return waarde;
  return inTekst(waarde);
}

/* The lines of one field; `in_` is how far it stands from the margin. */
function* regels(veld, waarde, in_) {
  const voor = `${in_}${veld.sleutel}:`;
  if (veld.soort === "groep") {
    yield voor;
    yield* groep(veld.velden, waarde, `${in_}  `);
  } else if (veld.soort === "lijst") {
    yield voor;
    for (const item of waarde) yield* streepje(veld, item, in_);
  } else if (Array.isArray(waarde)) {
    yield `${voor} [${waarde.map((deel) => plat(veld, deel)).join(", ")}]`;
  } else {
    yield `${voor} ${plat(veld, waarde)}`;
  }
}

function* streepje(veld, item, in_) {
  const sleutels = Object.keys(item);
  if (veld.kort && sleutels.length === 1 && sleutels[0] === veld.kort) {
    yield `${in_}  - ${inTekst(item[veld.kort])}`;
    return;
  }
  const [eerste, ...rest] = groep(veld.velden, item, `${in_}    `);
  yield `${in_}  - ${eerste.trimStart()}`;
  yield* rest;
}

function* groep(velden, waarden, in_ = "") {
  for (const veld of velden) {
    const waarde = waarden[veld.sleutel];
    if (waarde !== undefined && waarde !== veld.standaard) yield* regels(veld, waarde, in_);
  }
}

/** The front matter without its fences. */
export const schrijfKop = (velden, gegevens) => [...groep(velden, gegevens)].join("\n");

/** The body: a heading for each section that was filled in; a text without one may come first. */
export const schrijfTekst = (secties) =>
  secties
    .filter(([, tekst]) => tekst)
    .map(([kopje, tekst]) => (kopje ? `\n## ${kopje}\n\n${tekst}\n` : `\n${tekst}\n`))
    .join("");

export const schrijfBestand = (kop, tekst) => `---\n${kop}\n---\n${tekst}`;

export const aantalBytes = (tekst) => new TextEncoder().encode(tekst).length;
