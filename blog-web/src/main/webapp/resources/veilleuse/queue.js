/*
 * The review queue from the keyboard, and without waiting for pages. The page works without it.
 * Keys act only while the focus is inside a case, z also on what is said of a decision, and never
 * while something is being typed (WCAG 2.1.4). A decision hides its case at once; the server's
 * answer removes it or brings it back.
 */
(() => {
  const UNDO_MS = 10000;
  const RENEW_MS = 45000;
  const SIGHT_MS = 2000;
  const AWAY_MS = 120000;
  const FEW = 3;
  const gone = new Set();
  let pending = 0;
  let undoables = [];
  let undoTimer;
  let helpFrom;
  let refill;
  let goingOn = false;
  let goOnAgain = false;
  let claimed;
  let claimTimer;
  let stirred;
  let telling = Promise.resolve();

  // What only a script can do is shown only where one runs.
  document.documentElement.classList.add('scripted');

  const $ = (selector, within = document) => within.querySelector(selector);
  const cases = () => [...document.querySelectorAll('.case')].filter((item) => !item.closest('li').hidden);
  const idOf = (item) => item.id.slice('case-'.length);
  const words = () => $('#notices').dataset;

  const ask = async (fields) => {
    const answer = await fetch('/moderator/desk', {
      method: 'POST',
      headers: { Accept: 'application/json' },
      body: new URLSearchParams(fields),
      redirect: 'manual',
    });
    // Whoever is not signed in any more is led to the log-in page.
    if (answer.type === 'opaqueredirect') throw new Error('ended');
    if (answer.status >= 400 && answer.status < 500) throw new Error('refused');
    if (!answer.ok || !(answer.headers.get('Content-Type') || '').includes('json')) throw new Error('failed');
    return answer.json();
  };

  /* Why nothing came of a request; an error of the network has no name of ours. */
  const why = (error) => words()[error.message] || words().failed;

  const line = (message) => {
    const text = document.createElement('p');
    text.textContent = message;
    return text;
  };

  const addLine = (message) => $('#notices .note').insertBefore(line(message), $('#notices button'));

  const say = (kind, message, more = []) => {
    const note = document.createElement('div');
    const left = $('#notices').contains(document.activeElement);
    note.className = kind === 'good' ? 'note good' : 'note bad';
    note.append(line(message), ...more.map(line));
    document.querySelectorAll('main > .note[role=status]').forEach((old) => old.remove());
    $('#notices').replaceChildren(note);
    offerUndo(message);
    if (left) focusNotice();
  };

  const focusNotice = () => ($('#notices button') || $('main')).focus();

  /* What can still be taken back, the latest decision last. */
  const undoable = () => {
    undoables = undoables.filter((one) => one.until > Date.now());
    return undoables.at(-1);
  };

  const canUndo = (marks, message, address) => {
    if (marks.length) undoables.push({ marks, message, address, until: Date.now() + UNDO_MS });
  };

  /* The latest decision can be taken back whatever is said after it; which one it is stands beside the button. */
  const offerUndo = (said) => {
    clearTimeout(undoTimer);
    const last = undoable();
    if (!last) return;
    const offer = [];
    if (last.message !== said) offer.push(line(last.message));
    const button = document.createElement('button');
    button.className = 'button quiet';
    button.textContent = words().undo;
    button.addEventListener('click', takeBack);
    offer.push(button);
    $('#notices .note').append(...offer);
    const end = () => offer.forEach((part) => part.remove());
    undoTimer = setTimeout(() => {
      // Not from under the finger: a focused button stays until it is left.
      if (document.activeElement === button) button.addEventListener('blur', end);
      else end();
    }, last.until - Date.now());
  };

  const pause = (message) => {
    if (!message || $('#pause')) return;
    const note = document.createElement('p');
    note.className = 'note';
    note.id = 'pause';
    note.textContent = message;
    $('#pauses').append(note);
  };

  const focusCase = (item) => {
    if (item) item.focus();
  };

  const neighbour = (item) => {
    const all = cases();
    const at = all.indexOf(item);
    return all[at + 1] || all[at - 1];
  };

  const here = () => location.pathname + location.search;

  const fetchMain = async (address = here()) => {
    const answer = await fetch(address, { headers: { Accept: 'text/html' } });
    if (!answer.ok || answer.redirected) throw new Error(answer.status);
    return new DOMParser().parseFromString(await answer.text(), 'text/html');
  };

  /* Puts the server's list in place of this one, less what was decided while it was on its way. */
  const swap = (fetched) => {
    fetched.querySelectorAll('.case').forEach((item) => {
      if (gone.has(item.dataset.mark)) item.closest('li').remove();
    });
    if (!$('.case', fetched) && $('.queue', fetched)) return false;
    const kept = [...$('#notices').childNodes];
    $('main').replaceChildren(...document.adoptNode($('main', fetched)).childNodes);
    $('#notices').replaceChildren(...kept);
    return true;
  };

  const more = async (focusId, address = here()) => {
    const ahead = refill && refill.address === address && refill.page;
    refill = undefined;
    try {
      if (!ahead || !swap(await ahead)) swap(await fetchMain(address));
      history.replaceState(null, '', address);
      const wanted = focusId && document.getElementById(`case-${focusId}`);
      const first = wanted || $('.case');
      if (first) focusCase(first);
      else focusNotice();
    } catch {
      location.reload();
    }
  };

  const fetchAhead = (address) => {
    if (refill && refill.address === address) return;
    const ahead = { address, page: fetchMain(address) };
    refill = ahead;
    ahead.page.catch(() => { if (refill === ahead) refill = undefined; });
  };

  const nextPage = () => {
    const next = $('.pager [rel=next]');
    return next && next.getAttribute('href');
  };

  /* What comes is there before the last cases are read: this page filled up again, or the one after it. */
  const lookAhead = () => {
    const next = nextPage();
    const left = cases().filter((item) => !item.dataset.skipped);
    if (!next || left.length > FEW) return;
    fetchAhead(left.length === cases().length ? here() : next);
  };

  /*
   * Whoever has decided or put off all that is here goes on with what comes after it. Once at a time:
   * a second list that came late would take the focus from the card that is being read by then. And
   * not before the last answer: a decision that fails brings its card back to this list.
   */
  const goOn = async () => {
    const next = nextPage();
    const over = !cases().length;
    if (pending || !over && !(next && cases().every((item) => item.dataset.skipped))) return;
    await turn(over ? here() : next);
  };

  const turn = async (address) => {
    if (goingOn) {
      goOnAgain = true;
      return;
    }
    goingOn = true;
    await more(undefined, address);
    goingOn = false;
    if (goOnAgain) {
      goOnAgain = false;
      await goOn();
    }
  };

  const decide = async (items, action, reason = '', rule = '') => {
    const next = items.length === 1 ? neighbour(items[0]) : cases().find((item) => !items.includes(item));
    const marks = items.map((item) => item.dataset.mark);
    const body = [['action', action], ['reason', reason], ['site-rule', rule], ...marks.map((mark) => ['mark', mark])];
    const address = here();
    items.forEach((item) => { item.closest('li').hidden = true; });
    marks.forEach((mark) => gone.add(mark));
    if (next) focusCase(next);
    else $('main').focus({ preventScroll: true });
    pending += 1;
    const result = await ask(body).catch((error) => ({ failed: why(error) }));
    pending -= 1;
    if (result.failed) {
      bringBack(items);
      say('bad', result.failed);
      focusCase(document.getElementById(items[0].id));
      return;
    }
    const settled = (item) => result.settled.includes(idOf(item));
    items.filter(settled).forEach((item) => item.closest('li').remove());
    bringBack(items.filter((item) => !settled(item)));
    const renewed = await renew(result.changed, address);
    canUndo(result.undo, result.message, address);
    say(result.kind, result.message, result.lost);
    if (!renewed) addLine(words().renew);
    pause(result.pause);
    if (result.refused && result.refused !== 'none') askAgain(items);
    else if (!result.settled.length && lost()) focusCase(document.getElementById(items[0].id));
    lookAhead();
    count();
    await goOn();
  };

  /* What was not decided stands where it stood; if that list was left meanwhile, before this one. */
  const bringBack = (items) => {
    items.forEach((item) => {
      const row = item.closest('li');
      row.hidden = false;
      gone.delete(item.dataset.mark);
      if (!item.isConnected && !document.getElementById(item.id) && $('.queue')) $('.queue').prepend(row);
    });
  };

  /* Cards that wait in another version than they show; whether all of them could be fetched. */
  const renew = async (ids, address) => {
    if (!ids.length) return true;
    try {
      const page = await fetchMain(address);
      return ids.filter((id) => !window.queueCards.renew(id, page)).length === 0;
    } catch {
      return false;
    }
  };

  const takeBack = async () => {
    const last = undoable();
    if (!last) return;
    undoables.pop();
    try {
      const result = await ask([['action', 'undo'], ...last.marks.map((mark) => ['mark', mark])]);
      say(result.kind, result.message);
      await comeBack(result.settled, last.address);
    } catch (error) {
      canUndo(last.marks, last.message, last.address);
      say('bad', why(error));
    }
  };

  /* Only what was taken back is fetched, from the page where it was; the cards around it stay as they are. */
  const comeBack = async (ids, address) => {
    refill = undefined;
    if (!ids.length) return;
    if (!$('.queue')) {
      await more(ids[0], address);
      return;
    }
    let page;
    try {
      page = await fetchMain(address);
    } catch {
      addLine(words().elsewhere);
      return;
    }
    const order = [...page.querySelectorAll('.case')].map(idOf);
    const found = order.filter((id) => ids.includes(id));
    found.forEach((id) => window.queueCards.place(page, id, order));
    const count = $('.desk-head p', page);
    if (count && $('.desk-head p')) $('.desk-head p').textContent = count.textContent;
    if (found.length) focusCase(document.getElementById(`case-${found[0]}`));
    if (found.length < ids.length) addLine(words().elsewhere);
  };

  const openReasons = (item) => {
    const reasons = $('.decide details', item);
    reasons.open = true;
    $('textarea', reasons).focus();
  };

  const reject = (item) => {
    const reason = $('.decide textarea', item).value.trim();
    const rule = $('.decide [name=site-rule]', item);
    if (reason) decide([item], 'reject', reason, rule ? rule.value : '');
    else {
      openReasons(item);
      say('bad', words().reason.replace('{0}', () => $('h2', item).textContent));
    }
  };

  /* What is to be changed is shown again; whoever writes elsewhere by now goes on writing. */
  const askAgain = (items) => {
    const reasons = items.length === 1 ? $('.decide details', items[0]) : undefined;
    if (reasons) reasons.open = true;
    if (document.activeElement.matches('textarea, select, input[type=text]')) return;
    (reasons ? $('textarea', reasons) : $('#bulk-reason')).focus();
  };

  const lost = () => document.activeElement === document.body || document.activeElement === $('main');

  const skip = (item) => {
    const next = neighbour(item);
    const row = item.closest('li');
    row.parentElement.append(row);
    item.dataset.skipped = 'yes';
    focusCase(next || item);
    say('good', words().skipped);
    lookAhead();
    goOn();
  };

  /* First what it answers, then the thread around it; the veil over its own text stays as it is. */
  const openThread = (item) => {
    const context = $('.case-context', item);
    if (context && !context.open) context.open = true;
    else toggle($('.case-thread', item));
  };

  const toggle = (details) => {
    if (details) details.open = !details.open;
  };

  const openHelp = (item) => {
    const help = $('#keys');
    helpFrom = item;
    help.open = true;
    $('summary', help).focus();
  };

  const closeHelp = () => {
    $('#keys').open = false;
    if (helpFrom && helpFrom.isConnected) focusCase(helpFrom);
    helpFrom = undefined;
  };

  /* How many are chosen for a decision at once. */
  const count = () => {
    const chosen = cases().filter((item) => $('.pick input', item).checked).length;
    const said = $('#chosen');
    if (said) said.textContent = chosen ? words().chosen.replace('{0}', chosen) : '';
  };

  /* After the last card of a page comes the next page. What is written on this one would go with it. */
  const forward = (item, all) => {
    const ahead = all.slice(all.indexOf(item) + 1);
    const next = nextPage();
    if (next && ahead.length <= FEW + 1) fetchAhead(next);
    if (ahead.length) focusCase(ahead[0]);
    else if (!next) say('good', words().last);
    else if (['.queue', '#bulk'].some((part) => window.queueCards.written($(part)))) say('bad', words().leave);
    else turn(next);
  };

  const keys = {
    j: forward,
    k: (item, all) => focusCase(all[all.indexOf(item) - 1]),
    a: (item) => decide([item], 'approve'),
    s: (item) => decide([item], 'spam'),
    r: reject,
    e: openReasons,
    l: skip,
    v: (item) => toggle($(':scope > .veil', item)),
    o: openThread,
    n: (item) => { $('.notes', item).open = true; $('.notes [name=note]', item).focus(); },
    x: (item) => { const box = $('.pick input', item); box.checked = !box.checked; count(); },
    z: takeBack,
    '?': openHelp,
    A: () => bulk('approve'),
    S: () => bulk('spam'),
    R: () => bulk('reject'),
  };

  const bulk = (action) => {
    const chosen = cases().filter((item) => $('.pick input', item).checked);
    const reason = $('#bulk-reason');
    if (!chosen.length) say('bad', words().none);
    else if (action === 'reject' && !reason.value.trim()) {
      reason.focus();
      say('bad', words().bulkReason);
    } else if (action === 'reject') decide(chosen, action, reason.value, ($('#bulk-rule') || {}).value);
    else decide(chosen, action);
  };

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat && !'jk'.includes(event.key)) return;
    if (event.target.closest('textarea, select, input:not([type=checkbox], [type=radio])')) return;
    if (event.key === 'Escape' && event.target.closest('#keys')) closeHelp();
    const here = event.target.closest('.case');
    const act = Object.hasOwn(keys, event.key) && keys[event.key];
    // After the last card there is none to be in.
    const after = act === takeBack && (event.target === $('main') || event.target.closest('#notices'));
    if (!act || !here && !after) return;
    event.preventDefault();
    act(here, cases());
  });

  document.addEventListener('change', (event) => {
    if (event.target.closest('.pick')) count();
  });

  document.addEventListener('click', (event) => {
    const item = event.target.closest('.later') && event.target.closest('.case');
    if (item) skip(item);
  });

  document.addEventListener('submit', (event) => {
    const form = event.target;
    const button = event.submitter;
    const item = form.closest('.case');
    if (form.id === 'bulk' && button) {
      event.preventDefault();
      bulk(button.value);
    } else if (item && button && form.matches('.decide')) {
      event.preventDefault();
      if (button.value === 'reject') reject(item);
      else decide([item], button.value);
    } else if (form.matches('.note-form')) {
      event.preventDefault();
      keepNote(form, item);
    }
  });

  const keepNote = async (form, item) => {
    const text = $('[name=note]', form);
    const body = new URLSearchParams(new FormData(form));
    body.set('action', 'note');
    try {
      const result = await ask(body);
      say(result.kind, result.message);
      if (result.kind !== 'good') return;
      const line = document.createElement('li');
      const said = document.createElement('p');
      said.className = 'typed';
      said.textContent = text.value.trim();
      line.append(said);
      const list = $('.notes ul', item);
      list.append(line);
      list.closest('.notes').querySelector('summary').firstChild.textContent = words().notes.replace('{0}', list.children.length);
      text.value = '';
      focusCase(item);
    } catch (error) {
      say('bad', why(error));
    }
  };

  /* Who reads what: told when a card begins to be read, renewed while it is, freed when it is left. */
  const tell = async (action, mark) => {
    try {
      const shown = cases().map((item) => ['shown', item.dataset.mark]);
      const result = await ask([['action', action], ['mark', mark], ...shown]);
      cases().forEach((item) => window.queueCards.badge(item, result.claims[idOf(item)] || ''));
    } catch {
      // Only a courtesy to the others: without it decisions are still settled by version.
    }
  };

  /* Only what was really claimed is to be freed: whoever runs through the list claims nothing on the way. */
  const claim = (item) => {
    const left = claimed;
    const mark = item ? item.dataset.mark : undefined;
    if (left === mark) return;
    claimed = mark;
    telling = telling.then(async () => {
      if (left && !gone.has(left)) await tell('free', left);
      if (mark && !gone.has(mark)) await tell('claim', mark);
    });
  };

  /* In a window that is left the focus stays where it was. */
  const focused = () => {
    const item = document.activeElement.closest('.case');
    const place = item && item.getBoundingClientRect();
    return item && place.bottom > 0 && place.top < innerHeight ? item : null;
  };

  /* By touch or by mouse a card is read without having the focus: the one in the middle of the window. */
  const inSight = () => {
    const elsewhere = !lost() && !document.activeElement.closest('.case, #notices');
    if (elsewhere || document.visibilityState === 'hidden') return null;
    const middle = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
    return middle && middle.closest('.case');
  };

  const follow = () => {
    stirred = Date.now();
    clearTimeout(claimTimer);
    claimTimer = setTimeout(() => {
      const item = focused() || inSight();
      if (!item || item === focused() || item.dataset.mark === claimed) claim(item);
      else {
        claim();
        claimTimer = setTimeout(() => claim(focused() || inSight()), SIGHT_MS);
      }
    }, 250);
  };

  const stir = () => { stirred = Date.now(); };
  document.addEventListener('focusin', follow);
  document.addEventListener('focusout', follow);
  document.addEventListener('visibilitychange', follow);
  document.addEventListener('scroll', follow, { passive: true });
  document.addEventListener('pointermove', stir, { passive: true });
  setInterval(() => {
    // A page that was only left open reads nothing.
    const there = document.visibilityState === 'visible' && (focused() || Date.now() - stirred < AWAY_MS);
    if (claimed && !gone.has(claimed) && there) tell('claim', claimed);
  }, RENEW_MS);
  window.addEventListener('pagehide', () => {
    if (claimed) navigator.sendBeacon('/moderator/desk', new URLSearchParams([['action', 'free'], ['mark', claimed]]));
  });
  follow();

  /* What queue-live.js says, where everything is said. */
  window.queueNotices = { say };
})();
