// Sums over the lines while they are typed; the server has the last word.
import { read } from '../amounts.js';
import { rupiah } from './values.js';

const QUANTITY = /^\d{1,9}([.,]\d{1,2})?$/;

// Quantity times price in whole rupiah, half a rupiah rounded up; nothing while one of them cannot be read.
export function product(quantity, price) {
  const each = read(price);
  if (!QUANTITY.test(quantity.trim()) || each === null) return null;
  const hundredths = Math.round(Number(quantity.trim().replace(',', '.')) * 100);
  return Math.floor((Number(each) * hundredths + 50) / 100);
}

// What the receipts of a line do not show; a receipt without its picture shows nothing.
export function missing(amount, receipts) {
  const shown = receipts.filter(receipt => receipt.picture).reduce((sum, receipt) => sum + Number(read(receipt.amount)), 0);
  return amount !== null && amount > shown ? amount - shown : 0;
}

function receiptOf(place) {
  const value = name => place.querySelector(`[name$=".${name}"]`).value;
  return { amount: value('amount'), picture: value('evidence') };
}

export class Sums {
  #form;
  #left;

  constructor(form) {
    this.#form = form;
    this.#left = form.querySelector('[data-left]');
  }

  stick(isStuck) {
    this.#left.classList.toggle('stuck', isStuck);
    this.#left.querySelector('[data-net]').hidden = !isStuck;
    this.count();
  }

  count() {
    const closed = Number(this.#left.dataset.closed);
    let sum = closed;
    let gap = 0;
    const lines = [...this.#form.querySelectorAll('[data-line]:not([hidden])')];
    const rows = this.#form.querySelector('[data-rows-count]');
    if (rows) rows.textContent = rows.dataset.words.replace('{0}', lines.length);
    for (const line of lines) {
      const amount = product(line.querySelector('[name$=".quantity"]').value, line.querySelector('[name$=".price"]').value);
      const receipts = [...line.querySelectorAll('[data-receipt]:not([hidden])')].map(receiptOf);
      const short = missing(amount, receipts);
      this.#tell(line, amount, short);
      sum += amount ?? 0;
      gap += short;
    }
    this.#total(sum, gap, closed);
  }

  #tell(line, amount, short) {
    for (const place of line.querySelectorAll('[data-amount]')) place.textContent = amount === null ? '–' : rupiah(amount);
    const item = line.querySelector('[data-item]');
    item.textContent = line.querySelector('[name$=".item"]').value || item.dataset.none;
    line.dataset.short = short || '';
  }

  #total(sum, gap, closed) {
    const left = this.#left;
    const received = Number(left.dataset.received);
    const [words, over] = left.classList.contains('stuck') ? ['short', 'shortOver'] : ['words', 'over'];
    left.querySelector('p span').textContent = left.dataset[sum > received ? over : words];
    left.querySelector('strong').textContent = rupiah(Math.abs(received - sum));
    const recorded = left.querySelector('[data-recorded]');
    recorded.textContent = recorded.dataset.recorded.replace('%', rupiah(sum));
    const unsupported = left.querySelector('[data-gap]');
    unsupported.textContent = unsupported.dataset.gap.replace('%', rupiah(gap));
    left.querySelector('.sent')?.setAttribute('width', `${(Math.min(sum, received) - closed) * 100 / received}%`);
  }
}
