// Pictures of a kind, one box for each that was taken and an empty one for the next.
export class Shots {
  #section;
  #pictures;
  #drop;
  #made = 0;

  constructor(section, pictures, drop) {
    this.#section = section;
    this.#pictures = pictures;
    this.#drop = drop;
    section.hidden = false;
  }

  show(known) {
    const mine = [...known.values()].filter(({ lays }) => lays?.kind === this.#section.dataset.shots).sort((a, b) => a.at - b.at);
    for (const box of this.#boxes()) {
      if (idOf(box).value && !known.has(idOf(box).value)) box.remove();
    }
    for (const { id } of mine) {
      if (!this.#boxes().some(box => idOf(box).value === id)) idOf(this.#empty() ?? this.#add()).value = id;
    }
    if (!this.#empty()) this.#add();
    for (const box of this.#boxes()) this.#paint(box, known.get(idOf(box).value));
  }

  #paint(box, one) {
    this.#pictures.show(box, one);
    const who = box.querySelector('[data-who]');
    if (who) who.textContent = this.#section.querySelector(`[data-member] [value="${one?.lays.member}"]`)?.textContent ?? '';
    box.querySelectorAll('[data-shoot], [data-choose]').forEach(button => { button.hidden = Boolean(one); });
    box.querySelector('[data-drop]').hidden = !one || one.state === 'arrived';
  }

  #boxes() {
    return [...this.#section.querySelectorAll('[data-picture]')];
  }

  #empty() {
    return this.#boxes().find(box => !idOf(box).value);
  }

  #add() {
    const template = this.#section.querySelector('template');
    template.insertAdjacentHTML('beforebegin', template.innerHTML.replaceAll('~0', String(++this.#made)));
    const box = template.previousElementSibling;
    this.#pictures.prepare(box);
    box.querySelector('[data-drop]').addEventListener('click', () => this.#drop(idOf(box).value));
    return box;
  }
}

const idOf = box => box.querySelector('input[type=hidden]');
