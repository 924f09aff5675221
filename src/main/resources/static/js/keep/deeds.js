// Forms that a person finishes without a network. What was typed is kept as a whole; once it is finished it has a key, and goes
// under that key when all its pictures have arrived, so that it has one effect however often it is sent.
(() => {
  const { done, written, tell, of, isHere, waits, persist } = self.Keep;
  const NAME = '_deed';

  const all = async base =>
    (await done(base.transaction('fields').objectStore('fields').getAll())).filter(one => one.name === NAME);

  const deeds = async account => await isHere(account) ? all(await of(account)) : [];

  const deed = async (account, draft) => (await deeds(account)).find(one => one.draft === draft);

  async function change(account, draft, work) {
    const deal = (await of(account)).transaction(['fields', 'pictures'], 'readwrite', { durability: 'strict' });
    const before = await done(deal.objectStore('fields').get([draft, NAME]));
    await work(deal, before);
    await written(deal);
    tell(account);
  }

  // What is kept may follow from what stood there.
  function note(account, draft, known) {
    persist();
    return change(account, draft, (deal, before) => {
      put(deal, { ...before, ...typeof known === 'function' ? known(before) : known, draft });
    });
  }

  const put = (deal, one) => deal.objectStore('fields').put({ value: '', revision: 0, ...one, name: NAME });

  // Whether something stands on a page, though the server may no longer give that page to the person.
  async function holds(page) {
    const account = await self.Keep.account();
    for (const { draft, state } of (account ? await deeds(account) : []).filter(one => one.page === page && one.state !== 'done')) {
      const { pictures } = await self.Keep.read(account, draft);
      if (state !== 'papers' || [...pictures.values()].some(one => one.state !== 'arrived')) return true;
    }
    return false;
  }

  // Nothing is left of it on this phone.
  const drop = (account, draft) => change(account, draft, async deal => {
    deal.objectStore('fields').delete([draft, NAME]);
    await dropPictures(deal, draft);
  });

  async function dropPictures(deal, draft) {
    for (const one of await done(deal.objectStore('pictures').getAll())) {
      if (one.draft === draft) deal.objectStore('pictures').delete(one.id);
    }
  }

  const dropPicture = (account, draft, id) => change(account, draft, deal => deal.objectStore('pictures').delete(id));

  async function sendDeeds(base, account, ask, failed) {
    const pictures = await done(base.transaction('pictures').objectStore('pictures').getAll());
    for (const one of (await all(base)).filter(({ state }) => state === 'finished')) {
      const left = pictures.filter(({ draft, state }) => draft === one.draft && state !== 'arrived');
      if (left.some(({ state }) => state === 'waiting')) await stand(account, one, left.some(({ stands }) => stands));
      else if (left.length) await settle(account, one, { state: 'refused', problems: [] });
      else {
        await handIn(account, one, ask).catch(async fault => {
          waits(fault, failed, one.key);
          await stand(account, one, fault.stop === 'stands');
        });
      }
    }
  }

  // Its case stands still, or no longer; it goes by itself when the case goes on.
  async function stand(account, one, stands) {
    if (Boolean(one.stands) !== stands) await settle(account, one, { state: 'finished', stands }).catch(fault => waits(fault, new Set()));
  }

  async function handIn(account, one, ask) {
    const answer = await ask(one.draft, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': one.key },
      body: JSON.stringify(one.body),
    });
    const { detail, problems = [] } = answer.ok ? {} : await answer.json().catch(() => ({}));
    const isMendable = [400, 422].includes(answer.status);
    const seen = await renderingOf(one.page);
    const state = answer.ok ? 'done' : isMendable ? 'refused' : 'closed';
    await settle(account, one, { seen, state, stands: false, problems, words: detail });
  }

  // The page as it is kept; the server gives another one only to somebody for whom the case waits again.
  const renderingOf = async page => {
    const kept = await self.Keep.kept(page).catch(() => undefined);
    return kept && /name="_key" value="([^"]+)"/.exec(await kept.text())?.[1];
  };

  // What was done stays as a line without its content; what was opened again meanwhile is not refused any more.
  const settle = (account, { draft, key, title, page, task }, answer) => change(account, draft, async (deal, before) => {
    if (answer.state === 'done') {
      put(deal, { draft, title, page, task, state: 'done', at: Date.now() });
      await dropPictures(deal, draft);
    } else if (before?.key === key) {
      put(deal, { ...before, ...answer });
    }
  });

  // Pages of forms that nobody waits for any more go, but for those in which something stands.
  async function keepOnly(account, addresses, prefix) {
    const stays = new Set([...addresses, ...(await deeds(account)).filter(({ state }) => state !== 'done').map(({ page }) => page)]);
    const pages = await caches.open(`pages-${account}`);
    for (const { url } of await pages.keys()) {
      const { pathname } = new URL(url);
      if (pathname.startsWith(prefix) && !stays.has(pathname)) await pages.delete(url);
    }
  }

  Object.assign(self.Keep, { deed, deeds, note, drop, dropPicture, holds, sendDeeds, keepOnly });
})();
