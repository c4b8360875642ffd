/* Makes elements, and fills in the gaps of a sentence: for the form and for the search page. */
export function maak(soort, klasse = "", ...inhoud) {
  const element = document.createElement(soort);
  if (klasse) element.className = klasse;
  element.append(...inhoud);
  return element;
}

export function schakel(adres, ...inhoud) {
  const a = maak("a", "", ...inhoud);
  a.href = adres;
  return a;
}

export function knop(klasse, doe, ...inhoud) {
  const element = maak("button", klasse, ...inhoud);
  element.type = "button";
  element.addEventListener("click", doe);
  return element;
}

export const vul = (zin, waarden) => zin.replace(/\{(\w+)\}/g, (heel, naam) => (naam in waarden ? waarden[naam] : heel));
