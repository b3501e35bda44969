import { searchVectors, type VectorRequest } from "../search/search-vectors.ts";
import { tablesOf } from "../store/state.ts";
import { PlatformError } from "../transaction/platform-error.ts";
import type { Syscalls } from "./syscall.ts";

/** Vector search, which actions alone may do; it sees what is committed. */
export const vectorSyscalls: Syscalls = {
  "1.0/actions/vectorSearch": ({ runtime, frame, args }) => {
    const query = args.query as VectorRequest;
    const [name = "", index = ""] = query.indexName.split(".");
    const table = tablesOf(runtime.store.state, frame.component).get(name);
    if (table === undefined) return '{"results":[]}';
    const { definition } = table;
    const found = definition.vectorIndexes.find((one) => one.name === index);
    if (found === undefined) {
      const others = [...definition.indexes, ...definition.searchIndexes];
      const isOther = others.some((one) => one.name === index);
      throw new PlatformError(
        isOther ? `Index ${query.indexName} is not a vector index` : `Index ${query.indexName} not found.`,
      );
    }
    return JSON.stringify({ results: searchVectors(table.vectorIndex(index)?.all() ?? [], found, query) });
  },
};
