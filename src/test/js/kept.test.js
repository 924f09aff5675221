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
