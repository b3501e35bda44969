import { gzipSync } from "node:zlib";
import { answer, type Reply, raw, reset, stall } from "./scripted-server.ts";

/** Something that can go wrong on the wire, and what it is for a call that is sent once. */
export interface Fault {
  readonly name: string;
  readonly reply: Reply;
  readonly want: object;
  /** Whether a query, which is sent again, gets over it. */
  readonly passing: boolean;
}

/** Milliseconds after which a stall is given up. */
export const patience = 700;

/** A body that is a success. */
export const ok = JSON.stringify({ status: "success", value: "fine" });
/** The head of an answer of this length. */
export const head = (length: number, more = "") =>
  `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\n${more}\r\n`;
/** The head of an answer in chunks. */
export const chunked =
  "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n";

/** Every fault that a client is held to, on a real socket. */
export const faults: readonly Fault[] = [
  { name: "reset before the answer", reply: reset, want: { kind: "network" }, passing: true },
  { name: "closed before the answer", reply: raw(""), want: { kind: "network" }, passing: true },
  {
    name: "reset in the head",
    reply: raw("HTTP/1.1 200 OK\r\nconte", "reset"),
    want: { kind: "network" },
    passing: true,
  },
  { name: "reset in the body", reply: raw(head(99) + ok, "reset"), want: { kind: "network" }, passing: true },
  { name: "closed in the body", reply: raw(head(99) + ok), want: { kind: "network" }, passing: true },
  {
    name: "closed in a chunk",
    reply: raw(`${chunked}20\r\n{"sta`),
    want: { kind: "network" },
    passing: true,
  },
  {
    name: "stalled before the head",
    reply: stall,
    want: { kind: "timeout", scope: "attempt", milliseconds: patience },
    passing: true,
  },
  {
    name: "stalled in the head",
    reply: raw("HTTP/1.1 200", "stall"),
    want: { kind: "timeout" },
    passing: true,
  },
  {
    name: "stalled in the body",
    reply: raw(head(99) + ok, "stall"),
    want: { kind: "timeout" },
    passing: true,
  },
  { name: "not HTTP", reply: raw("garbage\r\n\r\n"), want: { kind: "network" }, passing: true },
  {
    name: "empty 408",
    reply: answer(408, ""),
    want: { kind: "status", status: 408, body: "" },
    passing: true,
  },
  {
    name: "429",
    reply: answer(429, '{"code":"TooManyWrites","message":"m"}'),
    want: { kind: "status", status: 429, code: "TooManyWrites" },
    passing: true,
  },
  {
    name: "429 with Retry-After in seconds",
    reply: answer(429, '{"code":"TooManyConcurrentRequests","message":"m"}', { "retry-after": "0" }),
    want: { kind: "status", status: 429, code: "TooManyConcurrentRequests" },
    passing: true,
  },
  {
    name: "429 with Retry-After as a date",
    reply: answer(429, "", { "retry-after": new Date(0).toUTCString() }),
    want: { kind: "status", status: 429, body: "" },
    passing: true,
  },
  {
    name: "HTML 502",
    reply: answer(502, "<h1>Bad</h1>", { "content-type": "text/html" }),
    want: { kind: "status", status: 502, body: "<h1>Bad</h1>" },
    passing: true,
  },
  {
    name: "empty 503",
    reply: answer(503, ""),
    want: { kind: "status", status: 503, body: "" },
    passing: true,
  },
  {
    name: "no gzip although it says so",
    reply: answer(200, ok, { "content-encoding": "gzip" }),
    want: { kind: "network" },
    passing: true,
  },
  {
    name: "JSON cut short, whole by its length",
    reply: answer(200, ok.slice(0, 20)),
    want: { kind: "shape", issues: [{ path: "", message: "the answer is not JSON" }] },
    passing: false,
  },
  {
    // The platform's fetch hands over what it could unpack of it, and no word that there was more.
    name: "gzip cut short, whole by its length",
    reply: answer(200, gzipSync(ok.padEnd(9_000)).subarray(0, 20), { "content-encoding": "gzip" }),
    want: { kind: "shape" },
    passing: false,
  },
  {
    name: "empty 200",
    reply: answer(200, ""),
    want: { kind: "shape", issues: [{ path: "", message: "the answer is empty" }] },
    passing: false,
  },
  { name: "HTML 200", reply: answer(200, "<html>"), want: { kind: "shape" }, passing: false },
  {
    name: "null",
    reply: answer(200, "null"),
    want: { kind: "shape", issues: [{ path: "status" }] },
    passing: false,
  },
  {
    name: "another status word",
    reply: answer(200, '{"status":"maybe"}'),
    want: { kind: "shape", issues: [{ path: "status" }] },
    passing: false,
  },
  {
    name: "no value",
    reply: answer(200, '{"status":"success"}'),
    want: { kind: "shape", issues: [{ path: "value" }] },
    passing: false,
  },
  {
    name: "a bad value",
    reply: answer(200, '{"status":"success","value":[{"a":{"$integer":1}}]}'),
    want: { kind: "shape", issues: [{ path: "value[0].a" }] },
    passing: false,
  },
  {
    name: "bad errorData",
    reply: answer(200, '{"status":"error","errorMessage":"m","errorData":{"$x":1}}'),
    want: { kind: "shape", issues: [{ path: "errorData.$x" }] },
    passing: false,
  },
  {
    name: "bad log lines",
    reply: answer(200, '{"status":"success","value":1,"logLines":[1]}'),
    want: { kind: "shape", issues: [{ path: "logLines" }] },
    passing: false,
  },
  {
    name: "204",
    reply: raw("HTTP/1.1 204 No Content\r\n\r\n", "stall"),
    want: { kind: "status", status: 204 },
    passing: false,
  },
  {
    name: "400",
    reply: answer(400, '{"code":"BadJsonBody","message":"m"}'),
    want: { kind: "status", status: 400, code: "BadJsonBody", body: '{"code":"BadJsonBody","message":"m"}' },
    passing: false,
  },
  {
    name: "redirect to another origin",
    reply: answer(307, "", { location: "http://evil.example:81/steal?x=1" }),
    want: { kind: "status", status: 307, redirectOrigin: "http://evil.example:81" },
    passing: false,
  },
  {
    name: "560 with a failure",
    reply: answer(560, '{"status":"error","errorMessage":"m"}'),
    want: { kind: "function", errorMessage: "m" },
    passing: false,
  },
];
