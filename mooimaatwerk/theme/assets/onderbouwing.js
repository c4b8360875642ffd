/* The note that someone fills in: shows answers whole on paper, keeps them only when asked. */
const PLEK = "onderbouwing";
const blad = document.querySelector("[data-onderbouwing]");
const velden = [...blad.querySelectorAll("textarea")];
const bewaar = blad.querySelector("#bewaar");
const status = blad.querySelector("[role=status]");
const waarschuwing = blad.querySelector("[data-leeg-gelaten]");

/* A field shows as many lines as it has; its copy beside it shows them all, on paper too. */
function toonOpPapier(veld) {
  veld.nextElementSibling.textContent = veld.value;
}

function toonWaarschuwing() {
  const begonnen = velden.some((veld) => veld.value.trim() && !("nooitLeeg" in veld.dataset));
  const leeg = velden.some((veld) => "nooitLeeg" in veld.dataset && !veld.value.trim());
  waarschuwing.hidden = !(begonnen && leeg);
}

function onthoud() {
  if (!bewaar.checked) return;
  const teksten = Object.fromEntries(velden.map((veld) => [veld.id, veld.value]));
  localStorage.setItem(PLEK, JSON.stringify(teksten));
}

function toonAlles() {
  velden.forEach(toonOpPapier);
  toonWaarschuwing();
}

function haalTerug() {
  let teksten = null;
  try {
    teksten = JSON.parse(localStorage.getItem(PLEK));
  } catch {
    localStorage.removeItem(PLEK);
  }
  /* A browser may remember the tick of an earlier visit; what is kept decides. */
  bewaar.checked = Boolean(teksten);
  if (!teksten) return;
  for (const veld of velden) veld.value = String(teksten[veld.id] ?? "");
}

function wisselBewaren() {
  if (bewaar.checked) onthoud();
  else localStorage.removeItem(PLEK);
  status.textContent = bewaar.checked ? blad.dataset.bewaard : blad.dataset.vergeten;
}

function wis() {
  if (!confirm(blad.dataset.zeker)) return;
  for (const veld of velden) veld.value = "";
  localStorage.removeItem(PLEK);
  bewaar.checked = false;
  toonAlles();
  status.textContent = blad.dataset.gewist;
  velden[0].focus();
}

blad.addEventListener("input", (gebeurtenis) => {
  if (!velden.includes(gebeurtenis.target)) return;
  toonOpPapier(gebeurtenis.target);
  toonWaarschuwing();
  onthoud();
});
bewaar.addEventListener("change", wisselBewaren);
blad.querySelector("[data-wis]").addEventListener("click", wis);
haalTerug();
toonAlles();
