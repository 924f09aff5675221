// A sentence at the field, in place of the one that the server has said of the same field.
export function tell(box, words) {
  let place = box.querySelector(':scope > [data-live]');
  if (!place && !words) return;
  if (!place) {
    place = document.createElement('p');
    place.className = 'why wide';
    place.dataset.live = '';
    place.setAttribute('role', 'status');
    box.querySelector('label, legend').after(place);
  }
  if (place.textContent !== words) place.textContent = words;
  place.hidden = !words;
  box.querySelectorAll(':scope > .why:not([data-live])').forEach(said => { said.hidden = Boolean(words); });
}
