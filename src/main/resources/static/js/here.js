// Who is here, from signing in to signing out: asks before somebody leaves with something unsent, and then removes what this
// browser keeps.
const { account } = document.documentElement.dataset;
const signOut = document.querySelector('form[action$="/sign-out"]');
let leaving = false;

function isSure(ask) {
  if (!ask.showModal) return confirm(ask.querySelector('p').textContent);
  ask.showModal();
  return new Promise(answer => ask.addEventListener('close', () => answer(ask.returnValue === 'leave'), { once: true }));
}

async function leave(event) {
  event.preventDefault();
  const unsent = await Keep.unsent(account).catch(() => ({}));
  const ask = document.querySelector('[data-leave]');
  const left = ['fields', 'pictures', 'forms', 'turned', 'shots'].filter(kind => unsent[kind] > 0);
  if (left.length) {
    const parts = left.map(kind => ask.dataset[kind].replace('{0}', unsent[kind])).join(', ');
    ask.querySelector('p').textContent = `${parts}. ${ask.dataset.leave}`;
    if (!await isSure(ask)) return;
  }
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
