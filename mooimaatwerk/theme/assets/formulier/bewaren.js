/* Keeps the answers in this browser, and forgets them when asked. Nothing is sent. */

export class Bewaarplek {
  constructor(naam) {
    this.naam = `mooimaatwerk-${naam}`;
  }

  lees() {
    try {
      const bewaard = JSON.parse(localStorage.getItem(this.naam));
      return bewaard && typeof bewaard.gegevens === "object" && typeof bewaard.secties === "object" ? bewaard : null;
    } catch (fout) {
      /* A browser that keeps nothing, or something that is not ours. */
      if (fout instanceof SyntaxError || fout instanceof DOMException) return null;
      throw fout;
    }
  }

  /* False when this browser keeps nothing. */
  bewaar(stand) {
    try {
      localStorage.setItem(this.naam, JSON.stringify(stand));
      return true;
    } catch (fout) {
      if (fout instanceof DOMException) return false;
      throw fout;
    }
  }

  wis() {
    try {
      localStorage.removeItem(this.naam);
    } catch (fout) {
      if (!(fout instanceof DOMException)) throw fout;
    }
  }
}
