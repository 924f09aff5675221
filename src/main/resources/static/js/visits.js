// What is kept on this phone for the day: how far each case is, and what came of those that were sent.
import { state, unsay } from './draft/states.js';

const { account } = document.documentElement.dataset;
const results = document.querySelector('[data-results]');
const says = results.dataset;
const AGAIN = 5000;
const LATE = ['is-late', 'i-x'];
const KINDS = { open: ['is-mine', 'i-mine'], finished: ['is-wait', 'i-phone'], refused: LATE, closed: LATE, overtaken: LATE,
  done: ['is-done', 'i-check'], papers: ['', 'i-camera'], waits: ['is-wait', 'i-phone'], stands: ['is-wait', 'i-pause'], lacks: LATE };

let over = [];
let painting = Promise.resolve();

function show(place, one) {
  const kind = one.state === 'finished' && one.stands ? 'stands' : one.state;
  const [colour, icon] = KINDS[kind];
  state(place, colour, icon, says[kind], says);
}

// How far papers are, by their pictures; and whether a finished form waits for one that is not on this phone.
async function known() {
  const deeds = await Keep.deeds(account);
  return Promise.all(deeds.map(async one => {
    if (one.state === 'papers') return { ...one, state: await stateOf(one.draft) };
    return one.state === 'finished' && await isShort(one) ? { ...one, state: 'lacks' } : one;
  }));
}

async function isShort({ draft, lacks = [] }) {
  const { pictures } = await Keep.read(account, draft);
  return lacks.some(id => !pictures.has(id));
}

async function stateOf(draft) {
  const states = [...(await Keep.read(account, draft)).pictures.values()].map(one => one.stands ? 'stands' : one.state);
  return states.includes('refused') ? 'refused' : states.includes('stands') ? 'stands' : states.includes('waiting') ? 'waits' : 'papers';
}

// A phone that does not answer is asked again; until then what was said stands.
const repaint = () => {
  painting = painting.then(paint).catch(() => setTimeout(repaint, AGAIN));
};

async function paint() {
  const deeds = await known();
  const shown = new Set();
  for (const place of document.querySelectorAll('[data-deed-of]')) {
    const one = deeds.find(({ draft }) => draft === place.dataset.deedOf);
    if (one) {
      shown.add(one.draft);
      show(place, one);
    } else {
      unsay(place);
    }
  }
  const rest = deeds.filter(({ draft, state: how }) => how === 'done' || !shown.has(draft));
  over = rest.filter(({ state: how }) => ['done', 'papers'].includes(how));
  results.hidden = !rest.length;
  results.querySelector('ul').replaceChildren(...rest.map(line));
  results.querySelector('[data-seen]').hidden = !over.length;
}

function line(one) {
  const item = document.createElement('li');
  const row = item.appendChild(document.createElement(one.state === 'done' ? 'div' : 'a'));
  row.className = 'row';
  if (one.state !== 'done') row.href = one.page;
  row.append(Object.assign(document.createElement('b'), { textContent: one.title }), document.createElement('small'));
  show(row.lastChild.appendChild(document.createElement('span')), one);
  return item;
}

async function seen() {
  for (const { draft } of over) await Keep.drop(account, draft);
  await Keep.keepOnly(account, [], '/papers/');
  repaint();
}

// What the person takes along is kept before it is opened, with the files that it asks for; what nobody waits for any more goes.
async function take() {
  const pages = [...document.querySelectorAll('a[data-take]')].map(({ pathname }) => pathname);
  await Keep.keepOnly(account, pages, '/visits/');
  for (const page of pages) {
    if (!await Keep.kept(page)) await keep(page);
  }
  mark();
}

async function keep(page) {
  const answer = await fetch(page, { redirect: 'error' });
  if (!answer.ok) return;
  const text = await answer.clone().text();
  const shell = await caches.open('shell');
  for (const [, file] of text.matchAll(/(?:href|src)="(\/(?:css|js|img)\/[^"#]+)"/g)) {
    if (!await shell.match(file, { ignoreVary: true })) await shell.add(file).catch(() => {});
  }
  await Keep.keep(page, answer);
}

// Says of each case whether it can be opened without a network.
async function mark() {
  for (const link of document.querySelectorAll('a[data-take]')) {
    link.querySelector('[data-here]').hidden = !await Keep.kept(link.pathname);
  }
}

function begin() {
  Keep.hear(repaint);
  for (const told of ['keep', 'kept']) addEventListener(told, repaint);
  results.querySelector('[data-seen]').addEventListener('click', seen);
  repaint();
  mark().then(() => navigator.onLine && document.querySelector('[data-takes]') && take()).catch(() => {});
}

// One that is slow to answer may do so later.
async function awaitPhone(pause) {
  if (await Keep.works()) begin();
  else setTimeout(awaitPhone, pause, 2 * pause);
}

awaitPhone(AGAIN);
