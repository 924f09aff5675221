// Sends what was typed: in batches, and one by one where a batch is not taken, so that one that cannot go holds up nothing else.
(() => {
  const { done, written, tell, waits } = self.Keep;
  const BATCH = 50;
  const LARGEST = 200000;

  // The oldest draft's oldest changes, each place once: the next change of a place builds on the answer to this one.
  async function fields(base, account, ask, failed) {
    const batch = await next(base, failed);
    if (!batch.length) return false;
    const size = batch.reduce((sum, one) => sum + one.value.length, 0);
    await inOne(base, account, ask, failed, size > LARGEST ? batch.slice(0, 1) : batch);
    return true;
  }

  // A phone without room cannot note what is on its way. It goes all the same: what has arrived makes room.
  async function next(base, failed) {
    try {
      return await chosen(base, failed, 'readwrite');
    } catch {
      return chosen(base, failed, 'readonly');
    }
  }

  async function chosen(base, failed, mode) {
    const deal = base.transaction(['fields', 'changes'], mode, { durability: 'strict' });
    const all = (await done(deal.objectStore('changes').getAll())).filter(one => !one.stopped && !failed.has(one.id));
    const first = new Map();
    for (const one of all) {
      if (one.draft === all[0].draft && first.size < BATCH && !first.has(one.name)) first.set(one.name, one);
    }
    for (const one of first.values()) {
      one.base = (await done(deal.objectStore('fields').get([one.draft, one.name]))).revision;
      one.sent = true;
      if (mode === 'readwrite') deal.objectStore('changes').put(one);
    }
    await written(deal);
    return [...first.values()];
  }

  // When the server takes none of them, each goes by itself, so that the one that is wrong is found.
  async function inOne(base, account, ask, failed, batch) {
    let answer;
    try {
      answer = await ask(`${batch[0].draft}/draft`, {
        method: 'PATCH',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(batch.map(({ name, value, base, key }) => ({ name, value, base, key }))),
      });
    } catch (fault) {
      if (fault.stop !== 'failed' || batch.length === 1) {
        waits(fault, failed, ...batch.map(one => one.id));
        return;
      }
    }
    if (!answer?.ok && answer?.status !== 404 && batch.length > 1) {
      for (const one of batch) await inOne(base, account, ask, failed, [one]);
      return;
    }
    const answers = answer.ok
      ? new Map((await answer.json()).map(one => [one.key, one]))
      : new Map(batch.map(one => [one.key, { kind: answer.status === 404 ? 'closed' : 'refused' }]));
    await take(base, batch, answers).catch(() => makeRoom(base, batch, answers, failed));
    tell(account);
  }

  async function take(base, batch, answers) {
    const deal = base.transaction(['fields', 'changes'], 'readwrite', { durability: 'strict' });
    const changes = deal.objectStore('changes');
    for (const one of batch) {
      const { kind, revision, value } = answers.get(one.key) ?? { kind: 'refused' };
      const field = await done(deal.objectStore('fields').get([one.draft, one.name]));
      const isTaken = kind === 'SAVED' || kind === 'CONFLICT';
      // what could not be marked as on its way may have been typed on: that goes by itself
      if ((await done(changes.get(one.id)))?.key === one.key) {
        if (isTaken) changes.delete(one.id);
        else changes.put({ ...one, stopped: kind });
      }
      if (!isTaken) continue;
      field.revision = revision;
      if (kind === 'CONFLICT') {
        field.conflict = { value, revision };
        for (const later of await done(changes.index('place').getAll([one.draft, one.name]))) changes.delete(later.id);
      }
      deal.objectStore('fields').put(field);
    }
    await written(deal);
  }

  // The answers cannot be noted for want of room: what has arrived goes first.
  async function makeRoom(base, batch, answers, failed) {
    const deal = base.transaction('changes', 'readwrite');
    for (const one of batch) {
      const now = await done(deal.objectStore('changes').get(one.id));
      if (answers.get(one.key)?.kind !== 'SAVED') failed.add(one.id);
      else if (now?.key === one.key) deal.objectStore('changes').delete(one.id);
    }
    await written(deal);
  }

  self.Keep.sendFields = fields;
})();
