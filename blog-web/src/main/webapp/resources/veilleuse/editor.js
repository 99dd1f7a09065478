/*
 * Keeps what an author types in her own browser until it is saved, so that an expired session or a
 * crashed tab does not take it. The page works without it.
 */
(() => {
  const form = document.getElementById('editor');
  const notice = document.getElementById('kept');
  const page = notice.dataset;
  const fields = ['title', 'excerpt', 'tags', 'body'].map((name) => form.elements[name]);
  const keyOf = (post) => `veilleuse:${page.writer}:${post}`;
  const key = keyOf(page.post || 'new');

  const read = (from) => {
    try {
      return JSON.parse(localStorage.getItem(from));
    } catch {
      return null;
    }
  };
  const write = (record) => {
    try {
      localStorage.setItem(key, JSON.stringify(record));
    } catch {
      // Full or forbidden: then nothing is kept, and nothing else changes.
    }
  };
  const forget = (what) => {
    try {
      localStorage.removeItem(what);
    } catch {
      // Forbidden: then nothing was kept.
    }
  };
  const plain = (text) => text.replace(/\r\n?/g, '\n').trim();
  const typed = () => Object.fromEntries(fields.map((field) => [field.name, plain(field.value)]));
  const same = (one, other) => fields.every(({ name }) => one[name] === other[name]);

  const asShown = typed();
  let offered = false;
  let timer = 0;

  const keep = (sent) => {
    clearTimeout(timer);
    timer = 0;
    // The older text is the only copy there is until she has chosen.
    if (offered) return;
    write({ version: page.version, at: Date.now(), sent, text: typed() });
  };

  const button = (words, quiet, action) => {
    const made = document.createElement('button');
    made.type = 'button';
    made.className = quiet ? 'button quiet' : 'button';
    made.textContent = words;
    made.addEventListener('click', () => {
      offered = false;
      action();
      notice.replaceChildren();
      form.elements.body.focus();
    });
    return made;
  };

  const offer = (record) => {
    offered = true;
    const when = new Date(record.at).toLocaleString(document.documentElement.lang, { dateStyle: 'long', timeStyle: 'short' });
    const note = document.createElement('div');
    note.className = 'note';
    const words = document.createElement('p');
    words.textContent = page.offer.replace('{0}', when) + (record.version === page.version ? '' : ` ${page.older}`);
    const actions = document.createElement('p');
    actions.className = 'actions';
    actions.append(
      button(page.restore, false, () => {
        fields.forEach((field) => { field.value = record.text[field.name]; });
        keep(false);
      }),
      button(page.discard, true, () => forget(key)),
    );
    note.append(words, actions);
    notice.replaceChildren(note);
  };

  if (page.saved === 'true') {
    const begun = read(keyOf('new'));
    if (begun && begun.sent && begun.text.title === asShown.title && begun.text.body === asShown.body) forget(keyOf('new'));
    const sent = read(key);
    // What was typed after the save, before this page was opened again, is not marked as sent.
    if (sent && sent.sent) forget(key);
  }
  const kept = read(key);
  if (kept && kept.text) {
    if (same(kept.text, asShown)) {
      // After a refused save or a preview the form shows it, but nothing has stored it yet.
      if (page.postback !== 'true') forget(key);
    } else {
      offer(kept);
    }
  }

  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => keep(false), 300);
  });
  addEventListener('pagehide', () => { if (timer) keep(false); });
  form.addEventListener('submit', (event) => keep(event.submitter !== null && event.submitter.id !== 'preview'));
})();
