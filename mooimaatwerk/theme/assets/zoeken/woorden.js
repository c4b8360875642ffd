/* Says counts in the words of the page, and makes words comparable. */
import { vul } from "../elementen.js";

const { dataset: zinnen } = document.querySelector(".zoekwoorden");

export const zin = (naam, waarden = {}) => vul(zinnen[naam], waarden);

/* "3 casussen": the page has the word for one and the word for more, with a | between them. */
export function tel(n, naam) {
  const [enkelvoud, meervoud] = zinnen[naam].split("|");
  return `${n.toLocaleString("nl-NL")} ${n === 1 ? enkelvoud : meervoud}`;
}

export const casussen = (n) => tel(n, "casussen");

/* "3 casussen en 1 verzonnen voorbeeld": what is invented is never counted with the rest. */
export function aantallen({ echt, verzonnen }) {
  if (!verzonnen) return casussen(echt);
  return zin("samen", { casussen: casussen(echt), voorbeelden: tel(verzonnen, "voorbeelden") });
}

/* Small letters, no accents, no signs: "Cliënt!" is "client". */
export const plat = (tekst) =>
  tekst
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
