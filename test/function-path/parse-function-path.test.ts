import { describe, expect, test } from "vitest";
import { parseFunctionPath } from "../../src/function-path/index.ts";

// What `udf_path.rs`, `module_path.rs` and `function_name.rs` of the backend take and refuse.

describe("a function path", () => {
  test.for([
    ["messages:list", ["messages"], "messages", "list"],
    ["messages", ["messages"], "messages", "default"],
    ["messages.js:list", ["messages"], "messages", "list"],
    ["chat/rooms:get", ["chat", "rooms"], "chat/rooms", "get"],
    ["chat//rooms:get", ["chat", "rooms"], "chat//rooms", "get"],
    ["a.b/c:_d1", ["a.b", "c"], "a.b/c", "_d1"],
    [`${"a".repeat(61)}:f`, ["a".repeat(61)], "a".repeat(61), "f"],
  ] as const)("%s is one", ([text, components, written, name]) => {
    expect(parseFunctionPath(text)).toEqual({ components, written, name });
  });

  test.for([
    [":list", "no-file"],
    ["messages:", "empty-name"],
    ["messages:1st", "first-character"],
    ["messages:a-b", "character"],
    ["messages:__", "underscores"],
    [`messages:${"a".repeat(65)}`, "long-name"],
    ["messages.ts:list", "extension"],
    ["/messages:list", "absolute"],
    ["chat/../messages:list", "dots"],
    [`${"a".repeat(62)}:f`, "long-component"],
    ["chat-rooms:get", "component-characters"],
    ["__/a:get", "no-alphanumeric"],
  ] as const)("%s is none: %s", ([text, fault]) => {
    expect(parseFunctionPath(text)).toMatchObject({ fault });
  });
});
