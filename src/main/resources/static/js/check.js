'use strict';
// Computes the proof on this page anew, from what the page shows; asks nobody, so that a kept file does the same.
const $ = id => document.getElementById(id);
const utf8 = text => new TextEncoder().encode(text);
const hex = octets => [...octets].map(o => o.toString(16).padStart(2, '0')).join('');
const unhex = digits => Uint8Array.from(digits.match(/../g) ?? [], pair => parseInt(pair, 16));
const unbase64 = text => Uint8Array.from(atob(text), c => c.charCodeAt(0));
const sha256 = async (...parts) =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', Uint8Array.from(parts.flatMap(part => [...part]))));

class Fault extends Error {}
const SUMS = ['disbursed', 'accepted', 'returned', 'writtenOff'];
const hold = (is, step) => { if (!is) throw new Fault(step); };

// --- The sums: a node is the hash of both nodes below it with the sums of both ------------------------------------------
function octets(sums) {
  const view = new DataView(new ArrayBuffer(40));
  sums.forEach((sum, i) => view.setBigUint64(i * 8, BigInt(sum)));
  return new Uint8Array(view.buffer);
}
const join = async (left, right) => ({
  hash: await sha256([1], left.hash, octets(left.sums), right.hash, octets(right.sums)),
  sums: left.sums.map((sum, i) => sum + right.sums[i])
});
async function sumsRoot(data) {
  const l = data.leaf, text = ['pendamping-sums-1', l.number, l.code, l.state, l.registeredOn, l.paidOn ?? '-',
    l.dueOn ?? '-', l.closedOn ?? '-', l.sequence, l.hash, l.disbursed, l.accepted, l.returned, l.writtenOff, ''].join('\n');
  let node = { hash: await sha256([0], utf8(text)), sums: [1, ...SUMS.map(name => l[name])] };
  const steps = data.path.map(([hash, sums]) => ({ hash: unhex(hash), sums })), isSum = sum => Number.isSafeInteger(sum) && sum >= 0;
  hold([node, ...steps].every(one => one.sums.length === 5 && one.sums.every(isSum)), 'sums');
  for (let at = data.place, width = data.entry.data.cases; width > 1; at >>= 1, width = (width + 1) >> 1)
    if ((at ^ 1) < width) {
      hold(steps.length > 0, 'sums');
      node = at % 2 ? await join(steps.shift(), node) : await join(node, steps.shift());
    }
  hold(steps.length === 0, 'sums');
  return node;
}

// --- The entry that tells the sums -----------------------------------------------------------------------------------
const escaped = text => JSON.stringify(text).replace(/\\(u[0-9a-f]{4}|.)/g, e => e[1] === 'u' ? '\\u' + e.slice(2).toUpperCase() : e);
const canonical = value => Array.isArray(value) ? '[' + value.map(canonical).join(',') + ']'
  : typeof value === 'string' ? escaped(value)
  : value === null || typeof value !== 'object' ? String(value)
  : '{' + Object.keys(value).sort().map(key => escaped(key) + ':' + canonical(value[key])).join(',') + '}';
function field(text) {
  if (text === null || text === undefined) return [255, 255, 255, 255];
  const all = utf8(text), n = all.length;
  return [n >>> 24 & 255, n >>> 16 & 255, n >>> 8 & 255, n & 255, ...all];
}
const micros = moment => String(BigInt(Date.parse(moment.slice(0, 19) + 'Z')) * 1000n + BigInt(moment.slice(20, 26)));
const entryHash = e => sha256(['pendamping-journal-1', e.previousHash, e.kind, e.id, String(e.sequence), e.eventId, e.type,
  String(e.version), canonical(e.data), e.actor, e.duty, e.onBehalfOf, e.reason, micros(e.occurredAt), e.causation,
  e.traceparent].flatMap(field));

// --- The tree over all entries, and who has signed it -------------------------------------------------------------------
function note(text) {
  const end = text.lastIndexOf('\n\n'), body = text.slice(0, end + 1), [origin, size, root] = body.split('\n');
  const lines = text.slice(end + 2).split('\n').filter(line => line).map(line => {
    const [, name, base64] = line.split(' '), all = unbase64(base64);
    return { name, id: hex(all.slice(0, 4)), octets: all.slice(4) };
  });
  return { body, origin, size: +size, root: hex(unbase64(root)), lines };
}
async function treeRoot(tree, size) {
  let hash = await sha256([0], unhex(tree.hash));
  const steps = tree.path.map(unhex);
  for (let at = tree.position, width = size; width > 1; at = Math.floor(at / 2), width = Math.ceil(width / 2)) {
    const beside = at % 2 ? at - 1 : at + 1;
    if (beside < width) {
      hold(steps.length > 0, 'tree');
      hash = at % 2 ? await sha256([1], steps.shift(), hash) : await sha256([1], hash, steps.shift());
    }
  }
  hold(steps.length === 0, 'tree');
  return hex(hash);
}
async function signers(keys, n, text) {
  const names = [];
  for (const key of keys) {
    const [name, id, ...rest] = key.split('+'), raw = unbase64(rest.join('+')).slice(1);
    const known = await crypto.subtle.importKey('raw', raw, 'Ed25519', false, ['verify']);
    for (const line of n.lines.filter(one => one.name === name && one.id === id)) {
      const [octets, signed] = text(line);
      if (await crypto.subtle.verify('Ed25519', known, octets, utf8(signed))) { names.push(name); break; }
    }
  }
  return names;
}
const cosigned = n => line => {
  const time = new DataView(line.octets.buffer, line.octets.byteOffset).getBigUint64(0);
  return [line.octets.slice(8), `cosignature/v1\ntime ${time}\n${n.body}`];
};

