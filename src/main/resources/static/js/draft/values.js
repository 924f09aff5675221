// Values of fields as text, the way they stand in the draft.
import { grouped } from '../amounts.js';

export const rupiah = amount => `Rp\u00a0${grouped(amount)}`;

// Something a person fills in, not what the page sends along.
export function isTyped(input) {
  return Boolean(input.name) && !/^_|\.(_row|id)$/.test(input.name) && !['submit', 'file'].includes(input.type) && !input.disabled;
}

export function valueOf(input) {
  if (input.type === 'radio') return input.form.querySelector(`[name="${input.name}"]:checked`)?.value ?? '';
  if (input.type === 'checkbox') return input.checked ? 'true' : '';
  return input.value;
}

export function put(input, value) {
  if (input.type === 'radio') input.checked = input.value === value;
  else if (input.type === 'checkbox') input.checked = value === 'true';
  else input.value = value;
}

// What a value looks like to a person who chooses between two.
export function shown(input, value, { yes, no }) {
  if (input.type === 'checkbox') return value === 'true' ? yes : no;
  if (input.tagName === 'SELECT') return [...input.options].find(one => one.value === value)?.text ?? '–';
  if (input.type === 'radio') {
    return input.form.querySelector(`[name="${input.name}"][value="${CSS.escape(value)}"]`)?.parentElement.textContent.trim() ?? '–';
  }
  return value || '–';
}
