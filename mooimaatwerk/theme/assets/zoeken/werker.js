/* Runs Pagefind's engine beside the page, so that a large answer never holds the page up. */
const RANGSCHIKKING = {
  /* A title says most; the words of the vocabularies only help to find. */
  metaWeights: { title: 5, woorden: 0.2, werkte: 0.2, besloot: 0.1, partijen: 0.1, artikelen: 0.1 },
};

/* How many words an excerpt may be longer to begin where its sentence begins. */
const AANLOOP = 15;

let motor;
let treffers = new Map();

const taken = {
  async start({ adres, pad, excerptLength }) {
    motor = await import(adres);
    await motor.options({ noWorker: true, baseUrl: pad, excerptLength, ranking: RANGSCHIKKING });
    await motor.filters(); /* there are none, but now it is ready */
  },

  /* The names of the cases that have all the words, best first. */
  async zoek(q) {
    const { results } = await motor.search(q);
    treffers = new Map(results.map((treffer) => [treffer.id, treffer]));
    return [...treffers.keys()];
  },

  async vertel(naam) {
    const { url, meta, excerpt, plain_excerpt: kaal, raw_content: tekst } = await treffers.get(naam).data();
    return { url, meta, excerpt: aanloop(tekst, tekst.indexOf(kaal)) + excerpt };
  },
};

/* What goes before an excerpt, so that it begins like a sentence. */
function aanloop(tekst, plek) {
  const zinsbegin = tekst.slice(0, Math.max(0, plek)).match(/[^.?!]*$/)[0].trimStart();
  return zinsbegin.split(" ").length <= AANLOOP ? zinsbegin : "… ";
}

onmessage = async ({ data: { nr, taak, gegeven } }) => {
  try {
    postMessage({ nr, klaar: await taken[taak](gegeven) });
  } catch (fout) {
    postMessage({ nr, fout: String(fout) });
  }
};
