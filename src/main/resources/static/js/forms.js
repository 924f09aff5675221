// The error summary takes the focus; amounts get their separators while typing; a password can be shown.
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

for (const input of document.querySelectorAll('.rupiah input')) {
  input.addEventListener('input', () => {
    const digits = input.value.replace(/\D/g, '');
    input.value = digits.replace(/\B(?=(\d{3})+(?!\d))/g, '.');
  });
}

for (const button of document.querySelectorAll('[data-show]')) {
  button.hidden = false;
  button.addEventListener('click', () => {
    const input = document.getElementById(button.dataset.show);
    const shown = input.type === 'text';
    input.type = shown ? 'password' : 'text';
    button.setAttribute('aria-pressed', String(!shown));
  });
}
