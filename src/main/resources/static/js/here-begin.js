// A page of the desk: what waits on this phone goes from here too. What was sent and what was not taken is said, with the way there.
import { begin, told } from './here.js';

const { account } = document.documentElement.dataset;
const box = document.querySelector('[data-waiting]');
const KINDS = ['fields', 'pictures', 'turned', 'shots'];

function show(words, deeds) {
  box.querySelector('b').textContent = words;
  for (const link of box.querySelectorAll('a')) link.hidden = !deeds.some(({ page }) => page.startsWith(`${link.pathname}/`));
  box.hidden = false;
}

async function send() {
  const before = await Keep.unsent(account);
  const deeds = await Keep.deeds(account);
  const words = told(before, KINDS, box.dataset);
  if (words) show(`${words}.`, deeds);
  if (!before.fields && !before.pictures || !navigator.onLine) return;
  await Keep.send(account);
  const left = told(await Keep.unsent(account), KINDS, box.dataset);
  show(`${left || box.dataset.sent}.`, deeds);
}

begin().then(isGoingOn => {
  if (!isGoingOn) return;
  const sendNow = () => send().catch(() => {});
  addEventListener('online', sendNow);
  sendNow();
});
