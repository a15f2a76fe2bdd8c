// "Ieșire rapidă": the neutral page takes this page's place in the history. Without script the link
// leads there all the same, and only the history entry stays.
const leave = document.querySelector("a[data-leave]");
if (leave) {
  const go = (event) => {
    event.preventDefault();
    document.body.hidden = true;
    location.replace(leave.href);
  };
  leave.addEventListener("click", go);
}
