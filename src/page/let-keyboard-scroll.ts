/** Blocks that can be wider than the page: a keyboard has to be able to reach them, to scroll them. */
const wide = "#redoc pre:not([tabindex]), #redoc .md-table-wrapper:not([tabindex])";

/** Puts wide blocks into the order of the Tab key, as Redoc draws them. */
export function letKeyboardScroll(): void {
  const root = document.getElementById("redoc");
  if (root === null) return;
  const mend = () => {
    for (const block of root.querySelectorAll(wide)) block.setAttribute("tabindex", "0");
  };
  new MutationObserver(mend).observe(root, { childList: true, subtree: true });
}
