import { missing, product, Sums } from '/js/draft/sums.js';
import { equal, page } from '../assert.js';

const line = (quantity, price, receipt, picture = 'p1') => `<details data-line>
  <summary><b data-item data-none="Baris"></b><span data-amount></span></summary>
  <input name="l.item"><input name="l.quantity" value="${quantity}"><input name="l.price" value="${price}">
  <fieldset data-receipt><input name="l.receipts.evidence" value="${picture}">
  <input name="l.receipts.amount" value="${receipt}"></fieldset></details>`;

const LEFT = `<div data-left data-received="1000000" data-closed="250000" data-words="Sisa" data-over="Lebih">
  <p><span></span></p><strong></strong>
  <span data-recorded="Tercatat %"></span><span data-gap="Tanpa bukti %"></span><svg><rect class="sent"/></svg></div>`;

export function multipliesAndRoundsHalfARupiahUp() {
  equal(product('12', '35.000'), 420000);
  equal(product(' 2,5 ', '1.001'), 2503);
  equal(product('0.01', '50'), 1);
  equal(product('0,01', '49'), 0);
  equal(product('999999999', '999.999.999'), 999999998000000000);
}

export function doesNotGuessWhatCannotBeRead() {
  equal(['', '1,234', '1.5.5', '-1', 'dua'].map(quantity => product(quantity, '1000')), [null, null, null, null, null]);
  equal(['Rp', '15,000', '33333.33'].map(price => product('1', price)), [null, null, null]);
}

export function countsWhatNoReceiptShows() {
  const receipts = (...amounts) => amounts.map(amount => ({ amount, picture: 'p1' }));
  equal(missing(420000, receipts('100.000', '20000')), 300000);
  equal(missing(420000, receipts('420.000')), 0);
  equal(missing(null, receipts('1')), 0);
  equal(missing(10, []), 10);
  equal(missing(10, [{ amount: '10', picture: '' }]), 10);
}

export function countsAReceiptWithoutAPictureAsNone() {
  const form = page(`<form>${LEFT}${line('1', '100.000', '100.000', '')}</form>`);
  new Sums(form).count();
  equal(form.querySelector('[data-gap]').textContent, 'Tanpa bukti Rp\u00a0100.000');
  form.querySelector('[name$=".evidence"]').value = 'p1';
  new Sums(form).count();
  equal(form.querySelector('[data-gap]').textContent, 'Tanpa bukti Rp\u00a00');
}

export function addsUpTheLinesThatAreShown() {
  const form = page(`<form>${LEFT}${line('2', '100.000', '150.000')}${line('', '5', '')}${line('1', '900.000', '')}</form>`);
  const lines = form.querySelectorAll('[data-line]');
  lines[2].hidden = true;
  new Sums(form).count();
  equal([...lines].slice(0, 2).map(one => one.querySelector('[data-amount]').textContent), ['Rp\u00a0200.000', '–']);
  equal(lines[0].querySelector('[data-item]').textContent, 'Baris');
  equal([...lines].slice(0, 2).map(one => one.dataset.short), ['50000', '']);
  equal(['p span', 'strong', '[data-recorded]', '[data-gap]'].map(name => form.querySelector(name).textContent),
    ['Sisa', 'Rp\u00a0550.000', 'Tercatat Rp\u00a0450.000', 'Tanpa bukti Rp\u00a050.000']);
  equal(form.querySelector('.sent').getAttribute('width'), '20%');
}

export function saysWhenMoreWasSpentThanReceived() {
  const form = page(`<form>${LEFT}${line('1', '900.000', '')}</form>`);
  new Sums(form).count();
  equal(['p span', 'strong'].map(name => form.querySelector(name).textContent), ['Lebih', 'Rp\u00a0150.000']);
  equal(form.querySelector('.sent').getAttribute('width'), '75%');
}
