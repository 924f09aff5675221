import { Pictures } from '/js/draft/pictures.js';
import { equal, eventually, page } from '../assert.js';

const SAYS = { icons: '/i.svg', shoot: 'Foto', again: 'Ulangi', choose: 'Pilih', unreadable: 'Tidak terbaca',
  unreadableHelp: 'Pilih JPEG', noRoomPicture: 'Kosongkan', pictureRefused: 'Ditolak', over: 'Habis',
  closed: 'Ditutup', sending: 'Mengirim {0}',
  stopped: 'Berhenti {0}', goesOn: 'Dilanjutkan', waits: 'Menunggu', small: '{0} kB', sent: 'Terkirim', elsewhere: 'Di ponsel lain' };
const PLACE = { account: 'a', draft: '/cases/1/steps/x', home: '/cases/1' };

function picture(taken = () => {}) {
  const box = page(`<div data-picture data-arrived=""><div data-slot hidden><img><span data-state></span><span data-more></span>
    <span data-meter hidden><svg class="meter"><rect class="done"/></svg></span></div><input type="hidden" value="p1">
    <input type="file" id="evidence" name="evidence" accept="image/jpeg,application/pdf" data-plain>
    <button data-shoot hidden><span></span></button><button data-choose hidden><span></span></button></div>`);
  const pictures = new Pictures(PLACE, SAYS, taken);
  const said = one => {
    pictures.show(box, one);
    return [box.querySelector('[data-state]').textContent.trim(), box.querySelector('[data-more]').textContent];
  };
  return { box, pictures, said };
}

async function drawn() {
  const canvas = Object.assign(document.createElement('canvas'), { width: 40, height: 20 });
  return new File([await new Promise(yes => { canvas.toBlob(yes); })], 'a.png', { type: 'image/png' });
}

export function saysHowFarAPictureIs() {
  const { said } = picture();
  const waiting = { id: 'p1', state: 'waiting', size: 200000, offset: 0 };
  equal(said(waiting), ['Menunggu', '200 kB']);
  equal(said({ ...waiting, offset: 50000 }), ['Berhenti 25', 'Dilanjutkan']);
  equal(said({ ...waiting, offset: 50000, sending: Date.now() }), ['Mengirim 25', '']);
  equal(said({ ...waiting, state: 'refused', words: 'Terlalu besar' }), ['Ditolak', 'Terlalu besar']);
  equal(said({ ...waiting, state: 'closed' }), ['Ditutup', '']);
  equal(said({ ...waiting, state: 'arrived' }), ['Terkirim', '']);
  equal(said(undefined), ['Di ponsel lain', '']);
}

export function showsTheMeterOnlyOnTheWay() {
  const { box, pictures } = picture();
  pictures.show(box, { id: 'p1', state: 'waiting', size: 100, offset: 30 });
  equal([box.querySelector('[data-meter]').hidden, box.querySelector('.done').getAttribute('width')], [false, '30%']);
  pictures.show(box, { id: 'p1', state: 'arrived', size: 100, offset: 100 });
  equal(box.querySelector('[data-meter]').hidden, true);
}

export function showsThePictureFromHereOrFromTheServer() {
  const { box, pictures } = picture();
  const image = box.querySelector('img');
  pictures.show(box, { id: 'p1', state: 'waiting', size: 1, offset: 0, small: new Blob(['x']) });
  const { src } = image;
  equal([image.hidden, src.startsWith('blob:')], [false, true]);
  pictures.show(box, { id: 'p1', state: 'arrived', size: 1, offset: 1, small: new Blob(['x']) });
  equal(image.src, src);
  box.dataset.arrived = 'p1';
  pictures.show(box, undefined);
  equal(image.getAttribute('src'), '/cases/1/evidence/p1/small');
}

export async function keepsAPictureThatWasTaken() {
  const kept = [];
  const heard = [];
  self.Keep = { uuid: () => 'new', picture: async (account, one) => { kept.push([account, one]); } };
  const { box, pictures } = picture(input => heard.push(input));
  pictures.prepare(box);
  const file = box.querySelector('input[type=file]');
  equal([box.querySelector('[data-shoot]').id, file.name, file.hidden], ['evidence', '', true]);
  const files = new DataTransfer();
  files.items.add(await drawn());
  file.files = files.files;
  file.dispatchEvent(new Event('change'));
  await eventually(() => heard.length === 1);
  const [[account, { id, draft, case: home, state, sha256, size, blob }]] = kept;
  equal([account, id, draft, home, state, sha256.length, size === blob.size], ['a', 'new', PLACE.draft, '/cases/1', 'waiting', 64, true]);
  equal([heard[0].value, box.dataset.failed], ['new', '']);
}

function take(box, made) {
  const file = box.querySelector('input[type=file]');
  const files = new DataTransfer();
  files.items.add(made);
  file.files = files.files;
  file.dispatchEvent(new Event('change'));
}

export function offersTheCameraAndWhatIsOnThePhone() {
  const { box, pictures } = picture();
  pictures.prepare(box);
  const file = box.querySelector('input[type=file]');
  const asked = [];
  file.click = () => asked.push([file.getAttribute('capture'), file.accept]);
  box.querySelector('[data-shoot]').click();
  box.querySelector('[data-choose]').click();
  equal(asked, [['environment', 'image/*'], [null, 'image/jpeg,application/pdf']]);
  equal([file.getAttribute('capture'), file.accept], [null, 'image/jpeg,application/pdf']);
}

export async function keepsAPaperAsItIs() {
  const kept = [];
  self.Keep = { uuid: () => 'new', picture: async (_, one) => { kept.push(one); } };
  const { box, pictures } = picture();
  pictures.prepare(box);
  const paper = new File(['%PDF-1.7 nota'], 'nota.pdf', { type: 'application/pdf' });
  take(box, paper);
  await eventually(() => box.dataset.failed === '');
  equal([kept[0].size, kept[0].small, await kept[0].blob.text()], [paper.size, null, '%PDF-1.7 nota']);
}

export async function takesAPictureInABrowserThatCannotTurnIt() {
  const real = self.createImageBitmap;
  self.createImageBitmap = (file, options) =>
    options?.imageOrientation ? Promise.reject(new TypeError('not a valid enum value')) : real.call(self, file);
  self.Keep = { uuid: () => 'new', picture: async () => {} };
  const { box, pictures } = picture();
  pictures.prepare(box);
  take(box, await drawn());
  await eventually(() => 'failed' in box.dataset);
  self.createImageBitmap = real;
  equal([box.dataset.failed, box.querySelector('input').value], ['', 'new']);
}

export async function saysThatThePhoneIsFull() {
  self.Keep = { uuid: () => 'new', picture: async () => false };
  const heard = [];
  const { box, pictures, said } = picture(input => heard.push(input));
  pictures.prepare(box);
  take(box, await drawn());
  await eventually(() => heard.length === 1);
  const loose = { id: 'new', state: 'waiting', size: 1000, offset: 0, loose: true };
  equal([heard[0].value, said(loose), said({ ...loose, sending: Date.now() })[0]], ['new', ['Kosongkan', ''], 'Mengirim 0']);
}

export async function saysWhatIsNoPicture() {
  const heard = [];
  const { box, pictures, said } = picture(input => heard.push(input));
  pictures.prepare(box);
  take(box, new File(['text'], 'a.jpg', { type: 'image/jpeg' }));
  await eventually(() => heard.length === 1);
  equal([heard[0], said(undefined)], [null, ['Tidak terbaca', 'Pilih JPEG']]);
}
