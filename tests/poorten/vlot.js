/* Lets axe do its work in less time: it takes the place of what is slow in what axe stands on. */
(() => {
  /* Axe keeps what belongs to an object, such as a colour, in maps beside it: hundreds of
     thousands of entries, that a browser must look through whenever it tidies up its memory. */
  class WeakMap {
    sleutel = Symbol("axe");

    has(ding) {
      return Object(ding) === ding && this.sleutel in ding;
    }

    get(ding) {
      return ding?.[this.sleutel];
    }

    set(ding, waarde) {
      ding[this.sleutel] = waarde;
      return this;
    }

    delete(ding) {
      return this.has(ding) && delete ding[this.sleutel];
    }
  }

  class WeakSet extends WeakMap {
    add(ding) {
      return this.set(ding, true);
    }
  }

  "AXE";

  /* It reads the same few colours thousands of times, and takes its time for each. */
  const kleur = globalThis.axe.commons.color.Color.prototype;
  const lees = kleur.parseString;
  const gelezen = new Map();
  kleur.parseString = function (tekst) {
    if (!gelezen.has(tekst)) {
      lees.call(this, tekst);
      gelezen.set(tekst, [this.r, this.g, this.b, this.alpha]);
    }
    [this.r, this.g, this.b, this.alpha] = gelezen.get(tekst);
    return this;
  };
})();
