import { GONE, Rows } from '/js/draft/rows.js';
import { equal, page } from '../assert.js';

const RECEIPT = `<fieldset data-row data-of="lines[~0].receipts" id="lines[~0].receipts[~1]"><legend>Nota ~11</legend>
  <input name="lines[~0].receipts[~1]._row"><input name="lines[~0].receipts[~1].amount"></fieldset>`;
const LINE = `<details data-row data-of="lines" id="lines[~0]"><summary>Baris ~01</summary>
  <input name="lines[~0]._row"><input name="lines[~0].id"><input name="lines[~0].item">
  <button name="_add" value="lines[~0].receipts"></button></details>`;

function rows(heard = []) {
  const form = page(`<form><input name="results"><input name="_gone" value="lines[k0]">
    <template data-list="lines" data-mark="~0">${LINE}</template>
    <template data-list="lines[~0].receipts" data-mark="~1">${RECEIPT}</template>
    <button name="_add" value="lines"></button></form>`);
  const says = { gone: 'Dihapus', undo: 'Batal' };
  return { form, heard, rows: new Rows(form, says, { added: row => heard.push(row.id), takenBack: row => heard.push(`back ${row.id}`) }) };
}

export function addsARowWithItsKeyAndNumber() {
  const { form, rows: all, heard } = rows();
  all.add('lines', 'k1');
  all.add('lines', 'k2');
  equal(heard, ['lines[0]', 'lines[1]']);
  equal([...form.querySelectorAll('summary')].map(one => one.textContent), ['Baris 1', 'Baris 2']);
  equal([form.elements['lines[1]._row'].value, form.elements['lines[1].id'].value], ['k2', 'k2']);
}

export function callsAFieldByItsKeysInTheDraft() {
  const { rows: all } = rows();
  all.add('lines', 'k1');
  all.add('lines[0].receipts', 'r1');
  equal(all.keptName('lines[0].receipts[0].amount'), 'lines[k1].receipts[r1].amount');
  equal(all.inputsOf('lines[k1].item').map(input => input.name), ['lines[0].item']);
  equal(all.inputs().map(input => input.name), ['results', 'lines[0].item', 'lines[0].receipts[0].amount']);
}

export function countsOnAfterTheHighestRow() {
  const { rows: all, form } = rows();
  all.add('lines', 'k1');
  all.add('lines', 'k2');
  form.querySelector('[id="lines[0]"]').remove();
  equal(all.add('lines', 'k3').id, 'lines[2]');
}

export function addsARowToARowOfTheOneTemplateForAll() {
  const { form, rows: all } = rows();
  all.add('lines', 'k1');
  all.add('lines', 'k2');
  equal(all.add('lines[1].receipts', 'r1').id, 'lines[1].receipts[0]');
  equal(all.add('lines[1].receipts', 'r2').querySelector('legend').textContent, 'Nota 2');
  equal(form.querySelector('[id="lines[1]"]').querySelectorAll('fieldset').length, 2);
}

export function makesTheRowsThatAKeptValueLiesIn() {
  const { form, rows: all } = rows();
  all.place('lines[k9].receipts[r9].amount', '5000');
  all.place('results', 'Baik');
  all.place('lines[k9].item', 'Beras');
  equal(form.elements['lines[0].receipts[0].amount'].value, '5000');
  equal([form.elements.results.value, form.elements['lines[0].item'].value], ['Baik', 'Beras']);
  equal(form.querySelectorAll('[data-of=lines]').length, 1);
}

export function leavesOutWhatThePageHasNoPlaceFor() {
  const { form, rows: all } = rows();
  all.place('assets[k1].name', 'Mesin');
  equal(form.elements.length, 3);
}

export function takesARowOutAndOffersItBack() {
  const { form, rows: all, heard } = rows();
  const row = all.add('lines', 'k1');
  all.place('lines[k1]', GONE);
  equal([row.hidden, form.elements['lines[0].item'].disabled], [true, true]);
  equal(form.querySelector('[data-undo]').textContent, 'Dihapus Batal');
  equal(form.elements._gone.value, 'lines[k0],lines[k1]');
  form.querySelector('[data-undo] button').click();
  equal(heard, ['lines[0]', 'back lines[0]']);
  all.place('lines[k1]', '');
  equal([row.hidden, form.elements['lines[0].item'].disabled, form.querySelector('[data-undo]')], [false, false, null]);
  equal(all.goneRows(), ['lines[k0]']);
}
