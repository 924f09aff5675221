import { equal } from '../assert.js';
import { load } from './scripts.js';

const DRAFT = '/cases/1/steps/compile-report';

async function drafts() {
  const keep = await load('phone', 'drafts');
  await keep.enter('a', 'v1');
  return keep;
}

async function changes(keep) {
  return keep.done((await keep.of('a')).transaction('changes').objectStore('changes').getAll());
}

async function alter(keep, store, change) {
  const deal = (await keep.of('a')).transaction(store, 'readwrite');
  for (const one of await keep.done(deal.objectStore(store).getAll())) deal.objectStore(store).put({ ...one, ...change });
  await keep.written(deal);
}

export async function makesOneChangeOfWhatIsTypedOn() {
  const keep = await drafts();
  await keep.write('a', DRAFT, 'item', 'B', 3);
  await keep.write('a', DRAFT, 'item', 'Beras', 3);
  equal((await changes(keep)).map(({ name, value }) => [name, value]), [['item', 'Beras']]);
  const { fields } = await keep.read('a', DRAFT);
  equal([fields.get('item').value, fields.get('item').revision, fields.get('item').unsent], ['Beras', 3, 'waiting']);
}

export async function neverAltersAChangeThatIsOnItsWay() {
  const keep = await drafts();
  await keep.write('a', DRAFT, 'item', 'Beras', 3);
  await alter(keep, 'changes', { sent: true });
  await keep.write('a', DRAFT, 'item', 'Beras 5 kg', 3);
  const all = await changes(keep);
  equal(all.map(one => one.value), ['Beras', 'Beras 5 kg']);
  equal(all[0].key === all[1].key, false);
}

export async function takesUpAChangeThatWasStopped() {
  const keep = await drafts();
  await keep.write('a', DRAFT, 'item', 'x'.repeat(9), 3);
  const [{ key }] = await changes(keep);
  await alter(keep, 'changes', { sent: true, stopped: 'refused' });
  equal((await keep.read('a', DRAFT)).fields.get('item').unsent, 'refused');
  await keep.write('a', DRAFT, 'item', 'x', 3);
  const all = await changes(keep);
  equal([all.length, all[0].stopped, all[0].key === key], [1, undefined, false]);
}

export async function sendsNothingOfAConflictUntilItIsDecided() {
  const keep = await drafts();
  await keep.write('a', DRAFT, 'item', 'mine', 3);
  await alter(keep, 'fields', { conflict: { value: 'theirs', revision: 5 } });
  const deal = (await keep.of('a')).transaction('changes', 'readwrite');
  deal.objectStore('changes').clear();
  await keep.written(deal);
  await keep.write('a', DRAFT, 'item', 'mine still', 3);
  equal([(await changes(keep)).length, (await keep.unsent('a')).fields], [0, 1]);
  equal(await keep.choose('a', DRAFT, 'item', true), 'mine still');
  equal((await changes(keep)).map(one => one.value), ['mine still']);
  equal((await keep.read('a', DRAFT)).fields.get('item').revision, 5);
}

export async function takesTheOtherValueWithoutSendingIt() {
  const keep = await drafts();
  await keep.write('a', DRAFT, 'item', 'mine', 3);
  await alter(keep, 'fields', { conflict: { value: 'theirs', revision: 5 } });
  equal(await keep.choose('a', DRAFT, 'item', false), 'theirs');
  equal((await keep.read('a', DRAFT)).fields.get('item').value, 'theirs');
}

export async function countsPlacesAndPicturesPerDraft() {
  const keep = await drafts();
  await keep.write('a', DRAFT, 'item', '1', 0);
  await keep.write('a', '/cases/2/steps/compile-report', 'item', '1', 0);
  await keep.picture('a', { id: 'p1', draft: DRAFT, state: 'waiting' });
  await keep.picture('a', { id: 'p2', draft: DRAFT, state: 'arrived' });
  equal(await keep.unsent('a'), {
    fields: 2, pictures: 1, forms: 0, turned: 0, shots: 0, unheard: 0, per: { [DRAFT]: 2, '/cases/2/steps/compile-report': 1 }, closed: [],
  });
  equal([...(await keep.read('a', DRAFT)).pictures.keys()], ['p1', 'p2']);
}

export async function forgetsWhatTheServerHasShown() {
  const keep = await drafts();
  await keep.write('a', DRAFT, 'old', '1', 3);
  await keep.write('a', DRAFT, 'newer', '1', 9);
  const deal = (await keep.of('a')).transaction('changes', 'readwrite');
  deal.objectStore('changes').clear();
  await keep.written(deal);
  await keep.write('a', DRAFT, 'waiting', '1', 3);
  await keep.forget('a', DRAFT, 4);
  equal([...(await keep.read('a', DRAFT)).fields.keys()], ['newer', 'waiting']);
}

export async function knowsNothingOfAnAccountThatLeft() {
  const keep = await drafts();
  await keep.write('a', DRAFT, 'item', '1', 0);
  await keep.leave('a', 'v1');
  equal(await keep.unsent('a'), { fields: 0, pictures: 0, forms: 0, turned: 0, shots: 0, unheard: 0, per: {}, closed: [] });
  equal((await keep.read('a', DRAFT)).fields.size, 0);
  equal(await keep.write('a', DRAFT, 'item', '2', 0).catch(fault => fault.stop), 'over');
}
