// A form that is finished without a network: what is typed and photographed stays on this phone. Once it is finished it goes by
// itself, once, and what came of it stands here. Without script the same form is sent as it stands.
import { Pictures } from './draft/pictures.js';
import { say } from './draft/states.js';
import { opensAnew, triedBefore } from './deed/anew.js';
import { lead } from './deed/answer.js';
import { bodyOf, changed, empty, restore, takeOver, valuesOf } from './deed/values.js';
import { renewLacks } from './deed/lacks.js';
import { offerToForget } from './deed/forget.js';
import { Shots } from './deed/shots.js';
import { Standing } from './deed/standing.js';
import { tell } from './tell.js';

const TYPING = 250;
const AGAIN = 10000;
const form = document.querySelector('form[data-deed]');
const says = form.querySelector('[data-says]').dataset;
const { account } = document.documentElement.dataset;
const draft = new URL(form.action).pathname;
const place = { account, draft, home: draft.replace(/\/steps\/.*/, '') };
const pictures = new Pictures(place, says, taken);
const shots = [...form.querySelectorAll('[data-shots]')].map(section => new Shots(section, pictures, dropPicture));
const standing = new Standing(form);
let [timer, painting, unkept, plain, keeping] = [null, null, false, false, Promise.resolve()];
let base = valuesOf(form);

const FIXED = ['finished', 'closed', 'done'];
const LASTING = ['refused', 'overtaken'];
const about = () => ({ title: form.dataset.deed, page: location.pathname, task: form.dataset.task });
const known = () => Keep.deed(account, draft).catch(() => undefined);

// One after the other; what could not be kept stands on this page alone, and is tried again.
function keep(more) {
  clearTimeout(timer);
  keeping = keeping.then(() => write(more));
  return keeping;
}

async function write(more) {
  const [mine, all] = [changed(form, base), valuesOf(form)];
  let isFixed;
  const follows = kept => {
    isFixed = !more && FIXED.includes(kept?.state);
    if (isFixed) return null;
    const state = LASTING.includes(kept?.state) ? kept.state : 'open';
    return { state, values: kept?.values ? { ...kept.values, ...mine } : all, ...about(), ...more?.(kept) };
  };
  try {
    unkept = !await Keep.note(account, draft, follows);
    if (!isFixed) base = { ...base, ...mine };
  } catch {
    unkept = true;
    say(form, 'madder', says.over);
  }
  if (unkept) timer = setTimeout(() => keep(), AGAIN);
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
  await Keep.dropPicture(account, id);
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
  form.querySelector('[data-body]').disabled = true;
  const lacks = [...Keep.loose.pictures.keys()];
  const sent = { state: 'finished', key: Keep.uuid(), body: bodyOf(valuesOf(form)), lacks, tried: false, problems: [], words: null };
  await keep(() => ({ ...sent, at: Date.now() }));
  if (unkept && !await Keep.account().then(() => true, () => false)) sendPlainly();
  else dispatchEvent(new Event('keep'));
}

// Only before it has gone; what came of it meanwhile stays.
function reopen() {
  const follows = kept => kept.state === 'finished' ? { state: 'open', key: null, tried: false, before: triedBefore(kept) } : null;
  keeping = keeping.then(() => Keep.note(account, draft, follows)).catch(() => {});
  repaint();
}

// A phone that answers no more: the form goes as any other, but never before its photographs.
function sendPlainly() {
  if (Keep.loose.pictures.size) return say(form, 'soga', says.open.replace('{0}', Keep.loose.pictures.size));
  plain = true;
  form.requestSubmit();
}

async function paint() {
  const [one, all] = await Promise.all([known(), Keep.read(account, draft).catch(() => ({ pictures: new Map() }))]);
  shots.forEach(section => section.show(all.pictures));
  renewLacks(all.pictures).catch(() => {});
  standing.show(one, !unkept && !Keep.loose.waits());
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
  addEventListener('beforeunload', event => { if (unkept && !plain) event.preventDefault(); });
  form.querySelector('[data-reopen]').addEventListener('click', reopen);
  offerToForget(form, account, draft);
  Keep.hear(repaint);
  for (const told of ['keep', 'kept']) addEventListener(told, repaint);
}

// Where the phone keeps nothing the form stays as it is without script.
Keep.works().then(async works => {
  if (!works) return form.setAttribute('data-ready', 'plain');
  const one = await known();
  restore(form, one?.values ?? {});
  base = valuesOf(form);
  // it waits once more, after it had been done, or somebody else had it for a while
  if (one?.state === 'done' && one.task !== form.dataset.task) await Keep.drop(account, draft);
  if (one && opensAnew(one, form, (await Keep.read(account, draft)).pictures)) {
    await keep(() => ({ state: 'open', key: null }));
    if (one.state === 'finished') say(form, 'soga', says.lost);
  }
  form.querySelector('[data-otherwise]').hidden = true;
  listen();
  await paint();
  form.dataset.ready = 'true';
});
