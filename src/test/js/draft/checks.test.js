import { Checks, dayOf } from '/js/draft/checks.js';
import { equal, page } from '../assert.js';

const FORM = `<form><div data-left data-from="2023-10-02" data-until="2023-11-20" data-day="antara" data-no-day="kalender"
    data-plan="{0} {1} {2}" data-rest="Sisa {0}"></div>
  <details data-line>
    <div class="field"><label></label><select name="l[0].budgetLine"><option value=""></option>
      <option value="b" data-item="Kompor" data-unit="unit" data-most="500000">1</option></select><p hidden data-rest></p></div>
    <input name="l[0].item"><input name="l[0].unit"><input name="l[0].quantity"><input name="l[0].price">
    <fieldset class="field"><legend></legend><input name="l[0].date.day"><input name="l[0].date.month">
      <input name="l[0].date.year"></fieldset>
    <fieldset data-receipt><input name="l[0].receipts[0].amount"></fieldset></details></form>`;

const type = (form, name, value) => {
  form.elements[`l[0].${name}`].value = value;
  return form.elements[`l[0].${name}`];
};
const told = form => [...form.querySelectorAll('[data-live]:not([hidden])')].map(one => one.textContent);

export function readsADayAsTheCalendarHasIt() {
  equal([dayOf('2', '10', '2023'), dayOf('31', '2', '2023'), dayOf('', '10', '2023')], ['2023-10-02', '', null]);
}

export function saysAtTheFieldWhatIsWrongWithTheDay() {
  const form = page(FORM);
  const checks = new Checks(form);
  [['day', '1'], ['month', '10'], ['year', '2023']].forEach(([part, value]) => type(form, `date.${part}`, value));
  checks.count();
  equal(told(form), ['antara']);
  type(form, 'date.day', '2');
  checks.count();
  equal(told(form), []);
}

export function fillsWhatFollowsFromTheLineOfThePlanAndLeavesWhatWasTyped() {
  const form = page(FORM);
  const checks = new Checks(form);
  equal(checks.follow(type(form, 'budgetLine', 'b')).map(input => input.value), ['Kompor', 'unit']);
  type(form, 'quantity', '2');
  equal(checks.follow(type(form, 'price', '150.000')).map(input => input.value), ['300.000']);
  equal(checks.follow(type(form, 'price', '400.000')).map(input => input.value), ['800.000']);
  checks.count();
  equal(told(form), ['Kompor Rp\u00a0800.000 Rp\u00a0500.000']);
  type(form, 'receipts[0].amount', '790.000');
  equal(checks.follow(type(form, 'price', '100.000')), []);
  checks.count();
  equal([told(form), form.querySelector('p[data-rest]').textContent], [[], 'Sisa Rp\u00a0300.000']);
}
