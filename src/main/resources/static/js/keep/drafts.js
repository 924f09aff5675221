// What stands in the fields, the changes and the pictures that were not sent yet.
(() => {
  const { done, written, tell, of, isHere, loose } = self.Keep;

  const uuid = () => '10000000-1000-4000-8000-100000000000'.replace(/[018]/g, digit =>
    (Number(digit) ^ (crypto.getRandomValues(new Uint8Array(1))[0] & (15 >> (Number(digit) / 4)))).toString(16));
  const NOTHING = { fields: 0, pictures: 0, forms: 0, turned: 0, shots: 0, unheard: 0, per: {}, closed: [] };
  const ofDraft = draft => IDBKeyRange.bound([draft], [draft, []]);

  // The browser may throw away what a page keeps when the phone runs short of room; it is asked once not to.
  let asked;
  const persist = () => {
    asked ??= Promise.resolve(navigator.storage?.persist?.()).catch(() => false);
  };

  // Keeps one value; one that is already on its way is followed by another change, never altered.
  async function write(account, draft, name, value, revision) {
    persist();
    const deal = (await of(account)).transaction(['fields', 'changes'], 'readwrite', { durability: 'strict' });
    const fields = deal.objectStore('fields');
    const changes = deal.objectStore('changes');
    const field = await done(fields.get([draft, name])) ?? { draft, name, revision };
    const last = (await done(changes.index('place').getAll([draft, name]))).pop();
    field.value = value;
    fields.put(field);
    if (!field.conflict) {
      if (last && (!last.sent || last.stopped)) changes.put({ id: last.id, draft, name, value, key: uuid() });
      else changes.add({ draft, name, value, key: uuid() });
    }
    await written(deal);
    tell(account);
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
    tell(account);
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
      pictures: new Map(loose.withPictures(pictures).filter(one => one.draft === draft).map(one => [one.id, one])),
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
    try {
      return await counted(account);
    } catch {
      return NOTHING;
    }
  }

  async function counted(account) {
    if (!await isHere(account)) return NOTHING;
    const deal = (await of(account)).transaction(['fields', 'changes', 'pictures']);
    const [kept, changes, shot] = await Promise.all(
      ['fields', 'changes', 'pictures'].map(name => done(deal.objectStore(name).getAll())));
    const fields = [...kept.filter(({ state }) => !state), ...loose.withDeeds(kept.filter(({ state }) => state))];
    const pictures = loose.withPictures(shot);
    const places = new Set(changes.map(one => `${one.draft} ${one.name}`));
    fields.filter(one => one.conflict).forEach(one => places.add(`${one.draft} ${one.name}`));
    const open = pictures.filter(one => one.state === 'waiting');
    const finished = fields.filter(one => one.state === 'finished');
    const per = {};
    const all = [...fields.filter(one => places.has(`${one.draft} ${one.name}`)), ...open, ...finished];
    for (const draft of all.map(one => one.draft)) {
      per[draft] = (per[draft] ?? 0) + 1;
    }
    // what nobody takes any more from this person
    const closed = changes.filter(one => one.stopped === 'closed').map(one => one.value);
    const forms = fields.filter(one => one.state === 'open').length;
    // what the server did not take is nowhere else
    const turned = fields.filter(one => ['refused', 'closed', 'overtaken'].includes(one.state)).length;
    const shots = pictures.filter(one => one.lays && ['refused', 'closed'].includes(one.state)).length;
    const unheard = fields.filter(self.Keep.isUnheard).length;
    return { fields: places.size + finished.length, pictures: open.length, forms, turned, shots, unheard, per, closed };
  }

  // One for which there is no room stays on this page; says whether the phone keeps it.
  async function picture(account, one) {
    persist();
    try {
      const deal = (await of(account)).transaction('pictures', 'readwrite', { durability: 'strict' });
      deal.objectStore('pictures').put({ ...one, loose: false });
      await written(deal);
      loose.pictures.delete(one.id);
      return true;
    } catch (fault) {
      if (fault.stop) throw fault;
      loose.pictures.set(one.id, one);
      return false;
    } finally {
      tell(account);
    }
  }

  async function dropPicture(account, id) {
    loose.pictures.delete(id);
    const deal = (await of(account)).transaction('pictures', 'readwrite', { durability: 'strict' });
    deal.objectStore('pictures').delete(id);
    await written(deal);
    tell(account);
  }

  // What fails by itself waits for another time and keeps nothing else from going; who is away is asked for nothing more.
  function waits(fault, failed, ...ids) {
    if (!['failed', 'stands'].includes(fault.stop) && fault.name !== 'QuotaExceededError') throw fault;
    ids.forEach(id => failed.add(id));
  }

  Object.assign(self.Keep, { waits, write, choose, read, forget, unsent, picture, dropPicture, persist, uuid });
})();
