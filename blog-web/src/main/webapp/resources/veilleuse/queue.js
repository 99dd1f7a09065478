/*
 * Keys for the review queue. The page works without them. They act only while the focus is inside
 * a case and never while something is being typed (WCAG 2.1.4).
 */
(() => {
  const cases = () => [...document.querySelectorAll('.case')];

  const focusCase = (item) => {
    if (!item) return;
    item.tabIndex = -1;
    item.focus();
  };

  const openReasons = (item) => {
    const reasons = item.querySelector('.decide details');
    reasons.open = true;
    (reasons.querySelector('[type=radio]:checked') || reasons.querySelector('[type=radio], textarea')).focus();
  };

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest('textarea, select, input:not([type=radio])')) return;
    const all = cases();
    const here = event.target.closest('.case');
    if (!here) return;
    const next = { j: 1, k: -1 }[event.key];
    if (next) focusCase(all[all.indexOf(here) + next]);
    else if (event.key === 'r') openReasons(here);
    else return;
    event.preventDefault();
  });
})();
