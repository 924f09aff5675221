// Sends what waits, when there is a network.
(() => {
  const { done, written, stop, tell, of, picture } = self.Keep;
  const PIECE = 65536;
  const BATCH = 50;
  const waiting = new Map();

  // Sends what waits, in order; one sender at a time on a phone. Says how it ended: sent, offline, over, later.
  function send(account) {
    if (!waiting.has(account)) {
      const pass = () => {
        waiting.delete(account);
        return deliver(account).catch(fault => fault.stop ?? 'offline');
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
        if (!answer.ok) throw stop('later');
        const session = await answer.json();
        if (session.account !== account) throw stop('over');
        token = session.token;
      }
      const headers = { Accept: 'application/json', 'X-CSRF-TOKEN': token, ...options.headers };
      const answer = await fetch(url, { redirect: 'error', ...options, headers });
      if (answer.status === 401 || answer.status === 403) throw stop('over');
      if (answer.status >= 500 || answer.status === 429) throw stop('later');
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
    tell(account);
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

  self.Keep.send = send;
})();
