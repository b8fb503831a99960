/** The one script: shows an answer as it comes. Without it the same form brings the same answer, whole. */
export const SCRIPT = `
(() => {
  'use strict';
  const result = document.getElementById('answer');
  if (result === null || !('body' in Response.prototype)) return;
  let running = null;

  const say = (text) => {
    const line = document.createElement('p');
    line.className = 'hint';
    line.id = 'step';
    line.textContent = text;
    document.getElementById('step')?.remove();
    result.append(line);
  };
  // Markup of this server's own, escaped there as every page is.
  const put = (markup) => result.insertAdjacentHTML('beforeend', markup);
  const fill = (markup) => { result.replaceChildren(); put(markup); };

  const takes = {
    step: say,
    claim: (data) => { const step = document.getElementById('step'); put(data); if (step !== null) result.append(step); },
    answer: (data) => { fill(data); history.replaceState(null, '', location.pathname); },
    fault: fill,
  };

  const read = async (response) => {
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let kept = '';
    let isDone = false;
    for (;;) {
      const { value, done } = await reader.read();
      if (done) break;
      const events = (kept + value).split('\\n\\n');
      kept = events.pop();
      for (const event of events) {
        const lines = event.split('\\n');
        const name = lines.find((line) => line.startsWith('event:'))?.slice(6).trim();
        const data = lines.filter((line) => line.startsWith('data:')).map((line) => line.slice(5).replace(/^ /, '')).join('\\n');
        if (name in takes) takes[name](data);
        isDone ||= name === 'answer' || name === 'fault';
      }
    }
    if (!isDone) throw new TypeError('the stream ended early');
  };

  const ask = async (form) => {
    running?.abort();
    const own = new AbortController();
    running = own;
    const body = new URLSearchParams(new FormData(form));
    result.replaceChildren();
    say(result.dataset.working);
    try {
      const response = await fetch(form.action, { method: 'POST', body, headers: { Accept: 'text/event-stream' }, signal: own.signal });
      if (response.headers.get('Content-Type')?.startsWith('text/event-stream')) await read(response);
      else {
        const page = new DOMParser().parseFromString(await response.text(), 'text/html');
        result.replaceChildren(...(page.getElementById('answer') ?? page.getElementById('text')).childNodes);
      }
    } catch (error) {
      if (error.name === 'AbortError') return;
      result.replaceChildren();
      say(result.dataset.failed);
    }
  };

  const judge = async (form, button) => {
    const body = new URLSearchParams(new FormData(form));
    body.set(button.name, button.value);
    try {
      const response = await fetch(form.action, { method: 'POST', body });
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      form.replaceChildren(page.getElementById('told')?.textContent ?? result.dataset.failed);
    } catch {
      form.append(result.dataset.failed);
    }
  };

  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.classList.contains('ask')) { event.preventDefault(); void ask(form); }
    else if (form.classList.contains('verdict')) { event.preventDefault(); void judge(form, event.submitter); }
  });
})();
`.trim();
