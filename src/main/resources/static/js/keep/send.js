// Sends what waits, when there is a network.
(() => {
  const { done, stop, waits, of, picture, loose, sendFields, sendDeeds } = self.Keep;
  const PIECE = 65536;
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
    const ask = async (url, { still, ...options }) => {
      if (!token) {
        const answer = await fetch('/session', { headers: { Accept: 'application/json' }, cache: 'no-store' });
        if (!answer.ok) throw stop('later');
        const session = await answer.json();
        if (session.account !== account) throw stop('over');
        token = session.token;
      }
      if (still && !await still()) throw stop('withdrawn');
      const headers = { Accept: 'application/json', 'X-CSRF-TOKEN': token, ...options.headers };
      const answer = await fetch(url, { redirect: 'error', ...options, headers });
      if (await isOver(answer)) throw stop('over');
      if (answer.status === 500 || answer.status === 501) throw stop('failed');
      if (answer.status >= 500 || answer.status === 429) throw stop('later');
      if (await standsStill(answer)) throw stop('stands');
      return answer;
    };
    const failed = new Set();
    while (await sendFields(base, account, ask, failed));
    const pictures = loose.withPictures(await done(base.transaction('pictures').objectStore('pictures').getAll()));
    for (const one of pictures.filter(one => one.state === 'waiting').sort((a, b) => a.at - b.at)) {
      await upload(account, one, ask).catch(async fault => {
        waits(fault, failed, one.id);
        if (fault.stop === 'stands') await picture(account, { ...one, stands: true });
      });
    }
    await sendDeeds(base, account, ask, failed);
    if (failed.size) throw stop('later');
    return 'sent';
  }

  // The session is over, or the token; a deed that the person may not do is something else.
  async function isOver(answer) {
    return answer.status === 401 || answer.status === 403 && !(await answer.clone().text()).includes('problem:forbidden');
  }

  // A case that is suspended waits by itself, with all that belongs to it, whichever way it is told.
  const standsStill = async answer =>
    answer.status === 423 || answer.status === 422 && (await answer.clone().text()).includes('problem:suspended');

  // One that was discarded meanwhile goes no further.
  const isGone = async (account, { id }) => !loose.pictures.has(id)
    && !await done((await of(account)).transaction('pictures').objectStore('pictures').get(id));

  async function upload(account, one, ask) {
    const url = `${one.case}/evidence/${one.id}`;
    const arrived = answer => Number(answer.headers.get('Upload-Offset'));
    let answer = await ask(url, { method: 'POST', headers: { 'Upload-Length': one.size, 'Upload-Digest': `sha-256=${one.sha256}` } });
    let offset = arrived(answer);
    while (answer.ok && offset < one.size) {
      if (await isGone(account, one)) return;
      await picture(account, { ...one, offset, sending: Date.now() });
      answer = await ask(url, {
        method: 'PATCH',
        headers: { 'Upload-Offset': offset, 'Content-Type': 'application/octet-stream' },
        body: one.blob.slice(offset, offset + PIECE),
      });
      if (answer.status === 409 && answer.headers.has('Upload-Offset')) answer = new Response(null, { headers: answer.headers });
      offset = arrived(answer);
    }
    if (await isGone(account, one)) return;
    if (answer.ok && one.lays) answer = await lay(one, ask);
    if (answer.ok) {
      await picture(account, { ...one, offset: one.size, state: 'arrived', stands: false, blob: null, ...one.lays && { small: null } });
    } else {
      const words = await answer.json().then(wordsOf, () => null);
      await picture(account, { ...one, state: answer.status === 404 && !one.lays ? 'closed' : 'refused', words });
    }
  }

  // A picture that says what it is lies beside the registration once it has arrived.
  const lay = ({ id, case: home, lays }, ask) => ask(`${home}/papers`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': id },
    body: JSON.stringify({ ...lays, file: id }),
  });
  const wordsOf = ({ detail, problems }) => problems?.map(({ message }) => message).join(' ') || detail;

  self.Keep.send = send;
})();
