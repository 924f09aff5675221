import { Sync } from '/js/draft/sync.js';
import { equal, eventually, page } from '../assert.js';

const PLACE = { account: 'a', draft: '/cases/1/steps/x' };

function sync() {
  const form = page(`<form><input name="vendor" value="Beras"><input name="unit" value="kg">
    <input name="lines[0]._row" value="k1"></form>`);
  const written = [];
  self.Keep = {
    write: async (...given) => { written.push(given.slice(2)); },
    choose: async (...given) => given[3] ? 'mine' : 'theirs',
  };
  const told = [];
  addEventListener('keep', () => told.push(written.length));
  const rows = {
    inputs: () => [form.elements.vendor, form.elements.unit],
    inputsOf: name => form.elements[name] ? [form.elements[name]] : [],
    keptName: name => name.replace('[0]', '[k1]'),
    keyOf: () => 'k1',
    goneRows: () => ['lines[k0]'],
    hide: (row, gone) => { row.hidden = gone; },
  };
  return { form, written, told, rows, sync: new Sync(PLACE, rows, { vendor: 7 }) };
}

export async function keepsWhatWasTypedOnceAndSoon() {
  const { sync: it, written, told } = sync();
  it.typed('vendor');
  it.typed('vendor');
  await eventually(() => told.length === 1);
  equal(written, [['vendor', 'Beras', 7]]);
}

export async function keepsAtOnceWhenThePageGoes() {
  const { sync: it, written } = sync();
  it.typed('unit');
  it.typed('gone.meanwhile');
  await it.flush();
  await it.flush();
  equal(written, [['unit', 'kg', 0]]);
}

export async function saysWhatThePhoneHasNoRoomForAndTriesAgain() {
  const { sync: it, written } = sync();
  const { write } = self.Keep;
  self.Keep.write = async () => { throw new DOMException('full', 'QuotaExceededError'); };
  it.typed('vendor');
  await it.flush();
  equal([[...it.unkept], written], [[['vendor', 'noRoom']], []]);
  self.Keep.write = write;
  await it.flush();
  equal([it.unkept.size, written], [0, [['vendor', 'Beras', 7]]]);
}

export async function keepsARowThatCameAndOneThatWent() {
  const { sync: it, written, form, told } = sync();
  form.id = 'lines[0]';
  await it.added(form);
  await it.takeOut(form, true);
  await it.takeOut(form, false);
  equal(written, [['lines[k1]._row', 'k1', 0], ['lines[k1]', 'gone', 0], ['lines[k1]', '', 0]]);
  equal([form.hidden, told], [false, [1, 2, 3]]);
}

export async function keepsEverythingThatATableFilledIn() {
  const { sync: it, written, form } = sync();
  await it.keepAll(form);
  equal(written, [['lines[k1]._row', 'k1', 0], ['lines[k0]', 'gone', 0], ['vendor', 'Beras', 7], ['unit', 'kg', 0]]);
}

export function saysWhatItHasSentItself() {
  const { sync: it } = sync();
  it.learn({ fields: new Map([['unit', { revision: 9 }], ['price', { revision: 0 }]]) });
  equal(it.sentSince(7), ['unit:9']);
}

export async function tellsThatSomebodyChose() {
  const { sync: it, told } = sync();
  equal([await it.choose('vendor', true), await it.choose('vendor', false)], ['mine', 'theirs']);
  equal(told, [0, 0]);
}
