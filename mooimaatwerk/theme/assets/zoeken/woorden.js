/* Writes counts in Dutch, and makes words comparable. */
export const tel = (n, enkelvoud, meervoud) =>
  `${n.toLocaleString("nl-NL")} ${n === 1 ? enkelvoud : meervoud}`;

export const casussen = (n) => tel(n, "casus", "casussen");

/* "3 casussen en 1 verzonnen voorbeeld": what is invented is never counted with the rest. */
export function aantallen({ echt, verzonnen }) {
  if (!verzonnen) return casussen(echt);
  return `${casussen(echt)} en ${tel(verzonnen, "verzonnen voorbeeld", "verzonnen voorbeelden")}`;
}

/* Small letters, no accents, no signs: "Cliënt!" is "client". */
export const plat = (tekst) =>
  tekst
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

export function maak(soort, klasse, ...inhoud) {
  const element = document.createElement(soort);
  if (klasse) element.className = klasse;
  element.append(...inhoud);
  return element;
}

export function schakel(adres, tekst) {
  const a = maak("a", "", tekst);
  a.href = adres;
  return a;
}

export function knop(klasse, doe, ...inhoud) {
  const element = maak("button", klasse, ...inhoud);
  element.type = "button";
  element.addEventListener("click", doe);
  return element;
}
