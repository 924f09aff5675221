// The databases of this phone, each opened once.
self.Bases = (() => {
  const PATIENCE = 5000;
  const opened = new Map();

  const done = request => new Promise((yes, no) => {
    request.onsuccess = () => yes(request.result);
    request.onerror = () => no(request.error);
  });
  const written = deal => new Promise((yes, no) => {
    deal.oncomplete = () => yes();
    deal.onabort = () => no(deal.error);
  });

  // Some browsers never answer; that is a no.
  function connect(name, upgrade) {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => upgrade(request.result);
    const silence = new Promise((_, no) => setTimeout(() => no(new Error('no answer')), PATIENCE));
    return Promise.race([done(request), silence]).then(base => {
      base.onversionchange = () => close(name);
      return base;
    });
  }

  // A phone that runs out of room closes what is open; then it is opened anew.
  const isOpen = base => {
    try {
      return Boolean(base.transaction(base.objectStoreNames[0]));
    } catch {
      return false;
    }
  };

  async function opening(name, upgrade) {
    if (opened.has(name) && !isOpen(await opened.get(name))) opened.delete(name);
    if (!opened.has(name)) {
      opened.set(name, connect(name, upgrade));
      opened.get(name).catch(() => opened.delete(name));
    }
    return opened.get(name);
  }

  function close(name) {
    opened.get(name)?.then(base => base.close(), () => {});
    opened.delete(name);
  }

  return { done, written, opening, close };
})();
