// A form that is finished without a network: what is typed and photographed stays on this phone. Once it is finished it goes by
// itself, once, and what came of it stands here. Without script the same form is sent as it stands.
import { Pictures } from './draft/pictures.js';
import { say } from './draft/states.js';
import { lead, showRefused } from './deed/answer.js';
import { bodyOf, changed, empty, restore, takeOver, valuesOf } from './deed/values.js';
import { Shots } from './deed/shots.js';
import { tell } from './tell.js';

const TYPING = 250;
const AGAIN = 10000;
const form = document.querySelector('form[data-deed]');
const body = form.querySelector('[data-body]');
const says = form.querySelector('[data-says]').dataset;
const { account } = document.documentElement.dataset;
const draft = new URL(form.action).pathname;
const place = { account, draft, home: draft.replace(/\/steps\/.*/, '') };
const pictures = new Pictures(place, says, taken);
const shots = [...form.querySelectorAll('[data-shots]')].map(section => new Shots(section, pictures, dropPicture));
let [timer, painting, unkept, plain, standing] = [null, null, false, false, ''];
let keeping = Promise.resolve();
let base = valuesOf(form);

const about = () => ({ title: form.dataset.deed, page: location.pathname, task: form.dataset.task });
const known = () => Keep.deed(account, draft).catch(() => undefined);

// One after the other; what could not be kept stands on this page alone, and is tried again.
function keep(more) {
  clearTimeout(timer);
  keeping = keeping.then(() => write(more));
  return keeping;
}

async function write(more) {
  const before = await known();
  if (!more && ['finished', 'closed', 'done'].includes(before?.state)) return;
  const state = before?.state === 'refused' ? 'refused' : 'open';
  const [mine, all] = [changed(form, base), valuesOf(form)];
  try {
    await Keep.note(account, draft, kept => ({ state, values: kept?.values ? { ...kept.values, ...mine } : all, ...about(), ...more }));
    base = { ...base, ...mine };
    unkept = false;
  } catch (fault) {
    unkept = true;
    timer = setTimeout(() => keep(), AGAIN);
    if (fault.stop === 'over') say(form, 'madder', says.over);
  }
  repaint();
}

// Another tab of the same form may have been typed into.
async function adopt() {
  const one = await known();
  if (one?.values) base = takeOver(form, base, one.values);
}

// A picture that could be read belongs to a form that is begun, and goes at once.
function taken(input) {
  if (input) keep();
  repaint();
  dispatchEvent(new Event('keep'));
}

async function dropPicture(id) {
  await Keep.dropPicture(account, draft, id);
  repaint();
}

// The server reads it when it arrives; what is plainly missing is said before.
async function finish(event) {
  if (plain) return;
  event.preventDefault();
  keeping = keeping.then(adopt);
  await keeping;
  const missing = empty(form);
  form.querySelectorAll('.field [data-live]').forEach(said => { said.hidden = true; });
  missing.forEach(box => tell(box, says.missing));
  if (missing.length) return lead(missing[0]);
  await keep({ state: 'finished', key: Keep.uuid(), body: bodyOf(valuesOf(form)), problems: [], words: null, at: Date.now() });
  if (unkept && navigator.onLine) sendPlainly();
  else dispatchEvent(new Event('keep'));
}

// A phone without room: the form goes as any other.
function sendPlainly() {
  plain = true;
  form.requestSubmit();
}

async function paint() {
  const [one, all] = await Promise.all([known(), Keep.read(account, draft).catch(() => ({ pictures: new Map() }))]);
  body.disabled = ['finished', 'closed', 'done'].includes(one?.state);
  form.querySelector('[data-is-full]').hidden = !unkept;
  shots.forEach(section => section.show(all.pictures));
  const state = one?.state ?? '';
  for (const place of form.querySelectorAll('[data-stands]')) place.hidden = String(Boolean(one?.stands)) !== place.dataset.stands;
  for (const note of form.querySelectorAll('[data-when]')) note.hidden = note.dataset.when !== state;
  body.hidden = state === 'done';
  if (`${state} ${one?.key}` !== standing) stands(one);
  standing = `${state} ${one?.key}`;
}

// What came of it, when it comes.
function stands(one) {
  if (one?.state === 'refused') showRefused(form, one.problems);
  form.querySelectorAll('[data-words]').forEach(words => { words.textContent = one?.problems?.length ? '' : one?.words ?? ''; });
  if (standing) form.querySelector('[data-when]:not([hidden])')?.scrollIntoView({ block: 'center' });
}

function repaint() {
  painting ??= requestAnimationFrame(() => {
    painting = null;
    keeping = keeping.then(adopt);
    paint();
  });
}

function listen() {
  form.addEventListener('submit', finish);
  form.addEventListener('input', ({ target }) => {
    const box = target.closest('.field');
    if (box) tell(box, '');
    clearTimeout(timer);
    timer = setTimeout(() => keep(), TYPING);
  });
  form.addEventListener('change', () => keep());
  addEventListener('lost', () => keep());
  addEventListener('pagehide', () => timer && keep());
  addEventListener('beforeunload', event => {
    if (unkept && !plain) event.preventDefault();
  });
  form.querySelector('[data-reopen]').addEventListener('click', () => keep({ state: 'open', key: null }));
  form.querySelector('[data-forget]').addEventListener('click', async () => {
    await Keep.drop(account, draft);
    location.assign(form.dataset.home);
  });
  Keep.hear(repaint);
  for (const told of ['keep', 'kept']) addEventListener(told, repaint);
}

// Where the phone keeps nothing the form stays as it is without script.
Keep.works().then(async works => {
  if (!works) return form.setAttribute('data-ready', 'plain');
  const one = await known();
  if (one?.values) {
    restore(form, one.values);
    base = valuesOf(form);
  }
  // it waits once more, after it had been done, or somebody else had it for a while
  if (one?.state === 'done' && one.task !== form.dataset.task) await Keep.drop(account, draft);
  if (one?.state === 'closed' && one.seen !== form.elements._key.value) await keep({ state: 'open' });
  form.querySelector('[data-otherwise]').hidden = true;
  listen();
  await paint();
  form.dataset.ready = 'true';
});