// --- The page -----------------------------------------------------------------------------------------------------------
const number = new Intl.NumberFormat(document.documentElement.lang);
const days = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'long', timeZone: 'UTC' });
const day = text => text ? days.format(new Date(text + 'T00:00:00Z')) : '–';
const words = (key, ...values) =>
  values.reduce((text, value, i) => text.replaceAll(`{${i}}`, value), $('w-' + key)?.textContent ?? key);
function show(data) {
  const l = data.leaf, all = data.entry.data;
  const put = (id, text) => { $(id).textContent = text; };
  put('number', l.number); put('state', words('state-' + l.state)); put('cases', number.format(all.cases));
  for (const name of ['registeredOn', 'paidOn', 'dueOn', 'closedOn']) put(name, day(l[name]));
  for (const name of SUMS) { put(name, number.format(l[name])); put('all-' + name, number.format(all[name])); }
  put('outstanding', number.format(l.disbursed - l.accepted - l.returned - l.writtenOff));
  const moment = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'long', timeStyle: 'short' });
  put('moment', moment.format(new Date(data.entry.occurredAt)));
}
async function check(data, told) {
  const e = data.entry, all = e.data, top = await sumsRoot(data);
  hold(data.chain === true, 'chain');
  told('chain', number.format(data.leaf.sequence));
  hold(e.type === 'sums-published' && hex(top.hash) === all.root.replaceAll('-', ''), 'sums');
  hold(['cases', ...SUMS].every((name, i) => all[name] === top.sums[i]), 'sums');
  told('sums', number.format(all.cases), data.path.length);
  hold(hex(await entryHash(e)) === e.hash, 'entry');
  told('entry', number.format(e.sequence));
  if (!data.tree) return 'open';
  const n = note(data.tree.note);
  hold(data.tree.hash === e.hash && await treeRoot(data.tree, n.size) === n.root, 'tree');
  told('tree', number.format(n.size), data.tree.path.length);
  const logs = await signers(data.keys, n, line => [line.octets, n.body]);
  hold(logs.length > 0, 'signed');
  told('signed', logs[0]);
  const seen = await signers(data.witnesses, n, cosigned(n));
  if (data.witnesses.length) told('witnessed', seen.length, data.witnesses.length, seen.join(', '));
  return seen.length < data.least ? 'open' : 'whole';
}
async function run() {
  const outcome = $('outcome'), steps = $('steps');
  const told = (step, ...values) =>
    steps.append(Object.assign(document.createElement('li'), { textContent: words('step-' + step, ...values) }));
  try {
    steps.textContent = '';
    const data = JSON.parse($('proof').dataset.proof);
    show(data);
    const found = crypto.subtle ? await check(data, told) : 'unable';
    Object.assign(outcome, { className: found, textContent: words(found) });
  } catch (fault) {
    const why = words('fault-' + (fault instanceof Fault ? fault.message : 'read'));
    Object.assign(outcome, { className: 'broken', textContent: words('broken', why) });
  }
}
// A page that holds script and style in itself; a kept one has nothing more to keep.
async function save(source, style) {
  const [code, look] = await Promise.all([source, style].map(async from => (await fetch(from)).text()));
  const copy = document.documentElement.cloneNode(true);
  copy.querySelectorAll('script, link, #save').forEach(one => one.remove());
  const put = (name, text, into) => { const one = document.createElement(name); one.textContent = text; into.append(one); };
  put('style', look, copy.querySelector('head'));
  put('script', code, copy.querySelector('body'));
  const href = URL.createObjectURL(new Blob(['<!doctype html>', copy.outerHTML], { type: 'text/html' }));
  Object.assign(document.createElement('a'), { href, download: $('number').textContent + '.html' }).click();
}
const own = document.currentScript?.src, sheet = document.querySelector('link[rel=stylesheet]')?.href;
if ($('proof')) run();
if (own && sheet && $('save')) { $('save').hidden = false; $('save').onclick = () => save(own, sheet); }
