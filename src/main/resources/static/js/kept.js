// What was typed into a form is not lost by Reload, by Back or because the session ended: it stays in this tab until it has
// arrived, sealed with a key that only pages of the same account know, and stands in its form again when the form is there.
import { fill, isAbout, saidIn, valuesOf } from './kept/forms.js';
import { open, seal } from './kept/seal.js';
import { change, read } from './kept/store.js';
import { anew, note, offer, show } from './kept/told.js';

const LAST = 'kept-page';
const TYPING = 200;
let account;
let key;

const isKept = form => form.matches('[method=post]') && !form.matches('[data-draft], [data-deed], [data-list]')
  && !form.querySelector('input[type=password]');
const addressOf = form => new URL(form.getAttribute('action') ?? '', location.href).pathname;

// A page may have several forms that go to one address.
function placeOf(form) {
  const address = addressOf(form);
  const alike = [...document.querySelectorAll('form')].filter(other => isKept(other) && addressOf(other) === address);
  return `${address}#${alike.indexOf(form)}`;
}

async function keep(form, sent = false) {
  if (!isKept(form) || !form.querySelector('input:not([type=hidden]), textarea, select, dl.answers')) return;
  const place = placeOf(form);
  const [values, said, title] = await Promise.all([valuesOf(form), saidIn(form), document.title].map(words => seal(key, words)));
  change(all => {
    const before = all[place];
    delete all[place];
    all[place] = { ...before, account, values, said, sent, page: sessionStorage.getItem(LAST), title };
  });
}

// An answer that shows its form again says whether it has taken what was sent.
async function keepAnswered(form) {
  if (form.matches('[data-taken]')) change(all => { delete all[placeOf(form)]; });
  else await keep(form);
}

// The session is over when a page comes that is nobody's, or one that says what went wrong.
function ended() {
  change(all => Object.values(all).forEach(one => { one.ended = true; }));
}

// Nothing of an account that has left, or that somebody else has followed, and nothing that has arrived: what was sent has,
// when another page came than one that answers the form.
function tidy(asked) {
  const isBye = location.search.includes('bye');
  change(all => {
    for (const [place, one] of Object.entries(all)) {
      if (isBye || (account && (one.account !== account || (asked && one.sent && !one.ended)))) delete all[place];
    }
  });
}

// A page that answers a form is asked for like any other from now on: Reload and Back send nothing again.
function answerAsAsked() {
  const page = sessionStorage.getItem(LAST);
  if (page) history.replaceState(history.state, '', page + location.hash);
}

// What was sent to a page that answers without its form, because a colleague was faster: shown, until the person throws it away.
async function showWhatNoFormTakes(answered, says) {
  const places = [...document.querySelectorAll('form')].filter(isKept).map(placeOf);
  for (const [place, one] of Object.entries(read())) {
    if (!one.sent || places.includes(place) || !place.startsWith(`${answered}#`)) continue;
    change(all => { Object.assign(all[place], { ended: true, shown: true }); });
    await show(place, one, key, says);
  }
}

// Of another member, mentor or kind of change: what is typed into the same form from now on does not take its place.
function moved(place) {
  if (place.includes('~')) return place;
  const aside = `${place}~${Date.now()}`;
  change(all => {
    all[aside] = all[place];
    delete all[place];
  });
  return aside;
}

async function giveBack(says) {
  const forms = [...document.querySelectorAll('form')].filter(isKept);
  // what is about another one goes aside before anything stands in its place
  const kept = Object.entries(read()).sort(([one], [other]) => Number(one.includes('~')) - Number(other.includes('~')));
  for (const [place, one] of kept) {
    const form = forms.find(other => placeOf(other) === place.split('~')[0]);
    const values = form && await open(key, one.values);
    if (!form || !isAbout(form, values)) {
      const aside = form ? moved(place) : place;
      if (one.page === location.pathname + location.search) await show(aside, one, key, says);
      else if (one.ended) await offer(aside, one, key, says);
      continue;
    }
    change(all => { delete all[place]; });
    const before = JSON.stringify(valuesOf(form));
    if (fill(form, values) || !form.elements._key) {
      if (one.ended) note(says.back);
      else if (before !== JSON.stringify(valuesOf(form))) again(form, says);
      await keep(form);
    } else {
      askForTheRows(form, values);
    }
  }
}

// Not because a session ended: the person may as well begin anew.
function again(form, says) {
  const drop = Object.assign(document.createElement('button'), { type: 'button', className: 'link', textContent: says.drop });
  note(`${says.again} `, drop);
  drop.addEventListener('click', () => {
    change(all => { delete all[placeOf(form)]; });
    location.reload();
  });
}

// A form with more rows than an empty one has is made by the server from what was typed.
function askForTheRows(form, values) {
  const sender = document.createElement('form');
  sender.method = 'post';
  sender.action = addressOf(form);
  for (const [name, value] of [...values, ['_key', form.elements._key.value], ['_csrf', form.elements._csrf.value], ['_edit', 'true']]) {
    sender.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }));
  }
  document.body.append(sender);
  sender.submit();
}

export async function begin() {
  const { asked, ...says } = document.documentElement.dataset;
  ({ account, key } = says);
  if (!account) {
    if (location.search.includes('bye')) tidy();
    else ended();
    // what is kept here need not come back from the server
    if (Object.keys(read()).some(place => place.startsWith(`${location.pathname}#`))) document.querySelector('input[name=kept]')?.remove();
    return;
  }
  tidy(asked);
  if (!key || !self.crypto?.subtle) return;
  // a page that answers a form shows what was typed before
  if (asked) sessionStorage.setItem(LAST, asked);
  else for (const form of document.querySelectorAll('form')) await keepAnswered(form);
  const answered = location.pathname;
  if (!asked) answerAsAsked();
  let timer;
  document.addEventListener('input', ({ target: { form } }) => {
    clearTimeout(timer);
    if (form) timer = setTimeout(() => keep(form), TYPING);
  });
  document.addEventListener('change', ({ target: { form } }) => form && keep(form));
  document.addEventListener('submit', ({ target }) => [clearTimeout(timer), keep(target, true)], { capture: true });
  anew();
  if (document.querySelector('main [role=alert]')) await showWhatNoFormTakes(answered, says);
  if (asked || Object.values(read()).some(one => one.ended)) await giveBack(says);
}
