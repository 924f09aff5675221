// What was typed into a form, as a program would send it.
import { isTyped, put, valueOf } from '../draft/values.js';

const inputs = form => [...form.elements].filter(isTyped);

export const valuesOf = form => Object.fromEntries(inputs(form).map(input => [input.name, valueOf(input)]));

export function restore(form, values) {
  for (const input of inputs(form)) {
    if (input.name in values) put(input, values[input.name]);
  }
}

// What was typed here since the page and the phone last said the same.
export const changed = (form, base) =>
  Object.fromEntries(Object.entries(valuesOf(form)).filter(([name, value]) => value !== base[name]));

// What another tab has written comes in where nothing was typed since; gives what both know then.
export function takeOver(form, base, values) {
  const typed = changed(form, base);
  const theirs = Object.fromEntries(Object.entries(values).filter(([name]) => name in base && !(name in typed)));
  restore(form, theirs);
  return { ...base, ...theirs };
}

// Parts of a date and the like lie within their field.
export function bodyOf(values) {
  const body = {};
  for (const [name, value] of Object.entries(values)) {
    const parts = name.split('.');
    const last = parts.pop();
    parts.reduce((at, part) => at[part] ??= {}, body)[last] = value;
  }
  return body;
}

// The box of a field, by the name that a refusal gives.
export function boxOf(form, name) {
  const place = name && (form.querySelector(`[id="${CSS.escape(name)}"]`) ?? form.querySelector(`[name="${CSS.escape(name)}"]`));
  return place?.closest('.field') ?? null;
}

// Boxes in which something that has to be said was not; words that explain may be missing, and a tick.
export function empty(form) {
  const boxes = new Set();
  for (const input of inputs(form)) {
    if (input.tagName !== 'TEXTAREA' && input.type !== 'checkbox' && !valueOf(input).trim()) boxes.add(input.closest('.field'));
  }
  return [...boxes];
}
