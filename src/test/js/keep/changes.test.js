import { equal } from '../assert.js';
import { DRAFT, json, PICTURE, SAVED, sender } from './sender.js';

const only = (keep, name) => keep.read('a', DRAFT).then(({ fields }) => fields.get(name).unsent);

export async function oneThatIsRefusedHoldsUpNothingElse() {
  const answers = batch => json(batch.map(({ key, name }) => ({ key, kind: name === 'long' ? 'TOO_LONG' : 'SAVED', revision: 3 })));
  const whole = batch => batch.some(one => one.name === 'long') ? json({}, { status: 400 }) : SAVED(batch);
  for (const [answer, kind] of [[answers, 'TOO_LONG'], [whole, 'refused']]) {
    const { keep } = await sender({ PATCH: answer });
    for (const name of ['results', 'long', 'closing']) await keep.write('a', DRAFT, name, `${kind} ${name}`, 1);
    equal(await keep.send('a'), 'sent');
    equal([await only(keep, 'results'), await only(keep, 'long'), await only(keep, 'closing')], [undefined, kind, undefined]);
    await keep.write('a', DRAFT, 'long', 'short now', 1);
    equal(await only(keep, 'long'), 'waiting');
  }
}

export async function oneThatTheServerFailsAtWaitsAndTheRestGoes() {
  const { keep } = await sender({
    PATCH: batch => batch.some?.(one => one.name === 'odd') ? json({}, { status: 500 }) : Array.isArray(batch) ? SAVED(batch)
      : new Response(null, { headers: { 'Upload-Offset': '1' } }),
    POST: () => new Response(null, { status: 201, headers: { 'Upload-Offset': '0' } }),
  });
  for (const name of ['results', 'odd', 'closing']) await keep.write('a', DRAFT, name, name, 1);
  await keep.picture('a', PICTURE);
  equal(await keep.send('a'), 'later');
  equal([await only(keep, 'results'), await only(keep, 'odd'), await only(keep, 'closing')], [undefined, 'waiting', undefined]);
  equal((await keep.read('a', DRAFT)).pictures.get('p1').state, 'arrived');
}

export async function sendsAlsoFromAPhoneWithoutRoom() {
  const { keep, asked } = await sender({ PATCH: SAVED });
  await keep.write('a', DRAFT, 'results', 'x', 1);
  const real = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); };
  const outcome = await keep.send('a');
  IDBObjectStore.prototype.put = real;
  equal([outcome, asked.length, (await keep.unsent('a')).fields], ['sent', 2, 0]);
}

export async function asksOnceToBeKept() {
  let times = 0;
  navigator.storage.persist = async () => { times++; };
  const { keep } = await sender({ PATCH: SAVED });
  await keep.write('a', DRAFT, 'item', 'x', 1);
  await keep.write('a', DRAFT, 'unit', 'y', 1);
  await keep.picture('a', PICTURE);
  equal(times, 1);
}
