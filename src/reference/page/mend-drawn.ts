import { word } from "./page-data.ts";

/** Gives an attribute to every element that needs it and has it not. */
function give(root: Element, selector: string, name: string, value: string): void {
  for (const element of root.querySelectorAll(`:is(${selector}):not([${name}])`))
    element.setAttribute(name, value);
}

function mend(root: Element): void {
  // Blocks that can be wider than the page: a keyboard has to be able to reach them, to scroll them.
  give(root, "pre, .md-table-wrapper", "tabindex", "0");
  // Below an operation's own heading the next level is left out, so its parts are moved up by one.
  for (const level of [4, 5, 6])
    give(root, `h${level}:not([data-component-name^="Markdoc"])`, "aria-level", String(level - 1));
  // The empty corner of a table heads no column.
  give(root, 'th[data-label=""]', "role", "cell");
  // The menu with what stands above and below it, where a screen reader can go.
  const sidebar = root.querySelector('[data-component-name="Menu/Menu"]')?.parentElement?.parentElement;
  if (sidebar?.hasAttribute("role") === false) {
    sidebar.setAttribute("role", "navigation");
    sidebar.setAttribute("aria-label", word("contents"));
  }
}

/** Mends what a screen reader or a keyboard stumbles over in what Redoc draws, where it passes through no hook. */
export function mendDrawn(): void {
  const root = document.getElementById("redoc");
  if (root === null) return;
  new MutationObserver(() => mend(root)).observe(root, { childList: true, subtree: true });
}
