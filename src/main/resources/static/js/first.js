// A mentor's page: signing out while the script that clears the phone is still on its way waits for it.
addEventListener('submit', event => {
  const form = event.target;
  if (!form.matches('[action$="/sign-out"]') || 'heard' in form.dataset || document.readyState === 'complete') return;
  event.preventDefault();
  if (!('pressed' in form.dataset)) addEventListener('load', () => { if (!('heard' in form.dataset)) form.submit(); });
  form.dataset.pressed = '';
}, { capture: true });
