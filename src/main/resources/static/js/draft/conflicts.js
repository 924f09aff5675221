// Somebody else has changed the same field: both values stand here until the person has chosen one.
import { shown } from './values.js';

const NOTE = '<b></b><dl><dt></dt><dd></dd><dt></dt><dd></dd></dl>'
  + '<button type="button" class="btn"></button><button type="button" class="btn"></button>';

// The two values as they look in this input; the answer is whether the person keeps their own.
export function conflict(input, { value, conflict: theirs }, says, chosen) {
  const note = document.createElement('div');
  note.className = 'note soga';
  note.innerHTML = NOTE;
  note.querySelector('b').textContent = says.conflict;
  const [words, values, buttons] = ['dt', 'dd', 'button'].map(name => note.querySelectorAll(name));
  [says.mine, says.theirs].forEach((text, i) => { words[i].textContent = text; });
  [value, theirs.value].forEach((text, i) => { values[i].textContent = shown(input, text, says); });
  [says.useMine, says.useTheirs].forEach((text, i) => { buttons[i].textContent = text; });
  buttons.forEach((button, i) => button.addEventListener('click', () => chosen(i === 0)));
  return note;
}
