/* Measures the open page for the gates. What gives findings returns them as sentences. */
globalThis.poort = (() => {
  const BEDIENBAAR = "a[href], button, input:not([type=hidden]), select, textarea, summary";
  const doek = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const gemengd = new Map();
  const stonden = new Map();
  let rij = [];

  /* What a finding calls an element. */
  function naam(el) {
    const klas = typeof el.className === "string" && el.className ? "." + el.className.trim().split(/\s+/).join(".") : "";
    const tekst = (el.getAttribute("aria-label") || el.textContent || "").trim().replace(/\s+/g, " ").slice(0, 40);
    return `<${el.localName}${el.id ? "#" + el.id : ""}${klas}> “${tekst}”`;
  }

  function zichtbaar(el) {
    if (!el.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true })) return false;
    const vak = el.getBoundingClientRect();
    return vak.width > 1 && vak.height > 1;
  }

  function* voorouders(el) {
    for (let op = el.parentElement; op; op = op.parentElement) yield op;
  }

  /* Every visible piece of text, with the element it stands in. */
  function* teksten() {
    const loper = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (loper.nextNode()) {
      const el = loper.currentNode.parentElement;
      if (loper.currentNode.data.trim() && zichtbaar(el) && !el.closest(".alleen-voorlezen")) yield [loper.currentNode, el];
    }
  }

  function vakken(tekst) {
    const bereik = document.createRange();
    bereik.selectNodeContents(tekst);
    return [...bereik.getClientRects()].filter((vak) => vak.width > 1 && vak.height > 1);
  }

  /* Colours: any notation becomes [red, green, blue, alpha]. */
  function rgba(kleur) {
    if (!gemengd.has(kleur)) {
      doek.clearRect(0, 0, 1, 1);
      doek.fillStyle = kleur;
      doek.fillRect(0, 0, 1, 1);
      const [r, g, b, a] = doek.getImageData(0, 0, 1, 1).data;
      gemengd.set(kleur, [r, g, b, a / 255]);
    }
    return gemengd.get(kleur);
  }

  function over(boven, onder) {
    return boven.map((deel, i) => (i < 3 ? deel * boven[3] + onder[i] * (1 - boven[3]) : 1));
  }

  /* The first of a pile of elements is on top; below all lies the page itself. */
  function achtergrond(stapel) {
    const lagen = [];
    for (const el of stapel) {
      const stijl = getComputedStyle(el);
      const vorm = el instanceof SVGGeometryElement;
      if (vorm && stijl.fill === "none") continue;
      lagen.push(rgba(vorm ? stijl.fill : stijl.backgroundColor));
      if (lagen.at(-1)[3] === 1) break;
    }
    const wit = matchMedia("(prefers-color-scheme: dark)").matches ? [18, 18, 18, 1] : [255, 255, 255, 1];
    return lagen.reduceRight((onder, boven) => over(boven, onder), wit);
  }

  function licht([r, g, b]) {
    const [R, G, B] = [r, g, b].map((k) => (k / 255 <= 0.04045 ? k / 255 / 12.92 : ((k / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * R + 0.7152 * G + 0.0722 * B;
  }

  function contrast(een, twee) {
    const [a, b] = [licht(een), licht(twee)];
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  /* WCAG 1.4.3: text against what lies behind it, placeholders included. */
  function tekstcontrast() {
    const mis = [];
    function keur(el, stijl) {
      const groot = parseFloat(stijl.fontSize) >= (stijl.fontWeight >= 700 ? 18.66 : 24);
      const achter = achtergrond([el, ...voorouders(el)]);
      const voor = over(rgba(el.closest("svg") ? stijl.fill : stijl.color), achter);
      const gemeten = contrast(voor, achter);
      if (gemeten < (groot ? 3 : 4.5)) mis.push(`contrast ${gemeten.toFixed(2)}: ${naam(el)}`);
    }
    for (const [, el] of teksten()) if (!el.closest(":disabled")) keur(el, getComputedStyle(el));
    for (const el of document.querySelectorAll("[placeholder]")) if (zichtbaar(el)) keur(el, getComputedStyle(el, "::placeholder"));
    return [...new Set(mis)];
  }

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

  /* The element that gets an outline by this focus: itself, or what it stands in. */
  function drager(el) {
    const keten = [el, ...voorouders(el)];
    document.activeElement.blur();
    const eerst = keten.map(omlijnd);
    el.focus();
    return keten.find((op, i) => omlijnd(op) >= 2 && omlijnd(op) !== eerst[i]);
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

  function ringcontrast(op) {
    const stijl = getComputedStyle(op);
    const ring = rgba(stijl.outlineColor);
    const vak = op.getClientRects()[0];
    const uit = parseFloat(stijl.outlineOffset) + parseFloat(stijl.outlineWidth) / 2;
    const [x, y] = [(vak.left + vak.right) / 2, (vak.top + vak.bottom) / 2];
    const punten = [[x, vak.top - uit], [x, vak.bottom + uit], [vak.left - uit, y], [vak.right + uit, y]];
    const gemeten = punten.map(([px, py]) => document.elementsFromPoint(px, py)).filter((stapel) => stapel.length).map((stapel) => {
      const achter = achtergrond(stapel);
      return contrast(over(ring, achter), achter);
    });
    return gemeten.length ? Math.min(...gemeten) : 0;
  }

  /* Each stop, focused: on screen, uncovered, with an outline that can be seen. */
  function focus() {
    const mis = [];
    for (const el of stops()) {
      const op = drager(el);
      const vak = el.getClientRects()[0];
      if (document.activeElement !== el) mis.push(`krijgt geen focus: ${naam(el)}`);
      else if (!inBeeld(vak)) mis.push(`niet in beeld: ${naam(el)}`);
      else if (bedekt(el, vak)) mis.push(`bedekt: ${naam(el)}`);
      else if (!op) mis.push(`geen rand van 2 px: ${naam(el)}`);
      else {
        op.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
        const gemeten = ringcontrast(op);
        if (gemeten < 3) mis.push(`rand met contrast ${gemeten.toFixed(2)}: ${naam(el)}`);
      }
    }
    return mis;
  }

  /* What can be clicked to reach a control: with its label, or stretched over its card. */
  function doelvak(el) {
    const vakken_ = [el, ...(el.labels ?? [])].map((deel) => deel.getBoundingClientRect());
    const erover = getComputedStyle(el, "::after");
    if (erover.content !== "none" && erover.position === "absolute") {
      const op = [el, ...voorouders(el)].find((deel) => getComputedStyle(deel).position !== "static");
      vakken_.push((op ?? el).getBoundingClientRect());
    }
    const [links, boven] = ["left", "top"].map((kant) => Math.min(...vakken_.map((vak) => vak[kant])));
    const [rechts, onder] = ["right", "bottom"].map((kant) => Math.max(...vakken_.map((vak) => vak[kant])));
    return [rechts - links, onder - boven];
  }

  /* WCAG 2.5.8 excepts a link in a sentence: there are words beside it in its block. */
  function inZin(el) {
    if (getComputedStyle(el).display !== "inline") return false;
    const blok = [...voorouders(el)].find((op) => getComputedStyle(op).display !== "inline");
    const rest = blok.cloneNode(true);
    rest.querySelectorAll(BEDIENBAAR).forEach((deel) => deel.remove());
    return /\p{L}/u.test(rest.textContent);
  }

  function doelen() {
    const mis = [];
    for (const el of document.querySelectorAll(BEDIENBAAR)) {
      if (!zichtbaar(el) || inZin(el)) continue;
      const vinkje = ["checkbox", "radio"].includes(el.type);
      const hoofd = !vinkje && (!el.matches("a") || el.closest("nav"));
      const [breed, hoog] = doelvak(el).map((maat) => Math.round(maat * 10) / 10);
      if (breed < 24 || hoog < (hoofd ? 44 : 24)) mis.push(`doel van ${breed} × ${hoog} px: ${naam(el)}`);
    }
    return mis;
  }

  function knipt(stijl) {
    return [stijl.overflowX, stijl.overflowY].some((waarde) => ["hidden", "clip"].includes(waarde));
  }

  function schuift(el) {
    return ["auto", "scroll"].includes(getComputedStyle(el).overflowX) && el.scrollWidth > el.clientWidth + 1;
  }

  function binnen(el) {
    return [...voorouders(el)].filter((op) => op !== document.body && op !== document.documentElement);
  }

  function gevangen(el) {
    return [el, ...binnen(el)].some((op) => schuift(op) || getComputedStyle(op).overflowX !== "visible");
  }

  /* What sticks out of the window; a region that scrolls must be there for the keyboard too. */
  function overloop() {
    const mis = [];
    const buiten = (vak) => vak.right > document.documentElement.clientWidth + 1 || vak.left < -1;
    if (document.documentElement.scrollWidth > document.documentElement.clientWidth) mis.push(`de pagina is ${document.documentElement.scrollWidth} px breed`);
    for (const el of document.body.querySelectorAll("*")) {
      if (el.ownerSVGElement || !zichtbaar(el) || el.closest(".alleen-voorlezen")) continue;
      if (schuift(el) && !(el.tabIndex >= 0 && (el.ariaLabel || el.getAttribute("aria-labelledby")))) mis.push(`schuift zonder toets of naam: ${naam(el)}`);
      const vak = el.getBoundingClientRect();
      if (buiten(vak) && !(el.parentElement && gevangen(el.parentElement))) mis.push(`steekt uit tot ${Math.round(vak.right)} px: ${naam(el)}`);
    }
    /* Words that are too long stick out of a box that does not. */
    for (const [tekst, el] of teksten()) {
      if (!gevangen(el) && vakken(tekst).some(buiten)) mis.push(`tekst steekt uit: ${naam(el)}`);
    }
    return mis;
  }

  /* Text of which a part falls behind the edge of what it stands in. */
  function afgesneden() {
    const mis = new Set();
    for (const [tekst, el] of teksten()) {
      for (const op of [el, ...binnen(el)]) {
        if (!knipt(getComputedStyle(op))) continue;
        const rand = op.getBoundingClientRect();
        const buiten = vakken(tekst).some((vak) => vak.bottom > rand.bottom + 1 || vak.top < rand.top - 1 || vak.right > rand.right + 1 || vak.left < rand.left - 1);
        if (buiten) mis.add(`afgesneden in ${naam(op)}: “${tekst.data.trim().slice(0, 40)}”`);
      }
    }
    return [...mis];
  }

  /* WCAG 1.4.12: the spacing that every text must be able to take. */
  function ruim() {
    const blad = new CSSStyleSheet();
    blad.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }");
    document.adoptedStyleSheets = [blad];
  }

  function nietRuim() {
    document.adoptedStyleSheets = [];
  }

  /* Every element, and whether it can be seen: a structure that was looked at in a wide window. */
  function teZien() {
    return Array.from(document.body.querySelectorAll("*"), (el) => el.localName + (el.checkVisibility({ visibilityProperty: true }) ? "+" : "-"));
  }

  /* Unfold all there is, and later bring it back to how it was. */
  function klapOpen() {
    document.querySelectorAll("details").forEach((el) => {
      if (!stonden.has(el)) stonden.set(el, el.open);
      el.open = true;
    });
  }

  function klapTerug() {
    stonden.forEach((open, el) => { el.open = open; });
    stonden.clear();
  }

  return { tekstcontrast, luister, volgorde, focus, doelen, overloop, afgesneden, ruim, nietRuim, teZien, klapOpen, klapTerug };
})();
