// The report on a phone: every field is kept here as it is typed and sent when it can be; rows come and go without the
// server; pictures are made small. Without script the same form has buttons for all of it.
const form = document.querySelector('form[data-draft]');
const account = document.documentElement.dataset.account;
const says = form.querySelector('[data-says]').dataset;
const draft = new URL(form.action).pathname;
const home = draft.replace(/\/steps\/.*/, '');
const revisions = JSON.parse(form.dataset.draft);
const small = import(says.shrink);
const seen = Number(form.elements._seen.value);
const GONE = 'gone';
const TYPING = 250;
const pending = new Set();
let timer;
let sure = false;

const rupiah = amount => 'Rp\u00a0' + String(amount).replace(/\B(?=(\d{3})+(?!\d))/g, '.');
const digits = text => text.replace(/\D/g, '');
const isTyped = input => input.name && !/^_|\.(_row|id)$/.test(input.name) && !['submit', 'file'].includes(input.type) && !input.disabled;
const inputs = () => [...form.elements].filter(isTyped);

// Rows are counted on the page and have a key in the draft.
const keyOf = row => form.elements[`${row}._row`]?.value || /\[(\d+)]$/.exec(row)[1];
const keptName = name => name.replace(/\[\d+]/g, (number, at) => `[${keyOf(name.slice(0, at) + number)}]`);
const inputsOf = name => inputs().filter(input => keptName(input.name) === name);

function valueOf(input) {
  if (input.type === 'radio') return form.querySelector(`[name="${input.name}"]:checked`)?.value ?? '';
  if (input.type === 'checkbox') return input.checked ? 'true' : '';
  return input.value;
}

function put(input, value) {
  if (input.type === 'radio') input.checked = input.value === value;
  else if (input.type === 'checkbox') input.checked = value === 'true';
  else input.value = value;
}

// What a value looks like to whoever chooses between two.
function shown(input, value) {
  if (input.type === 'checkbox') return value === 'true' ? says.yes : says.no;
  if (input.tagName === 'SELECT') return [...input.options].find(one => one.value === value)?.text ?? '–';
  if (input.type === 'radio') return form.querySelector(`[name="${input.name}"][value="${CSS.escape(value)}"]`)?.parentElement.textContent.trim() ?? '–';
  return value || '–';
}

function typed(name) {
  pending.add(name);
  clearTimeout(timer);
  timer = setTimeout(flush, TYPING);
}

async function flush() {
  clearTimeout(timer);
  const names = [...pending];
  pending.clear();
  for (const name of names) {
    const input = inputsOf(name)[0];
    if (input) await Keep.write(account, draft, name, valueOf(input), revisions[name] ?? 0);
  }
  if (names.length) dispatchEvent(new Event('keep'));
}

function addRow(list, key) {
  const template = form.querySelector(`template[data-list="${list}"]`);
  const taken = [...form.querySelectorAll(`[name^="${list}["]`)].map(input => Number(/^\[(\d+)]/.exec(input.name.slice(list.length))[1]));
  const number = taken.length ? Math.max(...taken) + 1 : 0;
  const mark = template.dataset.mark;
  template.insertAdjacentHTML('beforebegin', template.innerHTML.replaceAll(`${mark}1`, number + 1).replaceAll(mark, number));
  const row = `${list}[${number}]`;
  form.elements[`${row}._row`].value = key;
  const id = form.elements[`${row}.id`];
  if (id) id.value = key;
  const place = template.previousElementSibling;
  prepare(place);
  return place;
}

// The row on the page that a kept name lies in, made where it is not there yet.
function reach(name) {
  let counted = '';
  let from = 0;
  for (const found of name.matchAll(/\[([^\]]+)]/g)) {
    const list = counted + name.slice(from, found.index);
    const row = [...form.querySelectorAll(`[data-row][data-of="${list}"]`)].find(one => keyOf(one.id) === found[1])
      ?? (form.querySelector(`template[data-list="${list}"]`) ? addRow(list, found[1]) : null);
    if (!row) return null;
    counted = row.id;
    from = found.index + found[0].length;
  }
  return counted + name.slice(from);
}

function place(name, value) {
  const counted = reach(name);
  if (counted === null) return;
  if (name.endsWith(']')) hide(document.getElementById(counted), value === GONE);
  else form.querySelectorAll(`[name="${counted}"]`).forEach(input => put(input, value));
}

