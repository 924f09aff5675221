// Whether a form opens again when its page is opened.
export function opensAnew({ state, task, seen, lacks = [] }, form, pictures) {
  if (state === 'overtaken') return task !== form.dataset.task;
  if (state === 'closed') return seen !== form.elements._key.value;
  return state === 'finished' && lacks.some(id => !pictures.has(id));
}

// What was on its way once may have been taken, though no answer came.
export const triedBefore = ({ before = [], tried, key, body }) => tried ? [...before, { key, body }] : before;
