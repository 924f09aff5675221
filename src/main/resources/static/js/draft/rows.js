// Rows come and go without the server. They are counted on the page and have a key in the draft.
import { isTyped, put } from './values.js';

export const GONE = 'gone';
const UNDO = '<p class="undo" data-undo role="status"><span></span> <button type="button" class="link"></button></p>';

export class Rows {
  #form;
  #says;
  #added;
  #takenBack;

  // Tells of a row that was added, and of one that the person wants back.
  constructor(form, says, { added, takenBack }) {
    this.#form = form;
    this.#says = says;
    this.#added = added;
    this.#takenBack = takenBack;
  }

  keyOf(row) {
    return this.#form.elements[`${row}._row`]?.value || /\[(\d+)]$/.exec(row)[1];
  }

  keptName(name) {
    return name.replace(/\[\d+]/g, (number, at) => `[${this.keyOf(name.slice(0, at) + number)}]`);
  }

  inputs() {
    return [...this.#form.elements].filter(isTyped);
  }

  inputsOf(name) {
    return this.inputs().filter(input => this.keptName(input.name) === name);
  }

  // Of the rows of all rows there is one template; the row that the list lies in stands in it as ~0.
  #template(list) {
    return this.#form.querySelector(`template[data-list="${list.replace(/\[\d+]/, '[~0]')}"]`);
  }

  add(list, key) {
    const template = this.#template(list);
    const taken = [...this.#form.querySelectorAll(`[name^="${list}["]`)]
      .map(input => Number(/^\[(\d+)]/.exec(input.name.slice(list.length))[1]));
    const number = taken.length ? Math.max(...taken) + 1 : 0;
    const { mark } = template.dataset;
    const html = template.innerHTML.replaceAll(`${mark}1`, number + 1).replaceAll(mark, number);
    const within = /\[(\d+)]/.exec(list)?.[1];
    const end = this.#form.querySelector(`[name=_add][value="${list}"]`);
    end.insertAdjacentHTML('beforebegin', within ? html.replaceAll('~0', within) : html);
    const row = `${list}[${number}]`;
    this.#form.elements[`${row}._row`].value = key;
    const id = this.#form.elements[`${row}.id`];
    if (id) id.value = key;
    const place = end.previousElementSibling;
    this.#added(place);
    return place;
  }

  // Shows a value that was kept; the row that it lies in is made where it is not there yet.
  place(name, value) {
    const counted = this.#reach(name);
    if (counted === null) return;
    if (name.endsWith(']')) this.hide(document.getElementById(counted), value === GONE);
    else this.#form.querySelectorAll(`[name="${counted}"]`).forEach(input => put(input, value));
  }

  #reach(name) {
    let counted = '';
    let from = 0;
    for (const found of name.matchAll(/\[([^\]]+)]/g)) {
      const list = counted + name.slice(from, found.index);
      const row = [...this.#form.querySelectorAll(`[data-row][data-of="${list}"]`)].find(one => this.keyOf(one.id) === found[1])
        ?? (this.#template(list) ? this.add(list, found[1]) : null);
      if (!row) return null;
      counted = row.id;
      from = found.index + found[0].length;
    }
    return counted + name.slice(from);
  }

  // A row that was taken out can come back until the report is handed in.
  hide(row, gone) {
    row.hidden = gone;
    row.querySelectorAll('input, select, textarea').forEach(input => { input.disabled = gone; });
    const undo = row.nextElementSibling?.matches('[data-undo]') ? row.nextElementSibling : null;
    if (gone && !undo) this.#offerBack(row);
    else if (!gone) undo?.remove();
    this.#noteGone(this.keptName(row.id), gone);
  }

  // Also the form that goes past the phone says which rows were taken out.
  #noteGone(name, gone) {
    const others = this.goneRows().filter(other => other !== name);
    this.#form.elements._gone.value = [...others, ...gone ? [name] : []].join();
  }

  goneRows() {
    return this.#form.elements._gone.value.split(',').filter(Boolean);
  }

  #offerBack(row) {
    row.insertAdjacentHTML('afterend', UNDO);
    const undo = row.nextElementSibling;
    undo.querySelector('span').textContent = this.#says.gone;
    undo.querySelector('button').textContent = this.#says.undo;
    undo.querySelector('button').addEventListener('click', () => this.#takenBack(row));
  }
}
