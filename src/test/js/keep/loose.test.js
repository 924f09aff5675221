import { equal } from '../assert.js';
import { load } from './scripts.js';
import { ARRIVED, DRAFT, FINISHED, json, phone, PICTURE, SAVED, sender, VISIT } from './sender.js';

// Has no room for anything until it is said that it has.
function full() {
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); };
  return () => { IDBObjectStore.prototype.put = put; };
}

export async function aFullPhoneSendsFromThePageThePicturesFirst() {
  const { keep, asked } = await phone({ 'verify-field': () => json({}), papers: () => json({}), p1: ARRIVED, p2: ARRIVED });
  await keep.note('a', VISIT, { ...FINISHED, state: 'open' });
  await keep.picture('a', { ...PICTURE, draft: VISIT, lays: { kind: 'VISIT' } });
  const freed = full();
  try {
    equal(await keep.picture('a', { ...PICTURE, id: 'p2', at: 2, draft: VISIT, lays: { kind: 'VISIT' } }), false);
    equal(await keep.note('a', VISIT, { ...FINISHED, values: { method: 'VIDEO' } }), false);
    const { pictures, fields, forms } = await keep.unsent('a');
    equal([pictures, fields, forms, (await keep.read('a', VISIT)).pictures.get('p2').loose], [2, 1, 0, true]);
    equal(await keep.send('a'), 'sent');
    equal(asked.filter(([method]) => method === 'POST').map(([, url]) => url),
      ['/cases/1/evidence/p1', '/cases/1/papers', '/cases/1/evidence/p2', '/cases/1/papers', VISIT]);
    equal([(await keep.deed('a', VISIT)).state, (await keep.read('a', VISIT)).pictures.size], ['done', 0]);
  } finally {
    freed();
  }
  const next = await load('phone', 'drafts', 'deeds');
  await next.enter('a', 'v1');
  equal((await next.deeds('a')).filter(({ draft }) => draft === VISIT), []);
}

export async function whatAFullPhoneHasOnThePageIsKeptOnceThereIsRoom() {
  const { keep } = await phone({});
  const freed = full();
  await keep.note('a', VISIT, { ...FINISHED, state: 'open' });
  await keep.picture('a', { ...PICTURE, draft: VISIT });
  equal([keep.loose.waits(), (await keep.deed('a', VISIT)).title], [true, 'Melati']);
  freed();
  equal([await keep.note('a', VISIT, { title: 'Mawar' }), await keep.picture('a', { ...PICTURE, draft: VISIT })], [true, true]);
  equal([keep.loose.waits(), (await keep.deed('a', VISIT)).title, (await keep.read('a', VISIT)).pictures.size], [false, 'Mawar', 1]);
  await keep.drop('a', VISIT);
}

export async function whatIsTypedOnWhileAFullPhoneSendsGoesByItself() {
  let freed = () => {};
  const values = [];
  const { keep } = await sender({ PATCH: async batch => {
    values.push(batch[0].value);
    freed();
    if (values.length === 1) await keep.write('a', DRAFT, 'results', 'lebih baik', 1);
    return SAVED(batch);
  } });
  await keep.write('a', DRAFT, 'results', 'baik', 1);
  freed = full();
  equal([await keep.send('a'), values, (await keep.unsent('a')).fields], ['sent', ['baik', 'lebih baik'], 0]);
}

export async function aFormWaitsForAPhotographThatIsOnAnotherPage() {
  const { keep } = await phone({ 'verify-field': () => json({}), p9: ARRIVED, papers: () => json({}) });
  await keep.note('a', VISIT, { ...FINISHED, lacks: ['p9'] });
  equal([await keep.send('a'), (await keep.deed('a', VISIT)).state], ['later', 'finished']);
  await keep.picture('a', { ...PICTURE, id: 'p9', draft: VISIT, lays: { kind: 'VISIT' } });
  equal([await keep.send('a'), (await keep.deed('a', VISIT)).state], ['sent', 'done']);
  await keep.drop('a', VISIT);
}
