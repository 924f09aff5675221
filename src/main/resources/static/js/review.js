// The review desk: one line at a time beside its pictures, by mouse or by key. Without script all lines stand below each
// other and the links of the list lead to them. What is decided stays in this tab until it is sent.
import { change, larger, largerOrAsBefore, smaller, turned } from './review/pictures.js';
import { isSure } from './review/sure.js';

const desk = document.querySelector('[data-review]');
const form = desk.closest('form');
const links = [...desk.querySelectorAll('.lines a')];
const lines = links.map(link => document.getElementById(link.hash.slice(1)));
const isOpen = line => 'open' in line.dataset;
const said = line => line.querySelector('input[type=radio]:checked')?.value;
const keysOff = 'pintasan-telaah-mati';
const STATES = {
  ACCEPTED: { text: 'accepted', icon: '#i-check', kind: 'is-done' },
  REJECTED: { text: 'rejected', icon: '#i-x', kind: 'is-late' },
  OPEN: { text: 'open', icon: '#i-mine', kind: 'is-mine' },
};
const now = desk.querySelector('[data-now]');
const ask = desk.querySelector('[data-ask]');
const nameOf = line => line.querySelector('h2').textContent;
let at = 0;

function show(index, focus) {
  at = index;
  lines.forEach((line, i) => { line.hidden = i !== at; });
  links.forEach((link, i) => { i === at ? link.setAttribute('aria-current', 'true') : link.removeAttribute('aria-current'); });
  now.textContent = now.dataset.words.replace('{0}', nameOf(lines[at]));
  if (focus) links[at].focus();
}

function count() {
  const open = lines.filter(isOpen);
  const words = desk.querySelector('[data-count]');
  words.textContent = words.dataset.words.replace('{0}', open.filter(said).length).replace('{1}', open.length);
  open.forEach(line => {
    const link = links[lines.indexOf(line)];
    const word = link.querySelector('[data-said]');
    const { text, icon, kind } = STATES[said(line) ?? 'OPEN'];
    word.textContent = word.dataset[text];
    const use = link.querySelector('use');
    use.setAttribute('href', use.getAttribute('href').replace(/#.*/, icon));
    link.querySelector('.state').className = `state ${kind}`;
  });
}

// The next line without a word; the note, when there is none.
function next() {
  for (let step = 1; step <= lines.length; step++) {
    const index = (at + step) % lines.length;
    if (isOpen(lines[index]) && !said(lines[index])) return show(index, true);
  }
  form.querySelector('textarea[name=note]')?.focus();
}

async function decide(verdict) {
  const line = lines[at];
  const choice = isOpen(line) && line.querySelector(`input[value=${verdict}]`);
  if (!choice) return;
  const before = said(line);
  if (before && before !== verdict && !await isSure(ask, nameOf(line), before)) return links[lines.indexOf(line)].focus();
  choice.click();
  verdict === 'ACCEPTED' ? next() : line.querySelector('select').focus();
}

// The picture that the keys act on: the one with the focus, else the first of the line.
function view() {
  return document.activeElement.closest('.shot-view') ?? lines[at].querySelector('.shot-view:has(img)');
}

const keys = {
  j: () => show((at + 1) % lines.length, true),
  k: () => show((at + lines.length - 1) % lines.length, true),
  t: () => decide('ACCEPTED'),
  x: () => decide('REJECTED'),
  '+': () => change(view(), larger),
  '=': () => change(view(), larger),
  '-': () => change(view(), smaller),
  r: () => change(view(), turned)
};

// Anywhere on the page but where letters are typed, a choice is open or something asks.
document.addEventListener('keydown', event => {
  const key = keys[event.key.toLowerCase()];
  if (!key || event.ctrlKey || event.metaKey || event.altKey || localStorage.getItem(keysOff)) return;
  if (event.target.closest('input:not([type=radio]), select, textarea, dialog') || ask.open) return;
  event.preventDefault();
  key();
});

const off = desk.querySelector('[data-keys-off]');
function tellKeys() {
  const isOff = Boolean(localStorage.getItem(keysOff));
  off.textContent = isOff ? off.dataset.on : off.dataset.off;
  off.setAttribute('aria-pressed', String(isOff));
}
off.addEventListener('click', () => {
  localStorage.getItem(keysOff) ? localStorage.removeItem(keysOff) : localStorage.setItem(keysOff, '1');
  tellKeys();
});

desk.querySelector('.lines').addEventListener('click', event => {
  const link = event.target.closest('a');
  if (!link) return;
  event.preventDefault();
  show(links.indexOf(link), true);
});
desk.querySelector('.lines').addEventListener('focusin', event => {
  const index = links.indexOf(event.target);
  if (index >= 0 && index !== at) show(index, false);
});
desk.addEventListener('click', event => {
  const shot = event.target.closest('.shot')?.querySelector('.shot-view');
  if (event.target.closest('[data-zoom]')) {
    change(shot, largerOrAsBefore);
  } else if (event.target.closest('[data-turn]')) {
    change(shot, turned);
  } else if (event.target.closest('[data-answer]')) {
    ask.close(event.target.closest('[data-answer]').dataset.answer);
  } else if (event.target.closest('[data-next]')) {
    next();
  }
});
form.addEventListener('change', count);

desk.querySelectorAll('[data-zoom], [data-turn], [data-steps], [data-keys]').forEach(place => { place.hidden = false; });
desk.classList.add('one-by-one');
tellKeys();
count();
const amiss = lines.findIndex(line => line.dataset.amiss);
const open = lines.findIndex(line => isOpen(line) && !said(line));
show(amiss >= 0 ? amiss : Math.max(open, 0), false);
// the summary of errors links into lines that may be hidden
document.querySelector('.errors')?.addEventListener('click', event => {
  const place = event.target.hash && document.getElementById(decodeURIComponent(event.target.hash.slice(1)));
  const line = place?.closest('.one');
  if (line) show(lines.indexOf(line), false);
}, { capture: true });
