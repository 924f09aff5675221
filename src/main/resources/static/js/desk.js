// The work list: filters act at once, ticks bring the bulk bar, a row opens its summary beside the list, and all of it
// works by key while the list has the focus. Without script the list has buttons and links for the same.
for (const form of document.querySelectorAll('[data-auto]')) {
  form.querySelector('button').hidden = true;
  form.addEventListener('change', () => form.requestSubmit());
}

const list = document.querySelector('[data-list]:not(template)');
const panel = document.querySelector('[data-panel]');
const figures = new Intl.NumberFormat('id-ID');

function ticks() {
  return [...list.querySelectorAll('tbody .tick input')];
}

function count() {
  const picked = ticks().filter(tick => tick.checked);
  const sum = picked.reduce((total, tick) => total + Number(tick.dataset.amount), 0);
  const words = list.querySelector('[data-picked]');
  words.textContent = words.dataset.words.replace('{0}', picked.length).replace('{1}', figures.format(sum));
  const all = list.querySelector('[data-all] input');
  all.checked = picked.length > 0 && picked.length === ticks().length;
  all.indeterminate = picked.length > 0 && !all.checked;
}

function close() {
  panel.hidden = true;
  list.querySelector('tr.picked')?.classList.remove('picked');
}

async function open(row) {
  list.querySelector('tr.picked')?.classList.remove('picked');
  row.classList.add('picked');
  if (!row.dataset.summary) {
    panel.hidden = true;
    return;
  }
  const answer = await fetch(row.dataset.summary, { headers: { Accept: 'text/html' } });
  if (answer.redirected || !answer.ok) {
    location.assign(row.querySelector('th a').href);
    return;
  }
  const words = await answer.text();
  if (row.classList.contains('picked')) {
    panel.innerHTML = words;
    panel.hidden = false;
  }
}

function rowsOfList() {
  return [...list.querySelectorAll('tbody tr')];
}

function taskOf(row) {
  return row.querySelector('td:not(.tick) a');
}

const LEFT_FROM = 'row-left-from';

// whoever opens a case and comes back goes on at its row, or at the next one when it is done
function leave(event) {
  const link = event.target.closest('tbody a, [data-panel] a');
  if (link) {
    const row = link.closest('tbody tr') ?? list.querySelector('tr.picked');
    const at = { list: location.search, row: rowsOfList().indexOf(row), to: row && taskOf(row).pathname };
    sessionStorage.setItem(LEFT_FROM, JSON.stringify(at));
  }
}

function comeBack() {
  const kept = JSON.parse(sessionStorage.getItem(LEFT_FROM));
  sessionStorage.removeItem(LEFT_FROM);
  const rows = rowsOfList();
  const row = kept && (rows.find(one => taskOf(one).pathname === kept.to)
    ?? (kept.list === location.search ? rows[Math.min(kept.row, rows.length - 1)] : undefined));
  if (row && document.activeElement === document.body) {
    taskOf(row).focus();
    open(row);
  }
}

function key(event) {
  const rows = rowsOfList();
  const at = rows.findIndex(row => row.contains(document.activeElement));
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    const next = rows[Math.max(0, Math.min(rows.length - 1, at + (event.key === 'ArrowDown' ? 1 : -1)))];
    taskOf(next).focus();
    open(next);
  } else if (event.key === ' ' && at >= 0 && document.activeElement.type !== 'checkbox') {
    rows[at].querySelector('.tick input').click();
  } else if (event.key === '/') {
    document.querySelector('[type=search]').focus();
  } else if (event.key === 'Escape') {
    close();
  } else {
    return;
  }
  event.preventDefault();
}

if (list) {
  document.querySelector('[data-hints]').hidden = false;
  const all = list.querySelector('[data-all]');
  all.hidden = false;
  all.addEventListener('change', event => {
    ticks().forEach(tick => { tick.checked = event.target.checked; });
    count();
  });
  list.addEventListener('change', count);
  list.addEventListener('click', leave);
  panel.addEventListener('click', leave);
  window.addEventListener('pageshow', comeBack);
  list.querySelector('[data-rows]').addEventListener('keydown', key);
  list.querySelector('tbody').addEventListener('click', event => {
    if (!event.target.closest('a, input, label, button, details')) {
      open(event.target.closest('tr'));
    }
  });
  panel.addEventListener('click', event => {
    if (event.target.closest('[data-close]')) {
      const row = list.querySelector('tr.picked');
      close();
      row?.querySelector('td:not(.tick) a').focus();
    }
  });
  panel.addEventListener('keydown', event => {
    if (event.key === 'Escape') {
      close();
    }
  });
}

const slider = document.querySelector('[data-asof]');
slider?.addEventListener('input', () => {
  const words = slider.dataset.words.replace('{0}', slider.value);
  document.querySelector('[data-asof-words]').textContent = words;
  slider.setAttribute('aria-valuetext', words);
});
