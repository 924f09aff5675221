import { Tabs } from '/js/draft/tabs.js';
import { equal, page } from '../assert.js';

function tabs() {
  const all = page(`<div><nav><a href="#lines"></a><a href="#photos"></a></nav><section id="lines" data-part></section>
    <section id="photos" data-part><details><input id="photos[0].caption"></details></section></div>`);
  const shown = () => [...all.querySelectorAll('section')].filter(part => !part.hidden).map(part => part.id);
  return { all, shown, tabs: new Tabs([...all.querySelectorAll('a')]) };
}

export function showsTheFirstPartUnlessTheAddressSaysOther() {
  const { all, shown, tabs: it } = tabs();
  it.follow('');
  equal(shown(), ['lines']);
  it.follow('#photos');
  equal(shown(), ['photos']);
  equal([...all.querySelectorAll('a')].map(link => link.getAttribute('aria-current')), [null, 'page']);
}

export function opensWhatAnAddressLeadsInto() {
  const { all, shown, tabs: it } = tabs();
  it.follow('#photos%5B0%5D.caption');
  equal([shown(), all.querySelector('details').open], [['photos'], true]);
}

export function revealsThePartOfAnErrorAndNothingElse() {
  const { shown, tabs: it } = tabs();
  it.follow('');
  it.reveal('#nowhere');
  it.reveal('');
  equal(shown(), ['lines']);
  it.reveal('#photos[0].caption');
  equal(shown(), ['photos']);
}
