// Zooming and turning the papers of a registration; what is closed is not asked for.
import { change, largerOrAsBefore, turned } from './review/pictures.js';

for (const [name, how] of [['zoom', largerOrAsBefore], ['turn', turned]]) {
  for (const button of document.querySelectorAll(`.papers [data-${name}]`)) {
    button.hidden = !button.closest('figure').querySelector('img');
    button.addEventListener('click', () => change(button.closest('figure').querySelector('.shot-view'), how));
  }
}
