import { equal } from '../assert.js';
import { ARRIVED, FINISHED, json, phone, PICTURE, VISIT } from './sender.js';

const state = async keep => (await keep.deed('a', VISIT))?.state;

export async function whatWasOpenedAgainMeanwhileIsNotRefused() {
  const { keep } = await phone({
    'verify-field': async () => {
      await keep.note('a', VISIT, { state: 'open', key: null });
      return json({ problems: [] }, { status: 422 });
    },
  });
  await keep.note('a', VISIT, FINISHED);
  await keep.send('a');
  equal(await state(keep), 'open');
}

export async function whatWasWrittenAfterItHadGoneIsNeitherSentNorLost() {
  for (const again of [{ state: 'open', key: null }, { state: 'finished', key: 'k2', body: { method: 'VIDEO' } }]) {
    const { keep, asked } = await phone({
      p2: ARRIVED, papers: () => json({}),
      'verify-field': async () => {
        await keep.note('a', VISIT, { ...again, values: { method: 'VIDEO' } });
        await keep.picture('a', { ...PICTURE, id: 'p2', draft: VISIT });
        return json({ result: 'ACCEPTED' });
      },
    });
    await keep.note('a', VISIT, FINISHED);
    await keep.send('a');
    await keep.send('a');
    const { values, state: how, title } = await keep.deed('a', VISIT);
    equal([how, values, title], ['overtaken', { method: 'VIDEO' }, 'Melati']);
    equal([asked.filter(([, url]) => url === VISIT).length, (await keep.unsent('a')).turned], [1, 1]);
    equal((await keep.read('a', VISIT)).pictures.get('p2').state, 'arrived');
    await keep.drop('a', VISIT);
  }
}

export async function whatIsOpenedAgainBeforeItHasGoneIsNotSent() {
  const { keep, asked } = await phone({ 'verify-field': () => json({}) });
  const real = self.fetch;
  self.fetch = async (url, more) => {
    if (url === '/session') await keep.note('a', VISIT, { state: 'open', key: null });
    return real(url, more);
  };
  await keep.note('a', VISIT, FINISHED);
  equal([await keep.send('a'), await state(keep), asked.map(([, url]) => url)], ['sent', 'open', ['/session']]);
}
