/* The form for a case: starts it, and ties the questions to the checks and the ways out. */
import { maak } from "./elementen.js";
import { Bewaarplek } from "./formulier/bewaren.js";
import { Formulier } from "./formulier/formulier.js";

const form = document.getElementById("formulier");
const vraag = new URLSearchParams(location.search);
const slug = /^[a-z0-9-]{3,60}$/.exec(vraag.get("casus") ?? "")?.[0];
const isReactie = form.dataset.soort === "reactie";

async function haalJson(adres) {
  const antwoord = await fetch(adres);
  if (!antwoord.ok) throw new Error(`${adres}: ${antwoord.status}`);
  return antwoord.json();
}

/* Who comes to correct finds the case filled in; who was here before finds what was typed. */
async function begin() {
  const regels = await haalJson(new URL(form.dataset.regels, location.href));
  const plek = new Bewaarplek(`${form.dataset.soort}-${slug ?? "nieuw"}`);
  const formulier = new Formulier(form, regels, plek);
  const bewaard = plek.lees();
  const { teksten } = regels;
  const adres = new URL(`${form.dataset.casussen}${slug}/casus.json`, location.href);
  if (isReactie) {
    if (!slug) return form.replaceChildren(maak("p", "melding", form.dataset.mislukt));
    formulier.reageerOp(await haalJson(adres));
  }
  if (slug && !isReactie) {
    try {
      formulier.verbeter(bewaard ?? (await haalJson(adres)), vraag.has("vervolg"));
      formulier.zeg(bewaard ? teksten.teruggehaald : teksten.casus_geladen);
    } catch (fout) {
      console.warn(fout);
      formulier.zeg(teksten.casus_mislukt);
    }
  } else if (bewaard) {
    formulier.vul(bewaard);
    formulier.zeg(teksten.teruggehaald);
  } else {
    formulier.vulDatum();
  }
  form.dataset.klaar = "";
}

begin().catch((fout) => {
  console.warn(fout);
  form.replaceChildren(maak("p", "melding", form.dataset.mislukt));
});
