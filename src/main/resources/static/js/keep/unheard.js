// A version of a form that was on its way when the form was opened again may have been taken without an answer. It is asked by
// sending it once more under its key, and only when the case waits no longer, so that it has no effect that it has not had.
(() => {
  const posted = ({ key, body }) => ({
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
    body: JSON.stringify(body),
  });

  const isUnheard = ({ state, before }) => state === 'open' && before?.length > 0;

  // The server gives the page only as long as the case waits for this person.
  const waitsNoMore = async ({ page }) => (await fetch(page, { redirect: 'manual' })).type === 'opaqueredirect';

  async function wasTaken({ draft, before = [] }, ask) {
    for (const one of before) {
      if ((await ask(draft, posted(one))).ok) return true;
    }
    return false;
  }

  const OVERTAKEN = { state: 'overtaken', key: null, stands: false, before: [] };

  Object.assign(self.Keep, { posted, isUnheard, waitsNoMore, wasTaken, OVERTAKEN });
})();
