// The error summary takes the focus; amounts get their separators while typing; a password can be shown; a page can be printed.
import { groupWhileTyping } from './amounts.js';

const errors = document.querySelector('.errors');
errors?.focus();
// Its links lead into the field itself, also where that is a group or lies folded.
errors?.addEventListener('click', event => {
  const place = event.target.hash && document.getElementById(decodeURIComponent(event.target.hash.slice(1)));
  if (!place) return;
  place.closest('details')?.setAttribute('open', '');
  (place.matches('input, select, textarea') ? place : place.querySelector('input, select, textarea'))?.focus();
  event.preventDefault();
});

groupWhileTyping('.rupiah input');

for (const button of document.querySelectorAll('[data-show]')) {
  button.hidden = false;
  button.addEventListener('click', () => {
    const input = document.getElementById(button.dataset.show);
    const shown = input.type === 'text';
    input.type = shown ? 'password' : 'text';
    button.setAttribute('aria-pressed', String(!shown));
  });
}

for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}

// The browser's own file button speaks the browser's language; ours speaks the page's.
for (const pick of document.querySelectorAll('[data-pick]')) {
  const input = pick.querySelector('input');
  const name = pick.querySelector('[data-picked-name]');
  const none = name.textContent;
  input.classList.add('only-read');
  pick.querySelector('[data-picker]').hidden = false;
  name.hidden = false;
  const show = () => { name.textContent = [...input.files].map(file => file.name).join(', ') || none; };
  input.addEventListener('input', show);
  show();
}

// A photograph goes on its way small; what is no picture goes as it is.
for (const input of document.querySelectorAll('input[data-small]')) {
  input.addEventListener('change', async () => {
    const file = input.files[0];
    const { LARGEST, shrink } = await import('./picture.js');
    if (!file || !file.type.startsWith('image/') || file.size <= LARGEST) return;
    const made = await shrink(file).catch(() => null);
    if (!made || input.files[0] !== file) return;
    const files = new DataTransfer();
    files.items.add(new File([made.blob], file.name.replace(/\.\w+$/, '.jpg'), { type: 'image/jpeg' }));
    input.files = files.files;
    input.dispatchEvent(new Event('input'));
  });
}

// What takes long says so, and is sent once.
for (const form of document.querySelectorAll('form[data-busy]')) {
  form.addEventListener('submit', () => {
    const button = form.querySelector('button.btn-primary');
    button.disabled = true;
    button.textContent = form.dataset.busy;
    form.setAttribute('aria-busy', 'true');
  });
}
