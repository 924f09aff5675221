let dismiss = () => {};

// One key is soon pressed: an earlier decision on a line is not changed by it without a word. A question that was closed
// tells of it a moment later, when the next one may already stand open.
export function isSure(ask, line, before) {
  dismiss();
  const says = ask.querySelector('p');
  says.textContent = says.dataset[before.toLowerCase()].replace('{0}', line);
  ask.returnValue = '';
  ask.showModal();
  return new Promise(answer => {
    const end = sure => { ask.removeEventListener('close', closed); answer(sure); };
    const closed = () => { if (!ask.open) end(ask.returnValue === 'change'); };
    dismiss = () => end(false);
    ask.addEventListener('close', closed);
  });
}
