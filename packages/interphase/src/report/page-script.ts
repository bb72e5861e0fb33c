/**
 * Comforts only; the page is whole without it. Marks the section being read in the contents, copies all digits of a
 * number from a table, opens what is folded before printing.
 */
export const pageScript = `
(() => {
  const links = new Map([...document.querySelectorAll('nav a')].map((a) => [a.getAttribute('href').slice(1), a]));
  const seen = new Set();
  const watch = new IntersectionObserver((entries) => {
    for (const e of entries) e.isIntersecting ? seen.add(e.target.id) : seen.delete(e.target.id);
    const current = [...links.keys()].filter((id) => seen.has(id)).pop();
    if (!current) return;
    for (const [id, a] of links) id === current ? a.setAttribute('aria-current', 'true') : a.removeAttribute('aria-current');
  }, { rootMargin: '0px 0px -70% 0px' });
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
