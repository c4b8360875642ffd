/* Switches between light and dark; the choice stays in this browser. */
const wortel = document.documentElement;
const bewaard = localStorage.getItem("kleur");
if (bewaard) wortel.style.colorScheme = bewaard;
addEventListener("DOMContentLoaded", () => {
  const knop = document.querySelector(".kleurknop");
  knop.hidden = false;
  knop.addEventListener("click", () => {
    const nu = wortel.style.colorScheme || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
    const dan = nu === "dark" ? "light" : "dark";
    wortel.style.colorScheme = dan;
    localStorage.setItem("kleur", dan);
  });
});
