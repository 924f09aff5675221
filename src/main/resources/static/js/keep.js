// What this phone keeps until the server has it, per account: what stands in the fields, the changes and the pictures
// that were not sent yet. Shared by the pages and the service worker, which is why it is no module.
self.Keep = (() => {
  const PIECE = 65536;
  const BATCH = 50;
  const opened = new Map();
  const waiting = new Map();
  const told = new BroadcastChannel('pendamping');

  const done = request => new Promise((yes, no) => {
    request.onsuccess = () => yes(request.result);
    request.onerror = () => no(request.error);
  });
  const written = deal => new Promise((yes, no) => {
    deal.oncomplete = () => yes();
    deal.onabort = () => no(deal.error);
  });
  const uuid = () => '10000000-1000-4000-8000-100000000000'.replace(/[018]/g, digit =>
    (digit ^ (crypto.getRandomValues(new Uint8Array(1))[0] & (15 >> (digit / 4)))).toString(16));
  const ofDraft = draft => IDBKeyRange.bound([draft], [draft, []]);

  function opening(name, upgrade) {
    if (!opened.has(name)) {
      const request = indexedDB.open(name, 1);
      request.onupgradeneeded = () => upgrade(request.result);
      opened.set(name, done(request).then(base => {
        base.onversionchange = () => {
          base.close();
          opened.delete(name);
        };
        return base;
      }));
      opened.get(name).catch(() => opened.delete(name));
    }
    return opened.get(name);
  }

  const phone = () => opening('pendamping', base => base.createObjectStore('phone'));

  // A visit lasts from signing in to signing out. This phone remembers every visit: whose it is, or that it has ended, and
  // then nothing of it is written any more, whatever is still under way. What is asked before something is written is asked
  // again afterwards, because the visit may have ended in between.
  const ENDED = '';
  const VISITS = IDBKeyRange.bound(['visit'], ['visit', []]);
  let entering = Promise.resolve(true);

  async function visits(mode, work) {
    await entering;
    const deal = (await phone()).transaction('phone', mode, { durability: 'strict' });
    const store = deal.objectStore('phone');
    const [keys, owners, current] = await Promise.all(
      [store.getAllKeys(VISITS), store.getAll(VISITS), store.get('account')].map(done));
    const answer = work({ known: new Map(keys.map(([, visit], i) => [visit, owners[i]])), current, store });
    if (mode === 'readwrite') await written(deal);
    return answer;
  }

  const hasEnded = visit => visits('readonly', ({ known }) => known.get(visit) === ENDED);
  const isHere = account => visits('readonly', ({ known }) => [...known.values()].includes(account));

  // A page of this visit is open; no when the visit has ended.
  function enter(account, visit) {
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
    await visits('readwrite', ({ known, current, store }) => {
      known.set(visit, account);
      known.forEach((owner, one) => { if (owner === account) store.put(ENDED, ['visit', one]); });
      if (current === account) store.delete('account');
    });
    await erase(account);
    told.postMessage({ left: account });
  }

  async function erase(account) {
    opened.get(`pendamping-${account}`)?.then(base => base.close());
    opened.delete(`pendamping-${account}`);
    await Promise.all([done(indexedDB.deleteDatabase(`pendamping-${account}`)), caches.delete(`pages-${account}`)]);
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

  // The one way into the pages that are kept; the page itself says whose it is.
  async function keep(address, answer) {
    const copy = answer.clone();
    const [, account, visit] = /^[^]{0,200}<html[^>]* data-account="([^"]+)" data-visit="([^"]+)"/.exec(await answer.text()) ?? [];
    if (!account || await hasEnded(visit)) return;
    const pages = await caches.open(`pages-${account}`);
    await pages.put(address, copy);
    if (!await hasEnded(visit)) return;
    if (await isHere(account)) await pages.delete(address);
    else await erase(account);
  }

  async function kept(address) {
    const owner = await account();
    return owner ? caches.match(address, { cacheName: `pages-${owner}`, ignoreVary: true }) : undefined;
  }

  async function of(account) {
    if (!await isHere(account)) throw 'over';
    const base = await opening(`pendamping-${account}`, made => {
      made.createObjectStore('fields', { keyPath: ['draft', 'name'] });
      made.createObjectStore('changes', { keyPath: 'id', autoIncrement: true }).createIndex('place', ['draft', 'name']);
      made.createObjectStore('pictures', { keyPath: 'id' });
    });
    if (await isHere(account)) return base;
    await erase(account);
    throw 'over';
  }

  // Keeps one value; one that is already on its way is followed by another change, never altered.
  async function write(account, draft, name, value, revision) {
    const deal = (await of(account)).transaction(['fields', 'changes'], 'readwrite', { durability: 'strict' });
    const fields = deal.objectStore('fields');
    const changes = deal.objectStore('changes');
    const field = await done(fields.get([draft, name])) ?? { draft, name, revision };
    const last = (await done(changes.index('place').getAll([draft, name]))).pop();
    field.value = value;
    fields.put(field);
    if (!field.conflict) {
      if (last && (!last.sent || last.stopped)) changes.put({ id: last.id, draft, name, value, key: last.sent ? uuid() : last.key });
      else changes.add({ draft, name, value, key: uuid() });
    }
    await written(deal);
    told.postMessage(account);
  }

  // The person has seen both values and chosen.
  async function choose(account, draft, name, mine) {
    const deal = (await of(account)).transaction(['fields', 'changes'], 'readwrite', { durability: 'strict' });
    const field = await done(deal.objectStore('fields').get([draft, name]));
    field.revision = field.conflict.revision;
    if (mine) deal.objectStore('changes').add({ draft, name, value: field.value, key: uuid() });
    else field.value = field.conflict.value;
    delete field.conflict;
    deal.objectStore('fields').put(field);
    await written(deal);
    told.postMessage(account);
    return field.value;
  }

  // Everything known of one draft.
  async function read(account, draft) {
    if (!await isHere(account)) return { fields: new Map(), pictures: new Map() };
    const deal = (await of(account)).transaction(['fields', 'changes', 'pictures']);
    const [fields, changes, pictures] = await Promise.all([
      done(deal.objectStore('fields').getAll(ofDraft(draft))),
      done(deal.objectStore('changes').index('place').getAll(ofDraft(draft))),
      done(deal.objectStore('pictures').getAll())]);
    const unsent = new Map(changes.map(change => [change.name, change.stopped ?? 'waiting']));
    return {
      fields: new Map(fields.map(field => [field.name, { ...field, unsent: unsent.get(field.name) }])),
      pictures: new Map(pictures.filter(one => one.draft === draft).map(one => [one.id, one])),
    };
  }

  // The server has just shown the whole draft; what is not on its way is no longer needed.
  async function forget(account, draft, seen) {
    const deal = (await of(account)).transaction(['fields', 'changes', 'pictures'], 'readwrite');
    const unsent = new Set((await done(deal.objectStore('changes').index('place').getAll(ofDraft(draft)))).map(one => one.name));
    for (const field of await done(deal.objectStore('fields').getAll(ofDraft(draft)))) {
      if (!field.conflict && !unsent.has(field.name) && field.revision <= seen) deal.objectStore('fields').delete([draft, field.name]);
    }
    await written(deal);
  }

  async function unsent(account) {
    if (!await isHere(account)) return { fields: 0, pictures: 0, per: {} };
    const deal = (await of(account)).transaction(['fields', 'changes', 'pictures']);
    const [fields, changes, pictures] = await Promise.all(['fields', 'changes', 'pictures'].map(name => done(deal.objectStore(name).getAll())));
    const places = new Set(changes.map(one => `${one.draft} ${one.name}`));
    fields.filter(one => one.conflict).forEach(one => places.add(`${one.draft} ${one.name}`));
    const open = pictures.filter(one => one.state === 'waiting');
    const per = {};
    for (const draft of [...fields.filter(one => places.has(`${one.draft} ${one.name}`)), ...open].map(one => one.draft)) {
      per[draft] = (per[draft] ?? 0) + 1;
    }
    return { fields: places.size, pictures: open.length, per };
  }

  async function picture(account, one) {
    const deal = (await of(account)).transaction('pictures', 'readwrite', { durability: 'strict' });
    deal.objectStore('pictures').put(one);
    await written(deal);
    told.postMessage(account);
  }

  // Sends what waits, in order; one sender at a time on a phone. Says how it ended: sent, offline, over, later.
  function send(account) {
    if (!waiting.has(account)) {
      const pass = () => {
        waiting.delete(account);
        return deliver(account).catch(stop => typeof stop === 'string' ? stop : 'offline');
      };
      waiting.set(account, navigator.locks ? navigator.locks.request(`send-${account}`, pass) : Promise.resolve().then(pass));
    }
    return waiting.get(account);
  }

  async function deliver(account) {
    const base = await of(account);
    let token;
    const ask = async (url, options) => {
      if (!token) {
        const answer = await fetch('/session', { headers: { Accept: 'application/json' }, cache: 'no-store' });
        if (!answer.ok) throw 'later';
        const session = await answer.json();
        if (session.account !== account) throw 'over';
        token = session.token;
      }
      const answer = await fetch(url, { redirect: 'error', ...options, headers: { Accept: 'application/json', 'X-CSRF-TOKEN': token, ...options.headers } });
      if (answer.status === 401 || answer.status === 403) throw 'over';
      if (answer.status >= 500 || answer.status === 429) throw 'later';
      return answer;
    };
    while (await fields(base, account, ask));
    const pictures = await done(base.transaction('pictures').objectStore('pictures').getAll());
    for (const one of pictures.filter(one => one.state === 'waiting').sort((a, b) => a.at - b.at)) await upload(account, one, ask);
    return 'sent';
  }

  // The oldest draft's oldest changes, each place once: the next change of a place builds on the answer to this one.
  async function fields(base, account, ask) {
    let deal = base.transaction(['fields', 'changes'], 'readwrite', { durability: 'strict' });
    const all = (await done(deal.objectStore('changes').getAll())).filter(one => !one.stopped);
    const first = new Map();
    for (const one of all) {
      if (one.draft === all[0].draft && first.size < BATCH && !first.has(one.name)) first.set(one.name, one);
    }
    const batch = [...first.values()];
    for (const one of batch) {
      one.base = (await done(deal.objectStore('fields').get([one.draft, one.name]))).revision;
      one.sent = true;
      deal.objectStore('changes').put(one);
    }
    await written(deal);
    if (!batch.length) return false;
    const answer = await ask(`${batch[0].draft}/draft`, {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(batch.map(({ name, value, base, key }) => ({ name, value, base, key }))),
    });
    const answers = answer.ok
      ? new Map((await answer.json()).map(one => [one.key, one]))
      : new Map(batch.map(one => [one.key, { kind: answer.status === 404 ? 'closed' : 'refused' }]));
    deal = base.transaction(['fields', 'changes'], 'readwrite', { durability: 'strict' });
    const changes = deal.objectStore('changes');
    for (const one of batch) {
      const { kind, revision, value } = answers.get(one.key);
      const field = await done(deal.objectStore('fields').get([one.draft, one.name]));
      if (kind === 'SAVED' || kind === 'CONFLICT') {
        changes.delete(one.id);
        field.revision = revision;
        if (kind === 'CONFLICT') {
          field.conflict = { value, revision };
          for (const later of await done(changes.index('place').getAll([one.draft, one.name]))) changes.delete(later.id);
        }
        deal.objectStore('fields').put(field);
      } else {
        changes.put({ ...one, stopped: kind });
      }
    }
    await written(deal);
    told.postMessage(account);
    return true;
  }

  async function upload(account, one, ask) {
    const url = `${one.case}/evidence/${one.id}`;
    const arrived = answer => Number(answer.headers.get('Upload-Offset'));
    let answer = await ask(url, { method: 'POST', headers: { 'Upload-Length': one.size, 'Upload-Digest': `sha-256=${one.sha256}` } });
    let offset = arrived(answer);
    while (answer.ok && offset < one.size) {
      await picture(account, { ...one, offset, sending: Date.now() });
      answer = await ask(url, {
        method: 'PATCH',
        headers: { 'Upload-Offset': offset, 'Content-Type': 'application/octet-stream' },
        body: one.blob.slice(offset, offset + PIECE),
      });
      if (answer.status === 409 && answer.headers.has('Upload-Offset')) answer = new Response(null, { headers: answer.headers });
      offset = arrived(answer);
    }
    if (answer.ok) {
      await picture(account, { ...one, offset: one.size, state: 'arrived', blob: null });
    } else {
      const words = await answer.json().then(problem => problem.detail, () => null);
      await picture(account, { ...one, state: answer.status === 404 ? 'closed' : 'refused', words });
    }
  }

  return { enter, leave, tidy, account, show, keep, kept, write, choose, read, forget, unsent, picture, send, uuid };
})();
