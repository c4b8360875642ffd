/* Asks the engine, which works beside the page, and waits for its answers. */
export class Motor {
  static async start(gegeven) {
    const motor = new Motor();
    try {
      await motor.vraag("start", gegeven);
      return motor;
    } catch (fout) {
      motor.werker.terminate();
      throw fout;
    }
  }

  constructor() {
    this.wachtend = new Map();
    this.nr = 0;
    this.werker = new Worker(new URL("werker.js", import.meta.url), { type: "module" });
    this.werker.addEventListener("message", ({ data: { nr, klaar, fout } }) => {
      const { goed, mis } = this.wachtend.get(nr);
      this.wachtend.delete(nr);
      if (fout) mis(new Error(fout));
      else goed(klaar);
    });
    this.werker.addEventListener("error", () => {
      for (const { mis } of this.wachtend.values()) mis(new Error("De zoekmotor start niet."));
      this.wachtend.clear();
    });
  }

  vraag(taak, gegeven) {
    return new Promise((goed, mis) => {
      this.nr += 1;
      this.wachtend.set(this.nr, { goed, mis });
      this.werker.postMessage({ nr: this.nr, taak, gegeven });
    });
  }
}
