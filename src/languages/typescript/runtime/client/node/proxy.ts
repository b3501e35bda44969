import { BlockList, isIP } from "node:net";

/** Variables of the environment: those of the process where nothing else is said. */
type Environment = Readonly<Record<string, string | undefined>>;

/** Hosts of this machine, which no proxy stands before. */
const own = /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/;

/**
 * The proxy that the environment names for a URL: `HTTP_PROXY` or `HTTPS_PROXY`, in capitals or small letters, where
 * `NO_PROXY` does not except the host. This machine's own hosts never have one, as in Go.
 *
 * @throws Error where the variable holds no URL of `http:` or `https:`. What it holds is not repeated: it may have a password.
 */
export function proxyFor(url: URL, environment: Environment = process.env): URL | undefined {
  const name = url.protocol === "https:" ? "HTTPS_PROXY" : "HTTP_PROXY";
  const named = environment[name.toLowerCase()] || environment[name];
  if (!named || own.test(url.hostname)) return undefined;
  if (isExcepted(url, environment.no_proxy || environment.NO_PROXY || "")) return undefined;
  // A host and a port are enough for most tools.
  const text = named.includes("://") ? named : `http://${named}`;
  const proxy = URL.canParse(text) ? new URL(text) : undefined;
  if (proxy?.protocol === "http:" || proxy?.protocol === "https:") return proxy;
  throw Object.assign(new Error(`${name} must be the URL of a proxy, such as http://proxy.example:3128`), {
    code: "EPROXY",
    syscall: "connect",
  });
}

/** Whether `NO_PROXY` names a host: `*`, a name with its subdomains, `.name` for these alone, an address, a range; any with a port. */
function isExcepted({ hostname, port, protocol }: URL, list: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, "");
  const hasPort = port || (protocol === "https:" ? "443" : "80");
  return list
    .toLowerCase()
    .split(/[\s,]+/)
    .some((entry) => {
      if (entry === "" || entry === "*") return entry === "*";
      const [, name = "", wantsPort] =
        /^\[?([^[\]]*?)\]?(?::(\d+))?$/.exec(isIP(entry) ? `[${entry}]` : entry) ?? [];
      if (wantsPort !== undefined && wantsPort !== hasPort) return false;
      if (name.includes("/")) return isInRange(host, name);
      const bare = name.replace(/^\*?\./, "");
      return (bare === name && host === name) || host.endsWith(`.${bare}`);
    });
}

/** Whether an address lies in a range such as `10.0.0.0/8`. */
function isInRange(host: string, range: string): boolean {
  const [network = "", bits] = range.split("/");
  const family = isIP(network);
  if (family === 0 || isIP(host) !== family || !/^\d{1,3}$/.test(bits ?? "")) return false;
  const kind = family === 6 ? "ipv6" : "ipv4";
  const list = new BlockList();
  list.addSubnet(network, Math.min(Number(bits), family === 6 ? 128 : 32), kind);
  return list.check(host, kind);
}

/** What a proxy wants to be told where its URL has a user. */
export function proxyHeaders({ username, password }: URL): Record<string, string> {
  if (username === "") return {};
  const plain = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { "proxy-authorization": `Basic ${Buffer.from(plain).toString("base64")}` };
}
