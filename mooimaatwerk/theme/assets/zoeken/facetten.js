/* The facets: which rows have the chosen values, and how many rows each value would give. */
export class Facetten {
  constructor(index) {
    this.index = index;
    this.kolommen = new Map();
  }

  /* What every row has of one facet, fetched when it is needed for the first time. */
  kolom(naam) {
    if (!this.kolommen.has(naam)) this.kolommen.set(naam, this.index.haal(naam).then(lees));
    return this.kolommen.get(naam);
  }

  /* Several values of a facet widen, several facets narrow. */
  async kies(keuzes, rijen) {
    const maskers = new Map();
    const mis = new Uint8Array(this.index.aantal);
    for (const [naam, waarden] of keuzes) {
      const masker = maak_masker(await this.kolom(naam), waarden);
      maskers.set(naam, masker);
      for (const rij of rijen) if (!masker[rij]) mis[rij] += 1;
    }
    return new Keuze(this.index, rijen, maskers, mis);
  }
}

function lees({ waarden, rijen }) {
  return {
    waarden: waarden.map(([slug, label]) => ({ slug, label })),
    nummer: new Map(waarden.map(([slug], nr) => [slug, nr])),
    rijen: rijen.split(",").map((rij) => (rij ? rij.split(" ").map((nr) => Number.parseInt(nr, 36)) : [])),
  };
}

function maak_masker({ nummer, rijen }, waarden) {
  const gekozen = new Set(waarden.map((slug) => nummer.get(slug)));
  return Uint8Array.from(rijen, (nummers) => (nummers.some((nr) => gekozen.has(nr)) ? 1 : 0));
}

/* What is left of the rows of a question after filtering. */
class Keuze {
  constructor(index, rijen, maskers, mis) {
    Object.assign(this, { index, rijen, maskers, mis });
  }

  past(rij) {
    return this.mis[rij] === 0;
  }

  /* The rows that would be left if nothing were chosen in one facet. */
  zonder(naam) {
    const masker = this.maskers.get(naam);
    return this.rijen.filter((rij) => this.mis[rij] - (masker && !masker[rij] ? 1 : 0) === 0);
  }

  /* For each value of a facet how many counting cases it gives, the other facets as they are. */
  tel(naam, kolom) {
    const telling = new Uint32Array(kolom.waarden.length);
    for (const rij of this.zonder(naam)) {
      if (!this.index.verzonnen[rij]) for (const nr of kolom.rijen[rij]) telling[nr] += 1;
    }
    return telling;
  }
}
