import { afterEach, expect, test, vi } from "vitest";
import { printToken } from "../../src/cli/token/sign-token.ts";

afterEach(() => {
  vi.restoreAllMocks();
});

test("a claim without a value is refused, and no token is printed", async () => {
  const printed = vi.spyOn(console, "log").mockImplementation(() => {});
  const complaint = vi.spyOn(console, "error").mockImplementation(() => {});
  expect(await printToken("ada", { claim: ["admin"] })).toBe(1);
  expect(printed).not.toHaveBeenCalled();
  expect(complaint).toHaveBeenCalledWith(expect.stringContaining("“admin” is no claim: write name=value."));
});

test("a claim may be empty, and may hold equals signs", async () => {
  const printed = vi.spyOn(console, "log").mockImplementation(() => {});
  expect(await printToken("ada", { claim: ["note=", "query=a=b"] })).toBe(0);
  const payload = String(printed.mock.calls[0]?.[0]).split(".")[1] ?? "";
  expect(JSON.parse(Buffer.from(payload, "base64url").toString())).toMatchObject({ note: "", query: "a=b" });
});
