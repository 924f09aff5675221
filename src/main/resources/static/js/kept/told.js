// What a page says of forms that it has not got.
import { open } from './seal.js';
import { change } from './store.js';

const told = new Set();

// At the beginning of a page.
export const anew = () => told.clear();

export function note(words, ...parts) {
  const box = document.createElement('div');
  box.className = 'note soga flash-kept';
  box.setAttribute('role', 'status');
  box.append(words, ...parts);
  document.querySelector('main').prepend(box);
  return box;
}

export async function show(place, { said }, key, says) {
  if (told.has(place)) return;
  told.add(place);
  const list = document.createElement('dl');
  for (const pair of await open(key, said)) {
    list.append(...pair.map((words, at) => Object.assign(document.createElement(at ? 'dd' : 'dt'), { textContent: words })));
  }
  list.className = 'facts';
  if (list.children.length) dropped(place, note(`${says.typed} `, list), says);
}

function dropped(place, box, says) {
  const drop = Object.assign(document.createElement('button'), { type: 'button', className: 'link', textContent: says.drop });
  box.append(drop);
  drop.addEventListener('click', () => {
    change(all => { delete all[place]; });
    box.remove();
  });
}

export async function offer(place, { page, title, shown }, key, says) {
  if (!page) return;
  const link = Object.assign(document.createElement('a'), { href: page, textContent: await open(key, title) });
  dropped(place, note(`${shown ? says.typed : says.waits} `, link, ' '), says);
}
