import { promisify } from "node:util";
import { brotliDecompress, constants, gunzip, inflate, inflateRaw, type ZlibOptions } from "node:zlib";

type Unpack = (body: Buffer) => Promise<Buffer>;

// What was cut short is given as far as it goes, as `fetch` gives it: it is no JSON then.
const { Z_SYNC_FLUSH, BROTLI_OPERATION_FLUSH } = constants;
const leniently: ZlibOptions = { flush: Z_SYNC_FLUSH, finishFlush: Z_SYNC_FLUSH };
const brotli = { flush: BROTLI_OPERATION_FLUSH, finishFlush: BROTLI_OPERATION_FLUSH };

const lenient = (unpack: typeof gunzip): Unpack => {
  const promised = promisify<Buffer, ZlibOptions, Buffer>(unpack);
  return (body) => promised(body, leniently);
};
const [gunzipped, inflated, inflatedRaw] = [lenient(gunzip), lenient(inflate), lenient(inflateRaw)];

const packings: { readonly [encoding: string]: Unpack } = {
  gzip: gunzipped,
  "x-gzip": gunzipped,
  br: (body) => promisify<Buffer, typeof brotli, Buffer>(brotliDecompress)(body, brotli),
  // Some servers leave the head of the format away, which begins with an 8.
  deflate: (body) => ((body[0] ?? 0) % 16 === 8 ? inflated(body) : inflatedRaw(body)),
};

/** Unpacks a body by the names in `Content-Encoding`, the last one first. Where one is unknown it stays as it came, as `fetch` leaves it. */
export async function unpack(body: Buffer, encoding: string): Promise<Buffer> {
  const names = encoding
    .toLowerCase()
    .split(",")
    .map((name) => name.trim());
  if (body.length === 0 || names.some((name) => packings[name] === undefined)) return body;
  let unpacked = body;
  for (const name of names.reverse()) unpacked = (await packings[name]?.(unpacked)) ?? unpacked;
  return unpacked;
}
