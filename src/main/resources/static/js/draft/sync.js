// Every field is kept on the phone as it is typed; what is kept is sent when it can be.
import { GONE } from './rows.js';
import { valueOf } from './values.js';

const TYPING = 250;
const AGAIN = 10000;

export class Sync {
  #place;
  #rows;
  #revisions;
  #pending = new Set();
  #unkept = new Map();
  #waiting = [];
  #timer;

  // The place is account and draft; the revisions are those that the page was made from.
  constructor(place, rows, revisions) {
    this.#place = place;
    this.#rows = rows;
    this.#revisions = revisions;
    addEventListener('lost', () => this.#keepAnew());
  }

  typed(name) {
    this.#pending.add(name);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), TYPING);
  }

  // What could not be kept on the phone, and why: no room, or the visit is over. It is only on this page.
  get unkept() {
    return this.#unkept;
  }

  // What is known of the fields: where they stood last, and what has not arrived.
  learn(fields) {
    fields.forEach((field, name) => { this.#revisions[name] = field.revision; });
    this.#waiting = [...fields.keys()].filter(name => fields.get(name).unsent);
  }

  // The phone has lost what it kept; what had not arrived stands on this page alone and is kept anew.
  async #keepAnew() {
    for (const name of this.#waiting) {
      this.#unkept.set(name, 'waiting');
      this.#pending.add(name);
    }
    await this.flush();
  }

  async flush() {
    clearTimeout(this.#timer);
    const names = [...this.#pending];
    this.#pending.clear();
    for (const name of names) {
      const input = this.#rows.inputsOf(name)[0];
      if (input) await this.#write(name, valueOf(input));
    }
    if (names.length) this.#tell();
    if (this.#unkept.size) this.#timer = setTimeout(() => this.flush(), AGAIN);
  }

  async added(row) {
    await this.#keepKey(row.id);
    this.#tell();
  }

  async takeOut(row, gone) {
    this.#rows.hide(row, gone);
    await this.#write(this.#rows.keptName(row.id), gone ? GONE : '');
    this.#tell();
  }

  // The person has seen both values and chosen.
  async choose(name, mine) {
    const value = await Keep.choose(this.#place.account, this.#place.draft, name, mine);
    this.#tell();
    return value;
  }

  // What a table has just filled in is nowhere but on this page yet.
  async keepAll(form) {
    for (const marker of form.querySelectorAll('input[name$="._row"]')) await this.#keepKey(marker.name.replace(/\._row$/, ''));
    this.#rows.inputs().forEach(input => this.#pending.add(this.#rows.keptName(input.name)));
    await this.flush();
  }

  #keepKey(row) {
    return this.#keep(`${this.#rows.keptName(row)}._row`, this.#rows.keyOf(row), 0);
  }

  #write(name, value) {
    return this.#keep(name, value, this.#revisions[name] ?? 0);
  }

  async #keep(name, value, revision) {
    try {
      await Keep.write(this.#place.account, this.#place.draft, name, value, revision);
      this.#unkept.delete(name);
    } catch (fault) {
      this.#unkept.set(name, fault.stop ?? 'noRoom');
      this.#pending.add(name);
    }
  }

  #tell() {
    dispatchEvent(new Event('keep'));
  }
}
