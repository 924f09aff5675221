// What stands in a form, and how it comes back.
// Of hidden inputs, what differs each time that a page is shown.
const ANEW = ['id', 'seen', 'back'];

// Everything a person has said, also what an earlier page of the same form carries along; no secrets, no files, no tokens.
export function valuesOf(form) {
  const secrets = new Set([...form.querySelectorAll('input[type=password], input[type=file]')].map(input => input.name));
  return [...new FormData(form)].filter(([name, value]) => typeof value === 'string' && !name.startsWith('_') && !secrets.has(name));
}

// Puts the values into the form; no when the form has not got all their places.
export function fill(form, values) {
  const left = new Map();
  values.forEach(([name, value]) => left.set(name, [...left.get(name) ?? [], value]));
  const isThere = [...left.keys()].every(name => form.elements[name]);
  for (const input of form.elements) {
    const given = left.get(input.name);
    const before = [input.value, input.checked];
    if (input.type === 'checkbox' || input.type === 'radio') {
      if (input.name && !input.name.startsWith('_')) input.checked = given?.includes(input.value) ?? false;
    } else if (given && input.type !== 'hidden' && input.type !== 'submit') {
      input.value = given[0];
    }
    if (before[0] !== input.value || before[1] !== input.checked) {
      input.closest('details')?.setAttribute('open', '');
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }
  }
  return isThere;
}

// Whether the values were typed about the same rows: what the page itself names in hidden inputs has not become another.
export function isAbout(form, values) {
  const typed = new Map(values);
  return [...form.elements].every(({ type, name, value }) =>
    type !== 'hidden' || name.startsWith('_') || ANEW.includes(name) || !typed.has(name) || typed.get(name) === value);
}

// The same in the words of the page, for one that has no such form any more.
export function saidIn(form) {
  const answers = [...form.querySelectorAll('dl.answers dt')]
    .map(({ textContent, nextElementSibling }) => [textContent.trim(), nextElementSibling.textContent.trim()]);
  if (answers.length) return answers;
  return [...form.elements].filter(input => isSaid(input)).map(input => [nameOf(input), input.selectedOptions?.[0].text ?? input.value]);
}

const isSaid = ({ type, name, value, checked }) => name && !name.startsWith('_') && value
  && !['hidden', 'password', 'file', 'submit', 'button'].includes(type) && (!['checkbox', 'radio'].includes(type) || checked);
const nameOf = input => input.labels?.[0]?.textContent.trim() || input.name;
