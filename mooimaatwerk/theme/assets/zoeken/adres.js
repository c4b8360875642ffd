/* The question as the address holds it: words, chosen values, order, how many results. */
const VOLGORDES = ["nieuwste", "hoogste-bedrag", "laagste-bedrag"];
const SLUG = /^[a-z0-9-]{1,130}$/;

/* Returns { q, keuzes: Map of facet to values, sorteer ("" is best match first), pagina }. */
export function lees(zoekdeel, facetten) {
  const uit = new URLSearchParams(zoekdeel);
  const keuzes = new Map();
  for (const naam of facetten) {
    const waarden = [...new Set(uit.getAll(naam).filter((waarde) => SLUG.test(waarde)))];
    if (waarden.length) keuzes.set(naam, waarden);
  }
  const sorteer = uit.get("sorteer") ?? "";
  const pagina = Number.parseInt(uit.get("pagina") ?? "1", 10);
  return {
    q: (uit.get("q") ?? "").trim().slice(0, 200),
    keuzes,
    sorteer: VOLGORDES.includes(sorteer) ? sorteer : "",
    pagina: pagina > 1 ? Math.min(pagina, 500) : 1,
  };
}

export function schrijf({ q, keuzes, sorteer, pagina }) {
  const naar = new URLSearchParams();
  if (q) naar.set("q", q);
  for (const [naam, waarden] of keuzes) for (const waarde of waarden) naar.append(naam, waarde);
  if (sorteer) naar.set("sorteer", sorteer);
  if (pagina > 1) naar.set("pagina", pagina);
  return naar.size ? `?${naar}` : "";
}

export const isLeeg = ({ q, keuzes }) => !q && !keuzes.size;

export const aantalKeuzes = ({ keuzes }) =>
  [...keuzes.values()].reduce((som, waarden) => som + waarden.length, 0);

/* Without these values of a facet; without all of them when none is given. */
export function zonder(vraag, naam, weg) {
  const keuzes = new Map(vraag.keuzes);
  const over = weg ? keuzes.get(naam).filter((waarde) => waarde !== weg) : [];
  if (over.length) keuzes.set(naam, over);
  else keuzes.delete(naam);
  return { ...vraag, keuzes, pagina: 1 };
}
