import { groupWhileTyping, read, regrouped, written } from '/js/amounts.js';
import { equal, page } from './assert.js';

export function readsWhatTheServerReads() {
  const one = ['1500000', '1.500.000', '1,500,000', '1 500 000', 'Rp 1.500.000,-', 'Rp1.500.000,00', '1500000.00', '1.500.000,\u2212',
    '\'1500000', '\u20191.500.000', 'rp. 1\u00a0500\u00a0000'];
  equal(one.map(read), one.map(() => '1500000'));
  equal(['1.500', '15.000,00', '0', '00'].map(read), ['1500', '15000', '0', '0']);
}

export function guessesNothing() {
  const unclear = ['15,000', '1.500,000', '33333.33', '1,5', '1.50.000', '-1500', '1e6', '1,5 juta', '', 'Rp',
    '0500', '0.500', '007,00', '15000²', '15000₂', '2①', '12345678\u200b1234567'];
  equal(unclear.map(read), unclear.map(() => null));
  equal(['15,000', 'Rp15.000,00', '33333.33'].map(written), ['15,000', '15.000', '33333.33']);
}

export function keepsTheCaretBehindTheSameDigits() {
  const typed = (before, text, caret) => Object.values(regrouped(before, text, caret));
  equal(typed('1.500.000', '1.2.000', 3), ['12.000', 2]);
  equal(typed('12.000', '125.000', 3), ['125.000', 3]);
  equal(typed('1.500.000', '1500.000', 1), ['1.500.000', 1]);
  equal(typed('150', '1505', 4), ['1.505', 5]);
  equal(typed('1.500', '1.50', 4), ['150', 3]);
  equal(typed('', '5', 1), ['5', 1]);
  equal([typed('050', '0500', 4), typed('1.500', '0.500', 1)], [['0500', 4], ['0500', 1]]);
}

export function leavesSeparatorsOfOnesOwnAlone() {
  const typed = (before, text) => regrouped(before, text, text.length).text;
  equal([typed('1', '1.'), typed('1.', '1.5'), typed('1.50', '1.500'), typed('33.333', '33.333,'), typed('33.333,', '33.333,5')],
    ['1.', '1.5', '1.500', '33.333,', '33.333,5']);
}

export function stepsOverASeparatorWithDelete() {
  const input = page('<p class="rupiah"><input></p>').firstElementChild;
  groupWhileTyping('.rupiah input');
  input.value = '1.500.000';
  input.focus();
  input.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
  input.value = '1500.000';
  input.setSelectionRange(1, 1);
  input.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'deleteContentForward' }));
  equal([input.value, input.selectionStart], ['1.500.000', 2]);
}

export function saysOnLeavingWhatCannotBeRead() {
  document.documentElement.dataset.amount = 'Rupiah penuh';
  const input = page('<div class="field"><label>Harga</label><p class="rupiah"><input></p></div>').querySelector('input');
  groupWhileTyping('.rupiah input');
  const leave = value => {
    input.value = value;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    const said = document.querySelector('.why');
    return [input.value, said && !said.hidden ? said.textContent : ''];
  };
  equal(['15,5', '1.500', '15000\u00b2', ''].map(leave),
    [['15,5', 'Rupiah penuh'], ['1.500', ''], ['15000\u00b2', 'Rupiah penuh'], ['', '']]);
}

export function readsAsAWholeWhatIsFilledIn() {
  const input = page('<p class="rupiah"><input></p>').firstElementChild;
  groupWhileTyping('.rupiah input');
  const fill = (value, inputType) => {
    input.value = value;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, inputType }));
    return input.value;
  };
  equal([fill('Rp15.000,00', 'insertFromPaste'), fill('35000', ''), fill('33333.33', 'insertFromPaste'), fill('1500', 'insertText')],
    ['15.000', '35.000', '33333.33', '1500']);
  input.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
}
