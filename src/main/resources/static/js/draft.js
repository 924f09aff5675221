// The report on a phone: every field is kept here as it is typed and sent when it can be; rows come and go without the
// server; pictures are made small. Without script the same form has buttons for all of it.
import { Checks } from './draft/checks.js';
import { Pictures } from './draft/pictures.js';
import { Rows } from './draft/rows.js';
import { boxes, say, showField, showLine } from './draft/states.js';
import { Sums } from './draft/sums.js';
import { Sync } from './draft/sync.js';
import { Tabs } from './draft/tabs.js';
import { isTyped, put } from './draft/values.js';
import { written } from './amounts.js';

const form = document.querySelector('form[data-draft]');
const says = form.querySelector('[data-says]').dataset;
const draft = new URL(form.action).pathname;
const place = { account: document.documentElement.dataset.account, draft, home: draft.replace(/\/steps\/.*/, '') };
const rows = new Rows(form, says, { added: prepare, takenBack: row => takeOut(row, false) });
const sync = new Sync(place, rows, JSON.parse(form.dataset.draft));
const pictures = new Pictures(place, says, taken);
const sums = new Sums(form);
const checks = new Checks(form);
const tabs = new Tabs([...document.querySelectorAll('[data-tabs] a')]);
const NONE = { fields: new Map(), pictures: new Map() };
let [painting, sure, known] = [null, false, NONE];

function count() {
  sums.count();
  checks.count();
}

function prepare(root) {
  for (const box of root.querySelectorAll('[data-picture]')) pictures.prepare(box);
  for (const input of root.querySelectorAll('.rupiah input')) input.value = written(input.value);
}

async function takeOut(row, gone) {
  await sync.takeOut(row, gone);
  count();
}

async function taken(input) {
  if (input) {
    sync.typed(rows.keptName(input.name));
    await sync.flush();
  }
  count();
  repaint();
}

async function choose(field, input, mine) {
  const value = await sync.choose(field.name, mine);
  rows.inputsOf(field.name).forEach(one => put(one, value));
  count();
  input.focus();
}

async function paint() {
  known = sync.learn(await Keep.read(place.account, draft).catch(() => known));
  const told = boxes(rows, known.fields, sync.unkept);
  const isFull = [...sync.unkept.values()].includes('noRoom');
  form.querySelector('[data-is-full]').hidden = !isFull;
  const isOffline = document.documentElement.classList.contains('offline');
  document.querySelectorAll('[data-offline]').forEach(note => { note.hidden = isFull || !isOffline; });
  told.forEach((one, box) => showField(box, one, says, choose));
  for (const box of form.querySelectorAll('[data-picture]')) pictures.show(box, known.pictures.get(box.querySelector('input').value));
  for (const line of form.querySelectorAll('[data-line]')) showLine(line, told, known.pictures, says);
}

function repaint() {
  painting ??= requestAnimationFrame(() => {
    painting = null;
    paint();
  });
}

async function submit(event) {
  const button = event.submitter;
  if (sure) return;
  event.preventDefault();
  if (!button || button.matches('[data-recount]')) return;
  if (button.name === '_add') await addRow(button.value);
  else if (button.name === '_remove') await takeOut(document.getElementById(button.value), true);
  else await handIn(button);
}

async function addRow(list) {
  const row = rows.add(list, Keep.uuid());
  await sync.added(row);
  row.setAttribute('open', '');
  row.querySelector('select, input:not([type=hidden])')?.focus();
  count();
}

// The server reads the form itself once nothing of it is on the phone alone, or has no room there; then nothing more is typed.
async function handIn(button) {
  await sync.flush();
  const outcome = await Keep.send(place.account);
  const left = sync.learn(await Keep.read(place.account, draft).catch(() => NONE));
  const fields = [...left.fields.values()].filter(field => field.unsent || field.conflict);
  const stopped = fields.filter(field => field.conflict || field.unsent !== 'waiting').length;
  const open = fields.length - stopped + [...left.pictures.values()].filter(one => one.state === 'waiting').length;
  if (open + stopped === 0 && (button.name !== '_save' || sync.unkept.size)) {
    sure = true;
    form.elements._own.value = sync.sentSince(Number(form.elements._seen.value)).join();
    form.requestSubmit(button);
    form.inert = true;
  } else if (stopped > 0) {
    say(form, 'soga', says.mend.replace('{0}', stopped));
    tabs.lead([...form.querySelectorAll('[data-saved] .is-late, [data-saved] .note')][0]?.closest('.field'));
  } else {
    say(form, open === 0 ? 'leaf' : 'soga', open === 0 ? says.allSaved : outcome === 'over' ? says.over : says.open.replace('{0}', open));
  }
}

// Shows what was kept here and not sent; the page itself was made from everything else. One with what was typed is newer.
async function begin() {
  const seen = Number(form.elements._seen.value);
  const { fields } = sync.learn(await Keep.read(place.account, draft).catch(() => NONE));
  for (const field of form.dataset.unsaved ? [] : fields.values()) {
    if (field.unsent || field.conflict || field.revision > seen) rows.place(field.name, field.value);
  }
  await Keep.forget(place.account, draft, seen).catch(() => {});
  if (form.dataset.unsaved) await sync.keepAll(form);
  count();
  tabs.follow(location.hash);
  await paint();
  form.dataset.ready = 'true';
}

function listen() {
  form.addEventListener('submit', submit);
  form.addEventListener('input', event => {
    if (!isTyped(event.target)) return;
    for (const input of [event.target, ...checks.follow(event.target)]) sync.typed(rows.keptName(input.name));
    count();
    repaint();
  });
  form.addEventListener('change', () => sync.flush());
  document.addEventListener('visibilitychange', () => sync.flush());
  addEventListener('pagehide', () => sync.flush());
  addEventListener('beforeunload', event => { if (sync.unkept.size && !sure) event.preventDefault(); });
  // Over the fields the sum gives way to them, and says what the bar above no longer shows.
  new IntersectionObserver(([{ isIntersecting }]) => sums.stick(!isIntersecting)).observe(document.querySelector('.bar'));
  addEventListener('pageshow', () => { form.inert = false; });
  addEventListener('hashchange', () => tabs.follow(location.hash));
  document.querySelector('.errors')?.addEventListener('click', event => tabs.reveal(event.target.hash), { capture: true });
  Keep.hear(repaint);
  for (const told of ['keep', 'kept']) addEventListener(told, repaint);
}

// Where the phone keeps nothing the form stays as it is without script: its buttons send it.
Keep.works().then(works => {
  if (!works) return form.setAttribute('data-ready', 'plain');
  form.enctype = 'application/x-www-form-urlencoded';
  prepare(form);
  form.querySelector('[data-recount]').hidden = true;
  listen();
  begin();
});
