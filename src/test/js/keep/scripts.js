// The scripts that pages and the worker share are no modules; they are loaded as the page does it.
export async function load(...names) {
  for (const name of ['bases', ...names.flatMap(name => name === 'phone' ? ['phone', 'loose', 'unheard'] : [name])]) {
    await new Promise((onload, onerror) => {
      document.head.append(Object.assign(document.createElement('script'), { src: `/js/keep/${name}.js`, onload, onerror }));
    });
  }
  return self.Keep;
}

export const bases = async () => (await indexedDB.databases()).map(one => one.name).sort();
