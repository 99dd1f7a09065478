// Opens the thread around a comment inside its card; without it a link leads to the page.
document.addEventListener('toggle', async event => {
  const fold = event.target;
  if (!fold.matches('details.case-thread') || !fold.open || fold.dataset.asked) return;
  fold.dataset.asked = 'yes';
  try {
    const answer = await fetch(fold.dataset.from, { headers: { Accept: 'text/html' } });
    if (!answer.ok || answer.redirected) throw new Error(answer.status);
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const thread = document.importNode(page.getElementById('thread-around'), true);
    // On the queue there may be several.
    thread.removeAttribute('id');
    thread.querySelectorAll('[id]').forEach(part => part.removeAttribute('id'));
    fold.querySelector('.fetched').before(thread);
  } catch {
    // The link is still there; opening the fold again asks again.
    delete fold.dataset.asked;
  }
}, true);
