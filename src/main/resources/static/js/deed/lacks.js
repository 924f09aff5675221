// What was asked for and lacks is said anew when something has arrived.
let before;

export async function renewLacks(pictures) {
  const arrived = [...pictures.values()].filter(({ state }) => state === 'arrived').length;
  const place = document.querySelector('[data-lacks]');
  const isNew = before !== undefined && arrived > before;
  before = arrived;
  if (!place || !isNew || !navigator.onLine) return;
  const answer = await fetch(location.pathname, { redirect: 'error' });
  if (!answer.ok) return;
  const now = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-lacks]');
  if (now) place.replaceWith(now);
  else place.remove();
}
