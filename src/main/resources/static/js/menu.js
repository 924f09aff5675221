// The links on top: where they do not all fit, the current one is brought into sight. The menu behind them closes by
// itself: on Escape, on a click elsewhere, and when the focus leaves it.
const menu = document.querySelector('.bar .more');

function close() {
  menu.open = false;
}

document.querySelector('.bar .places [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });

if (menu) {
  menu.addEventListener('keydown', event => {
    if (event.key === 'Escape' && menu.open) {
      close();
      menu.querySelector('summary').focus();
    }
  });
  menu.addEventListener('focusout', event => {
    if (event.relatedTarget && !menu.contains(event.relatedTarget)) close();
  });
  document.addEventListener('click', event => {
    if (!menu.contains(event.target)) close();
  });
}
