/* Writes down, from before there is anything, what moves and what the policy of a page stops. */
globalThis.verschoven = [];
/* Whatever shifts, apart from what a reader asked for. */
new PerformanceObserver((lijst) => {
  for (const { value, hadRecentInput, sources } of lijst.getEntries()) {
    const wat = sources.map(({ node }) => (node?.parentElement ?? node)?.outerHTML?.slice(0, 80));
    if (!hadRecentInput) globalThis.verschoven.push([value, wat.join(" en ")]);
  }
}).observe({ type: "layout-shift", buffered: true });

globalThis.schendingen = [];
addEventListener("securitypolicyviolation", (schending) =>
  globalThis.schendingen.push(`${schending.effectiveDirective}: ${schending.blockedURI}`));
