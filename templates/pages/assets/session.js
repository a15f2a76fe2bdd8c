// Says two minutes before the end that the session is about to end; one click stays.
// The server tells how many seconds are left: clocks of office computers are not to be trusted.
const notice = document.querySelector("[data-session-seconds]");
if (notice) {
  const warnBefore = 120;
  const left = notice.querySelector("[data-session-left]");
  const stay = notice.querySelector("[data-session-stay]");
  let end = Date.now() + Number(notice.dataset.sessionSeconds) * 1000;

  const tick = () => {
    const seconds = Math.round((end - Date.now()) / 1000);
    notice.hidden = seconds > warnBefore;
    if (seconds <= 0) {
      notice.dataset.sessionOver = "";
      stay.hidden = true;
      left.textContent = notice.dataset.sessionOverText;
    }
  };

  stay.addEventListener("click", async (event) => {
    event.preventDefault();
    const answer = await fetch(stay.form.action, { method: "POST", credentials: "same-origin" });
    // Led to the sign-in page: the session is over already.
    const seconds = answer.ok && !answer.redirected ? Number(await answer.text()) : 0;
    end = Date.now() + seconds * 1000;
    tick();
  });

  tick();
  setInterval(tick, 5000);
  document.addEventListener("visibilitychange", tick);
}
