// What the server will say of a line is said while it is typed: the day of a receipt, and what is left of its line of the plan.
import { read } from '../amounts.js';
import { tell } from '../tell.js';
import { product } from './sums.js';
import { put, rupiah } from './values.js';

const part = (line, name) => line.querySelector(`[name$=".${name}"]`);
const amountOf = line => product(part(line, 'quantity').value, part(line, 'price').value);

// The day as it sorts; nothing while a part is missing, and no day at all as an empty text.
export function dayOf(day, month, year) {
  if (![day, month].every(one => /^\d{1,2}$/.test(one.trim())) || !/^\d{4}$/.test(year.trim())) return null;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCDate() === Number(day) && date.getUTCMonth() === Number(month) - 1 ? date.toISOString().slice(0, 10) : '';
}

export class Checks {
  #form;
  #says;

  constructor(form) {
    this.#form = form;
    this.#says = form.querySelector('[data-left]').dataset;
  }

  count() {
    const lines = [...this.#form.querySelectorAll('[data-line]:not([hidden])')];
    const spent = new Map();
    for (const line of lines) {
      const plan = part(line, 'budgetLine').value;
      spent.set(plan, (spent.get(plan) ?? 0) + (amountOf(line) ?? 0));
    }
    for (const line of lines) {
      this.#checkDay(line);
      this.#checkPlan(line, spent);
    }
  }

  #checkDay(line) {
    const day = dayOf(...['day', 'month', 'year'].map(one => part(line, `date.${one}`).value));
    const { from, until } = this.#says;
    const box = part(line, 'date.day').closest('fieldset.field');
    tell(box, day === '' ? this.#says.noDay : day && (day < from || day > until) ? this.#says.day : '');
  }

  #checkPlan(line, spent) {
    const [option] = part(line, 'budgetLine').selectedOptions;
    const box = part(line, 'budgetLine').closest('.field');
    const rest = box.querySelector('[data-rest]');
    rest.hidden = !option?.value;
    if (rest.hidden) return tell(box, '');
    const [sum, most] = [spent.get(option.value), Number(option.dataset.most)];
    rest.textContent = this.#says.rest.replace('{0}', rupiah(Math.max(0, most - sum)));
    const said = [option.dataset.item, rupiah(sum), rupiah(most)];
    tell(box, sum > most ? this.#says.plan.replace(/\{(\d)}/g, (_, at) => said[at]) : '');
  }

  // What follows from what was chosen or typed, where the person has written nothing else; gives the inputs that it filled.
  follow(input) {
    const line = input.closest('[data-line]');
    if (!line) return [];
    if (input.name.endsWith('.budgetLine')) return this.#fillItem(line, input.selectedOptions[0]);
    return /\.(quantity|price)$/.test(input.name) ? this.#fillReceipt(line) : [];
  }

  #fillItem(line, option) {
    return [['item', option.dataset.item], ['unit', option.dataset.unit]].map(([name, value]) => {
      const input = part(line, name);
      const isOurs = !input.value || input.value === input.dataset.filled;
      return isOurs && value ? filled(input, value) : null;
    }).filter(Boolean);
  }

  #fillReceipt(line) {
    const receipts = line.querySelectorAll('[data-receipt]:not([hidden])');
    const amount = amountOf(line);
    if (receipts.length !== 1 || amount === null) return [];
    const input = receipts[0].querySelector('[name$=".amount"]');
    const isOurs = !input.value || String(read(input.value)) === input.dataset.filled;
    return isOurs ? [filled(input, rupiah(amount).slice(3), String(amount))] : [];
  }
}

function filled(input, value, mark = value) {
  put(input, value);
  input.dataset.filled = mark;
  return input;
}
