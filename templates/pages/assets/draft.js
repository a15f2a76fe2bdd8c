// Saves a form on the server while it is typed, so that a lost session or a dead battery loses
// nothing. Without this script the form's own "save" button does the same.
for (const form of document.querySelectorAll("form[data-draft]")) {
  const said = form.querySelector("[data-draft-said]");
  const pause = 1500;
  let timer;
  let saving = false;
  let again = false;

  const save = async () => {
    if (saving) {
      again = true;
      return;
    }
    saving = true;
    try {
      const answer = await fetch(form.dataset.draft, {
        method: "POST",
        credentials: "same-origin",
        headers: { Accept: "text/plain" },
        body: new URLSearchParams(new FormData(form)),
      });
      said.textContent = answer.ok && !answer.redirected ? said.dataset.saved : said.dataset.failed;
    } catch {
      said.textContent = said.dataset.failed;
    }
    saving = false;
    if (again) {
      again = false;
      save();
    }
  };

  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(save, pause);
  };
  form.addEventListener("input", later);
  form.addEventListener("change", later);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" && timer) {
      navigator.sendBeacon(form.dataset.draft, new URLSearchParams(new FormData(form)));
    }
  });
}
