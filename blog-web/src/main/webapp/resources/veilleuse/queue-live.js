/*
 * The live part of the review queue: what others decide, read and ask shows at once, and what comes
 * is offered. Nothing moves under the reader's eyes: marks lie over a card's edge, and new comments
 * wait behind a button. Listens to Server-Sent Events; where that fails, or nothing comes, it asks
 * every 15 seconds.
 * The page works without it.
 */
(() => {
  const POLL_MS = 15000;
  const POLLS_BEFORE_LISTENING_AGAIN = 20;
  const TRIES = 3;
  const LONG_ENOUGH_MS = 60000;
  const CHECK_MS = 500;
  const LEASE_MS = 120000;
  /* More than two beats of the server: whatever keeps them back keeps back news as well. */
  const PATIENCE_MS = 40000;
  const MOST_SHOWN = 60;
  const MOST_HEARD = 120;
  const BOX = '[type=checkbox], [type=radio]';
  const DECIDING = ['a', 's', 'r', 'e', 'x', '2'];

  const $ = (selector, within = document) => within.querySelector(selector);
  if (!$('#live')) return;
  const words = { ...$('#live').dataset };
  const ofOpinions = new URLSearchParams(words.filter).has('opinion');
  // What may wait and is to be asked about; what is known to wait; what came while this page is open.
  const heard = new Set();
  const fresh = new Set();
  const came = new Set();
  // Decided while an answer was on its way, which may not know it yet.
  const ended = new Set();
  // Shown, and to be shown anew.
  const changed = new Set();
  const stale = new Map();
  const leases = new Map();
  let mark = words.mark;
  let source;
  let patience;
  let opened = 0;
  let failures = 0;
  let timer;
  let polls = 0;
  let checkTimer;
  let checking = false;
  let again = false;
  let over = false;
  let missed = false;

  const card = (id) => document.getElementById(`case-${id}`);
  const idOf = (item) => item.id.slice('case-'.length);
  const settled = (item) => item.classList.contains('settled');
  const shown = () => [...document.querySelectorAll('.queue .case')].filter((item) => !item.closest('li').hidden);
  const say = (text) => { const said = $('#live-said'); if (said) said.textContent = text; };
  const fill = (template, name) => template.replace('{0}', () => name);
  const here = () => location.pathname + location.search;

  /* Which tab this is, so that a page that was reloaded takes the place of the one before. */
  const tab = (() => {
    try {
      const known = sessionStorage.getItem('live-tab') || crypto.randomUUID();
      sessionStorage.setItem('live-tab', known);
      return known;
    } catch {
      return `t${Date.now()}${Math.random().toString(36).slice(2, 10)}`;
    }
  })();

  /* A label on the upper edge of a card. */
  const label = (item, text) => {
    let line = $('.live-mark', item);
    if (!line) {
      line = document.createElement('p');
      line.className = 'live-mark';
      item.prepend(line);
    }
    line.textContent = text;
    if (item.contains(document.activeElement)) say(text);
  };

  const settle = (id, text) => {
    ended.add(id);
    heard.delete(id);
    fresh.delete(id);
    changed.delete(id);
    stale.delete(id);
    bar();
    const item = card(id);
    if (!item || item.closest('li').hidden || settled(item)) return;
    item.classList.add('settled');
    badge(item, '');
    label(item, text);
    // Not disabled: a disabled button would lose the focus that somebody has on it.
    item.querySelectorAll('.decide button:not(.later), .decide summary, .decide textarea, .decide select, .opinion button, .second button')
      .forEach((control) => control.setAttribute('aria-disabled', 'true'));
    const box = $('.pick input', item);
    box.checked = false;
    box.dispatchEvent(new Event('change', { bubbles: true }));
    box.setAttribute('aria-disabled', 'true');
    bar();
  };

  const badge = (item, text) => {
    const line = $('.claimed', item);
    if (text && text !== line.textContent && !settled(item) && item.contains(document.activeElement)) say(text);
    line.hidden = !text || settled(item);
    line.textContent = text;
  };

  const claim = (id, name) => {
    clearTimeout(leases.get(id));
    const item = card(id);
    if (!item || name === words.me) return;
    badge(item, fill(words.claimed, name));
    leases.set(id, setTimeout(() => free(id), LEASE_MS));
  };

  const free = (id) => {
    clearTimeout(leases.get(id));
    const item = card(id);
    if (item) badge(item, '');
  };

  /* One button for whatever is to be fetched; told once, and again only if it says something else. */
  const bar = () => {
    const place = $('.live-bar');
    if (!place) return;
    const all = shown();
    const offered = fresh.size === 1 ? words.fresh : fill(words.freshes, fresh.size);
    const text = over ? words.ended : fresh.size ? offered : all.length && all.every(settled) ? words.on : '';
    if (place.textContent === text) return;
    place.replaceChildren();
    if (!text) return;
    const offer = document.createElement(over ? 'a' : 'button');
    offer.className = 'button';
    offer.textContent = text;
    if (over) offer.href = `/login?to=${encodeURIComponent(here())}`;
    else offer.addEventListener('click', show);
    place.append(offer);
  };

  const fetchPage = async (address = here()) => {
    const answer = await fetch(address, { headers: { Accept: 'text/html' } });
    if (!answer.ok || answer.redirected) throw new Error(answer.status);
    return new DOMParser().parseFromString(await answer.text(), 'text/html');
  };

  const insert = (row, order) => {
    const id = idOf($('.case', row));
    const old = card(id);
    const stands = (item) => item && item !== old && !item.dataset.skipped;
    const next = order.slice(order.indexOf(id) + 1).map(card).find(stands);
    const last = order.slice(0, order.indexOf(id)).map(card).reverse().find(stands);
    if (next) next.closest('li').before(row);
    else if (last) last.closest('li').after(row);
    else $('.queue').prepend(row);
    if (old) {
      carry(old, $('.case', row));
      old.closest('li').remove();
    }
  };

  const fields = (within) => [...within.querySelectorAll('textarea, select, input:not([type=hidden])')];
  const isTyped = (field) => {
    if (field.matches('select')) {
      return field.selectedIndex !== Math.max(0, [...field.options].findIndex((option) => option.defaultSelected));
    }
    return field.matches(BOX) ? field.checked !== field.defaultChecked : field.value !== field.defaultValue;
  };

  /* Whether anything was typed or chosen there. */
  const written = (within) => fields(within).some(isTyped);

  /* What was typed, chosen and opened in a card stays when it is shown anew. */
  const carry = (from, to) => {
    const twin = (field) => fields(to).find((other) => other.id === field.id && other.name === field.name);
    fields(from).filter((field) => isTyped(field) && twin(field)).forEach((field) => {
      if (field.matches(BOX)) twin(field).checked = field.checked;
      else twin(field).value = field.value;
    });
    const opened = [...from.querySelectorAll('details')];
    const others = [...to.querySelectorAll('details')];
    if (opened.length === others.length) others.forEach((details, at) => { details.open = opened[at].open; });
    if (from.dataset.skipped) to.dataset.skipped = from.dataset.skipped;
  };

  /* The card as the server shows it now, in the same place; false if the page has none. */
  const renew = (id, page) => {
    const item = card(id);
    const other = page.getElementById(`case-${id}`);
    if (!item || !other) return false;
    changed.delete(id);
    stale.delete(id);
    const had = item.contains(document.activeElement) ? document.activeElement : undefined;
    document.adoptNode(other);
    carry(item, other);
    item.replaceWith(other);
    if (had) ((had.id && document.getElementById(had.id)) || other).focus({ preventScroll: true });
    return true;
  };

  /* Those that wait in another version than they show: at once, or when they are left. */
  const renewAll = async () => {
    const wanted = [...changed].filter((id) => isOpen(id) && !inUse(card(id)));
    if (!wanted.length) return;
    wanted.forEach((id) => changed.delete(id));
    try {
      const page = await fetchPage();
      wanted.filter(isOpen).forEach((id) => {
        if (inUse(card(id))) changed.add(id);
        else renew(id, page);
      });
    } catch {
      // Whoever decides on it is told that it has changed.
    }
  };

  const isOpen = (id) => shown().some((item) => idOf(item) === id && !settled(item));
  const inUse = (item) => item.matches(':hover, :focus-within');

  /* One card of another rendering; queue.js asks for what was taken back. */
  const place = (page, id, order) => insert(document.adoptNode(page.getElementById(`case-${id}`).closest('li')), order);
  const comeBack = (page, id, order) => {
    place(page, id, order);
    // News of it may have come first, and offered it as new.
    heard.delete(id);
    fresh.delete(id);
    bar();
    check();
  };
  window.queueCards = { place: comeBack, renew, badge, written };

  /* Puts what is new in its places; the cards that are there stay as they are, with what was typed in them. */
  const show = async () => {
    const wanted = [...fresh];
    try {
      if (!wanted.length) {
        const next = $('.pager [rel=next]');
        location.assign(next ? next.href : here());
        return;
      }
      const page = await fetchPage();
      const order = [...page.querySelectorAll('.case')].map(idOf);
      wanted.forEach((id) => fresh.delete(id));
      if (!$('.queue')) {
        $('main').replaceChildren(...document.adoptNode($('main', page)).childNodes);
        focus($('.case') || $('main'));
        return;
      }
      const found = order.filter((id) => wanted.includes(id));
      found.forEach((id) => place(page, id, order));
      bar();
      refreshAll(page);
      say(found.length < wanted.length ? words.elsewhere : words.shown);
      if (found.length) focus(card(found[0]));
    } catch {
      location.reload();
    }
  };

  const focus = (item) => {
    item.focus();
    item.scrollIntoView({ block: 'nearest' });
  };

  /* Second opinions: in place at once, or as a label on the card that somebody is in, until it is left. */
  const freshen = (id, page) => {
    const item = card(id);
    const other = page.getElementById(`case-${id}`);
    stale.delete(id);
    if (!item || settled(item) || !other) return;
    for (const part of ['.opinion', '.second']) {
      const before = $(part, item);
      const after = $(part, other);
      const typed = [...before.querySelectorAll('input[type=text]')].some((field) => field.value);
      if (after && !(typed && after.querySelector('input[type=text]'))) before.replaceWith(document.adoptNode(after));
    }
    const line = $('.live-mark', item);
    if (line) line.remove();
  };

  const refreshAll = (page) => [...stale.keys()].forEach((id) => freshen(id, page));

  const opinion = async (id, by, step) => {
    const item = card(id);
    if (!item && ofOpinions) heard.add(id);
    if (!item || settled(item)) return;
    if (inUse(item)) {
      if (by === words.me) return;
      stale.set(id, step);
      const told = { OPINION_ASKED: words.asked, OPINION_GIVEN: words.given, OPINION_WITHDRAWN: words.withdrawn };
      label(item, fill(told[step], by));
    } else {
      try {
        freshen(id, await fetchPage());
      } catch {
        // It shows with the next page.
      }
    }
  };

  const left = (event) => {
    const item = event.target.closest('.case');
    if (!item || item.contains(event.relatedTarget)) return;
    if (changed.has(idOf(item))) setTimeout(renewAll);
    if (!stale.has(idOf(item))) return;
    setTimeout(async () => {
      if (inUse(item) || !stale.has(idOf(item))) return;
      try {
        freshen(idOf(item), await fetchPage());
      } catch {
        // It shows with the next page.
      }
    });
  };
  document.addEventListener('focusout', left);
  document.addEventListener('pointerout', left);

  const send = async (form, button) => {
    const item = form.closest('.case');
    const body = new URLSearchParams(new FormData(form));
    body.set('action', button.value);
    try {
      const answer = await fetch('/moderator/opinion', { method: 'POST', headers: { Accept: 'application/json' }, body });
      if (!answer.ok || !(answer.headers.get('Content-Type') || '').includes('json')) throw new Error(answer.status);
      const result = await answer.json();
      note(result.kind, result.message);
      if (result.kind === 'good') form.reset();
      freshen(idOf(item), await fetchPage());
      item.focus();
    } catch {
      note('bad', words.failed);
    }
  };

  const note = (kind, message) => window.queueNotices.say(kind, message);

  const hear = (news) => {
    if (news.kind === 'decided') {
      const told = { APPROVED: words.approved, LEFT_PUBLISHED: words.left, REJECTED: words.rejected, MARKED_SPAM: words.spam };
      settle(news.id, fill(told[news.step], news.by));
    } else if (news.kind === 'claimed') claim(news.id, news.by);
    else if (news.kind === 'freed') free(news.id);
    else if (news.kind === 'opinion') opinion(news.id, news.by, news.step);
    else if (isOpen(news.id)) {
      // What has only just come is shown as it is.
      if (news.step || $('.level-unknown', card(news.id))) changed.add(news.id);
    } else if (news.kind === 'waits') {
      came.add(news.id);
      heard.add(news.id);
    } else if (came.has(news.id)) heard.add(news.id); // What waited before is not new by being screened anew.
  };

  /* Asks how things stand, after a moment in which more may be heard. */
  const check = () => {
    if (!checkTimer && !over) checkTimer = setTimeout(ask, CHECK_MS);
  };

  const ask = async () => {
    checkTimer = undefined;
    if (checking) {
      again = true;
      return;
    }
    checking = true;
    const seen = new Set(shown().filter((item) => !settled(item)).map(idOf));
    const body = new URLSearchParams(words.filter);
    body.set('action', 'poll');
    // A mark that is none lets the server look for what came since the page was made.
    body.set('since', missed ? '' : mark);
    // What is known may be so no more.
    if (missed) fresh.forEach((id) => heard.add(id));
    missed = false;
    ended.clear();
    body.set('at', words.at);
    [...seen].slice(0, MOST_SHOWN).forEach((id) => body.append('shown', id));
    // What is heard of again meanwhile is asked about again.
    const asked = [...heard].slice(0, MOST_HEARD);
    asked.forEach((id) => heard.delete(id));
    let answered = false;
    asked.filter((id) => !seen.has(id)).forEach((id) => body.append('heard', id));
    try {
      const answer = await fetch('/moderator/desk', {
        method: 'POST', headers: { Accept: 'application/json' }, body, redirect: 'manual' });
      if (answer.type === 'opaqueredirect' || answer.status === 403) end();
      else if (answer.ok) {
        take(await answer.json(), asked);
        answered = true;
      }
    } catch {
      // Without an answer there is nothing to show; it is asked again.
    }
    if (!answered) asked.forEach((id) => heard.add(id));
    checking = false;
    if (again) {
      again = false;
      check();
    }
  };

  const take = (state, asked) => {
    if (!source) mark = state.mark;
    state.news.forEach((news) => { if (!source && news.kind !== 'claimed' && news.kind !== 'freed') hear(news); });
    Object.entries(state.decided).forEach(([id, text]) => settle(id, text));
    shown().forEach((item) => badge(item, state.claims[idOf(item)] || ''));
    document.title = state.title;
    const count = $('.desk-head p');
    if (count && count.textContent !== state.count) count.textContent = state.count;
    const known = new Set(shown().filter((item) => !settled(item)).map(idOf));
    asked.forEach((id) => fresh.delete(id));
    const hidden = (id) => card(id) && card(id).closest('li').hidden;
    state.fresh.filter((id) => !known.has(id) && !ended.has(id) && !hidden(id)).forEach((id) => fresh.add(id));
    if (heard.size) check();
    bar();
    renewAll();
  };

  const end = () => {
    over = true;
    stop();
    bar();
  };

  const stop = () => {
    if (source) source.close();
    source = undefined;
    clearTimeout(patience);
    clearInterval(timer);
    timer = undefined;
  };

  const poll = () => {
    stop();
    polls = 0;
    $('#live').dataset.state = 'polls';
    check();
    timer = setInterval(() => {
      polls += 1;
      if (polls >= POLLS_BEFORE_LISTENING_AGAIN) listen();
      else check();
    }, POLL_MS);
  };

  /* An open stream that says nothing, not even that it is there, is kept back by something on the way. */
  const wait = () => {
    clearTimeout(patience);
    patience = setTimeout(poll, PATIENCE_MS);
  };

  const listen = () => {
    stop();
    if (over) return;
    opened = Date.now();
    wait();
    source = new EventSource(`/moderator/events?tab=${encodeURIComponent(tab)}&since=${encodeURIComponent(mark)}`);
    source.addEventListener('open', () => { $('#live').dataset.state = 'live'; });
    source.addEventListener('beat', wait);
    source.addEventListener('message', (event) => {
      wait();
      if (event.lastEventId) mark = event.lastEventId;
      hear(JSON.parse(event.data));
      check();
    });
    source.addEventListener('missed', (event) => {
      wait();
      mark = event.lastEventId;
      missed = true;
      check();
    });
    source.addEventListener('enough', poll);
    source.addEventListener('error', () => {
      if (Date.now() - opened > LONG_ENOUGH_MS) failures = 0;
      opened = Date.now();
      failures += 1;
      if (source.readyState === EventSource.CLOSED || failures >= TRIES) poll();
    });
  };

  document.addEventListener('visibilitychange', () => {
    if (over) return;
    if (document.visibilityState === 'hidden') {
      stop();
      $('#live').dataset.state = 'pauses';
    } else {
      failures = 0;
      listen();
      check();
    }
  });
  window.addEventListener('pagehide', stop);

  /* What was decided elsewhere is not decided again; before queue.js hears of it. */
  const refuse = (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    const item = event.target.closest('.case');
    say('');
    setTimeout(() => say($('.live-mark', item).textContent), 50);
  };

  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.closest('.settled') && (form.matches('.decide') || form.closest('.opinion, .second'))) refuse(event);
    else if (form.matches('.opinion form, .second form') && event.submitter) {
      event.preventDefault();
      event.stopImmediatePropagation();
      send(form, event.submitter);
    }
  }, true);

  document.addEventListener('click', (event) => {
    if (event.target.closest('.settled [aria-disabled]')) refuse(event);
  }, true);

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    if (event.target.closest('textarea, select, input:not([type=checkbox], [type=radio])')) return;
    const item = event.target.closest('.case');
    if (!item) return;
    if (settled(item) && DECIDING.includes(event.key)) refuse(event);
    else if (event.key === 'u') {
      event.preventDefault();
      if ($('.live-bar').textContent) show();
      else if (stale.size) fetchPage().then(refreshAll, () => {});
    } else if (event.key === '2') {
      event.preventDefault();
      const asked = $('.opinion [name=words], .opinion button', item);
      const asking = $('.second details', item);
      if (asked) asked.focus();
      else if (asking) {
        asking.open = true;
        ($('[name=words]', asking) || $('summary', asking)).focus();
      }
    }
  }, true);

  /* queue.js puts another list in place of this one; what is known here goes on the new one. */
  new MutationObserver(() => {
    $('#live').dataset.state = source ? 'live' : 'polls';
    bar();
    check();
  }).observe($('main'), { childList: true });

  if (document.visibilityState === 'visible') listen();
})();
