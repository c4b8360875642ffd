/* Measures the open page for the gates. What gives findings returns them as sentences. */
globalThis.poort = (() => {
  const BEDIENBAAR = "a[href], button, input:not([type=hidden]), select, textarea, summary";
  const doek = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const gemengd = new Map();
  const stonden = new Map();

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

  const delen = { BEDIENBAAR, naam, zichtbaar, voorouders, rgba, over, achtergrond, contrast };
  return { delen, tekstcontrast, doelen, overloop, afgesneden, ruim, nietRuim, teZien, klapOpen, klapTerug };
})();
