import { type Api, buildApi } from "../../src/model/index.ts";
import { real } from "../document/real-document.ts";

/** The model of the real document. */
export const realApi: Api = buildApi(real.document);

/** An `Api` that holds what a test gives, and no operation beside it. */
export function apiOf(given: Partial<Api>): Api {
  return {
    title: "",
    version: "1",
    description: "",
    operations: [],
    groups: [],
    schemas: [],
    retries: realApi.retries,
    functions: [],
    types: [],
    tables: [],
    ...given,
  };
}
