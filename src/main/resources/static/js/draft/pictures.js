// Pictures of receipts and goods: made small, kept here, and shown with how far they are on their way.
import { isPaper, shrink } from '../picture.js';
import { state } from './states.js';

const LATELY = 15000;
const AGAIN = 10000;

export class Pictures {
  #place;
  #says;
  #taken;
  #addresses = new Map();

  // Tells with which input a picture was taken, or, without one, that it could not be read.
  constructor(place, says, taken) {
    this.#place = place;
    this.#says = says;
    this.#taken = taken;
    addEventListener('beforeunload', event => {
      if (Keep.loose.waits()) event.preventDefault();
    });
  }

  // The script's own buttons instead of the browser's: one for the camera, one for what is on the phone already.
  prepare(box) {
    box.querySelectorAll('[data-plain]').forEach(one => { one.hidden = true; });
    const file = box.querySelector('input[type=file]');
    const [camera, choice] = ['shoot', 'choose'].map(name => box.querySelector(`[data-${name}]`));
    const { accept } = file;
    camera.id = file.id;
    file.removeAttribute('id');
    file.removeAttribute('name');
    camera.hidden = false;
    choice.hidden = false;
    camera.addEventListener('click', () => {
      file.accept = 'image/*';
      file.setAttribute('capture', 'environment');
      file.click();
      file.removeAttribute('capture');
      file.accept = accept;
    });
    choice.addEventListener('click', () => file.click());
    box.querySelector('img').addEventListener('error', ({ target }) => { target.hidden = true; });
    file.addEventListener('change', () => {
      if (file.files[0]) this.#take(box, file.files[0]);
      file.value = '';
    });
  }

  async #take(box, file) {
    const input = box.querySelector('input');
    const lays = paperOf(box);
    const made = await (await isPaper(file) ? { blob: file, thumb: null } : shrink(file).catch(() => null));
    const id = made && Keep.uuid();
    const failed = !made ? 'unreadable' : made.blob.size > this.#says.most ? 'large' : await this.#keep(id, made, lays);
    box.dataset.failed = failed;
    if (!failed) input.value = id;
    await this.#taken(failed ? null : input);
  }

  // Why it could not be kept, or nothing. One that says what it is will lie beside the registration.
  async #keep(id, { blob, thumb }, lays) {
    const { account, draft, home } = this.#place;
    try {
      await Keep.picture(account, {
        id, draft, case: home, at: Date.now(), blob, small: thumb, size: blob.size, sha256: await sha256(blob), offset: 0, state: 'waiting',
        ...lays && { lays },
      }) || setTimeout(() => this.#keepAgain(), AGAIN);
      return '';
    } catch {
      return 'over';
    }
  }

  // There may be room again, and no network yet.
  async #keepAgain() {
    for (const one of Keep.loose.pictures.values()) await Keep.picture(this.#place.account, one).catch(() => {});
    if (Keep.loose.pictures.size) setTimeout(() => this.#keepAgain(), AGAIN);
  }

  show(box, one) {
    const id = box.querySelector('input').value;
    const slot = box.querySelector('[data-slot]');
    slot.hidden = !id && !box.dataset.failed;
    this.#thumb(slot.querySelector('img'), one, box.dataset.arrived === id ? id : '');
    const part = one?.size ? Math.floor(one.offset * 100 / one.size) : 0;
    this.#word(slot, box, one, part);
    const meter = slot.querySelector('[data-meter]');
    meter.hidden = one?.state !== 'waiting' || part === 0;
    meter.querySelector('.done').setAttribute('width', `${part}%`);
    box.querySelector('[data-shoot] span').textContent = slot.hidden ? this.#says.shoot : this.#says.again;
    box.querySelector('[data-choose] span').textContent = slot.hidden ? this.#says.choose : this.#says.chooseAgain;
  }

  #thumb(image, one, arrived) {
    const address = one?.small ? this.#address(one) : arrived && `${this.#place.home}/evidence/${arrived}/small`;
    image.hidden = !address;
    if (address && image.getAttribute('src') !== address) image.src = address;
  }

  #address({ id, small }) {
    if (!this.#addresses.has(id)) this.#addresses.set(id, URL.createObjectURL(small));
    return this.#addresses.get(id);
  }

  #word(slot, box, one, part) {
    const says = this.#says;
    const [kind, icon, text, more] = this.#told(box, one, part);
    state(slot.querySelector('[data-state]'), kind, icon, text, says);
    slot.querySelector('[data-more]').textContent = more ?? '';
  }

  #told(box, one, part) {
    const says = this.#says;
    const waits = one?.state === 'waiting';
    if (waits && one.stands) return ['is-wait', 'i-pause', says.stands];
    const { failed } = box.dataset;
    if (failed === 'over') return ['is-late', 'i-x', says.over];
    if (failed === 'large') return ['is-late', 'i-x', says.large, says.largeHelp];
    if (failed) return ['is-late', 'i-x', says.unreadable, says.unreadableHelp];
    if (one?.state === 'refused') return ['is-late', 'i-x', says.pictureRefused, one.words ?? says.unreadableHelp];
    if (one?.state === 'closed') return ['is-late', 'i-x', says.closed];
    if (waits && isSending(one)) return ['is-wait', 'i-phone', says.sending.replace('{0}', part)];
    if (waits && one.loose) return ['is-late', 'i-x', says.noRoomPicture];
    if (waits && part > 0) return ['is-wait', 'i-pause', says.stopped.replace('{0}', part), says.goesOn];
    if (waits) return ['is-wait', 'i-wait', says.waits, (one.small ? says.small : '{0} kB').replace('{0}', Math.ceil(one.size / 1000))];
    if (one?.state === 'arrived' || box.dataset.arrived === box.querySelector('input').value) return ['is-done', 'i-check', says.sent];
    return ['is-wait', 'i-wait', says.elsewhere];
  }
}

function paperOf(box) {
  const { kind } = box.dataset;
  const member = box.closest('[data-shots]')?.querySelector('[data-member]')?.value;
  return kind && { kind, ...member && { member } };
}

function isSending(one) {
  return one.sending > Date.now() - LATELY && navigator.onLine && !document.documentElement.classList.contains('offline');
}

async function sha256(blob) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()));
  return [...digest].map(octet => octet.toString(16).padStart(2, '0')).join('');
}
