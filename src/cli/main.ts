#!/usr/bin/env node
import { Command } from "commander";

const program = new Command("convex-openapi")
  .description("Typed clients, validators, a local deployment and reference docs for the Convex HTTP API.")
  .showHelpAfterError();

await program.parseAsync();
