import { begin } from '/js/kept.js';
import { equal, eventually, page } from '../assert.js';

export async function showsWhatNoFormOfTheAnswerTakes() {
  const html = document.documentElement;
  const visit = async (asked, body) => {
    delete html.dataset.asked;
    Object.assign(html.dataset, { account: 'a', key: btoa('k'.repeat(32)), typed: 'Diketik:', waits: 'Ada', drop: 'Buang' });
    if (asked) html.dataset.asked = asked;
    page(`<main>${body}</main>`);
    await begin();
  };
  sessionStorage.clear();
  const address = location.pathname;
  const form = `<form method="post" action="${address}"><input type="hidden" name="_csrf" value="t"><label for="w">Alasan</label>
    <textarea id="w" name="reason"></textarea></form>`;
  await visit(address, form);
  document.forms[0].elements.reason.value = 'Panen gagal';
  document.forms[0].dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  await eventually(() => sessionStorage.getItem('kept-forms')?.includes('"sent":true'));
  equal(sessionStorage.getItem('kept-forms').includes('Panen'), false);
  const told = () => [...document.querySelectorAll('main dt, main dd')].map(part => part.textContent);
  await visit('', '<div class="errors" role="alert">Sudah</div>');
  equal(told(), ['Alasan', 'Panen gagal']);
  await visit(address, '');
  equal(told(), ['Alasan', 'Panen gagal']);
  document.querySelector('main button').click();
  equal([told(), sessionStorage.getItem('kept-forms')], [[], '{}']);

  await visit(address, form);
  document.forms[0].elements.reason.value = 'Gagal panen';
  document.forms[0].elements.reason.dispatchEvent(new Event('change', { bubbles: true }));
  await eventually(() => sessionStorage.getItem('kept-forms')?.includes('"values"'));
  delete html.dataset.account;
  await begin();
  await visit(address, '<p>Kasus ini tidak lagi menunggu langkah ini</p>');
  equal(told(), ['Alasan', 'Gagal panen']);

  const of = mentor => form.replace('<label', `<input type="hidden" name="replaced" value="${mentor}"><label`);
  sessionStorage.clear();
  await visit(address, of('m-1'));
  document.forms[0].elements.reason.value = 'Mentor pindah';
  document.forms[0].elements.reason.dispatchEvent(new Event('change', { bubbles: true }));
  await eventually(() => sessionStorage.getItem('kept-forms')?.includes('"values"'));
  await visit(address, of('m-2'));
  equal([told(), document.forms[0].elements.reason.value], [['Alasan', 'Mentor pindah'], '']);
  await visit(address, of('m-2'));
  equal(told(), ['Alasan', 'Mentor pindah']);
  await visit(address, of('m-1'));
  equal([told(), document.forms[0].elements.reason.value], [[], 'Mentor pindah']);

  history.replaceState(null, '', '?kind=2');
  await visit(`${address}?kind=2`, of('m-3'));
  equal(told(), []);
  document.forms[0].elements.reason.value = 'Lain';
  document.forms[0].elements.reason.dispatchEvent(new Event('change', { bubbles: true }));
  await eventually(() => Object.keys(JSON.parse(sessionStorage.getItem('kept-forms'))).length === 2);
  history.replaceState(null, '', address);
  await visit(address, of('m-1'));
  equal(document.forms[0].elements.reason.value, 'Mentor pindah');
  history.replaceState(null, '', '?kind=2');
  await visit(`${address}?kind=2`, of('m-3'));
  equal(document.forms[0].elements.reason.value, 'Lain');
  history.replaceState(null, '', address);
  await visit(address, of('m-1'));
  equal(document.forms[0].elements.reason.value, 'Mentor pindah');
  sessionStorage.removeItem('kept-forms');

  await visit('', form.replace('<form', '<div class="errors" role="alert">Sudah</div><form').replace('></textarea>', '>Sama</textarea>'));
  await eventually(() => !sessionStorage.getItem('kept-forms').includes('"sent":true'));
  await visit(address, '');
  equal(told(), ['Alasan', 'Sama']);
}

export async function keepsNothingThatTheAnswerSaysItHasTaken() {
  const html = document.documentElement;
  const answer = async marked => {
    Object.assign(html.dataset, { account: 'a', key: btoa('k'.repeat(32)) });
    delete html.dataset.asked;
    sessionStorage.setItem('kept-forms', '{"/x#0":{"account":"a","sent":true}}');
    page(`<main><form method="post" action="/x"${marked}><input name="name" value="Skrip"></form></main>`);
    await begin();
    return Object.keys(JSON.parse(sessionStorage.getItem('kept-forms')));
  };
  equal(await answer(''), ['/x#0']);
  equal(await answer(' data-taken'), []);
}
