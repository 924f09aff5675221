import { begin } from '/js/kept.js';
import { fill, isAbout, saidIn, valuesOf } from '/js/kept/forms.js';
import { equal, eventually, page } from './assert.js';

const FORM = `<form method="post" action="/cases/1/steps/x"><input name="_csrf" value="t"><input name="_key" value="k">
  <input name="number" value="SK-1"><textarea name="words">a</textarea><input type="checkbox" name="sure" value="true">
  <input type="radio" name="way" value="A"><input type="radio" name="way" value="B" checked><input type="password" name="secret" value="s">
  <input type="file" name="paper"><select name="kind"><option value="">-</option><option value="x">X</option></select></form>`;

export function takesWhatAPersonSaidAndNoSecret() {
  equal(valuesOf(page(FORM)), [['number', 'SK-1'], ['words', 'a'], ['way', 'B'], ['kind', '']]);
}

export function putsItBackAndSaysWhenAPlaceIsMissing() {
  const form = page(FORM);
  equal(fill(form, [['number', 'SK-2'], ['words', 'b'], ['sure', 'true'], ['way', 'A'], ['kind', 'x']]), true);
  equal(valuesOf(form), [['number', 'SK-2'], ['words', 'b'], ['sure', 'true'], ['way', 'A'], ['kind', 'x']]);
  equal(fill(form, [['lines[1].item', 'Beras']]), false);
}

export async function givesBackOnlyToTheSameAccountAfterTheSessionEnded() {
  const html = document.documentElement;
  const visit = async (account, body) => {
    const here = { account, key: btoa('k'.repeat(32)), asked: '/cases/1/steps/x', back: 'Kembali', waits: 'Ada', drop: 'Buang' };
    if (account) Object.assign(html.dataset, here);
    else for (const name of Object.keys(html.dataset)) delete html.dataset[name];
    document.body.innerHTML = `<main>${body}</main>`;
    await begin();
    return document.querySelector('form');
  };
  const plain = FORM.replace('<input type="password" name="secret" value="s">', '');
  document.title = 'Kelompok Rahasia';
  const form = await visit('a', plain);
  form.elements.number.value = 'SK-9';
  form.elements.number.dispatchEvent(new Event('change', { bubbles: true }));
  await eventually(() => sessionStorage.getItem('kept-forms')?.includes('steps/x'));
  equal(['SK-9', 'Kelompok Rahasia'].map(words => sessionStorage.getItem('kept-forms').includes(words)), [false, false]);
  await visit('', '');
  await visit('a', '');
  const link = document.querySelector('main a');
  equal([link.getAttribute('href'), link.textContent], ['/cases/1/steps/x', 'Kelompok Rahasia']);
  const again = await visit('a', plain);
  equal([again.elements.number.value, document.querySelector('.note').textContent], ['SK-9', 'Kembali']);
  await visit('', '');
  equal((await visit('b', plain)).elements.number.value, 'SK-1');
  equal(sessionStorage.getItem('kept-forms'), '{}');
}

export async function keepsFormsOfOneAddressApart() {
  const html = document.documentElement;
  Object.assign(html.dataset, { account: 'a', key: btoa('k'.repeat(32)), asked: '/x', back: 'Kembali', waits: 'Ada', drop: 'Buang' });
  const two = `<main><form method="post" action="/x"><input name="why"></form><form method="post" action="/x">
    <input name="why"></form></main>`;
  page(two);
  await begin();
  const [, second] = document.forms;
  second.elements.why.value = 'kedua';
  second.elements.why.dispatchEvent(new Event('change', { bubbles: true }));
  await eventually(() => sessionStorage.getItem('kept-forms')?.includes('/x#1'));
  delete html.dataset.account;
  await begin();
  html.dataset.account = 'a';
  page(two);
  await begin();
  equal([...document.forms].map(form => form.elements.why.value), ['', 'kedua']);
}

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

export function saysTheAnswersOfAPageThatShowsThemAgain() {
  const form = page(`<form method="post"><input type="hidden" name="note" value="Lengkap"><dl class="answers">
    <div><dt>Catatan</dt><dd>Lengkap</dd><dd><button>Ubah</button></dd></div></dl></form>`);
  equal(saidIn(form), [['Catatan', 'Lengkap']]);
}

export async function forgetsWhatHasArrived() {
  sessionStorage.setItem('kept-forms', '{"/x":{"account":"a","sent":true}}');
  Object.assign(document.documentElement.dataset, { account: 'a', asked: '/y' });
  await begin();
  equal(sessionStorage.getItem('kept-forms'), '{}');
}

export function isNotAboutOtherRows() {
  const form = page(`<form method="post"><input type="hidden" name="_key" value="k">
    <input type="hidden" name="lines[0].id" value="1"></form>`);
  equal([isAbout(form, [['lines[0].id', '1']]), isAbout(form, [['lines[0].id', '2']]), isAbout(form, [])], [true, false, true]);
}
