import { describe, expect, test } from "vitest";
import type { NamedSpec } from "../specs.ts";
import { maySkip, missing, runCargo } from "./rust-tools.ts";
import { writeRustCrate } from "./write-rust-crate.ts";

/** Holds what is printed for some function-specs to the compiler and to clippy, with warnings denied. */
export function describeCrates(specs: readonly NamedSpec[]): void {
  describe.skipIf(missing !== undefined && maySkip)(`Rust${missing ? `: skipped: ${missing}` : ""}`, () => {
    test.for(specs)(
      "the crate for $name builds, and clippy has nothing to say",
      { timeout: 600_000 },
      async ({ name, json }) => {
        const folder = await writeRustCrate(json, name);
        const said = runCargo(folder, "clippy", "--quiet", "--features", "blocking", "--", "-D", "warnings");
        expect(said).toBe("");
      },
    );
  });
}
