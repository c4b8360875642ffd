/* What the buttons of every page do: light or dark, copy the link, print. */
const wortel = document.documentElement;
const bewaard = localStorage.getItem("kleur");
if (bewaard) wortel.style.colorScheme = bewaard;

function wisselKleur() {
  const donker = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  const dan = (wortel.style.colorScheme || donker) === "dark" ? "light" : "dark";
  wortel.style.colorScheme = dan;
  localStorage.setItem("kleur", dan);
}

async function kopieer(knop) {
  await navigator.clipboard.writeText(location.href.split("#")[0]);
  knop.parentElement.querySelector("[role=status]").textContent = "De link is gekopieerd.";
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
});
