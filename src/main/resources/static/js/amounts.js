// Amounts in whole rupiah: read as the server reads them (src/docs/input.md), and grouped while they are typed.
import { tell } from './tell.js';

const LONGEST = 60;
const UNSEEN = /(?![\u200c\u200d])\p{Cf}|(?![\t\n\v\f\r\x85])\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}/gu;
// Between eight digits and five, ten and two, or seven and seven stand two numbers, whatever nobody sees there.
const UNSEEN_IN_NUMBER = new RegExp([[8, 5], [5, 8], [7, 7], [10, 2], [2, 10]]
  .map(([before, behind]) => `(?<=\\p{Nd}{${before}})\\p{Cf}+(?=\\p{Nd}{${behind}})`).join('|'), 'gu');
// By which a spreadsheet was kept from counting.
const AS_TEXT = /^['`\u00b4\u02b9\u02bb-\u02bd\u02c8\u02ca\u02cb\u2018\u2019\u201b\u2032\u2035\ua78b\ua78c\uff07](?=\d)/;
const BLANKS = /[\s\p{Z}\x85]+/gu;
const AROUND = /^(?:(?:rp|idr)\.? ?)?(.*?)(?:[,.] ?[-\u2013\u2014\u2212=]{1,2})?(?: ?(?:rp|idr|rupiah))?$/i;
const SPELLINGS = [
  /^(0+|[1-9]\d{0,14})(?:[.,](\d{1,2}))?$/,
  /^([1-9]\d{0,2}(?:(?:\.\d{3})+|(?: \d{3})+))(?:,(\d{1,2}))?$/,
  /^([1-9]\d{0,2}(?:,\d{3}){2,}|[1-9]\d{0,2}(?:,\d{3})+(?=\.\d))(?:\.(\d{1,2}))?$/,
];

export const grouped = number => String(number).replace(/\B(?=(\d{3})+(?!\d))/g, '.');

// The digits of the amount, or nothing where it cannot be read in one way.
export function read(text) {
  if (text.length > LONGEST) return null;
  const compatible = text.replace(UNSEEN_IN_NUMBER, '\ufffd').replace(/\P{No}+/gu, part => part.normalize('NFKC'));
  const plain = AROUND.exec(compatible.replace(UNSEEN, '').replace(BLANKS, ' ').trim().replace(AS_TEXT, ''))?.[1].trim() ?? '';
  const found = SPELLINGS.map(spelling => spelling.exec(plain)).find(Boolean);
  const digits = found?.[1].replace(/[., ]/g, '');
  return digits && digits.length <= 15 && !/[1-9]/.test(found[2] ?? '') ? digits.replace(/^0+(?=\d)/, '') : null;
}

// The amount with its separators; what cannot be read stays as it is, for the server to say both readings.
export function written(text) {
  const amount = read(text);
  return amount === null ? text : grouped(amount);
}

// What the input shows after one digit came or went, and where the caret stands then: behind the same digits as before.
// People who set separators of their own are not disturbed.
export function regrouped(before, text, caret) {
  const isOurs = before === grouped(before.replace(/\./g, '')) && /^[\d.]*$/.test(text)
    && (text.match(/\./g) ?? []).length <= (before.match(/\./g) ?? []).length;
  if (!isOurs) return { text, caret };
  const typed = text.replace(/\./g, '');
  if (/^0\d/.test(typed)) return { text: typed, caret: caret - (text.slice(0, caret).match(/\./g) ?? []).length };
  const shown = grouped(typed);
  let digits = text.slice(0, caret).replace(/\./g, '').length;
  let place = 0;
  while (digits > 0) {
    if (shown[place] !== '.') digits--;
    place++;
  }
  return { text: shown, caret: place };
}

// A point behind separators that we have set ourselves, and one or two digits behind it: the person typed decimals.
const OURS_WITH_DECIMALS = /^([1-9]\d{0,2}(?:\.\d{3})+)(\.\d{1,2})$/;

export function withoutOurs(text) {
  const found = OURS_WITH_DECIMALS.exec(text);
  return found ? written(found[1].replace(/\./g, '') + found[2]) : text;
}

function asMeant(input) {
  const meant = withoutOurs(input.value);
  if (meant === input.value) return;
  input.value = meant;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertReplacementText' }));
}

const ONE_BY_ONE = /^(insertText|insertCompositionText|delete)/;
const known = new WeakMap();
const helped = new WeakSet();

// Groups what is typed into the inputs that match; what is pasted or filled in is read as a whole.
export function groupWhileTyping(selector) {
  addEventListener('focusin', ({ target }) => {
    if (target.matches(selector)) known.set(target, target.value);
  });
  document.addEventListener('input', ({ target, inputType }) => {
    if (!target.matches(selector)) return;
    const typed = ONE_BY_ONE.test(inputType ?? '')
      ? regrouped(known.get(target) ?? '', target.value, target.selectionStart ?? target.value.length)
      : { text: written(target.value), caret: null };
    const isSeparatorOnly = inputType === 'deleteContentForward' && typed.text === known.get(target);
    if (isSeparatorOnly) typed.caret++;
    if (typed.text !== target.value) {
      helped.add(target);
      target.value = typed.text;
      if (typed.caret !== null) target.setSelectionRange(typed.caret, typed.caret);
    }
    known.set(target, target.value);
  }, { capture: true });
  document.addEventListener('change', ({ target }) => {
    if (!target.matches(selector)) return;
    if (helped.delete(target)) asMeant(target);
    const box = target.closest('.field');
    const isRead = target.value.trim() === '' || read(target.value) !== null;
    if (box) tell(box, isRead ? '' : document.documentElement.dataset.amount);
  }, { capture: true });
}
