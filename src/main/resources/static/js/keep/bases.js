// The databases of this phone, each opened once.
self.Bases = (() => {
  const TO_OPEN = 5000;
  const TO_ANSWER = 10000;
  const TO_ANSWER_AGAIN = 300;
  const opened = new Map();

  let isSilent = false;

  // Some browsers never answer, or no longer once they have slept; that is a no, and the next time a quick one.
  const answered = (asked, patience = isSilent ? TO_ANSWER_AGAIN : TO_ANSWER) => new Promise((yes, no) => {
    const silence = setTimeout(() => {
      isSilent = true;
      no(new Error('no answer'));
    }, patience);
    const heard = say => answer => {
      clearTimeout(silence);
      isSilent = false;
      say(answer);
    };
    asked(heard(yes), heard(no));
  });
  const result = request => (yes, no) => {
    request.onsuccess = () => yes(request.result);
    request.onerror = () => no(request.error);
  };
  const done = request => answered(result(request));
  const written = deal => answered((yes, no) => {
    deal.oncomplete = () => yes();
    deal.onabort = () => no(deal.error);
  });

  function connect(name, upgrade) {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => upgrade(request.result);
    return answered(result(request), TO_OPEN).then(base => {
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
