// Where a tab keeps what stands in its forms, by their places; the oldest go when there are too many.
const STORE = 'kept-forms';
const MOST = 20;

export const read = () => JSON.parse(sessionStorage.getItem(STORE) ?? '{}');
const save = all => {
  try {
    sessionStorage.setItem(STORE, JSON.stringify(Object.fromEntries(Object.entries(all).slice(-MOST))));
  } catch {
    // a browser that keeps nothing
  }
};
export const change = work => {
  const all = read();
  work(all);
  save(all);
};
