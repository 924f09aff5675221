// Keeps what is needed without a network: the shell, the homes of mentors and visitors and their forms that were opened, each
// under the account that opened it. A page is fetched as long as there is a network; sending goes on here when no page is open.
importScripts(...new URL(location).searchParams.getAll('keep'));

const PATIENCE = 6000;
const MOST_FILES = 80;
// A page and its worker ask with different headers for the same file.
const ALIKE = { ignoreVary: true };
const KEPT = /^\/(mentor|(visits|papers)(\/[^/]+)?|cases\/[^/]+\/steps\/[a-z-]+)$/;
const HOMES = ['/mentor', '/visits', '/papers'];

self.addEventListener('install', event => event.waitUntil(
  caches.open('shell').then(shell => shell.add('/offline')).catch(() => {}).then(() => self.skipWaiting())));

self.addEventListener('activate', event => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', event => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== location.origin) return;
  if (request.mode === 'navigate') {
    if (pathname === '/sign-in') event.waitUntil(Keep.tidy());
    if (request.method === 'GET') event.respondWith(page(event, pathname));
    else if (pathname === '/sign-in') event.respondWith(enter(request));
    else if (pathname === '/sign-out') event.respondWith(fetch(request).catch(() => Response.redirect('/offline?bye')));
  } else if (request.method === 'GET' && /^\/(css|js|img)\//.test(pathname)) {
    event.respondWith(file(request));
  }
});

self.addEventListener('sync', event => event.waitUntil(Keep.account().then(async account => {
  if (account && ['offline', 'later'].includes(await Keep.send(account))) throw new Error('not yet');
})));

// A person who signs in sees nothing of the person before, even if the network goes at this moment.
async function enter(request) {
  const before = await Keep.account().catch(() => null);
  await Keep.show(null).catch(() => {});
  try {
    return await fetch(request);
  } catch {
    await Keep.show(before).catch(() => {});
    return await fromPhone(await known('/offline')) ?? Response.error();
  }
}

async function page(event, pathname) {
  const isKept = KEPT.test(pathname);
  const kept = () => keptOf(isKept ? [pathname] : pathname === '/' ? HOMES : []);
  const before = await kept();
  try {
    const answer = await Promise.race([fetch(event.request), ...(before ? [patience()] : [])]);
    if (before && answer.status >= 502) return await fromPhone(await kept()) ?? answer;
    if (before && !answer.ok && await Keep.holds(pathname) && !await asksWho(answer, pathname)) return await kept() ?? answer;
    if (answer.ok && isKept) event.waitUntil(Keep.keep(pathname, answer.clone()).catch(() => {}));
    return answer;
  } catch {
    return await fromPhone(await kept() ?? await known('/offline')) ?? Response.error();
  }
}

// Where the browser still believes in a network, the page knows that none was there.
async function fromPhone(kept) {
  if (!kept) return undefined;
  const headers = new Headers(kept.headers);
  for (const name of ['Content-Encoding', 'Content-Length']) headers.delete(name);
  return new Response((await kept.text()).replace('<html', '<html data-from-phone'), { headers });
}

// A form that is not the person's any more leads elsewhere; so does every page when the session is over.
async function asksWho(answer, pathname) {
  return answer.type === 'opaqueredirect' && new URL((await fetch(pathname)).url).pathname === '/sign-in';
}

async function keptOf(addresses) {
  const pages = await Promise.all(addresses.map(address => Keep.kept(address).catch(() => {})));
  return pages.find(Boolean);
}

// A phone that is full or keeps nothing knows none.
const known = address => caches.match(address, ALIKE).catch(() => {});

const patience = () => new Promise((_, no) => setTimeout(no, PATIENCE));

// Names carry the content's hash, so what is kept is right for ever.
async function file(request) {
  const kept = await known(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await keepFile(request, answer.clone()).catch(() => {});
  return answer;
}

async function keepFile(request, answer) {
  const shell = await caches.open('shell');
  await shell.put(request, answer);
  const old = await shell.keys();
  await Promise.all(old.slice(1, Math.max(1, old.length - MOST_FILES)).map(one => shell.delete(one)));
}
