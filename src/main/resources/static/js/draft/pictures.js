// Pictures of receipts and goods: made small, kept here, and shown with how far they are on their way.
import { shrink } from '../picture.js';
import { state } from './states.js';

const LATELY = 15000;

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
  }

  // The script's own button instead of the browser's.
  prepare(box) {
    box.querySelectorAll('[data-plain]').forEach(one => { one.hidden = true; });
    const file = box.querySelector('input[type=file]');
    const button = box.querySelector('[data-shoot]');
    button.id = file.id;
    button.hidden = false;
    file.removeAttribute('id');
    file.removeAttribute('name');
    file.accept = 'image/*';
    file.setAttribute('capture', 'environment');
    button.addEventListener('click', () => file.click());
    file.addEventListener('change', () => {
      if (file.files[0]) this.#take(box, file.files[0]);
      file.value = '';
    });
  }

  async #take(box, file) {
    const input = box.querySelector('input');
    try {
      const { blob, thumb } = await shrink(file);
      const { account, draft, home } = this.#place;
      const id = Keep.uuid();
      await Keep.picture(account, {
        id, draft, case: home, at: Date.now(), blob, small: thumb, size: blob.size, sha256: await sha256(blob), offset: 0, state: 'waiting',
      });
      box.dataset.failed = 'false';
      input.value = id;
      await this.#taken(input);
    } catch {
      box.dataset.failed = 'true';
      await this.#taken(null);
    }
  }

  show(box, one) {
    const id = box.querySelector('input').value;
    const slot = box.querySelector('[data-slot]');
    slot.hidden = !id && box.dataset.failed !== 'true';
    this.#thumb(slot.querySelector('img'), one, box.dataset.arrived === id ? id : '');
    const part = one?.size ? Math.floor(one.offset * 100 / one.size) : 0;
    this.#word(slot, box, one, part);
    const meter = slot.querySelector('.meter');
    meter.toggleAttribute('hidden', one?.state !== 'waiting' || part === 0);
    meter.querySelector('.done').setAttribute('width', `${part}%`);
    box.querySelector('[data-shoot] span').textContent = slot.hidden ? this.#says.shoot : this.#says.again;
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
    if (box.dataset.failed === 'true' || one?.state === 'refused') return ['is-late', 'i-x', says.unreadable, one?.words];
    if (one?.state === 'closed') return ['is-late', 'i-x', says.closed];
    if (waits && isSending(one)) return ['is-wait', 'i-phone', says.sending.replace('{0}', part)];
    if (waits && part > 0) return ['is-wait', 'i-pause', says.stopped.replace('{0}', part), says.goesOn];
    if (waits) return ['is-wait', 'i-wait', says.waits, says.small.replace('{0}', Math.ceil(one.size / 1000))];
    if (one?.state === 'arrived' || box.dataset.arrived === box.querySelector('input').value) return ['is-done', 'i-check', says.sent];
    return ['is-wait', 'i-wait', says.elsewhere];
  }
}

function isSending(one) {
  return one.sending > Date.now() - LATELY && navigator.onLine && !document.documentElement.classList.contains('offline');
}

async function sha256(blob) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()));
  return [...digest].map(octet => octet.toString(16).padStart(2, '0')).join('');
}
