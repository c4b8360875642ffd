/* Hints for plainer language while one writes: never more than a hint. */
import { Taalspeurder } from "../taal.js";

export async function laadTaal(map) {
  const antwoord = await fetch(new URL("taalregels.json", map));
  if (!antwoord.ok) throw new Error(`taalregels.json: ${antwoord.status}`);
  return new Taalhulp(await antwoord.json());
}

/* The texts of a field, wherever lists repeat it, each with the way to it. */
function* teksten(waarde, sleutels, pad) {
  if (Array.isArray(waarde)) {
    for (const [plek, onder] of waarde.entries()) yield* teksten(onder, sleutels, [...pad, plek]);
  } else if (sleutels.length && waarde && typeof waarde === "object") {
    yield* teksten(waarde[sleutels[0]], sleutels.slice(1), [...pad, sleutels[0]]);
  } else if (!sleutels.length && typeof waarde === "string") {
    yield { pad, tekst: waarde };
  }
}

class Taalhulp {
  constructor(regels) {
    this.speurder = new Taalspeurder(regels);
    this.velden = regels.velden.map((naam) => naam.split("."));
  }

  /** The hints on the answers and on each section of the story. */
  hints(gegevens, secties) {
    const plekken = this.velden.flatMap((sleutels) => [...teksten(gegevens, sleutels, [])]);
    plekken.push(...secties.map(([, tekst], sectie) => ({ pad: ["tekst"], tekst, sectie })));
    return this.speurder.vind(plekken.map(({ tekst }) => tekst)).map(({ plek, soort, zin }) => {
      const { pad, sectie } = plekken[plek];
      return { pad, sectie, code: `taal-${soort}`, melding: zin, ernst: "hint" };
    });
  }
}
