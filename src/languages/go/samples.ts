import { type Code, code, numeral, quoted } from "../../emit/code.ts";
import { commonWords, type Notation, printExample, withPoint } from "../../emit/print-example.ts";
import type { SampleCall } from "../language.ts";

/** How Go writes values. */
export const goNotation: Notation = {
  ...commonWords,
  null: code`nil`,
  float64: withPoint,
  int64: (value) => code`int64(${numeral(value)})`,
  bytes: code`make([]byte, 8)`,
  key: quoted,
  list: [code`[]any{`, code`}`],
  object: [code`map[string]any{`, code`}`],
  inset: code``,
  last: code`,`,
};

/** A program that calls the function by its path. */
export function sample({ function: { kind, path, visibility }, args }: SampleCall): Code {
  const methods = { query: code`Query`, mutation: code`Mutation`, action: code`Action` };
  const key =
    visibility === "internal" ? code`, convex.WithDeployKey(os.Getenv("CONVEX_DEPLOY_KEY"))` : code``;
  return code`package main

import (
	"context"
	"fmt"
	"log"
	"os"

	convex "github.com/convex-openapi/convex-openapi/generated/go"
)

func main() {
	client, err := convex.NewClient(os.Getenv("CONVEX_URL")${key})
	if err != nil {
		log.Fatal(err)
	}
	args := ${printExample(args, goNotation, code`\t`)}
	value, err := client.${methods[kind]}(context.Background(), ${quoted(path)}, args)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(value)
}`;
}
