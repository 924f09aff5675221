// Every field is kept on the phone as it is typed; what is kept is sent when it can be.
import { GONE } from './rows.js';
import { valueOf } from './values.js';

const TYPING = 250;
const AGAIN = 10000;
const SLOW = 1500;

export class Sync {
  #place;
  #rows;
  #revisions;
  // What is to be kept, with its value where that stands in no input.
  #pending = new Map();
  #unkept = new Map();
  #waiting = new Map();
  #timer;

  // The place is account and draft; the revisions are those that the page was made from.
  constructor(place, rows, revisions) {
    this.#place = place;
    this.#rows = rows;
    this.#revisions = revisions;
    addEventListener('lost', () => this.#keepAnew(this.#waiting));
  }

  typed(name) {
    this.#pending.set(name);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), TYPING);
  }

  // What could not be kept on the phone, and why: no room, or the visit is over. It is only on this page.
  get unkept() {
    return this.#unkept;
  }

  // What is known of the fields: where they stood last, and what has not arrived. What waited and is known no longer was
  // lost with all that the phone kept.
  learn(known) {
    const { fields } = known;
    const lost = new Map([...this.#waiting].filter(([name]) => !fields.has(name)));
    fields.forEach((field, name) => { this.#revisions[name] = field.revision; });
    this.#waiting = new Map([...fields].filter(([, field]) => field.unsent).map(([name, field]) => [name, field.value]));
    if (lost.size) this.#keepAnew(lost);
    return known;
  }

  // The phone has lost what it kept; what had not arrived stands on this page alone and is kept anew.
  async #keepAnew(lost) {
    for (const [name, value] of lost) {
      this.#unkept.set(name, 'waiting');
      this.#pending.set(name, value);
    }
    await this.flush();
  }

  // The form that goes past the phone says what of the draft comes from this page itself.
  sentSince(seen) {
    return Object.entries(this.#revisions).filter(([, revision]) => revision > seen).map(part => part.join(':'));
  }

  async flush() {
    clearTimeout(this.#timer);
    const all = [...this.#pending];
    this.#pending.clear();
    for (const [name, value] of all) {
      const input = this.#rows.inputsOf(name)[0];
      if (input || value !== undefined) await this.#write(name, input ? valueOf(input) : value);
    }
    if (all.length) this.#tell();
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
    for (const row of this.#rows.goneRows()) await this.#write(row, GONE);
    this.#rows.inputs().forEach(input => this.#pending.set(this.#rows.keptName(input.name)));
    await this.flush();
  }

  #keepKey(row) {
    return this.#keep(`${this.#rows.keptName(row)}._row`, this.#rows.keyOf(row), 0);
  }

  #write(name, value) {
    return this.#keep(name, value, this.#revisions[name] ?? 0);
  }

  async #keep(name, value, revision) {
    const slow = setTimeout(() => this.#unkept.set(name, 'waiting'), SLOW);
    try {
      await Keep.write(this.#place.account, this.#place.draft, name, value, revision);
      this.#unkept.delete(name);
    } catch (fault) {
      this.#unkept.set(name, fault.stop ?? 'noRoom');
      this.#pending.set(name, value);
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.flush(), AGAIN);
    } finally {
      clearTimeout(slow);
    }
  }

  #tell() {
    dispatchEvent(new Event('keep'));
  }
}
