import { equal } from '../assert.js';
import { ARRIVED, FINISHED, json, phone, PICTURE, VISIT } from './sender.js';

const state = async keep => (await keep.deed('a', VISIT))?.state;

export async function goesOnceUnderItsKeyWithItsPicturesBefore() {
  const { keep, asked } = await phone({ 'verify-field': () => json({ result: 'ACCEPTED' }), papers: () => json({}), p1: ARRIVED });
  await keep.picture('a', { ...PICTURE, draft: VISIT, lays: { kind: 'VISIT' } });
  await keep.note('a', VISIT, FINISHED);
  equal((await keep.unsent('a')).fields, 1);
  equal([await keep.send('a'), await keep.send('a')], ['sent', 'sent']);
  equal(asked.filter(([method]) => method === 'POST').map(([, url, sent]) => [url, sent]), [
    ['/cases/1/evidence/p1', undefined], ['/cases/1/papers', { kind: 'VISIT', file: 'p1' }], [VISIT, { method: 'VISIT' }]]);
  const { values, body, title } = await keep.deed('a', VISIT);
  equal([await state(keep), values, body, title], ['done', undefined, undefined, 'Melati']);
  equal([(await keep.read('a', VISIT)).pictures.size, (await keep.unsent('a')).fields], [0, 0]);
}

export async function waitsUntilItIsFinishedAndForEveryPicture() {
  const { keep, asked } = await phone({ 'verify-field': () => json({}), p1: () => json({}, { status: 503 }) });
  await keep.note('a', VISIT, { ...FINISHED, state: 'open' });
  equal([await keep.send('a'), (await keep.unsent('a')).forms, asked.length], ['sent', 1, 0]);
  await keep.note('a', VISIT, FINISHED);
  await keep.picture('a', { ...PICTURE, draft: VISIT, lays: { kind: 'VISIT' } });
  equal([await keep.send('a'), await state(keep)], ['later', 'finished']);
  equal(asked.some(([, url]) => url === VISIT), false);
}

export async function aPictureThatIsRefusedHoldsBackItsOwnFormAndNoOther() {
  const { keep } = await phone({
    'verify-field': () => json({}), p1: ARRIVED,
    papers: () => json({ problems: [{ field: 'file', message: 'Berkas ini sudah ada' }] }, { status: 422 }),
  });
  await keep.picture('a', { ...PICTURE, draft: VISIT, lays: { kind: 'VISIT' } });
  await keep.note('a', VISIT, FINISHED);
  await keep.note('a', '/cases/2/steps/verify-field', { ...FINISHED, key: 'k2' });
  equal(await keep.send('a'), 'sent');
  const { state: how, words } = (await keep.read('a', VISIT)).pictures.get('p1');
  equal([how, words], ['refused', 'Berkas ini sudah ada']);
  equal([await state(keep), (await keep.deed('a', '/cases/2/steps/verify-field')).state], ['refused', 'done']);
}

export async function saysWhyItWasNotTakenAndStopsNothingElse() {
  const problems = [{ field: 'membersPresent', message: 'Paling banyak 10' }];
  const answers = [[422, 'refused', 'sent', { problems }], [409, 'closed', 'sent', { detail: 'Sudah berubah' }],
    [403, 'closed', 'sent', { type: 'urn:pendamping:problem:forbidden', detail: 'Tidak boleh' }],
    [403, 'finished', 'over', { type: 'urn:pendamping:problem:session-over' }],
    [503, 'finished', 'later', {}], [500, 'finished', 'later', {}]];
  for (const [status, how, outcome, said] of answers) {
    const { keep } = await phone({ 'verify-field': () => json(said, { status }) });
    await keep.note('a', VISIT, FINISHED);
    equal([status, await keep.send('a'), await state(keep)], [status, outcome, how]);
    const one = await keep.deed('a', VISIT);
    equal([one.values, how === 'refused' ? one.problems : problems], [{ method: 'VISIT' }, problems]);
    await keep.drop('a', VISIT);
  }
}

export async function aPictureThatIsDiscardedOnItsWayGoesNoFurther() {
  const { keep, asked } = await phone({ p1: async () => {
    await keep.dropPicture('a', 'p1');
    return ARRIVED();
  } });
  await keep.picture('a', { ...PICTURE, draft: VISIT, lays: { kind: 'VISIT' } });
  equal([await keep.send('a'), asked.length, (await keep.read('a', VISIT)).pictures.size], ['sent', 2, 0]);
}

