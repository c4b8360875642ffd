/* Names for files: that of a new case is its address for ever, that of a reaction its day. */
import { maakSlug } from "./hulp.js";

export class Bestandsnamen {
  /** `map` is where the names in use stand, in a file for each first letter. */
  constructor(map, naamloos) {
    Object.assign(this, { map, naamloos, namen: new Map() });
  }

  /** Returns the name for a case, and the one that it would have had if that were free. */
  async vanCasus({ titel, datum }) {
    const slug = maakSlug(titel, this.naamloos);
    const bezet = new Set(await this.bezetteNamen(slug[0]));
    let vrij = slug;
    for (let nr = 2; bezet.has(vrij); nr += 1) vrij = `${slug.slice(0, 56)}-${nr}`;
    return [`cases/${datum.slice(0, 4)}/${vrij}.md`, vrij === slug ? "" : slug];
  }

  /** Returns the name for a reaction to a case: it stands with it, and is named after its day. */
  vanReactie(casus, datum, vandaag) {
    const dag = vandaag.startsWith(datum) ? vandaag : [...datum.split("-"), "01", "01"].slice(0, 3).join("-");
    let nr = 1;
    while (casus.reacties.includes(`reactie-${dag}-${nr}`)) nr += 1;
    return `${casus.bestand.replace(/\.md$/u, "")}/reactie-${dag}-${nr}.md`;
  }

  async bezetteNamen(letter) {
    if (!this.namen.has(letter)) {
      const antwoord = await fetch(new URL(`${this.map}${letter}.json`, location.href));
      this.namen.set(letter, antwoord.ok ? await antwoord.json() : []);
    }
    return this.namen.get(letter);
  }
}
