import { conflict } from '/js/draft/conflicts.js';
import { equal, page } from '../assert.js';

const SAYS = {
  conflict: 'Dua nilai', mine: 'Di sini', theirs: 'Di sana', useMine: 'Pakai ini', useTheirs: 'Pakai itu', yes: 'Ya', no: 'Tidak',
};

export function showsBothValuesAsTheyLook() {
  const input = page('<form><input type="checkbox"></form>').elements[0];
  const note = conflict(input, { value: 'true', conflict: { value: '' } }, SAYS, () => {});
  equal([...note.querySelectorAll('b, dt, dd, button')].map(one => one.textContent),
    ['Dua nilai', 'Di sini', 'Ya', 'Di sana', 'Tidak', 'Pakai ini', 'Pakai itu']);
}

export function neverTakesAValueForMarkup() {
  const input = page('<form><input></form>').elements[0];
  const note = conflict(input, { value: '<img src=x>', conflict: { value: '<b>' } }, SAYS, () => {});
  equal([...note.querySelectorAll('dd')].map(one => one.textContent), ['<img src=x>', '<b>']);
  equal(note.querySelectorAll('img, dd b').length, 0);
}

export function tellsWhichOneWasChosen() {
  const input = page('<form><input></form>').elements[0];
  const chosen = [];
  const note = conflict(input, { value: 'a', conflict: { value: 'b' } }, SAYS, mine => chosen.push(mine));
  note.querySelectorAll('button').forEach(button => button.click());
  equal(chosen, [true, false]);
}
