import { createHash } from "node:crypto";

/** Text that is safe between tags and within quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** JSON that is safe inside a script element. */
export function jsonBlock(id: string, data: unknown): string {
  const text = JSON.stringify(data, (_key, value) => (typeof value === "bigint" ? Number(value) : value));
  return `<script type="application/json" id="${id}">${text.replaceAll("<", "\\u003c")}</script>`;
}

/** How a Content-Security-Policy names one inline script. */
export function scriptHash(script: string): string {
  return `'sha256-${createHash("sha256").update(script).digest("base64")}'`;
}
