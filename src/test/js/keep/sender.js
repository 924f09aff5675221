import { load } from './scripts.js';

export const DRAFT = '/cases/1/steps/compile-report';
export const PICTURE = {
  id: 'p1', draft: DRAFT, case: '/cases/1', at: 1, blob: new Blob(['x']), size: 1, sha256: 'ab', offset: 0, state: 'waiting',
};
export const json = (body, init) => new Response(JSON.stringify(body), init);
export const SAVED = changes => json(changes.map(({ key }, i) => ({ key, kind: 'SAVED', revision: 10 + i })));

// The server as a list of answers; every request is noted.
export async function sender(answers) {
  const keep = await load('phone', 'drafts', 'deeds', 'changes', 'send');
  await keep.enter('a', 'v1');
  const asked = [];
  self.fetch = async (url, { method = 'GET', body } = {}) => {
    const sent = typeof body === 'string' ? JSON.parse(body) : body;
    asked.push([method, url, sent]);
    const answer = url === '/session' ? answers.session ?? json({ account: 'a', token: 't' }) : answers[method];
    return typeof answer === 'function' ? answer(sent, asked) : answer;
  };
  return { keep, asked };
}

export const VISIT = '/cases/1/steps/verify-field';
export const FINISHED = { state: 'finished', key: 'k1', title: 'Melati', page: '/visits/1', body: { method: 'VISIT' },
  values: { method: 'VISIT' } };
export const ARRIVED = () => new Response(null, { status: 201, headers: { 'Upload-Offset': '1' } });

// Answers by the end of the address.
export async function phone(answers) {
  return sender({ POST: async (sent, all) => {
    const [, url] = all[all.length - 1];
    return answers[Object.keys(answers).find(end => url.endsWith(end))](sent, all);
  } });
}
