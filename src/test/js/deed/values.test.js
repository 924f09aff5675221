import { bodyOf, boxOf, changed, empty, restore, takeOver, valuesOf } from '/js/deed/values.js';
import { equal, page } from '../assert.js';

const form = () => page(`<form><input type="hidden" name="_key" value="k">
  <div class="field"><fieldset class="field" id="method"><input type="radio" name="method" value="VISIT"><input type="radio" name="method"
    value="INTERVIEW"></fieldset></div>
  <fieldset class="field" id="visitDate"><input name="visitDate.day"><input name="visitDate.month"></fieldset>
  <div class="field"><input id="membersPresent" name="membersPresent" value=" "></div>
  <div class="field"><fieldset class="field" id="agreed"><input type="checkbox" name="agreed.1" value="true"><input type="checkbox"
    name="agreed.11" value="true"></fieldset></div>
  <div class="field"><textarea name="note"></textarea></div></form>`);

export function saysWhatWasTypedAsAProgramWould() {
  const one = form();
  restore(one, { method: 'VISIT', 'visitDate.day': '24', 'visitDate.month': '7', membersPresent: '10', 'agreed.11': 'true' });
  equal(bodyOf(valuesOf(one)), { method: 'VISIT', visitDate: { day: '24', month: '7' }, membersPresent: '10',
    agreed: { 1: '', 11: 'true' }, note: '' });
}

export function findsWhatIsPlainlyMissing() {
  const one = form();
  restore(one, { method: 'VISIT', 'visitDate.day': '24' });
  equal(empty(one).map(box => box.id || box.querySelector('input').name), ['visitDate', 'membersPresent']);
}

export function findsTheBoxThatARefusalNames() {
  const one = form();
  equal([boxOf(one, 'method').id, boxOf(one, 'membersPresent').querySelector('input').name, boxOf(one, null), boxOf(one, 'member')],
    ['method', 'membersPresent', null, null]);
}

export function whatAnotherTabHasWrittenComesInWhereNothingWasTypedSince() {
  const one = form();
  const base = valuesOf(one);
  one.elements.membersPresent.value = '7';
  equal(changed(one, base), { membersPresent: '7' });
  const other = { method: 'VISIT', membersPresent: '9', note: 'Ramai' };
  equal(takeOver(one, base, other), { ...base, method: 'VISIT', note: 'Ramai' });
  equal([valuesOf(one).method, valuesOf(one).membersPresent, valuesOf(one).note], ['VISIT', '7', 'Ramai']);
}
