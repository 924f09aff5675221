// What a test expects.
export function equal(actual, expected) {
  const [one, other] = [actual, expected].map(value => JSON.stringify(value, (_, inner) => inner === undefined ? 'undefined' : inner));
  if (one !== other) throw new Error(`${one} is not ${other}`);
}

export async function eventually(isSo) {
  for (const until = performance.now() + 5000; performance.now() < until;) {
    if (await isSo()) return;
    await new Promise(yes => { setTimeout(yes, 10); });
  }
  throw new Error(`${isSo} did not become true`);
}

// The page under test, and its first element.
export function page(html) {
  document.body.innerHTML = html;
  return document.body.firstElementChild;
}
