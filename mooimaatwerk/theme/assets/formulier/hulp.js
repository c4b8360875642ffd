/* Small tools of the form: make a text clean, comparable, or a name of a file. */

/* Line ends as in a file; no signs that cannot be seen, and no half characters. */
export function schoon(tekst) {
  return tekst
    .replace(/\r\n?|[\u2028\u2029\x85]/gu, "\n")
    .replace(/\t/gu, " ")
    .replace(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\u{e0000}-\u{e0fff}]|\p{Cs}/gu, "")
    .trim();
}

/* As namen.normalize: no case, no accents, single spaces. */
export const plat = (naam) =>
  naam
    .toLowerCase()
    .replaceAll("ß", "ss")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[\u2018\u2019]/gu, "'")
    .split(/\s+/u)
    .filter(Boolean)
    .join(" ");

/* As controle.plaats.make_slug: the name of a file for a title. */
export function maakSlug(titel, naamloos) {
  const ruw = plat(titel).replace(/[^a-z0-9]+/gu, "-").replace(/^-+|-+$/gu, "");
  const slug = ruw.slice(0, 60).replace(/^-+|-+$/gu, "");
  return slug.length >= 3 ? slug : naamloos;
}
