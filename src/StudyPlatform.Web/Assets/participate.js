// An extra on top of plain forms: measures response times, keeps and resends an answer when the network fails, counts
// the time down, and fetches the next pictures ahead. If any of it fails, the form still works as it stands.
(() => {
  'use strict';

  const safely = work => { try { return work(); } catch { return undefined; } };
  const here = location.pathname;
  // The link of a platform says who someone is: an answer of one person never goes out on another's page.
  const pendingKey = 'study-pending:' + here + location.search;
  const now = () => performance.now();

  // Storage may be forbidden; then the page's own memory has to do.
  const memory = new Map();
  const keep = (key, value) => { memory.set(key, value); safely(() => sessionStorage.setItem(key, JSON.stringify(value))); };
  const kept = key => memory.get(key) ?? safely(() => JSON.parse(sessionStorage.getItem(key)));
  const forget = key => { memory.delete(key); safely(() => sessionStorage.removeItem(key)); };

  // --- Time: from the pictures being painted, and how much of it the page was hidden or out of focus -----------------
  const clock = { key: null, before: { response: 0, hidden: 0 }, shown: null, hidden: 0, awaySince: null };
  const timeKey = step => 'study-time:' + here + ':' + step;
  const isAway = () => document.hidden || !document.hasFocus();

  function noteAttention() {
    if (clock.shown === null) return;
    if (isAway()) {
      clock.awaySince ??= now();
    } else if (clock.awaySince !== null) {
      clock.hidden += now() - clock.awaySince;
      clock.awaySince = null;
    }
  }

  function measured() {
    if (clock.shown === null) return null;
    const away = clock.awaySince === null ? 0 : now() - clock.awaySince;
    return {
      response: Math.round(clock.before.response + now() - clock.shown),
      hidden: Math.round(clock.before.hidden + clock.hidden + away),
    };
  }

  async function watchTime(step) {
    clock.key = timeKey(step);
    // After a reload the step goes on where it was; the time in between is not the participant's.
    clock.before = kept(clock.key) ?? clock.before;
    await Promise.allSettled([...document.querySelectorAll('main img')].map(image => image.decode()));
    requestAnimationFrame(() => requestAnimationFrame(() => { clock.shown = now(); noteAttention(); }));
    for (const name of ['visibilitychange', 'blur', 'focus']) addEventListener(name, noteAttention, true);
    addEventListener('pagehide', () => { const time = measured(); if (time && !leaving) keep(clock.key, time); });
  }

  // --- What is told ---------------------------------------------------------------------------------------------------
  const silence = () => { const news = document.getElementById('news'); news?.replaceChildren(); news?.classList.remove('told'); };

  function tell(text, action = { label: 'OK', run: silence }) {
    const news = document.getElementById('news');
    if (!news) return;
    const notice = document.createElement('p');
    notice.className = 'notice';
    notice.textContent = text;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'quiet';
    button.textContent = action.label;
    button.addEventListener('click', action.run);
    notice.append(' ', button);
    news.replaceChildren(notice);
    news.classList.add('told');
  }

  // --- Sending: an answer is kept until a page shows that the server has it ------------------------------------------
  const waits = [1, 2, 4, 8, 15, 30];
  const patience = 20000;
  const mostReloads = 3;
  let sending = null;
  let leaving = false;

  function busy(form, is) {
    for (const button of form.querySelectorAll('button')) button.setAttribute('aria-disabled', is);
    form.toggleAttribute('data-busy', is);
  }

  async function attempt(pending) {
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort(), patience);
    try {
      // A step is answered with a redirect to the same address, which need not be followed twice. Consent leads to a new one.
      const answer = await fetch(pending.action, {
        method: 'POST', headers: { 'Content-Type': 'application/x-www-form-urlencoded' }, body: pending.body,
        redirect: pending.step ? 'manual' : 'follow', signal: abort.signal, cache: 'no-store',
      });
      if (answer.type === 'opaqueredirect') return { to: pending.action };
      if (answer.redirected && answer.ok) return { to: answer.url };
      // Too busy, or something on the way that is not the study's server: the answer is not there yet.
      if (answer.status < 400 || answer.status >= 500 || answer.status === 408 || answer.status === 429) return {};
      return { page: await answer.text() };
    } catch {
      return {};
    } finally {
      clearTimeout(timer);
    }
  }

  async function send(pending, form) {
    if (sending) return;
    sending = pending;
    keep(pendingKey, pending);
    busy(form, true);
    let wake = () => {};
    const wakeUp = () => wake();
    addEventListener('online', wakeUp);
    try {
      for (let round = 0; ; round++) {
        const result = await attempt(pending);
        if (result.to) {
          // A step is forgotten only by the page of the next one (see resume).
          if (!pending.step) forget(pendingKey);
          leaving = true;
          location.replace(result.to);
          return;
        }
        if (result.page !== undefined) {
          forget(pendingKey);
          sending = null;
          show(result.page);
          return;
        }
        tell('The connection is interrupted. Your answer is kept on this device and is sent again as soon as possible. Please leave this page open.',
          { label: 'Try again now', run: wakeUp });
        await new Promise(resolve => {
          wake = resolve;
          setTimeout(resolve, waits[Math.min(round, waits.length - 1)] * 1000);
        });
      }
    } finally {
      removeEventListener('online', wakeUp);
    }
  }

  // The form again with its errors, or a page that says what is wrong.
  function show(html) {
    const page = new DOMParser().parseFromString(html, 'text/html');
    document.title = page.title;
    document.body.replaceWith(document.adoptNode(page.body));
    scrollTo(0, 0);
    (document.querySelector('.errors') ?? document.getElementById('main'))?.focus();
    start();
  }

  function bodyOf(form, submitter, step) {
    const fields = new URLSearchParams(new FormData(form));
    if (submitter?.name) fields.append(submitter.name, submitter.value);
    const time = step && measured();
    if (time) {
      fields.append('response_ms', time.response);
      fields.append('hidden_ms', time.hidden);
    }
    return fields.toString();
  }

  function onSubmit(event) {
    const form = event.target;
    if (form.hasAttribute('data-external')) return;
    if (sending || form.hasAttribute('data-busy')) { event.preventDefault(); return; }
    const pending = safely(() => {
      const step = form.elements.namedItem('step')?.value ?? null;
      return { action: new URL(form.action).pathname, step, body: bodyOf(form, event.submitter, step), reloads: 0 };
    });
    if (!pending) return;
    event.preventDefault();
    send(pending, form);
  }

  // An answer that a reload interrupted goes out again if its step is still the one that is awaited.
  function resume(form, step) {
    const pending = kept(pendingKey);
    if (!pending) return;
    if (form && pending.step === step && pending.reloads < mostReloads) {
      send({ ...pending, reloads: pending.reloads + 1 }, form);
      return;
    }
    forget(pendingKey);
    if (pending.step) forget(timeKey(pending.step));
  }

  // --- The time that is left ----------------------------------------------------------------------------------------
  let countdown = null;

  function countDown(element) {
    clearInterval(countdown);
    // By the wall clock, which goes on while the device sleeps.
    const end = Date.now() + Number(element.dataset.seconds) * 1000;
    let warned = Number(element.dataset.seconds) <= 120;
    let over = Number(element.dataset.seconds) <= 0;
    const update = () => {
      const left = (end - Date.now()) / 1000;
      const minutes = Math.ceil(left / 60);
      element.textContent = left <= 0 ? 'Time is up' : minutes === 1 ? '1 minute left' : minutes + ' minutes left';
      element.classList.toggle('short', left <= 120);
      if (!over && left <= 0) {
        over = true;
        if (!sending) tell(element.dataset.over);
      } else if (!warned && left <= 120) {
        warned = true;
        if (!sending) tell('Two minutes are left. If you need longer, you can still finish, and you will still be paid.');
      }
    };
    update();
    countdown = setInterval(update, 1000);
  }

  // --- The way back in, for whoever closed the page of an open link -------------------------------------------------
  function rememberPlace(body) {
    const key = 'study-place:' + body.dataset.study;
    if (!body.dataset.study) return;
    if ('ended' in body.dataset) { localStorage.removeItem(key); return; }
    if (here.startsWith('/p/') && !here.endsWith('/withdraw')) { localStorage.setItem(key, here); return; }
    const note = document.getElementById('resume');
    const place = localStorage.getItem(key);
    if (note && /^\/p\/[0-9a-z]{26}$/.test(place ?? '')) {
      note.querySelector('a').href = place;
      note.hidden = false;
    }
  }

  function preload(addresses) {
    const fetchAll = () => { for (const address of addresses.split(' ')) new Image().src = address; };
    if (document.readyState === 'complete') fetchAll(); else addEventListener('load', fetchAll, { once: true });
  }

  function offerCopy() {
    const button = document.getElementById('copy');
    const code = document.getElementById('code');
    if (!button || !code || !navigator.clipboard) return;
    button.hidden = false;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(code.textContent.trim());
      tell('The code is copied.');
    });
  }

  function start() {
    const body = document.body;
    const form = document.querySelector('main form:not([data-external])');
    const step = form?.elements.namedItem('step')?.value ?? null;
    safely(() => rememberPlace(body));
    safely(() => { const time = document.getElementById('time'); if (time) countDown(time); });
    safely(() => { if (body.dataset.preload) preload(body.dataset.preload); });
    safely(offerCopy);
    safely(() => { if (step && clock.key === null) watchTime(step); });
    safely(() => resume(form, step));
  }

  document.addEventListener('submit', onSubmit);
  // A page that comes out of the browser's memory may be long past.
  addEventListener('pageshow', event => { if (event.persisted) location.reload(); });
  // Closing the page would lose the answer that waits.
  addEventListener('beforeunload', event => { if (sending && !leaving) event.preventDefault(); });
  start();
})();
