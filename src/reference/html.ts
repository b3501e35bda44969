import { createHash } from "node:crypto";

/** Text that is safe between tags and within quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Text that is safe between tags, where quotes need no escape: source code is full of them. */
export function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** JSON as a browser reads it, without a space too many. */
export function compactJson(data: unknown): string {
  return JSON.stringify(data, (_key, value) => (typeof value === "bigint" ? Number(value) : value));
}

/** JSON that is safe inside a script element. */
export function jsonBlock(id: string, data: unknown): string {
  return `<script type="application/json" id="${id}">${compactJson(data).replaceAll("<", "\\u003c")}</script>`;
}

/** How a Content-Security-Policy names one inline script. */
export function scriptHash(script: string): string {
  return `'sha256-${createHash("sha256").update(script).digest("base64")}'`;
}
