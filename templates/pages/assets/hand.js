// Keeps the page in the interviewer's hand up to date while the interview runs: a question may have come.
// It asks for the page itself and swaps what changed, unless somebody is pressing something on it.
const every = 20000;
const live = () => document.querySelector("[data-live]");
const look = async () => {
  const here = live();
  if (!here || document.hidden) return;
  const answer = await fetch(location.href, { credentials: "same-origin" });
  if (!answer.ok || answer.redirected) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const next = page.querySelector("main");
  const main = document.querySelector("main");
  if (!next || main.contains(document.activeElement)) return;
  if (next.innerHTML !== main.innerHTML) main.replaceChildren(...next.childNodes);
};
setInterval(() => look().catch(() => {}), every);
