// A page on a phone: says whether there is a network, sends what waits, and keeps the page for later.
import { begin } from './here.js';

const { account } = document.documentElement.dataset;
const net = document.getElementById('net');
const words = net.querySelector('span');
const on = words.textContent;
const SOON = 700;
const LATEST = 300000;
let pause = 5000;
let timer;
let reached = !('fromPhone' in document.documentElement.dataset);

function show(connected) {
  for (const place of [net, ...document.querySelectorAll('[data-net]')]) {
    place.querySelector('span').textContent = connected ? on : net.dataset.off;
    place.querySelector('use').setAttribute('href', net.dataset[connected ? 'onIcon' : 'offIcon']);
  }
  document.documentElement.classList.toggle('offline', !connected);
  document.querySelectorAll('[data-online]').forEach(note => { note.hidden = !connected; });
  const isFull = document.querySelector('[data-is-full]:not([hidden])') !== null;
  document.querySelectorAll('[data-offline]').forEach(note => { note.hidden = connected || isFull; });
}

async function send() {
  clearTimeout(timer);
  const before = await Keep.unsent(account);
  if (!before.fields && !before.pictures && !before.unheard) {
    await look();
    return;
  }
  const outcome = navigator.onLine ? await Keep.send(account) : 'offline';
  reached = outcome !== 'offline';
  show(reached);
  document.querySelectorAll('[data-ended]').forEach(note => { note.hidden = outcome !== 'over'; });
  dispatchEvent(new CustomEvent('kept', { detail: outcome }));
  if (outcome === 'offline' || outcome === 'later') {
    (await navigator.serviceWorker?.ready)?.sync?.register('send').catch(() => {});
    sendLater();
  } else {
    pause = 5000;
  }
  count();
}

function sendLater() {
  timer = setTimeout(send, pause);
  pause = Math.min(LATEST, pause * 2);
}

// A page that came from this phone found no network; whether there is one again is asked for.
async function look() {
  if (!reached && navigator.onLine) {
    reached = await fetch('/session', { cache: 'no-store' }).then(() => true, () => false);
    if (!reached) sendLater();
  }
  show(navigator.onLine && reached);
}

async function count() {
  const { fields: all, pictures, per, closed } = await Keep.unsent(account);
  const fields = all - closed.length;
  for (const place of document.querySelectorAll('[data-unsent]')) {
    const { dataset: says } = place;
    const parts = [[fields, says.fields], [pictures, says.pictures]].filter(([all]) => all > 0)
      .map(([all, words]) => words.replace('{0}', all));
    place.hidden = !parts.length;
    place.querySelector('b').textContent = says.unsent.replace('{0}', parts.join(` ${says.and} `));
  }
  for (const place of document.querySelectorAll('[data-closed-list]')) {
    place.hidden = closed.length === 0;
    place.querySelector('ul').replaceChildren(...closed.map(value => Object.assign(document.createElement('li'), { textContent: value })));
  }
  for (const place of document.querySelectorAll('[data-unsent-of]')) {
    const waiting = per[place.dataset.unsentOf] ?? 0;
    place.hidden = waiting === 0;
    place.textContent = place.dataset.words.replace('{0}', waiting);
  }
}

async function keepThisPage() {
  if (!navigator.serviceWorker || !await Keep.works()) return;
  const scripts = [...document.querySelectorAll('script[data-keep]')].map(script => ['keep', new URL(script.src).pathname]);
  await navigator.serviceWorker.register(`/sw.js?${new URLSearchParams(scripts)}`);
  await navigator.serviceWorker.ready;
  // what came before the worker was there, or is still on its way
  const asked = [...document.querySelectorAll('link[href], script[src]')].map(one => one.href || one.src);
  const files = [...performance.getEntriesByType('resource').map(one => one.name), ...asked].map(one => new URL(one)).filter(one =>
    one.origin === location.origin && /^\/(css|js|img)\//.test(one.pathname)).map(one => one.pathname);
  const shell = await caches.open('shell');
  for (const file of new Set(files)) {
    if (!await shell.match(file, { ignoreVary: true })) await shell.add(file).catch(() => {});
  }
  const { pathname } = location;
  if (document.querySelector('[data-kept]') && !await Keep.kept(pathname)) await Keep.keep(pathname, await fetch(pathname));
}

if (account) {
  const isGoingOn = begin();
  addEventListener('online', send);
  addEventListener('offline', () => show(false));
  addEventListener('keep', () => {
    clearTimeout(timer);
    timer = setTimeout(send, SOON);
  });
  document.addEventListener('visibilitychange', () => { if (!document.hidden) send(); });
  Keep.hear(({ data }) => { if (data.left !== account) count(); });
  count();
  send();
  // without room or network it is kept another time
  isGoingOn.then(is => is && keepThisPage()).catch(() => {});
}
if (location.search === '?bye') document.querySelectorAll('[data-bye]').forEach(note => { note.hidden = false; });
show(navigator.onLine && reached);
