import { Shots } from '/js/deed/shots.js';
import { equal, page } from '../assert.js';

const HTML = `<section data-shots="VISIT" hidden><template><div data-picture data-kind="VISIT"><input type="hidden">
  <input type="file" id="VISIT-~0"><button data-shoot></button><button data-choose></button>
  <button data-drop></button></div></template></section>`;
const one = (id, at, more) => [id, { id, at, state: 'waiting', lays: { kind: 'VISIT' }, ...more }];

function shots() {
  const section = page(HTML);
  const dropped = [];
  const all = new Shots(section, { prepare: () => {}, show: () => {} }, id => dropped.push(id));
  const ids = () => [...section.querySelectorAll('[data-picture] input[type=hidden]')].map(input => input.value);
  return { section, all, ids, dropped };
}

export function showsThePicturesOfItsKindAndRoomForOneMore() {
  const { section, all, ids } = shots();
  all.show(new Map());
  equal([section.hidden, ids()], [false, ['']]);
  all.show(new Map([one('b', 2), one('a', 1), one('m', 3, { lays: { kind: 'MINUTES' } })]));
  equal(ids(), ['a', 'b', '']);
  all.show(new Map([one('b', 2)]));
  equal(ids(), ['b', '']);
}

export function whatHasArrivedIsNotDiscarded() {
  const { section, all, dropped } = shots();
  all.show(new Map([one('a', 1, { state: 'arrived' }), one('b', 2)]));
  const drops = [...section.querySelectorAll('[data-drop]')];
  equal(drops.map(button => button.hidden), [true, false, true]);
  equal([...section.querySelectorAll('[data-shoot]')].map(button => button.hidden), [true, true, false]);
  drops[1].click();
  equal(dropped, ['b']);
}
