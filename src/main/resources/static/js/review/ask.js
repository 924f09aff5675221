// One key is soon pressed: an earlier decision is not changed by it without a word.
const ask = document.querySelector('[data-ask]');

ask.addEventListener('click', event => {
  const button = event.target.closest('[data-answer]');
  if (button) ask.close(button.dataset.answer);
});

export function isSure(line, before) {
  const says = ask.querySelector('p');
  says.textContent = says.dataset[before.toLowerCase()].replace('{0}', line);
  ask.returnValue = '';
  ask.showModal();
  return new Promise(answer => ask.addEventListener('close', () => answer(ask.returnValue === 'change'), { once: true }));
}
