// The error summary takes the focus; amounts get their separators while typing; a password can be shown.
document.querySelector('.errors')?.focus();

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
