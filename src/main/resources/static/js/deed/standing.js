// How far a form is, above it; what came of it when it comes.
import { showRefused } from './answer.js';

const DISABLED = ['finished', 'closed', 'done', 'overtaken'];

export class Standing {
  #form;
  #body;
  #before = '';

  constructor(form) {
    this.#form = form;
    this.#body = form.querySelector('[data-body]');
  }

  show(one, isKept) {
    const state = one?.state ?? '';
    this.#body.disabled = DISABLED.includes(state);
    this.#body.hidden = state === 'done';
    this.#form.querySelector('[data-is-full]').hidden = isKept;
    this.#form.querySelector('[data-discard]').hidden = !['open', 'refused'].includes(state);
    this.#either('room', isKept);
    this.#either('stands', Boolean(one?.stands));
    for (const note of this.#form.querySelectorAll('[data-when]')) note.hidden = note.dataset.when !== state;
    const now = `${state} ${one?.key}`;
    if (now !== this.#before) this.#tell(one);
    this.#before = now;
  }

  #either(name, is) {
    for (const place of this.#form.querySelectorAll(`[data-${name}]`)) place.hidden = String(is) !== place.dataset[name];
  }

  #tell(one) {
    if (one?.state === 'refused') showRefused(this.#form, one.problems);
    this.#form.querySelectorAll('[data-words]').forEach(words => { words.textContent = one?.problems?.length ? '' : one?.words ?? ''; });
    if (this.#before) this.#form.querySelector('[data-when]:not([hidden])')?.scrollIntoView({ block: 'center' });
  }
}
