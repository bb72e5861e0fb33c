/**
 * Comforts only; the page is whole without it. Marks the section being read in the contents, copies all digits of a
 * number from a table, opens what is folded before printing.
 */
export const pageScript = `
(() => {
  const links = new Map([...document.querySelectorAll('nav a')].map((a) => [a.getAttribute('href').slice(1), a]));
  const seen = new Set();
  const mark = () => {
    const ids = [...links.keys()];
    const atEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
    const current = atEnd && scrollY > 0 ? ids.pop() : ids.filter((id) => seen.has(id)).pop();
    if (!current) return;
    for (const [id, a] of links) id === current ? a.setAttribute('aria-current', 'true') : a.removeAttribute('aria-current');
  };
  const watch = new IntersectionObserver((entries) => {
    for (const e of entries) e.isIntersecting ? seen.add(e.target.id) : seen.delete(e.target.id);
    mark();
  }, { rootMargin: '0px 0px -70% 0px' });
  addEventListener('scroll', mark, { passive: true });
  for (const id of links.keys()) { const s = document.getElementById(id); if (s) watch.observe(s); }
  document.addEventListener('copy', (event) => {
    const s = document.getSelection();
    const cell = (n) => (n && (n.nodeType === 1 ? n : n.parentElement))?.closest('[data-exact]');
    const from = s && cell(s.anchorNode);
    if (!from || from !== cell(s.focusNode) || s.toString().trim() !== from.textContent.trim()) return;
    event.clipboardData.setData('text/plain', from.dataset.exact);
    event.preventDefault();
  });
  addEventListener('beforeprint', () => document.querySelectorAll('details').forEach((d) => { d.open = true; }));
})();
`;
