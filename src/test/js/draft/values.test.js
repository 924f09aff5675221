import { isTyped, put, rupiah, shown, valueOf } from '/js/draft/values.js';
import { equal, page } from '../assert.js';

const WORDS = { yes: 'Ya', no: 'Tidak' };

export function writesRupiah() {
  equal(rupiah(0), 'Rp\u00a00');
  equal(rupiah(35000), 'Rp\u00a035.000');
}

export function knowsWhatAPersonFillsIn() {
  const form = page(`<form><input name="item"><input name="lines[0]._row"><input name="lines[0].id"><input name="_seen">
    <input type="file" name="photo"><input name="off" disabled><button name="_add"></button><textarea name="results"></textarea></form>`);
  equal([...form.elements].filter(isTyped).map(input => input.name), ['item', 'results']);
}

export function readsEveryKindOfInput() {
  const form = page(`<form><input name="item" value="Beras">
    <input type="checkbox" name="stamped" checked><input type="checkbox" name="none">
    <input type="radio" name="method" value="CASH"><input type="radio" name="method" value="BANK" checked>
    <input type="radio" name="kind" value="X"></form>`);
  equal([...form.elements].map(valueOf), ['Beras', 'true', '', 'BANK', 'BANK', '']);
}

export function writesEveryKindOfInput() {
  const form = page(`<form><input name="item"><input type="checkbox" name="stamped">
    <input type="radio" name="method" value="CASH"><input type="radio" name="method" value="BANK"></form>`);
  ['Beras', 'true', 'BANK', 'BANK'].forEach((value, i) => put(form.elements[i], value));
  equal(form.elements[0].value, 'Beras');
  equal([...form.elements].slice(1).map(input => input.checked), [true, false, true]);
}

export function showsAValueAsThePersonKnowsIt() {
  const form = page(`<form><input name="item"><input type="checkbox" name="stamped">
    <select name="line"><option value="a">Sarana</option></select>
    <label><input type="radio" name="method" value="CASH"> Tunai</label></form>`);
  const [item, stamped, line, method] = form.elements;
  equal(shown(item, 'Beras', WORDS), 'Beras');
  equal(shown(item, '', WORDS), '–');
  equal([shown(stamped, 'true', WORDS), shown(stamped, '', WORDS)], ['Ya', 'Tidak']);
  equal([shown(line, 'a', WORDS), shown(line, 'b', WORDS)], ['Sarana', '–']);
  equal([shown(method, 'CASH', WORDS), shown(method, 'BANK', WORDS)], ['Tunai', '–']);
}
