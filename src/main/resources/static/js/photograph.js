// Papers of a registration, photographed where there is no network: each stays on this phone and goes by itself once it can.
import { Pictures } from './draft/pictures.js';
import { renewLacks } from './deed/lacks.js';
import { Shots } from './deed/shots.js';

const main = document.querySelector('main[data-papers]');
const { account } = document.documentElement.dataset;
const draft = main.dataset.papers;
const says = main.querySelector('[data-says]').dataset;
const place = { account, draft, home: draft.replace(/\/papers$/, '') };
const pictures = new Pictures(place, says, taken);
const shots = [...main.querySelectorAll('[data-shots]')].map(section => new Shots(section, pictures, drop));

async function paint() {
  const known = await Keep.read(account, draft);
  shots.forEach(section => section.show(known.pictures));
  renewLacks(known.pictures).catch(() => {});
}

async function drop(id) {
  await Keep.dropPicture(account, id);
  paint();
}

// The next card is the next member's.
function taken(input) {
  const member = input?.closest('[data-shots]').querySelector('[data-member]');
  if (member && member.selectedIndex + 1 < member.length) member.selectedIndex++;
  paint();
  dispatchEvent(new Event('keep'));
}

// What lies beside the registration is no longer needed here.
async function tidy() {
  const there = new Set(main.dataset.there?.split(' '));
  for (const { id } of (await Keep.read(account, draft)).pictures.values()) {
    if (there.has(id)) await Keep.dropPicture(account, id);
  }
}

// A page that was opened is taken along; the home names it.
Keep.works().then(async works => {
  if (!works) return;
  // a phone without room keeps no name for the home
  await Keep.note(account, draft, { state: 'papers', title: main.dataset.title, page: location.pathname }).catch(() => {});
  await tidy();
  Keep.hear(paint);
  for (const told of ['keep', 'kept']) addEventListener(told, paint);
  await paint();
  main.dataset.ready = 'true';
});
