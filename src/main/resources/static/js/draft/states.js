// Says of every field and line whether it has arrived, waits here, or needs a look.
import { conflict } from './conflicts.js';
import { rupiah } from './values.js';

const WORST = ['noRoom', 'over', 'conflict', 'TOO_LONG', 'refused', 'FULL', 'closed', 'waiting'];

// A word with its icon; drawn anew only when it says something else.
export function state(place, kind, icon, text, { icons }) {
  const told = `${kind} ${icon} ${text}`;
  if (place.dataset.told === told) return;
  place.dataset.told = told;
  place.className = `state ${kind}`;
  place.innerHTML = `<svg class="i" aria-hidden="true"><use href="${icons}#${icon}"/></svg> `;
  place.append(text);
}

// Of several states of one box, the one that has to be told.
export function worst(states) {
  return states.reduce((known, one) =>
    one.kind && (!known.kind || WORST.indexOf(one.kind) < WORST.indexOf(known.kind)) ? one : known);
}

// The state of each input of the form, by the box that it stands in; what is not even kept on the phone is told first.
export function boxes(rows, fields, unkept = new Map()) {
  const found = new Map();
  for (const input of rows.inputs()) {
    const name = rows.keptName(input.name);
    const field = fields.get(name);
    const one = { kind: unkept.get(name) ?? (field?.conflict ? 'conflict' : field?.unsent ?? ''), input, field };
    const box = input.closest('.field');
    found.set(box, found.has(box) ? worst([found.get(box), one]) : one);
  }
  return found;
}

export function showField(box, { kind, input, field }, says, choose) {
  const told = `${kind} ${field?.conflict?.value ?? ''} ${field?.value ?? ''}`;
  if (box.dataset.told === told || (!kind && !box.dataset.told)) return;
  box.dataset.told = told;
  const place = [...box.children].find(one => one.matches('[data-saved]')) ?? box.appendChild(savedPlace());
  if (kind === 'conflict') {
    place.replaceChildren(conflict(input, field, says, mine => choose(field, input, mine)));
    return;
  }
  const word = document.createElement('span');
  place.replaceChildren(word);
  if (kind === 'waiting') state(word, 'is-wait', 'i-phone', says.phone, says);
  else if (kind) state(word, 'is-late', 'i-x', reason(kind, says), says);
  else state(word, 'is-done', 'i-check', says.saved, says);
}

function reason(kind, says) {
  return { closed: says.closed, FULL: says.full, TOO_LONG: says.long, noRoom: says.noRoom, over: says.over }[kind] ?? says.refused;
}

function savedPlace() {
  const place = document.createElement('div');
  place.dataset.saved = '';
  place.setAttribute('role', 'status');
  return place;
}

export function showLine(line, known, pictures, says) {
  const kinds = [...line.querySelectorAll('.field')].map(box => known.get(box)?.kind).filter(Boolean);
  const waits = [...line.querySelectorAll('[data-picture] input')].some(input => pictures.get(input.value)?.state === 'waiting');
  const place = line.querySelector('summary [data-state]');
  if (kinds.some(kind => kind !== 'waiting')) state(place, 'is-soon', 'i-late', says.look, says);
  else if (kinds.length || waits) state(place, 'is-wait', 'i-phone', says.phone, says);
  else if (line.dataset.short) state(place, 'is-soon', 'i-late', says.short.replace('{0}', rupiah(line.dataset.short)), says);
  else if (line.querySelector('[data-amount]').textContent !== '–') state(place, 'is-done', 'i-check', says.sent, says);
  else unsay(place);
}

// Nothing is to be said there any more.
export function unsay(place) {
  place.dataset.told = '';
  place.replaceChildren();
}

// What came of a button, above the form.
export function say(form, colour, words) {
  const note = form.querySelector('[data-note]');
  note.hidden = false;
  note.textContent = words;
  note.className = `note ${colour}`;
  note.scrollIntoView({ block: 'center' });
}
