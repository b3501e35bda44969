import { spawnSync } from "node:child_process";
import { findPython } from "../conformance/languages.ts";

// The Python codec beside the json module and, where it is installed, convex-py.

const python = findPython();
if (python === undefined) console.log("skipped: no python3 with httpx");
else process.exitCode = spawnSync(python, ["test/bench/python/codec.py"], { stdio: "inherit" }).status ?? 1;