// A row that was taken out can come back until the report is handed in.
function hide(row, gone) {
  row.hidden = gone;
  row.querySelectorAll('input, select, textarea').forEach(input => { input.disabled = gone; });
  let undo = row.nextElementSibling?.matches('[data-undo]') ? row.nextElementSibling : null;
  if (gone && !undo) {
    row.insertAdjacentHTML('afterend', '<p class="undo" data-undo role="status"><span></span> <button type="button" class="link"></button></p>');
    undo = row.nextElementSibling;
    undo.querySelector('span').textContent = says.gone;
    undo.querySelector('button').textContent = says.undo;
    undo.querySelector('button').addEventListener('click', () => takeOut(row, false));
  } else if (!gone) {
    undo?.remove();
  }
}

async function takeOut(row, gone) {
  const name = keptName(row.id);
  hide(row, gone);
  await Keep.write(account, draft, name, gone ? GONE : '', revisions[name] ?? 0);
  dispatchEvent(new Event('keep'));
  count();
}

// Sums
const left = form.querySelector('[data-left]');

function amountOf(line) {
  const quantity = line.querySelector('[name$=".quantity"]').value.trim();
  const price = digits(line.querySelector('[name$=".price"]').value);
  return /^\d{1,9}([.,]\d{1,2})?$/.test(quantity) && price
    ? Math.floor((Number(price) * Math.round(Number(quantity.replace(',', '.')) * 100) + 50) / 100)
    : null;
}

function count() {
  const received = Number(left.dataset.received);
  const closed = Number(left.dataset.closed);
  let sum = closed;
  let gap = 0;
  for (const line of form.querySelectorAll('[data-line]:not([hidden])')) {
    const amount = amountOf(line);
    sum += amount ?? 0;
    for (const one of line.querySelectorAll('[data-amount]')) one.textContent = amount === null ? '–' : rupiah(amount);
    line.querySelector('[data-item]').textContent = line.querySelector('[name$=".item"]').value || line.querySelector('[data-item]').dataset.none;
    const receipts = [...line.querySelectorAll('[data-receipt]:not([hidden]) [name$=".amount"]')].reduce((all, one) => all + Number(digits(one.value)), 0);
    line.dataset.short = amount !== null && amount > receipts ? amount - receipts : '';
    gap += Number(line.dataset.short);
  }
  const over = sum > received;
  left.querySelector('p span').textContent = over ? left.dataset.over : left.dataset.words;
  left.querySelector('strong').textContent = rupiah(Math.abs(received - sum));
  const recorded = left.querySelector('[data-recorded]');
  recorded.textContent = recorded.dataset.recorded.replace('%', rupiah(sum));
  const unsupported = left.querySelector('[data-gap]');
  unsupported.textContent = unsupported.dataset.gap.replace('%', rupiah(gap));
  left.querySelector('.sent')?.setAttribute('width', `${(Math.min(sum, received) - closed) * 100 / received}%`);
}

// States
function state(place, kind, icon, text) {
  place.className = `state ${kind}`;
  place.innerHTML = `<svg class="i" aria-hidden="true"><use href="${says.icons}#${icon}"/></svg> `;
  place.append(text);
}

function fieldState(box, kind, input, field) {
  const told = `${kind} ${field?.conflict?.value ?? ''} ${field?.value ?? ''}`;
  if (box.dataset.told === told || (!kind && !box.dataset.told)) return;
  box.dataset.told = told;
  let place = [...box.children].find(one => one.matches('[data-saved]'));
  if (!place) {
    place = document.createElement('div');
    place.dataset.saved = '';
    place.setAttribute('role', 'status');
    box.append(place);
  }
  place.replaceChildren();
  const line = place.appendChild(document.createElement('span'));
  if (kind === 'conflict') {
    line.remove();
    place.innerHTML = '<div class="note soga"><b></b><dl><dt></dt><dd></dd><dt></dt><dd></dd></dl><button type="button" class="btn"></button><button type="button" class="btn"></button></div>';
    const [mine, theirs] = place.querySelectorAll('button');
    place.querySelector('b').textContent = says.conflict;
    [says.mine, says.theirs].forEach((text, i) => { place.querySelectorAll('dt')[i].textContent = text; });
    [field.value, field.conflict.value].forEach((value, i) => { place.querySelectorAll('dd')[i].textContent = shown(input, value); });
    mine.textContent = says.useMine;
    theirs.textContent = says.useTheirs;
    const choose = async own => {
      const value = await Keep.choose(account, draft, field.name, own);
      inputsOf(field.name).forEach(one => put(one, value));
      dispatchEvent(new Event('keep'));
      count();
      input.focus();
    };
    mine.addEventListener('click', () => choose(true));
    theirs.addEventListener('click', () => choose(false));
  } else if (kind === 'waiting') {
    state(line, 'is-wait', 'i-phone', says.phone);
  } else if (kind) {
    state(line, 'is-late', 'i-x', kind === 'closed' ? says.closed : kind === 'FULL' ? says.full : says.refused);
  } else {
    state(line, 'is-done', 'i-check', says.saved);
  }
}

