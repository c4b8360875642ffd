/* Measures for the gates where the keyboard comes; it follows meten.js, and uses its parts. */
Object.assign(globalThis.poort, (() => {
  const { BEDIENBAAR, naam, zichtbaar, voorouders, rgba, over, achtergrond, contrast } = globalThis.poort.delen;
  let rij = [];
  let bekeken = { waar: null, ringen: new Map() };

  /* What the Tab key stops at, in the order of the document. */
  function stops() {
    const kiezer = `${BEDIENBAAR}, [tabindex]`;
    return [...document.querySelectorAll(kiezer)].filter((el) => zichtbaar(el) && el.tabIndex >= 0 && !el.disabled && isStop(el));
  }

  /* Of radio buttons that go together, the Tab key stops at one. */
  function isStop(el) {
    if (el.type !== "radio") return true;
    const samen = [...document.querySelectorAll("input[type=radio]")].filter(({ name }) => name === el.name);
    return el === (samen.find(({ checked }) => checked) ?? samen[0]);
  }

  function luister() {
    rij = [];
    document.addEventListener("focusin", (gebeurtenis) => rij.push(gebeurtenis.target));
    return stops().length;
  }

  /* Compares where the Tab key came with where it should come. */
  function volgorde() {
    const mis = [];
    const verwacht = stops();
    verwacht.forEach((el, i) => {
      if (rij[i] !== el) mis.push(`stop ${i + 1} is ${rij[i] ? naam(rij[i]) : "er niet"}, het document heeft daar ${naam(el)}`);
    });
    return mis.slice(0, 3);
  }

  function omlijnd(el) {
    const stijl = getComputedStyle(el);
    return stijl.outlineStyle === "none" ? 0 : parseFloat(stijl.outlineWidth);
  }

  /* What stands around each of these without the focus: an outline of how many pixels. */
  function zonderFocus(stops_) {
    document.activeElement.blur();
    const keten = new Set(stops_.flatMap((el) => [el, ...voorouders(el)]));
    return new Map([...keten].map((el) => [el, omlijnd(el)]));
  }

  /* The element that gets an outline by this focus: itself, or what it stands in. */
  function drager(el, eerst, eerder) {
    el.focus({ preventScroll: eerder !== undefined });
    return [el, ...voorouders(el)].find((op) => omlijnd(op) >= 2 && omlijnd(op) !== eerst.get(op));
  }

  function inBeeld(vak) {
    const past = vak.height <= innerHeight / 2 && vak.width <= innerWidth;
    const heel = vak.top >= -1 && vak.left >= -1 && vak.bottom <= innerHeight + 1 && vak.right <= innerWidth + 1;
    return past ? heel : vak.top < innerHeight / 2 && vak.bottom > innerHeight / 2;
  }

  function bedekt(el, vak) {
    const boven = document.elementFromPoint((vak.left + vak.right) / 2, (vak.top + vak.bottom) / 2);
    return boven !== null && !el.contains(boven) && !boven.contains(el) && ![...(el.labels ?? [])].some((label) => label.contains(boven));
  }

  /* What lies under four points of the outline of an element. */
  function onderRing(op) {
    op.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
    const stijl = getComputedStyle(op);
    const vak = op.getClientRects()[0];
    const uit = parseFloat(stijl.outlineOffset) + parseFloat(stijl.outlineWidth) / 2;
    const [x, y] = [(vak.left + vak.right) / 2, (vak.top + vak.bottom) / 2];
    const punten = [[x, vak.top - uit], [x, vak.bottom + uit], [vak.left - uit, y], [vak.right + uit, y]];
    return punten.map(([px, py]) => document.elementsFromPoint(px, py)).filter((stapel) => stapel.length);
  }

  function ringcontrast(op, stapels) {
    const ring = rgba(getComputedStyle(op).outlineColor);
    const gemeten = stapels.map((stapel) => {
      const achter = achtergrond(stapel);
      return contrast(over(ring, achter), achter);
    });
    return gemeten.length ? Math.min(...gemeten) : 0;
  }

  /* Where everything is, when no style asks for the scheme: then that can only change colours. */
  function plaatsen() {
    const vraagt = (regels) => [...regels].some((regel) => regel.media?.mediaText.includes("prefers-color-scheme") || vraagt(regel.cssRules ?? []));
    if ([...document.styleSheets].some((blad) => vraagt(blad.cssRules))) return null;
    const vakken_ = Array.from(document.querySelectorAll("*"), (el) => Object.values(el.getBoundingClientRect().toJSON()));
    return [scrollX, scrollY, innerWidth, ...vakken_].join();
  }

  /* What is wrong with where a focused stop is. */
  function plekfout(el) {
    const vak = el.getClientRects()[0];
    if (document.activeElement !== el) return "krijgt geen focus";
    if (!inBeeld(vak)) return "niet in beeld";
    return bedekt(el, vak) ? "bedekt" : "";
  }

  /* Each stop, focused: on screen, uncovered, with an outline that can be seen. What lies where
     is not looked up again when only the colours are others. */
  function focus() {
    const mis = [];
    const waar = plaatsen();
    if (waar === null || waar !== bekeken.waar) bekeken = { waar, ringen: new Map() };
    const langs = stops();
    const eerst = zonderFocus(langs);
    for (const el of langs) {
      const eerder = bekeken.ringen.get(el);
      const op = drager(el, eerst, eerder);
      const bekend = op !== undefined && eerder?.op === op && document.activeElement === el;
      const fout = bekend ? "" : plekfout(el) || (op ? "" : "geen rand van 2 px");
      if (fout) {
        mis.push(`${fout}: ${naam(el)}`);
        continue;
      }
      if (!bekend) bekeken.ringen.set(el, { op, stapels: onderRing(op) });
      const gemeten = ringcontrast(op, bekeken.ringen.get(el).stapels);
      if (gemeten < 3) mis.push(`rand met contrast ${gemeten.toFixed(2)}: ${naam(el)}`);
    }
    return mis;
  }

  return { luister, volgorde, focus };
})());
