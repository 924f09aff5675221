import { equal } from '../assert.js';
import { DRAFT, json, PICTURE, SAVED, sender } from './sender.js';

export async function sendsEachPlaceOnceAndThenTheNextChange() {
  const { keep, asked } = await sender({ PATCH: SAVED });
  await keep.write('a', DRAFT, 'item', 'B', 1);
  await keep.write('a', DRAFT, 'unit', 'kg', 1);
  equal(await keep.send('a'), 'sent');
  const [, [, url, batch]] = asked;
  equal([asked.length, url, batch.map(({ name, value, base }) => [name, value, base])],
    [2, `${DRAFT}/draft`, [['item', 'B', 1], ['unit', 'kg', 1]]]);
  equal(await keep.unsent('a'), { fields: 0, pictures: 0, forms: 0, turned: 0, shots: 0, unheard: 0, per: {}, closed: [] });
  equal((await keep.read('a', DRAFT)).fields.get('item').revision, 10);
}

export async function buildsOnTheAnswerToTheChangeBefore() {
  let typed = false;
  const { keep, asked } = await sender({
    PATCH: async batch => {
      if (!typed) await keep.write('a', DRAFT, 'item', 'Beras', 1);
      typed = true;
      return SAVED(batch);
    },
  });
  await keep.write('a', DRAFT, 'item', 'B', 1);
  await keep.send('a');
  equal(asked.slice(1).map(([, , [{ value, base }]]) => [value, base]), [['B', 1], ['Beras', 10]]);
}

export async function showsBothValuesOfAConflict() {
  const conflict = ({ key }) => ({ key, kind: 'CONFLICT', revision: 8, value: 'theirs' });
  const { keep } = await sender({ PATCH: batch => json(batch.map(conflict)) });
  await keep.write('a', DRAFT, 'item', 'mine', 1);
  equal(await keep.send('a'), 'sent');
  const field = (await keep.read('a', DRAFT)).fields.get('item');
  equal([field.value, field.conflict, field.unsent], ['mine', { value: 'theirs', revision: 8 }, undefined]);
}

export async function stopsWithAReasonAndLosesNothing() {
  const answers = [[404, 'closed', 'sent'], [422, 'refused', 'sent'], [503, 'waiting', 'later'], [403, 'waiting', 'over']];
  for (const [status, unsent, outcome] of answers) {
    const { keep } = await sender({ PATCH: () => json({}, { status }) });
    await keep.write('a', DRAFT, `item${status}`, 'x', 1);
    equal(await keep.send('a'), outcome);
    equal((await keep.read('a', DRAFT)).fields.get(`item${status}`).unsent, unsent);
    equal((await keep.unsent('a')).closed, unsent === 'closed' ? ['x'] : []);
    const deal = (await keep.of('a')).transaction('changes', 'readwrite');
    deal.objectStore('changes').clear();
    await keep.written(deal);
  }
}

export async function neverUsesSomebodyElsesSession() {
  const { keep, asked } = await sender({ session: json({ account: 'b', token: 't' }) });
  await keep.write('a', DRAFT, 'item', 'x', 1);
  equal([await keep.send('a'), asked.length], ['over', 1]);
}

export async function saysThatThereIsNoNetwork() {
  const { keep } = await sender({ PATCH: () => { throw new TypeError('Failed to fetch'); } });
  await keep.write('a', DRAFT, 'item', 'x', 1);
  equal([await keep.send('a'), (await keep.unsent('a')).fields], ['offline', 1]);
}

export async function sendsAPictureInPiecesFromWhereItStopped() {
  const size = 150000;
  const { keep, asked } = await sender({
    POST: () => new Response(null, { status: 200, headers: { 'Upload-Offset': '65536' } }),
    PATCH: (_, all) => new Response(null, { headers: { 'Upload-Offset': String(all.length === 3 ? 131072 : size) } }),
  });
  await keep.picture('a', { ...PICTURE, blob: new Blob([new Uint8Array(size)]), size });
  equal(await keep.send('a'), 'sent');
  equal(asked.slice(1).map(([method, url, body]) => [method, url, body?.size]),
    [['POST', '/cases/1/evidence/p1', undefined], ['PATCH', '/cases/1/evidence/p1', 65536], ['PATCH', '/cases/1/evidence/p1', 18928]]);
  const { state, offset, blob } = (await keep.read('a', DRAFT)).pictures.get('p1');
  equal([state, offset, blob], ['arrived', size, null]);
}

export async function keepsTheReasonOfAPictureThatIsRefused() {
  const { keep } = await sender({ POST: () => json({ detail: 'Terlalu besar' }, { status: 422 }) });
  await keep.picture('a', PICTURE);
  await keep.send('a');
  const { state, words } = (await keep.read('a', DRAFT)).pictures.get('p1');
  equal([state, words], ['refused', 'Terlalu besar']);
}

export async function stopsInTheMiddleWhenTheAccountLeaves() {
  const { keep } = await sender({
    POST: async () => {
      await keep.leave('a', 'v1');
      return new Response(null, { headers: { 'Upload-Offset': '0' } });
    },
  });
  await keep.picture('a', PICTURE);
  equal(await keep.send('a'), 'over');
  equal((await indexedDB.databases()).map(one => one.name), ['pendamping']);
}

export async function fieldsOfACaseThatStandsStillKeepBackNoOther() {
  const { keep, asked } = await sender({ PATCH: SAVED });
  const fetched = self.fetch;
  self.fetch = (url, options) => url.startsWith('/cases/1/') ? json({}, { status: 423 }) : fetched(url, options);
  await keep.write('a', DRAFT, 'item', 'x', 1);
  await keep.write('a', '/cases/2/steps/compile-report', 'item', 'y', 1);
  equal([await keep.send('a'), (await keep.unsent('a')).per, asked.length], ['later', { [DRAFT]: 1 }, 2]);
}