const WORST = ['conflict', 'refused', 'FULL', 'closed', 'waiting'];

async function paint() {
  const { fields, pictures } = await Keep.read(account, draft);
  const boxes = new Map();
  for (const input of inputs()) {
    const field = fields.get(keptName(input.name));
    const kind = field?.conflict ? 'conflict' : field?.unsent ?? '';
    const box = input.closest('.field');
    const known = boxes.get(box);
    if (!known || (kind && (!known.kind || WORST.indexOf(kind) < WORST.indexOf(known.kind)))) boxes.set(box, { kind, input, field });
  }
  boxes.forEach(({ kind, input, field }, box) => fieldState(box, kind, input, field));
  for (const box of form.querySelectorAll('[data-picture]')) pictureState(box, pictures.get(box.querySelector('input').value));
  for (const line of form.querySelectorAll('[data-line]')) {
    const kinds = [...line.querySelectorAll('.field')].map(box => boxes.get(box)?.kind).filter(Boolean);
    const waits = [...line.querySelectorAll('[data-picture] input')].some(input => pictures.get(input.value)?.state === 'waiting');
    const place = line.querySelector('summary [data-state]');
    if (kinds.some(kind => kind !== 'waiting')) state(place, 'is-soon', 'i-late', says.look);
    else if (kinds.length || waits) state(place, 'is-wait', 'i-phone', says.phone);
    else if (line.dataset.short) state(place, 'is-soon', 'i-late', says.short.replace('{0}', rupiah(line.dataset.short)));
    else if (line.querySelector('[data-amount]').textContent !== '–') state(place, 'is-done', 'i-check', says.sent);
    else place.replaceChildren();
  }
}

let painting;
function repaint() {
  painting ??= requestAnimationFrame(() => {
    painting = null;
    paint();
  });
}

// Pictures
const shots = new Map();

function pictureState(box, one) {
  const id = box.querySelector('input').value;
  const slot = box.querySelector('[data-slot]');
  const failed = box.dataset.failed === 'true';
  slot.hidden = !id && !failed;
  const thumb = slot.querySelector('img');
  const address = one?.small ? shots.get(one.id) ?? shots.set(one.id, URL.createObjectURL(one.small)).get(one.id)
    : box.dataset.arrived === id && id ? `${home}/evidence/${id}/small` : '';
  thumb.hidden = !address;
  if (address && thumb.getAttribute('src') !== address) thumb.src = address;
  const place = slot.querySelector('[data-state]');
  const more = slot.querySelector('[data-more]');
  const part = one && one.size ? Math.floor(one.offset * 100 / one.size) : 0;
  const isSending = one?.state === 'waiting' && one.sending > Date.now() - 15000 && navigator.onLine && !document.documentElement.classList.contains('offline');
  more.textContent = '';
  if (failed || one?.state === 'refused') {
    state(place, 'is-late', 'i-x', says.unreadable);
    more.textContent = one?.words ?? '';
  } else if (one?.state === 'closed') {
    state(place, 'is-late', 'i-x', says.closed);
  } else if (isSending) {
    state(place, 'is-wait', 'i-phone', says.sending.replace('{0}', part));
  } else if (one?.state === 'waiting' && part > 0) {
    state(place, 'is-wait', 'i-pause', says.stopped.replace('{0}', part));
    more.textContent = says.goesOn;
  } else if (one?.state === 'waiting') {
    state(place, 'is-wait', 'i-wait', says.waits);
    more.textContent = says.small.replace('{0}', Math.ceil(one.size / 1000));
  } else if (one?.state === 'arrived' || box.dataset.arrived === id) {
    state(place, 'is-done', 'i-check', says.sent);
  } else {
    state(place, 'is-wait', 'i-wait', says.elsewhere);
  }
  const meter = slot.querySelector('.meter');
  meter.toggleAttribute('hidden', one?.state !== 'waiting' || part === 0);
  meter.querySelector('.done').setAttribute('width', `${part}%`);
  box.querySelector('[data-shoot] span').textContent = slot.hidden ? says.shoot : says.again;
}

async function take(box, file) {
  const input = box.querySelector('input');
  try {
    const { blob, thumb } = await (await small).shrink(file);
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()));
    const sha256 = [...digest].map(octet => octet.toString(16).padStart(2, '0')).join('');
    const id = Keep.uuid();
    await Keep.picture(account, { id, draft, case: home, at: Date.now(), blob, small: thumb, size: blob.size, sha256, offset: 0, state: 'waiting' });
    box.dataset.failed = 'false';
    input.value = id;
    typed(keptName(input.name));
    await flush();
  } catch {
    box.dataset.failed = 'true';
  }
  repaint();
}

