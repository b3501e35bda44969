import { type Code, code, numeral } from "../../emit/code.ts";
import { commonWords, idPlace, type Notation, printExample, withPoint } from "../../emit/print-example.ts";
import type { SampleCall } from "../language.ts";
import { kotlinText } from "./text.ts";

/** How Kotlin writes values down. */
export const notation: Notation = {
  ...commonWords,
  null: code`null`,
  text: kotlinText,
  id: (table) => kotlinText(idPlace(table)),
  float64: withPoint,
  int64: (value) => code`${numeral(value)}L`,
  bytes: code`ByteArray(8)`,
  key: kotlinText,
  between: code` to `,
  list: [code`listOf(`, code`)`],
  object: [code`mapOf(`, code`)`],
  inset: code``,
  last: code`,`,
};

/** A program that calls the function by its path. */
export function sample({ function: { kind, path, visibility }, args }: SampleCall): Code {
  const methods = { query: code`query`, mutation: code`mutation`, action: code`action` };
  const key = visibility === "internal" ? code`, deployKey = System.getenv("CONVEX_DEPLOY_KEY")` : code``;
  return code`import io.github.convexopenapi.ConvexClient

suspend fun main() {
    val client = ConvexClient(System.getenv("CONVEX_URL")${key})
    val args = ${printExample(args, notation, code`    `)}
    println(client.${methods[kind]}(${kotlinText(path)}, args))
}`;
}
