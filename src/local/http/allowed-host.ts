/**
 * Whether a Host header names this machine. A page of a foreign site that has its own name resolve to 127.0.0.1 sends
 * that name, and is refused.
 */
export function isAllowedHost(header: string | undefined, listening: string): boolean {
  if (header === undefined) return true;
  const host = header.replace(/:\d+$/, "").toLowerCase();
  if (["localhost", "127.0.0.1", "[::1]", listening.toLowerCase()].includes(host)) return true;
  if (host.endsWith(".localhost")) return true;
  // Listening on every address is a choice to be reached by address, never by a name that anybody may hold.
  return (listening === "0.0.0.0" || listening === "::") && (/^[\d.]+$/.test(host) || host.startsWith("["));
}