function prepare(root) {
  for (const box of [...root.querySelectorAll('[data-picture]'), ...(root.matches('[data-picture]') ? [root] : [])]) {
    box.querySelectorAll('[data-plain]').forEach(one => { one.hidden = true; });
    const file = box.querySelector('input[type=file]');
    const button = box.querySelector('[data-shoot]');
    button.id = file.id;
    button.hidden = false;
    file.removeAttribute('id');
    file.removeAttribute('name');
    file.accept = 'image/*';
    file.setAttribute('capture', 'environment');
    button.addEventListener('click', () => file.click());
    file.addEventListener('change', () => {
      if (file.files[0]) take(box, file.files[0]);
      file.value = '';
    });
    box.shoot = picked => take(box, picked);
  }
  for (const input of root.querySelectorAll('.rupiah input')) input.value = digits(input.value).replace(/\B(?=(\d{3})+(?!\d))/g, '.');
}

// Tabs
const tabs = [...document.querySelectorAll('[data-tabs] a')];
const parts = tabs.map(tab => document.querySelector(tab.hash));

function turn(part) {
  parts.forEach((one, i) => {
    one.hidden = one !== part;
    if (one === part) tabs[i].setAttribute('aria-current', 'page');
    else tabs[i].removeAttribute('aria-current');
  });
}

function follow() {
  const place = location.hash ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
  const part = place?.closest('[data-part]') ?? parts[0];
  turn(part);
  place?.closest('details')?.setAttribute('open', '');
  if (place && place !== part) place.scrollIntoView();
}

document.querySelector('.errors')?.addEventListener('click', event => {
  const place = event.target.hash && document.getElementById(decodeURIComponent(event.target.hash.slice(1)));
  if (place?.closest('[data-part]')) turn(place.closest('[data-part]'));
}, { capture: true });

async function submit(event) {
  const button = event.submitter;
  if (sure) return;
  event.preventDefault();
  if (!button || button.matches('[data-recount]')) return;
  if (button.name === '_add') {
    const row = addRow(button.value, Keep.uuid());
    const name = `${keptName(row.id)}._row`;
    await Keep.write(account, draft, name, keyOf(row.id), 0);
    row.setAttribute('open', '');
    row.querySelector('select, input:not([type=hidden])')?.focus();
    dispatchEvent(new Event('keep'));
    count();
  } else if (button.name === '_remove') {
    await takeOut(document.getElementById(button.value), true);
  } else {
    await flush();
    const outcome = await Keep.send(account);
    const { fields, pictures } = await Keep.read(account, draft);
    const open = [...fields.values()].filter(field => field.unsent || field.conflict).length
      + [...pictures.values()].filter(one => one.state === 'waiting').length;
    const note = form.querySelector('[data-note]');
    note.hidden = false;
    if (button.name === '_save' || open > 0) {
      note.textContent = open === 0 ? says.allSaved : outcome === 'over' ? says.over : says.open.replace('{0}', open);
      note.className = open === 0 ? 'note leaf' : 'note soga';
      note.scrollIntoView({ block: 'center' });
    } else {
      sure = true;
      form.requestSubmit(button);
    }
  }
}

form.enctype = 'application/x-www-form-urlencoded';
prepare(form);
form.querySelector('[data-recount]').hidden = true;
form.addEventListener('submit', submit);
form.addEventListener('input', event => {
  if (!isTyped(event.target)) return;
  typed(keptName(event.target.name));
  count();
  repaint();
});
form.addEventListener('change', flush);
document.addEventListener('visibilitychange', flush);
addEventListener('pagehide', flush);
addEventListener('hashchange', follow);
new BroadcastChannel('pendamping').addEventListener('message', repaint);
addEventListener('kept', repaint);

const { fields } = await Keep.read(account, draft);
for (const field of fields.values()) {
  if (field.unsent || field.conflict || field.revision > seen) place(field.name, field.value);
}
await Keep.forget(account, draft, seen);
// what a table has just filled in is nowhere but on this page yet
if (form.dataset.unsaved) {
  for (const marker of form.querySelectorAll('input[name$="._row"]')) await Keep.write(account, draft, keptName(marker.name), marker.value, 0);
  inputs().forEach(input => pending.add(keptName(input.name)));
  await flush();
}
count();
follow();
await paint();
form.dataset.ready = 'true';
