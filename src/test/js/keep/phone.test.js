import { equal } from '../assert.js';
import { bases, load } from './scripts.js';

const PAGE = (account, visit) => new Response(`<!doctype html>\n<html lang="id" data-account="${account}" data-visit="${visit}"></html>`);
const STORES = ['fields', 'changes', 'pictures'];

export async function showsThePagesOfWhoCameLast() {
  const keep = await load('phone');
  equal(await keep.account(), undefined);
  equal([await keep.enter('a', 'v1'), await keep.enter('b', 'v2')], [true, true]);
  equal(await keep.account(), 'b');
  await keep.show('a');
  equal(await keep.account(), 'a');
  await keep.show(null);
  equal(await keep.account(), undefined);
}

export async function keepsAPageUnderTheAccountThatItSays() {
  const keep = await load('phone');
  await keep.enter('a', 'v1');
  await keep.keep('/mentor', PAGE('a', 'v1'));
  await keep.keep('/other', new Response('<!doctype html><html lang="id"></html>'));
  equal(await caches.keys(), ['pages-a']);
  equal(Boolean(await keep.kept('/mentor')), true);
  equal(Boolean(await keep.kept('/other')), false);
}

export async function showsNobodysPagesToSomebodyElse() {
  const keep = await load('phone');
  await keep.enter('a', 'v1');
  await keep.keep('/mentor', PAGE('a', 'v1'));
  await keep.enter('b', 'v2');
  equal(Boolean(await keep.kept('/mentor')), false);
  equal(await caches.keys(), ['pages-a']);
}

export async function keepsNothingOfAVisitThatHasEnded() {
  const keep = await load('phone');
  await keep.enter('a', 'v1');
  await keep.keep('/mentor', PAGE('a', 'v1'));
  await keep.of('a');
  await keep.leave('a', 'v1');
  await keep.keep('/mentor', PAGE('a', 'v1'));
  equal(await keep.of('a').catch(fault => fault.stop), 'over');
  await keep.show('a');
  equal([await keep.enter('a', 'v1'), await keep.account(), await caches.keys(), await bases()], [false, undefined, [], ['pendamping']]);
}

export async function letsAnAccountComeBackByAnotherVisit() {
  const keep = await load('phone');
  await keep.enter('a', 'v1');
  await keep.leave('a', 'v1');
  equal([await keep.enter('a', 'v2'), await keep.enter('a', 'v1')], [true, false]);
  equal([...(await keep.of('a')).objectStoreNames].sort(), STORES.sort());
}

export async function endsEveryVisitOfTheAccountThatLeaves() {
  const keep = await load('phone');
  await keep.enter('a', 'v1');
  await keep.enter('a', 'v2');
  await keep.enter('b', 'v3');
  await keep.leave('a', 'v2');
  equal([await keep.enter('a', 'v1'), await keep.account(), await keep.isHere('b')], [false, 'b', true]);
}

export async function tellsTheOtherTabs() {
  const keep = await load('phone');
  const heard = new Promise(yes => { new BroadcastChannel('pendamping').onmessage = ({ data }) => yes(data); });
  await keep.enter('a', 'v1');
  await keep.leave('a', 'v1');
  equal(await heard, { left: 'a' });
}

export async function removesWhatALeavingThatBrokeOffHasLeft() {
  const keep = await load('phone');
  await keep.enter('here', 'v1');
  await keep.of('here');
  await caches.open('pages-gone');
  await caches.open('shell');
  await new Promise(yes => { indexedDB.open('pendamping-gone').onsuccess = event => { event.target.result.close(); yes(); }; });
  await keep.tidy();
  equal([await caches.keys(), await bases()], [['shell'], ['pendamping', 'pendamping-here']]);
}

export async function aVisitWhoseRecordHasVanishedBeginsAgainAndOneThatEndedDoesNot() {
  const keep = await load('phone');
  await keep.enter('a', 'v1');
  let lost = 0;
  addEventListener('lost', () => { lost++; });
  const deal = (await self.Bases.opening('pendamping')).transaction('phone', 'readwrite');
  deal.objectStore('phone').clear();
  await self.Bases.written(deal);
  equal([await keep.isHere('b'), await keep.isHere('a'), await keep.isHere('a'), lost], [false, true, true, 1]);
  await keep.leave('a', 'v1');
  equal([await keep.isHere('a'), lost], [false, 1]);
}
