/* What every page does: light or dark, the key that leads to searching, copy the link, print. */
const wortel = document.documentElement;
const bewaard = localStorage.getItem("kleur");
if (bewaard) wortel.style.colorScheme = bewaard;
/* Set before anything is drawn, so that what needs a script never makes a page jump. */
wortel.dataset.js = "";

function wisselKleur() {
  const donker = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  const dan = (wortel.style.colorScheme || donker) === "dark" ? "light" : "dark";
  wortel.style.colorScheme = dan;
  localStorage.setItem("kleur", dan);
}

async function kopieer(knop) {
  await navigator.clipboard.writeText(location.href.split("#")[0]);
  knop.parentElement.querySelector("[role=status]").textContent = knop.dataset.kopieer;
}

/* A key without Ctrl can be hit by accident, so everyone can switch it off. */
const sneltoetsAan = () => localStorage.getItem("sneltoets") !== "uit";

function toonSneltoets(knop) {
  knop.setAttribute("aria-pressed", sneltoetsAan());
}

function wisselSneltoets(knop) {
  localStorage.setItem("sneltoets", sneltoetsAan() ? "uit" : "aan");
  toonSneltoets(knop);
}

function naarZoeken(toets) {
  const bezig = toets.target.closest("input, select, textarea, [contenteditable]");
  if (toets.key !== "/" || toets.ctrlKey || toets.altKey || toets.metaKey || bezig) return;
  const veld = document.getElementById("q");
  if (!veld || !sneltoetsAan()) return;
  toets.preventDefault();
  if (veld.offsetParent) veld.focus();
  else location.href = veld.form.action;
}

function zet(kiezer, doe) {
  for (const knop of document.querySelectorAll(kiezer)) {
    knop.hidden = false;
    knop.addEventListener("click", () => doe(knop));
  }
}

addEventListener("DOMContentLoaded", () => {
  zet(".kleurknop", wisselKleur);
  zet("[data-kopieer]", kopieer);
  zet("[data-print]", () => print());
  zet(".sneltoets", wisselSneltoets);
  document.querySelectorAll(".sneltoets").forEach(toonSneltoets);
  addEventListener("keydown", naarZoeken);
});
