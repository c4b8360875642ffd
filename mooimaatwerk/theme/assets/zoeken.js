/* The search page: reads the question, asks the index, and shows all of the answer at once. */
import { aantalKeuzes, isLeeg, lees, schrijf, zonder } from "./zoeken/adres.js";
import { Facetten } from "./zoeken/facetten.js";
import { Formulier } from "./zoeken/formulier.js";
import { Hulp } from "./zoeken/hulp.js";
import { Index } from "./zoeken/index.js";
import { Uitslag } from "./zoeken/uitslag.js";
import { aantallen, tel, zin } from "./zoeken/woorden.js";

const PER_KEER = 20;
const WACHT = 200;
const WACHT_OP_LETTERS = 1000;

const vak = document.getElementById("zoeken");
const deel = (kiezer) => vak.querySelector(kiezer);
const vlak = deel(".zoekresultaat");
const [stand, lijst, sorteer, meer] = [".zoekstand", ".zoeklijst", ".sorteer", ".zoekmeer"].map(deel);
const begintekst = stand.textContent;
const wortel = new URL(vak.dataset.wortel, location.href).href.split(/[?#]/)[0];
const uitslag = new Uitslag(vak);
const hulp = new Hulp(wortel, deel(".zoekhulp"), deel(".leegvak"));
const formulier = new Formulier(vak, {
  bijKeuze: () => ga({ ...vraag, ...formulier.lees() }, "pushState"),
  bijSorteren: (sorteer) => ga({ ...vraag, ...formulier.lees(), sorteer }, "pushState"),
  bijTypen: () => {
    clearTimeout(wekker);
    wekker = setTimeout(() => ga({ ...vraag, ...formulier.lees() }, "replaceState"), WACHT);
  },
  bijOpenen: (naam) => keuze && telFacet(naam, keuze),
  bijAlles: async (naam) => {
    const kolom = await (await begin()).facetten.kolom(naam);
    formulier.toonAlle(naam, kolom.waarden);
    telFacet(naam, keuze ?? (await alles()));
  },
});

let vraag = lees("", []);
let beurt = 0;
let wekker;
let keuze; /* what the facets count; nothing before the first question */
let treffers = [];
let bron;

/* The index is fetched at the first question, so that looking around costs nothing. */
function begin() {
  const index = () => Index.laad(new URL(vak.dataset.index, location.href).href, wortel, Boolean(vraag.q));
  bron ??= Promise.all([index(), letters()]).then(([klaar]) => ({ index: klaar, facetten: new Facetten(klaar) }));
  return bron;
}

/* A list whose letters come in after it would move: the first answer waits for them, but not long. */
function letters() {
  const families = [vak, document.querySelector("h1")].map((el) => getComputedStyle(el).fontFamily);
  const klaar = families.map((familie) => document.fonts.load(`1em ${familie}`));
  return Promise.race([Promise.allSettled(klaar), new Promise((op) => setTimeout(op, WACHT_OP_LETTERS))]);
}

async function alles() {
  const { index, facetten } = await begin();
  return facetten.kies(new Map(), index.namen.map((_, rij) => rij));
}

function ga(nieuw, methode) {
  clearTimeout(wekker);
  const zelfde = schrijf(nieuw) === schrijf(vraag);
  if (!zelfde || methode === "pushState") {
    /* Asking the same once more is no new step in the history. */
    history[zelfde ? "replaceState" : methode](null, "", location.pathname + schrijf(nieuw));
  }
  return antwoord(nieuw);
}

async function antwoord(nieuw) {
  const mijn = ++beurt;
  vraag = nieuw;
  formulier.vulWoorden(vraag.q);
  formulier.vulKeuzes(vraag);
  vlak.ariaBusy = "true";
  if (isLeeg(vraag)) return toonLijst(mijn);
  const bezig = setTimeout(() => mijn === beurt && (stand.textContent = zin("bezig")), 600);
  try {
    await zoek(vraag, mijn);
  } catch (fout) {
    if (mijn !== beurt) return; /* the engine has left that question behind */
    console.error(fout);
    bron = undefined;
    toonGeen(zin("mislukt"));
  } finally {
    clearTimeout(bezig);
  }
}

function toonGeen(tekst) {
  keuze = undefined;
  treffers = [];
  toon([], { hulp: [], tekst });
  lijst.hidden = false;
}

async function toonLijst(mijn) {
  toonGeen(begintekst);
  if (!bron) return;
  const allemaal = await alles();
  if (mijn !== beurt) return;
  keuze = allemaal;
  await telAlles(keuze, mijn);
}

async function zoek({ q, keuzes }, mijn) {
  const { index, facetten } = await begin();
  const gevonden = await index.zoek(q);
  const nu = await facetten.kies(keuzes, gevonden.map(({ rij }) => rij));
  const over = await index.sorteer(gevonden.filter(({ rij }) => nu.past(rij)), vraag);
  const kolommen = await Promise.all([...keuzes.keys()].map((naam) => facetten.kolom(naam)));
  const [stukken, woord] = await Promise.all([
    haal(over.slice(0, PER_KEER * vraag.pagina)),
    over.length ? (q ? hulp.bedoeling(q) : []) : leeg(q, nu),
    telAlles(nu, mijn),
  ]);
  if (mijn !== beurt) return; /* a newer question took over */
  [...keuzes.keys()].forEach((naam, nr) => {
    for (const waarde of kolommen[nr].waarden) if (keuzes.get(naam).includes(waarde.slug)) formulier.voegToe(naam, waarde);
  });
  /* Not the words: by now the reader may be typing the next ones. */
  formulier.vulKeuzes(vraag);
  [keuze, treffers] = [nu, over];
  toon(stukken, { hulp: woord, tekst: inWoorden(index.tel(over.map(({ rij }) => rij))) });
  lijst.hidden = true;
}

const haal = (deel) => Promise.all(deel.map(({ data }) => data()));

/* Everything in one go, so that nothing on the page moves twice. */
function toon(stukken, { hulp: inhoud, tekst }) {
  stand.textContent = tekst;
  uitslag.toon(stukken, opties());
  hulp.toon(inhoud);
  formulier.toonChips(vraag, { weg: haalWeg, wis });
  sorteer.hidden = treffers.length < 2;
  meer.hidden = treffers.length <= stukken.length;
  vlak.ariaBusy = "false";
}

function opties() {
  const zonderWoorden = !vraag.q && (vraag.keuzes.has("knelpunt") || vraag.keuzes.has("wet"));
  return { metAanpak: zonderWoorden, sorteer: vraag.sorteer };
}

function inWoorden(telling) {
  const niets = !telling.echt && !telling.verzonnen;
  const filters = aantalKeuzes(vraag);
  const delen = [
    niets ? zin("niets") : aantallen(telling),
    vraag.q && zin("bijWoorden", { q: vraag.q }),
    filters && zin("bijFilters", { filters: tel(filters, "filters") }),
  ];
  return delen.filter(Boolean).join(" ") + (niets ? "." : "");
}

async function telFacet(naam, bij, mijn = beurt) {
  const kolom = await (await begin()).facetten.kolom(naam);
  if (mijn === beurt) formulier.toonTelling(naam, kolom.waarden, bij.tel(naam, kolom));
}

/* Only what can be seen: a facet that is opened later is counted then. */
const telAlles = (bij, mijn) => Promise.all(formulier.open().map((naam) => telFacet(naam, bij, mijn)));

/* Which filters to take away, and what that would give. */
async function leeg(q, nu) {
  const { index } = await begin();
  const namen = [...vraag.keuzes.keys()];
  const uitwegen = namen.map((naam) => {
    const waarden = vraag.keuzes.get(naam);
    const titel = waarden.length > 1 ? formulier.titel(naam) : `${formulier.titel(naam)}: ${formulier.label(naam, waarden[0])}`;
    const doe = () => ganaar(zonder(vraag, naam));
    return { tekst: zin("zonderFilter", { filter: titel }), n: index.tel(nu.zonder(naam)).echt, doe };
  });
  if (namen.length > 1) uitwegen.push({ tekst: zin("zonderAlles"), n: index.tel(nu.rijen).echt, doe: wis });
  return hulp.leeg(q, uitwegen.filter(({ n }) => n));
}

/* After a button is gone, the focus goes to what it changed. */
async function ganaar(nieuw) {
  await ga(nieuw, "pushState");
  stand.focus();
}

const haalWeg = (naam, slug) => ganaar(zonder(vraag, naam, slug));
const wis = () => ganaar({ ...vraag, keuzes: new Map(), pagina: 1 });

meer.querySelector("button").addEventListener("click", async () => {
  const getoond = PER_KEER * vraag.pagina;
  vraag = { ...vraag, pagina: vraag.pagina + 1 };
  history.replaceState(null, "", location.pathname + schrijf(vraag));
  const mijn = beurt;
  const stukken = await haal(treffers.slice(getoond, PER_KEER * vraag.pagina));
  if (mijn !== beurt) return;
  uitslag.voegToe(stukken, opties());
  meer.hidden = treffers.length <= getoond + stukken.length;
});

const uitAdres = () => antwoord(lees(location.search, formulier.namen));
addEventListener("popstate", uitAdres);
/* Who was quicker than this script has typed something already. */
const getypt = formulier.veld.value.trim();
uitAdres();
if (getypt && getypt !== vraag.q) ga({ ...vraag, q: getypt }, "replaceState");
