// What the phone has no room for is on the page where it was made, and goes from there for as long as that page is open.
self.Keep.loose = (() => {
  const [pictures, deeds] = [new Map(), new Map()];
  const over = (kept, mine) => [...new Map([...kept.map(one => [one.id ?? one.draft, one]), ...mine]).values()];

  const withPictures = kept => over(kept, [...pictures].map(([id, one]) => [id, { ...one, loose: true }]));
  const withDeeds = kept => over(kept, deeds);

  // Whether a photograph would be lost with the page.
  const waits = () => [...pictures.values()].some(({ state }) => state === 'waiting');

  function drop(draft) {
    deeds.delete(draft);
    for (const one of pictures.values()) {
      if (one.draft === draft) pictures.delete(one.id);
    }
  }

  return { pictures, deeds, withPictures, withDeeds, waits, drop };
})();
