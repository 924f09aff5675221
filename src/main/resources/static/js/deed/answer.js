// Why a form was refused: above it, and at the fields that are named.
import { boxOf } from './values.js';
import { tell } from '../tell.js';

export function showRefused(form, problems) {
  const list = form.querySelector('[data-problems]');
  list.replaceChildren(...problems.map(({ field, message }) => {
    const box = boxOf(form, field);
    if (box) tell(box, message);
    const line = document.createElement('li');
    line.append(box ? linkTo(box, message) : message);
    return line;
  }));
  list.hidden = !problems.length;
}

function linkTo(box, message) {
  const link = Object.assign(document.createElement('a'), { href: '#', textContent: message });
  link.addEventListener('click', event => {
    event.preventDefault();
    lead(box);
  });
  return link;
}

export function lead(box) {
  box.scrollIntoView({ block: 'center' });
  box.querySelector('input, select, textarea').focus({ preventScroll: true });
}
