import { change, larger, largerOrAsBefore, smaller, turned } from '/js/review/pictures.js';
import { equal, page } from '../assert.js';

const BEFORE = { zoom: 1, turn: 0 };

export function staysWithinItsBounds() {
  equal(smaller(BEFORE).zoom, 1);
  equal([1, 2, 3, 4, 5].reduce(larger, BEFORE).zoom, 4);
  equal([1, 2, 3].reduce(largerOrAsBefore, BEFORE).zoom, 3.375);
  equal([1, 2, 3, 4].reduce(largerOrAsBefore, BEFORE).zoom, 1);
  equal([1, 2, 3, 4].reduce(turned, BEFORE).turn, 0);
}

export function showsAPictureAsItWasTurnedAndZoomed() {
  const shot = page('<div style="width: 200px"><img width="200" height="100"></div>');
  const image = shot.firstElementChild;
  change(shot, larger);
  equal([image.style.width, image.style.transform, image.dataset.zoomed], ['300px', '', '1.5']);
  change(shot, turned);
  equal([image.style.transform, image.style.transformOrigin], ['translateX(300px) rotate(90deg)', '0px 0px']);
  change(page('<div></div>'), turned);
  change(null, turned);
}
