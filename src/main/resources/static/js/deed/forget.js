// Removes a form from this phone; what would be lost is asked for a second time.
export function offerToForget(form, account, draft) {
  for (const button of form.querySelectorAll('[data-forget]')) {
    button.addEventListener('click', async () => {
      const { sure } = button.dataset;
      if (sure && button.textContent !== sure) {
        button.textContent = sure;
        return;
      }
      await Keep.drop(account, draft);
      location.assign(form.dataset.home);
    });
  }
}
