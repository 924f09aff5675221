// Who is here, from signing in to signing out: asks before somebody leaves with something unsent, and then removes what this
// browser keeps.
const { account } = document.documentElement.dataset;
const signOut = document.querySelector('form[action$="/sign-out"]');
let leaving = false;

// What was not sent or not taken, in words.
export const told = (unsent, kinds, says) =>
  kinds.filter(kind => unsent[kind] > 0).map(kind => says[kind].replace('{0}', unsent[kind])).join(', ');

// What the person chooses: to stay, to leave, or to send before.
function asked(ask, words) {
  ask.querySelector('p').textContent = words;
  if (!ask.showModal) return confirm(words) ? 'leave' : 'stay';
  ask.returnValue = 'stay';
  ask.showModal();
  return new Promise(answer => ask.addEventListener('close', () => answer(ask.returnValue), { once: true }));
}

async function isSure(ask) {
  for (;;) {
    const unsent = await Keep.unsent(account).catch(() => ({}));
    const words = told(unsent, ['fields', 'pictures', 'forms', 'turned', 'shots'], ask.dataset);
    if (!words) return true;
    ask.querySelector('[data-send]').hidden = !navigator.onLine || !(unsent.fields || unsent.pictures);
    const answer = await asked(ask, `${words}. ${ask.dataset.leave}`);
    if (answer !== 'send') return answer === 'leave';
    await sendFirst(ask);
  }
}

async function sendFirst(ask) {
  const acts = ask.querySelector('.acts');
  ask.querySelector('p').textContent = ask.dataset.sending;
  acts.hidden = true;
  ask.showModal();
  await Keep.send(account);
  acts.hidden = false;
  ask.close();
}

async function leave(event) {
  event.preventDefault();
  if (!await isSure(document.querySelector('[data-leave]'))) return;
  leaving = true;
  // a phone that cannot even remove what it keeps is told by the server to forget everything
  await Keep.leave(account, signOut.dataset.visit).catch(() => {
    signOut.append(Object.assign(document.createElement('input'), { type: 'hidden', name: 'forget', value: 'true' }));
  });
  signOut.submit();
}

// Whether the visit of this page goes on.
export async function begin() {
  const entered = Keep.enter(account, signOut.dataset.visit);
  Keep.hear(({ data }) => {
    if (data.left === account && !leaving) location.replace('/sign-in');
  });
  signOut.addEventListener('submit', leave);
  signOut.dataset.heard = '';
  if ('pressed' in signOut.dataset) signOut.requestSubmit();
  const isGoingOn = await entered.catch(() => true);
  // the person left without a network, or in another tab; now the server hears of it as well
  if (!isGoingOn && !leaving) signOut.submit();
  return isGoingOn;
}
