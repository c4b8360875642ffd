// The settings with which Eleventy takes part in a measurement.
module.exports = function (eleventy) {
  eleventy.addCollection("casussen", (alles) => alles.getFilteredByGlob("content/casussen/*.md"));
  eleventy.addCollection("themas", (alles) => {
    const per = new Map();
    for (const casus of alles.getFilteredByGlob("content/casussen/*.md")) {
      for (const thema of casus.data.themas) {
        per.set(thema, [...(per.get(thema) ?? []), casus]);
      }
    }
    return [...per].map(([naam, casussen]) => ({ naam, casussen }));
  });
  return {
    markdownTemplateEngine: false,
    htmlTemplateEngine: "njk",
    dir: { input: "content", includes: "../_includes", output: "site" },
  };
};