export async function pagesThatNobodyWaitsForGo() {
  const { keep } = await phone({});
  const page = () => new Response('<!doctype html>\n<html lang="id" data-account="a" data-visit="v1"></html>');
  for (const address of ['/visits', '/visits/1', '/visits/2', '/visits/3']) await keep.keep(address, page());
  await keep.note('a', VISIT, { ...FINISHED, state: 'open' });
  await keep.keepOnly('a', ['/visits/2'], '/visits/');
  const kept = [];
  for (const address of ['/visits', '/visits/1', '/visits/2', '/visits/3']) kept.push(Boolean(await keep.kept(address)));
  equal(kept, [true, true, true, false]);
}

export async function nothingOfItIsLeftBySomebodyWhoLeft() {
  const { keep } = await phone({});
  await keep.note('a', VISIT, FINISHED);
  await keep.leave('a', 'v1');
  equal([await keep.deeds('a'), await keep.note('a', VISIT, FINISHED).catch(fault => fault.stop)], [[], 'over']);
}

const STANDS = status => () => json({ type: 'urn:pendamping:problem:suspended', problems: [{ message: 'Dihentikan' }] }, { status });

export async function aCaseThatStandsStillKeepsBackNoOtherAndGoesLater() {
  for (const [still, lays] of [['verify-field', null], ['p1', { kind: 'VISIT' }], ['papers', { kind: 'VISIT' }]]) {
    const answers = { '2/steps/verify-field': () => json({}), 'verify-field': () => json({}), p1: ARRIVED, papers: () => json({}) };
    const { keep } = await phone({ ...answers, [String(still)]: STANDS(still === 'p1' ? 423 : 422) });
    if (lays) await keep.picture('a', { ...PICTURE, draft: VISIT, lays });
    await keep.note('a', VISIT, FINISHED);
    await keep.note('a', '/cases/2/steps/verify-field', { ...FINISHED, key: 'k2' });
    equal([still, await keep.send('a'), await state(keep), (await keep.deed('a', VISIT)).stands], [still, 'later', 'finished', true]);
    equal((await keep.deed('a', '/cases/2/steps/verify-field'))?.state, 'done');
    const again = await phone(answers);
    equal([await again.keep.send('a'), await state(again.keep)], ['sent', 'done']);
    for (const draft of [VISIT, '/cases/2/steps/verify-field']) await again.keep.drop('a', draft);
  }
}

export async function whatTwoTabsHaveWrittenIsPutTogether() {
  const { keep } = await phone({});
  const write = (name, value) => before => ({ state: 'open', values: { ...before?.values, [name]: value } });
  await Promise.all([keep.note('a', VISIT, write('note', 'Ramai')), keep.note('a', VISIT, write('membersPresent', '7'))]);
  equal((await keep.deed('a', VISIT)).values, { note: 'Ramai', membersPresent: '7' });
}

export async function countsAsUnsentWhatWasNotTaken() {
  const { keep } = await phone({});
  for (const how of ['open', 'refused', 'closed', 'overtaken', 'done', 'papers']) {
    await keep.note('a', `/cases/${how}/papers`, { ...FINISHED, state: how });
  }
  await keep.picture('a', { ...PICTURE, state: 'refused', lays: { kind: 'VISIT' } });
  const { forms, turned, shots, pictures } = await keep.unsent('a');
  equal([forms, turned, shots, pictures], [1, 3, 1, 0]);
}

export async function knowsThePagesOnWhichSomethingStands() {
  const { keep } = await phone({});
  for (const how of ['closed', 'done', 'papers']) {
    await keep.note('a', `/cases/${how}/papers`, { ...FINISHED, state: how, page: `/papers/${how}` });
  }
  const stands = async () => Promise.all(['closed', 'done', 'papers', 'x'].map(how => keep.holds(`/papers/${how}`)));
  equal(await stands(), [true, false, false, false]);
  await keep.picture('a', { ...PICTURE, draft: '/cases/papers/papers', state: 'refused' });
  equal(await stands(), [true, false, true, false]);
}
