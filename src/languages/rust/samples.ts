import { type Code, code, nothing, numeral, word } from "../../emit/code.ts";
import { idPlace, type Notation, printArguments, withPoint } from "../../emit/print-example.ts";
import type { SampleCall } from "../language.ts";
import { rustText } from "./text.ts";

/** How Rust writes values. */
export const notation: Notation = {
  null: code`Value::Null`,
  true: code`true`,
  false: code`false`,
  text: rustText,
  float64: withPoint,
  int64: (value) => code`${numeral(value)}_i64`,
  bytes: code`Value::Bytes(vec![0; 8])`,
  id: (table) => rustText(idPlace(table)),
  key: rustText,
  between: code`: `,
  list: [code`array![`, code`]`],
  object: [code`object! {`, code`}`],
  inset: code` `,
  last: code`,`,
};

/** A program that calls the function by its path. */
export function sample({ function: { kind, path, visibility }, args }: SampleCall): Code {
  const key = visibility === "internal" ? code`.deploy_key(&std::env::var("CONVEX_DEPLOY_KEY")?)` : nothing;
  const given = printArguments(args, notation, code`    `);
  const object = given.text === "" ? code`()` : given;
  const macros = ["array", "object"]
    .filter((name) => given.text.includes(`${name}!`))
    .map((name) => `${name}, `);
  return code`use convex_openapi::{${imports(macros)}Client, Value};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let client = Client::builder(&std::env::var("CONVEX_URL")?)${key}.build()?;
    let args = ${object};
    let value: Value = client.${word(kind)}(${rustText(path)}, &args).send().await?;
    println!("{value:?}");
    Ok(())
}`;
}

function imports(macros: readonly string[]): Code {
  return macros.length === 0
    ? nothing
    : macros.map((text) => code`${word(text.slice(0, -2))}, `).reduce((a, b) => code`${a}${b}`);
}
