// Forms that a person finishes without a network. What was typed is kept as a whole; once it is finished it has a key, and goes
// under that key when all its pictures have arrived, so that it has one effect however often it is sent.
(() => {
  const { done, written, tell, of, isHere, waits, persist, loose, posted, isUnheard, wasTaken, waitsNoMore, OVERTAKEN } = self.Keep;
  const NAME = '_deed';

  const all = async base =>
    loose.withDeeds((await done(base.transaction('fields').objectStore('fields').getAll())).filter(one => one.name === NAME));

  const deeds = async account =>
    await isHere(account) ? of(account).then(all).catch(() => [...loose.deeds.values()]) : [];

  const deed = async (account, draft) => (await deeds(account)).find(one => one.draft === draft);

  // Puts what follows from what stood there, nothing if that is nothing. Says whether the phone keeps it; else this page does.
  async function change(account, draft, follows) {
    let before = loose.deeds.get(draft);
    try {
      const deal = (await of(account)).transaction(['fields', 'pictures'], 'readwrite', { durability: 'strict' });
      before ??= await done(deal.objectStore('fields').get([draft, NAME]));
      const after = follows(before);
      if (after) deal.objectStore('fields').put({ value: '', revision: 0, ...after, draft, name: NAME });
      else deal.objectStore('fields').delete([draft, NAME]);
      if (isOver(after)) await dropPictures(deal, draft);
      await written(deal);
      if (isOver(after)) loose.drop(draft);
      loose.deeds.delete(draft);
      return true;
    } catch (fault) {
      if (fault.stop) throw fault;
      const after = follows(before);
      if (isOver(after)) await clear(account, draft).catch(() => {});
      if (after) loose.deeds.set(draft, { ...after, draft, name: NAME });
      return false;
    } finally {
      tell(account);
    }
  }

  const isOver = one => !one || one.state === 'done';

  // A phone without room for another line has room for none.
  async function clear(account, draft) {
    loose.drop(draft);
    const deal = (await of(account)).transaction(['fields', 'pictures'], 'readwrite');
    deal.objectStore('fields').delete([draft, NAME]);
    await dropPictures(deal, draft);
    await written(deal);
  }

  // What is kept may follow from what stood there.
  function note(account, draft, known) {
    persist();
    return change(account, draft, before => ({ ...before, ...typeof known === 'function' ? known(before) : known }));
  }

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
  const drop = (account, draft) => change(account, draft, () => null);

  async function dropPictures(deal, draft) {
    for (const one of await done(deal.objectStore('pictures').getAll())) {
      if (one.draft === draft) deal.objectStore('pictures').delete(one.id);
    }
  }

  async function sendDeeds(base, account, ask, failed) {
    const pictures = loose.withPictures(await done(base.transaction('pictures').objectStore('pictures').getAll()));
    for (const one of (await all(base)).filter(({ state }) => state === 'finished')) {
      // photographs that are on another page alone
      if (one.lacks?.some(id => !pictures.some(known => known.id === id))) {
        failed.add(one.key);
        continue;
      }
      const left = pictures.filter(({ draft, state }) => draft === one.draft && state !== 'arrived');
      if (left.some(({ state }) => state === 'waiting')) await stand(account, one, left.some(({ stands }) => stands));
      else if (left.length) await settle(account, one, { state: 'refused', problems: [] });
      else {
        await handIn(account, one, ask).catch(async fault => {
          if (fault.stop === 'withdrawn') return;
          waits(fault, failed, one.key);
          await stand(account, one, fault.stop === 'stands');
        });
      }
    }
    for (const one of (await all(base)).filter(isUnheard)) {
      await hearOf(account, one, ask).catch(fault => waits(fault, failed, one.draft));
    }
  }

  // Its case stands still, or no longer; it goes by itself when the case goes on.
  async function stand(account, one, stands) {
    if (Boolean(one.stands) !== stands) await settle(account, one, { state: 'finished', stands }).catch(fault => waits(fault, new Set()));
  }

  async function handIn(account, one, ask) {
    const answer = await ask(one.draft, { ...posted(one), still: () => goes(account, one) });
    const { detail, problems = [] } = answer.ok ? {} : await answer.json().catch(() => ({}));
    const isMendable = [400, 422].includes(answer.status);
    const seen = await renderingOf(one.page);
    const state = answer.ok ? 'done' : isMendable ? 'refused' : 'closed';
    const isBehind = state === 'closed' && await wasTaken(one, ask);
    await settle(account, one, { seen, stands: false, problems, words: detail, ...isBehind ? OVERTAKEN : { state } });
  }

  // Whether it still is to go; that it does is noted, because its answer may be lost.
  async function goes(account, one) {
    let is;
    await change(account, one.draft, now => {
      is = isSame(one, now);
      return is ? { ...now, tried: true } : now;
    });
    return is;
  }

  async function hearOf(account, one, ask) {
    if (await waitsNoMore(one) && await wasTaken(one, ask)) {
      await change(account, one.draft, now => now && isUnheard(now) ? { ...now, ...OVERTAKEN } : now);
    }
  }

  // The page as it is kept; the server gives another one only to somebody for whom the case waits again.
  const renderingOf = async page => {
    const kept = await self.Keep.kept(page).catch(() => undefined);
    return kept && /name="_key" value="([^"]+)"/.exec(await kept.text())?.[1];
  };

  const isSame = ({ key }, now) => now?.key === key;

  // What was done stays as a line without its content. What was opened again meanwhile is not refused any more; if what had gone
  // before was taken, that is what is said, beside what was written since.
  const settle = (account, one, answer) => change(account, one.draft, before => {
    if (answer.state !== 'done') return isSame(one, before) ? { ...before, ...answer } : before;
    if (before && !isSame(one, before)) return { ...before, ...OVERTAKEN };
    const { draft, title, page, task } = one;
    return { draft, title, page, task, state: 'done', at: Date.now() };
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

  Object.assign(self.Keep, { deed, deeds, note, drop, holds, sendDeeds, keepOnly });
})();
