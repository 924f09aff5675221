import { boxes, showField, showLine, worst } from '/js/draft/states.js';
import { equal, page } from '../assert.js';

const SAYS = { icons: '/i.svg', saved: 'Tersimpan', phone: 'Di ponsel', closed: 'Ditutup', full: 'Penuh', refused: 'Ditolak',
  long: 'Panjang', noRoom: 'Tidak muat', over: 'Habis', look: 'Lihat', short: 'Kurang {0}', sent: 'Terkirim', conflict: 'Dua nilai' };
const NOTHING = { kind: '' };
const rows = form => ({ inputs: () => [...form.elements], keptName: name => name });

export function tellsTheWorstOfABox() {
  const kinds = ['waiting', 'closed', '', 'conflict', 'FULL', 'refused'].map(kind => ({ kind }));
  equal(worst(kinds).kind, 'conflict');
  equal(worst([NOTHING, { kind: 'waiting' }]).kind, 'waiting');
  equal(worst([NOTHING, NOTHING]).kind, '');
}

export function findsTheStateOfEachBox() {
  const form = page('<form><p class="field"><input name="day"><input name="month"></p><p class="field"><input name="item"></p></form>');
  const fields = new Map([['day', { unsent: 'waiting' }], ['month', { unsent: 'refused', conflict: { value: '' } }]]);
  const told = boxes(rows(form), fields);
  equal([...told.values()].map(({ kind, input }) => [kind, input.name]), [['conflict', 'month'], ['', 'item']]);
}

export function saysNothingOfAFieldThatNeverWaited() {
  const box = page('<p class="field"></p>');
  showField(box, NOTHING, SAYS);
  equal(box.children.length, 0);
}

export function saysOfAFieldWhatItIsWaitingFor() {
  const box = page('<p class="field"></p>');
  const said = ['waiting', 'refused', 'closed', 'FULL', 'TOO_LONG', 'noRoom', ''].map(kind => {
    showField(box, { kind, field: { value: 'x' } }, SAYS);
    return [box.textContent.trim(), box.querySelector('.state').className];
  });
  equal(said, [['Di ponsel', 'state is-wait'], ['Ditolak', 'state is-late'], ['Ditutup', 'state is-late'], ['Penuh', 'state is-late'],
    ['Panjang', 'state is-late'], ['Tidak muat', 'state is-late'],
    ['Tersimpan', 'state is-done']]);
  equal(box.querySelectorAll('[data-saved]').length, 1);
}

export function doesNotTouchAConflictThatSomebodyReads() {
  const input = page('<form><p class="field"><input></p></form>').elements[0];
  const box = input.parentElement;
  const field = { name: 'item', value: 'a', conflict: { value: 'b' } };
  const chosen = [];
  const tell = () => showField(box, { kind: 'conflict', input, field }, SAYS, (...given) => chosen.push(given));
  tell();
  const button = box.querySelector('button');
  tell();
  equal(box.querySelector('button') === button, true);
  button.click();
  equal(chosen.map(([one, place, mine]) => [one.name, place === input, mine]), [['item', true, true]]);
}

export function saysOfALineWhatMattersMost() {
  const line = page(`<details><summary><span data-state></span><span data-amount>Rp 5</span></summary>
    <p class="field"></p><p class="field" data-picture><input value="p1"></p></details>`);
  const box = line.querySelector('.field');
  const said = (kind, picture, short = '') => {
    line.dataset.short = short;
    showLine(line, new Map([[box, { kind }]]), new Map(picture ? [['p1', { state: picture }]] : []), SAYS);
    return line.querySelector('[data-state]').textContent.trim();
  };
  equal([said('refused', 'waiting'), said('waiting', ''), said('', 'waiting'), said('', 'arrived', '2000'), said('', '')],
    ['Lihat', 'Di ponsel', 'Di ponsel', 'Kurang Rp\u00a02.000', 'Terkirim']);
  line.querySelector('[data-amount]').textContent = '–';
  equal(said('', ''), '');
}
