// One key is soon pressed: an earlier decision on a line is not changed by it without a word.
export function isSure(ask, line, before) {
  const says = ask.querySelector('p');
  says.textContent = says.dataset[before.toLowerCase()].replace('{0}', line);
  ask.returnValue = '';
  ask.showModal();
  return new Promise(answer => ask.addEventListener('close', () => answer(ask.returnValue === 'change'), { once: true }));
}
