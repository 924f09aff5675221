// The parts of a long form, one at a time; every link into a part opens it.
export class Tabs {
  #links;
  #parts;

  constructor(links) {
    this.#links = links;
    this.#parts = links.map(link => document.querySelector(link.hash));
  }

  turn(part) {
    this.#parts.forEach((one, i) => {
      one.hidden = one !== part;
      if (one === part) this.#links[i].setAttribute('aria-current', 'page');
      else this.#links[i].removeAttribute('aria-current');
    });
  }

  follow(hash) {
    const place = target(hash);
    const part = place?.closest('[data-part]') ?? this.#parts[0];
    this.turn(part);
    place?.closest('details')?.setAttribute('open', '');
    if (place && place !== part) place.scrollIntoView();
  }

  // The summary of errors leads into parts that are not shown.
  reveal(hash) {
    const part = target(hash)?.closest('[data-part]');
    if (part) this.turn(part);
  }

  // To a field that the person has to look at, in whatever part or fold it lies.
  lead(box) {
    if (!box) return;
    this.turn(box.closest('[data-part]'));
    box.closest('details')?.setAttribute('open', '');
    box.scrollIntoView({ block: 'center' });
    box.querySelector('input:not([type=hidden]), select, textarea')?.focus({ preventScroll: true });
  }
}

const target = hash => hash ? document.getElementById(decodeURIComponent(hash.slice(1))) : null;
