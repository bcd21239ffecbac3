/**
 * The page's own script, put into it as it is: copy, search, sort, open and close, and open everything for the printer. Without
 * it the page says the same. It makes no markup from text: only textContent, and elements that are there.
 */
export const script = String.raw`'use strict';
(() => {
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const said = document.getElementById('said');
  const say = (text) => { said.textContent = ''; said.textContent = text; };

  for (const hidden of all('.copy[hidden], .search[hidden], [data-opens][hidden]')) hidden.hidden = false;

  const copied = async (text) => {
    try { await navigator.clipboard.writeText(text); return true; } catch {}
    const area = document.createElement('textarea');
    area.value = text;
    area.className = 'unseen';
    document.body.append(area);
    area.select();
    try { return document.execCommand('copy'); } catch { return false; } finally { area.remove(); }
  };
  for (const button of all('.copy')) {
    button.addEventListener('click', async () => {
      const done = await copied(document.getElementById(button.dataset.copies).textContent);
      button.focus();
      button.textContent = done ? 'Copied' : 'Not allowed';
      say(done ? 'Copied' : 'This browser does not allow copying');
      setTimeout(() => { button.textContent = 'Copy'; }, 2000);
    });
  }

  for (const box of all('input[data-searches]')) {
    const table = document.getElementById(box.dataset.searches);
    const rows = [...table.tBodies[0].rows];
    const texts = rows.map((row) => row.textContent.toLowerCase());
    const hits = box.parentElement.querySelector('.hits');
    const search = () => {
      const words = box.value.toLowerCase().split(/\s+/).filter(Boolean);
      let found = 0;
      rows.forEach((row, index) => {
        row.hidden = !words.every((word) => texts[index].includes(word));
        if (!row.hidden) found++;
      });
      hits.textContent = words.length === 0 ? '' : found + ' of ' + rows.length + (rows.length === 1 ? ' row' : ' rows');
    };
    box.addEventListener('input', search);
    search();
  }

  const order = new Intl.Collator('en', { numeric: true });
  for (const table of all('table.sortable')) {
    const body = table.tBodies[0];
    const given = [...body.rows];
    const heads = [...table.tHead.rows[0].cells];
    heads.forEach((head, column) => {
      if (head.tagName !== 'TH') return;
      const name = head.textContent;
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener('click', () => {
        const now = head.getAttribute('aria-sort');
        const next = now === null ? 'ascending' : now === 'ascending' ? 'descending' : null;
        for (const other of heads) other.removeAttribute('aria-sort');
        if (next !== null) head.setAttribute('aria-sort', next);
        body.append(...(next === null ? given : sorted(given, column, next === 'ascending' ? 1 : -1)));
        say(next === null ? 'In the order given' : 'Sorted by ' + name + ', ' + next);
      });
    });
  }
  function sorted(rows, column, direction) {
    const keys = new Map(rows.map((row) => [row, keyOf(row.cells[column])]));
    return rows.toSorted((a, b) => {
      const [x, y] = [keys.get(a), keys.get(b)];
      if (x.rank !== y.rank) return x.rank - y.rank;
      return direction * (x.rank === 0 ? x.number - y.number : order.compare(x.text, y.text));
    });
  }
  // Quantities, then texts, then empty cells, whichever way it is sorted.
  function keyOf(cell) {
    const text = cell.textContent;
    if (cell.dataset.sort !== undefined) return { rank: 0, number: Number(cell.dataset.sort), text };
    return { rank: text === '' ? 2 : 1, number: 0, text };
  }

  for (const button of all('[data-opens]')) {
    const cards = all(':scope > details', document.getElementById(button.dataset.opens));
    const label = () => { button.textContent = cards.every((card) => card.open) ? 'Collapse all' : 'Expand all'; };
    button.addEventListener('click', () => {
      const open = !cards.every((card) => card.open);
      for (const card of cards) card.open = open;
      label();
    });
    for (const card of cards) card.addEventListener('toggle', label);
    label();
  }

  const reveal = () => {
    let target = null;
    try { target = document.getElementById(decodeURIComponent(location.hash.slice(1))); } catch {}
    if (target === null) return;
    for (let at = target; at !== null; at = at.parentElement) if (at.tagName === 'DETAILS') at.open = true;
    target.scrollIntoView();
  };
  addEventListener('hashchange', reveal);
  if (location.hash !== '') reveal();

  let closed = [];
  addEventListener('beforeprint', () => {
    closed = all('details:not([open])');
    for (const each of closed) each.open = true;
  });
  addEventListener('afterprint', () => {
    for (const each of closed) each.open = false;
    closed = [];
  });
})();`
