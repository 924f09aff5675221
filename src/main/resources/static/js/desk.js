// Rows of a list by arrow keys, while the list has the focus; "/" goes to the search field.
for (const list of document.querySelectorAll('[data-rows]')) {
  list.addEventListener('keydown', event => {
    const links = [...list.querySelectorAll('tbody td a')];
    const at = links.findIndex(link => link.closest('tr').contains(document.activeElement));
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const next = links[Math.max(0, Math.min(links.length - 1, at + (event.key === 'ArrowDown' ? 1 : -1)))];
      next?.focus();
      event.preventDefault();
    }
    if (event.key === '/') {
      document.querySelector('[type=search]')?.focus();
      event.preventDefault();
    }
  });
}
