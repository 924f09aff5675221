// What this phone keeps, per account: pages that were opened, and what was typed and photographed until the server has it.
// Shared by the pages and the service worker, which is why these scripts are no modules. This one knows who is here.
self.Keep = (() => {
  const { done, written, opening, close } = self.Bases;
  // Browsers before 2022 have no channel between pages; then a page hears itself.
  const told = self.BroadcastChannel && new BroadcastChannel('pendamping');
  const tell = words => told ? told.postMessage(words) : dispatchEvent(new MessageEvent('told', { data: words }));
  const hear = listener => self.BroadcastChannel
    ? new BroadcastChannel('pendamping').addEventListener('message', listener) : addEventListener('told', listener);

  // Why nothing can be kept or sent: the session is over, or not now but later.
  const stop = reason => Object.assign(new Error(reason), { stop: reason });

  const phone = () => opening('pendamping', base => base.createObjectStore('phone'));

  // A visit lasts from signing in to signing out. This phone remembers every visit: whose it is, or that it has ended, and
  // then nothing of it is written any more, whatever is still under way. What is asked before something is written is asked
  // again afterwards, because the visit may have ended in between.
  const ENDED = '';
  const VISITS = self.IDBKeyRange?.bound(['visit'], ['visit', []]);
  let entering = Promise.resolve(true);
  let mine;

  // Entering that found no answer is no reason never to ask again.
  async function visits(mode, work) {
    await entering.catch(() => {});
    const deal = (await phone()).transaction('phone', mode, { durability: 'strict' });
    const store = deal.objectStore('phone');
    const [keys, owners, current] = await Promise.all(
      [store.getAllKeys(VISITS), store.getAll(VISITS), store.get('account')].map(done));
    const answer = work({ known: new Map(keys.map(([, visit], i) => [visit, owners[i]])), current, store });
    if (mode === 'readwrite') await written(deal);
    return answer;
  }

  // Whether this phone keeps anything: not where that is denied, nor on a page that came unprotected over the network.
  const works = () => Promise.all([phone(), entering.catch(() => enter(mine.account, mine.visit))])
    .then(([, isGoingOn]) => isGoingOn && Boolean(self.caches && self.crypto?.subtle)).catch(() => false);

  const hasEnded = visit => visits('readonly', ({ known }) => known.get(visit) === ENDED);
  const isHere = async account =>
    await visits('readonly', ({ known }) => [...known.values()].includes(account)) || again(account);

  // A phone that ran out of room may have thrown away all that it kept. The visit of this page has not ended by that: it
  // begins again, and the page is told that what waited here is lost.
  async function again(account) {
    if (mine?.account !== account) return false;
    const isBack = await visits('readwrite', ({ known, store }) => {
      if (known.has(mine.visit)) return false;
      store.put(account, ['visit', mine.visit]);
      store.put(account, 'account');
      return true;
    });
    if (isBack) self.dispatchEvent(new Event('lost'));
    return isBack;
  }

  // A page of this visit is open; no when the visit has ended.
  function enter(account, visit) {
    mine = { account, visit };
    entering = visits('readwrite', ({ known, store }) => {
      if (known.get(visit) === ENDED) return false;
      store.put(account, ['visit', visit]);
      store.put(account, 'account');
      return true;
    });
    return entering;
  }

  // Ends every visit of the account, and then removes what was kept of it.
  async function leave(account, visit) {
    const end = () => visits('readwrite', ({ known, current, store }) => {
      known.set(visit, account);
      known.forEach((owner, one) => { if (owner === account) store.put(ENDED, ['visit', one]); });
      if (current === account) store.delete('account');
    });
    await end().catch(() => erase(account).then(end));
    await erase(account);
    tell({ left: account });
  }

  async function erase(account) {
    close(`pendamping-${account}`);
    await Promise.all([done(indexedDB.deleteDatabase(`pendamping-${account}`)), self.caches?.delete(`pages-${account}`)]);
  }

  // Removes what a phone that went out at the wrong moment still has of somebody who has left.
  async function tidy() {
    const names = [...await caches.keys(), ...(await indexedDB.databases?.() ?? []).map(one => one.name)];
    for (const account of new Set(names.map(name => /^(?:pages|pendamping)-(.+)/.exec(name)?.[1]).filter(Boolean))) {
      if (!await isHere(account)) await erase(account);
    }
  }

  // Whose pages this phone may show without a network.
  const account = () => visits('readonly', ({ current }) => current);

  const show = account => visits('readwrite', ({ known, store }) => {
    if (account && [...known.values()].includes(account)) store.put(account, 'account');
    else store.delete('account');
  });

  // The one way into the pages that are kept; the page itself says whose it is. What is said once is said by no page that is kept.
  async function keep(address, answer) {
    const copy = answer.clone();
    const text = await answer.text();
    if (text.includes(' data-once')) return keepAnew(address);
    const [, account, visit] = /^[^]{0,200}<html[^>]* data-account="([^"]+)" data-visit="([^"]+)"/.exec(text) ?? [];
    if (!account || await hasEnded(visit)) return;
    const pages = await caches.open(`pages-${account}`);
    await pages.put(address, copy);
    if (!await hasEnded(visit)) return;
    if (await isHere(account)) await pages.delete(address);
    else await erase(account);
  }

  async function keepAnew(address) {
    const again = await fetch(address, { redirect: 'error' });
    if (again.ok && !(await again.clone().text()).includes(' data-once')) await keep(address, again);
  }

  // A page and its worker ask with different headers for the same file.
  async function kept(address) {
    const owner = await account();
    return owner ? caches.match(address, { cacheName: `pages-${owner}`, ignoreVary: true }) : undefined;
  }

  async function of(account) {
    if (!await isHere(account)) throw stop('over');
    const base = await opening(`pendamping-${account}`, made => {
      made.createObjectStore('fields', { keyPath: ['draft', 'name'] });
      made.createObjectStore('changes', { keyPath: 'id', autoIncrement: true }).createIndex('place', ['draft', 'name']);
      made.createObjectStore('pictures', { keyPath: 'id' });
    });
    if (await isHere(account)) return base;
    await erase(account);
    throw stop('over');
  }

  return { done, written, stop, tell, hear, works, of, isHere, enter, leave, tidy, account, show, keep, kept };
})();
