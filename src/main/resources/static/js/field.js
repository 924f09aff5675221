// Says in the bar whether there is a network.
const net = document.getElementById('net');
const words = net?.querySelector('span');
const on = words?.textContent;
const show = () => { if (words) words.textContent = navigator.onLine ? on : net.dataset.off; };
addEventListener('online', show);
addEventListener('offline', show);
show();

// What is left to account for follows the typing; without script a button counts again.
const left = document.querySelector('[data-left]');
const rupiah = amount => 'Rp\u00a0' + String(amount).replace(/\B(?=(\d{3})+(?!\d))/g, '.');

function amountOf(line) {
  const quantity = line.querySelector('[name$=".quantity"]').value.trim();
  const price = line.querySelector('[name$=".price"]').value.replace(/\D/g, '');
  return /^\d{1,9}([.,]\d{1,2})?$/.test(quantity) && price
    ? Math.floor((Number(price) * Math.round(Number(quantity.replace(',', '.')) * 100) + 50) / 100)
    : null;
}

function count() {
  const received = Number(left.dataset.received);
  const closed = Number(left.dataset.closed);
  let sum = closed;
  for (const line of document.querySelectorAll('[data-line]')) {
    const amount = amountOf(line);
    sum += amount ?? 0;
    for (const place of line.querySelectorAll('[data-amount]')) place.textContent = amount === null ? '–' : rupiah(amount);
  }
  const recorded = left.querySelector('[data-recorded]');
  const over = sum > received;
  left.querySelector('p span').textContent = over ? left.dataset.over : left.dataset.words;
  left.querySelector('strong').textContent = rupiah(Math.abs(received - sum));
  recorded.textContent = recorded.dataset.recorded.replace('%', rupiah(sum));
  left.querySelector('.sent')?.setAttribute('width', `${(Math.min(sum, received) - closed) * 100 / received}%`);
}

if (left) {
  left.querySelector('[data-recount]').hidden = true;
  left.closest('form').addEventListener('input', count);
  // Enter would press the hidden button, the first of the form
  left.closest('form').addEventListener('submit', event => {
    if (event.submitter?.matches('[data-recount]')) event.preventDefault();
  });
  count();
}
