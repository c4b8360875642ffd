/* Searches the cases through Pagefind; the address holds the question. */
const vak = document.getElementById("zoeken");
const formulier = vak.querySelector("form");
const veld = formulier.elements.q;
const stand = vak.querySelector(".zoekstand");
const uitslag = vak.querySelector(".zoekuitslag");
const lijst = vak.querySelector(".zoeklijst");
const pagefind = await import(new URL(vak.dataset.index + "pagefind.js", location.href));
await pagefind.options({ excerptLength: 24, baseUrl: new URL(vak.dataset.wortel, location.href).pathname });
formulier.hidden = false;

function toon({ url, meta, excerpt }) {
  const regel = document.createElement("li");
  const kop = document.createElement("h2");
  const koppeling = document.createElement("a");
  koppeling.href = url;
  koppeling.textContent = meta.titel;
  kop.append(koppeling);
  if (meta.soort) {
    const label = document.createElement("span");
    label.className = "label";
    label.textContent = meta.soort;
    kop.append(" ", label);
  }
  const stuk = document.createElement("p");
  stuk.innerHTML = excerpt; /* Pagefind escapes the text and adds only <mark>. */
  regel.append(kop, stuk);
  return regel;
}

async function zoek(vraag) {
  lijst.hidden = vraag !== "";
  if (!vraag) {
    uitslag.replaceChildren();
    stand.textContent = "";
    return;
  }
  const gevonden = await pagefind.debouncedSearch(vraag);
  if (!gevonden) return; /* a newer question took over */
  const stukken = await Promise.all(gevonden.results.slice(0, 20).map((r) => r.data()));
  uitslag.replaceChildren(...stukken.map(toon));
  const aantal = gevonden.results.length;
  stand.textContent = aantal ? `${aantal} ${aantal === 1 ? "resultaat" : "resultaten"} voor “${vraag}”.` : `Niets gevonden voor “${vraag}”. Probeer een ander woord, of kijk bij de thema's.`;
  lijst.hidden = aantal > 0;
}

function uitAdres() {
  veld.value = new URLSearchParams(location.search).get("q") ?? "";
  return zoek(veld.value.trim());
}

function naarAdres(vraag, methode) {
  const adres = new URL(location.href);
  if (vraag) adres.searchParams.set("q", vraag);
  else adres.searchParams.delete("q");
  history[methode](null, "", adres);
}

veld.addEventListener("input", () => {
  naarAdres(veld.value.trim(), "replaceState");
  zoek(veld.value.trim());
});
formulier.addEventListener("submit", (gebeurtenis) => {
  gebeurtenis.preventDefault();
  naarAdres(veld.value.trim(), "pushState");
  zoek(veld.value.trim());
});
addEventListener("popstate", uitAdres);
await uitAdres();
