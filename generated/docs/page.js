(() => {
  // sources:src/reference/exact-numbers.ts
  function restoreExact(tree2, numbers) {
    for (const [path, digits] of numbers) {
      const above = path.slice(0, -1).reduce((at, key) => at[key], tree2);
      above[path.at(-1) ?? ""] = BigInt(digits);
    }
  }

  // sources:src/reference/fold-text.ts
  function unfoldText({ length, parts }) {
    const units = new Uint16Array(length);
    let at = 0;
    for (const part of parts) {
      if (typeof part === "string") {
        for (let index = 0; index < part.length; index += 1) units[at + index] = part.charCodeAt(index);
        at += part.length;
      } else {
        for (let [from, left] = part; left > 0; ) {
          const size = Math.min(left, at - from);
          units.copyWithin(at, from, from + size);
          at += size;
          left -= size;
        }
      }
    }
    return new TextDecoder("utf-16le").decode(units);
  }

  // sources:src/reference/page/page-data.ts
  function readBlock(id) {
    return JSON.parse(document.getElementById(id)?.textContent ?? "{}");
  }
  var pageWords = readBlock("words");
  function word(name) {
    return pageWords.own[name];
  }
  var text;
  function parseDocument() {
    text ??= unfoldText(readBlock("document"));
    return JSON.parse(text);
  }
  var labels = /* @__PURE__ */ new Map();
  function labelOf(operationId) {
    return labels.get(operationId ?? "");
  }
  function documentForRedoc() {
    const copy = parseDocument();
    for (const item of Object.values(copy.paths)) {
      for (const { requestBody, ...operation } of Object.values(item)) {
        const id = String(operation.operationId);
        labels.set(id, String(operation["x-convex-function"]?.path ?? id));
        if (operation["x-codeSamples"] === void 0) continue;
        const { content = {} } = requestBody ?? {};
        for (const media of Object.values(content)) delete media.examples;
      }
    }
    return copy;
  }
  var samples;
  function samplesOf(operationId) {
    samples ??= new Map(
      Object.entries(
        JSON.parse(unfoldText(readBlock("samples")))
      )
    );
    return samples.get(operationId) ?? [];
  }
  var tree;
  var exactNumbers = Object.values(readBlock("exact"));
  function readDocument() {
    if (tree === void 0) {
      tree = parseDocument();
      restoreExact(tree, exactNumbers);
    }
    return tree;
  }
  function follow(value) {
    if (typeof value !== "object" || value === null) return {};
    const { $ref } = value;
    if (typeof $ref !== "string") return value;
    const steps = $ref.split("/").slice(1);
    return follow(
      steps.reduce(
        (at, step) => at[step.replaceAll("~1", "/").replaceAll("~0", "~")],
        readDocument()
      )
    );
  }

  // sources:src/reference/page/mend-drawn.ts
  function give(root, selector, name, value) {
    for (const element of root.querySelectorAll(`:is(${selector}):not([${name}])`))
      element.setAttribute(name, value);
  }
  function mend(root) {
    give(root, "pre, .md-table-wrapper", "tabindex", "0");
    for (const level of [4, 5, 6])
      give(root, `h${level}:not([data-component-name^="Markdoc"])`, "aria-level", String(level - 1));
    give(root, 'th[data-label=""]', "role", "cell");
    const sidebar = root.querySelector('[data-component-name="Menu/Menu"]')?.parentElement?.parentElement;
    if (sidebar?.hasAttribute("role") === false) {
      sidebar.setAttribute("role", "navigation");
      sidebar.setAttribute("aria-label", word("contents"));
    }
  }
  function mendDrawn() {
    const root = document.getElementById("redoc");
    if (root === null) return;
    new MutationObserver(() => mend(root)).observe(root, { childList: true, subtree: true });
  }

  // sources:src/reference/page/operations.ts
  var methods = /* @__PURE__ */ new Set(["get", "put", "post", "delete", "options", "head", "patch", "trace"]);
  var operations;
  function pageOperations() {
    operations ??= Object.entries(follow(readDocument().paths)).flatMap(
      ([path, item]) => Object.entries(follow(item)).filter(([method]) => methods.has(method)).map(([method, operation]) => {
        const at = operation;
        const id = String(at.operationId);
        return { id, method: method.toUpperCase(), path, operation: at };
      })
    );
    return operations;
  }
  var byId;
  function pageOperation(id) {
    byId ??= new Map(pageOperations().map((operation) => [operation.id, operation]));
    return id === void 0 ? void 0 : byId.get(id);
  }
  var places;
  function operationPlaces() {
    places ??= new Map(
      pageOperations().map(({ id, operation }) => {
        const [tag] = operation.tags;
        return [id, `/${slug(tag ?? "")}/${slug(id)}`];
      })
    );
    return places;
  }
  var atPlace;
  function operationAtPlace(place) {
    atPlace ??= new Map(
      pageOperations().map((operation) => [operationPlaces().get(operation.id) ?? "", operation])
    );
    return atPlace.get(place);
  }
  function slug(name) {
    return name.toLowerCase().replace(/\s+/g, "-").replace(/[^\w.-]+/g, "");
  }

  // sources:src/reference/page/places.ts
  function placeOf(hash, sections) {
    const [, kind, name] = /^#(?:(operation|tag|section)\/)?([^/]+)$/.exec(decodeURI(hash)) ?? [];
    if (name === void 0) return void 0;
    if (kind === "tag") return `#/${name}`;
    if (kind === "section") return sections[Number(name)];
    const path = operationPlaces().get(name);
    return path === void 0 ? void 0 : `#${path}`;
  }
  function sharedPlace(hash, sections) {
    const index = sections.map(decodeURI).indexOf(decodeURI(hash.split("#", 2).join("#")));
    return index < 0 ? hash : `#section/${index}`;
  }
  function menuSections() {
    return [...document.querySelectorAll('a[href^="#/section/"]')].map((link) => link.getAttribute("href") ?? "").filter((href, index, all) => href.indexOf("#", 1) < 0 && all.indexOf(href) === index);
  }
  function operationAt(hash) {
    return operationAtPlace(hash.slice(1).split("#", 1)[0] ?? "")?.id;
  }
  function followPlaces() {
    const follow3 = () => {
      const place = placeOf(location.hash, menuSections());
      if (place !== void 0) location.replace(place);
    };
    addEventListener("hashchange", follow3);
    if (placeOf(location.hash, []) !== void 0) follow3();
    else if (location.hash.startsWith("#section/")) whenRendered(follow3);
  }
  function whenRendered(then) {
    const menu = () => document.querySelector('[data-component-name="Menu/Menu"]') !== null;
    if (menu()) {
      then();
      return;
    }
    const observer = new MutationObserver(() => {
      if (!menu()) return;
      observer.disconnect();
      then();
    });
    observer.observe(document.body, { childList: true, subtree: true });
  }
  function keepPlace(link) {
    const target = link.getAttribute("href") ?? "";
    const update = () => {
      link.href = `${target}${location.search}${sharedPlace(location.hash, menuSections())}`;
    };
    link.addEventListener("click", update);
    link.addEventListener("auxclick", update);
    link.addEventListener("focus", update);
    link.addEventListener("pointerenter", update);
  }

  // sources:src/reference/page/function-found.ts
  function functionFound({ link = "", label = "", httpVerb, httpPath }, path) {
    const found = operationAtPlace(link);
    if (found?.operation["x-convex-function"] === void 0) return void 0;
    const { id, operation } = found;
    const body = schemaOf(operation.requestBody);
    const [success] = schemaOf(operation.responses[200]).oneOf ?? [];
    const at = `${link}#${link.slice(1)}/`;
    const parameters = [
      ...fieldsOf(body, {
        place: "request fields",
        path: [],
        link: `${at}t=request&path=`,
        above: []
      }).filter(({ name, path: path2 }) => name !== "args" && path2[0] === "args"),
      ...fieldsOf(follow(success), {
        place: "response 200 fields",
        path: [],
        link: `${at}t=response&c=200&path=&d=0/`,
        above: []
      }).filter(({ path: path2 }) => path2[0] === "value")
    ];
    return {
      id: link,
      url: link,
      title: label,
      text: `${id} ${plain(operation.description)}`,
      path,
      kind: "operation",
      ...httpVerb === void 0 ? {} : { httpMethod: httpVerb },
      ...httpPath === void 0 ? {} : { httpPath },
      ...operation.deprecated === true ? { deprecated: true } : {},
      parameters
    };
  }
  function schemaOf(holder) {
    const { content } = follow(holder);
    return follow(content?.["application/json"]?.schema);
  }
  function fieldsOf(value, walk) {
    const schema = follow(value);
    if (value === void 0 || walk.above.includes(schema)) return [];
    const below = { ...walk, above: [...walk.above, schema] };
    const required = schema.required ?? [];
    const named = Object.entries(schema.properties ?? {}).filter(([name]) => !name.startsWith("$")).flatMap(([name, field]) => {
      const { place, path } = walk;
      const { description, enum: values, type } = { ...follow(field), ...field };
      const link = walk.link + name.toLowerCase();
      const own = {
        name,
        description: plain(description),
        place,
        path,
        type: String([type].flat()[0] ?? "any"),
        required: required.includes(name),
        deepLink: link,
        ...Array.isArray(values) ? { enum: values.map(String) } : {}
      };
      return [own, ...fieldsOf(field, { ...below, path: [...path, name], link: `${link}/` })];
    });
    const branches = [schema.oneOf ?? [], schema.anyOf ?? []].flat();
    return [
      ...named,
      ...schema.items === void 0 ? [] : fieldsOf(schema.items, { ...below, link: walk.link.replace(/\/?$/, "[]/") }),
      ...[...branches, schema.additionalProperties].flatMap((one) => fieldsOf(one, below))
    ];
  }
  function plain(text2) {
    return String(text2 ?? "").replace(/\[([^\]]*)\]\([^)]*\)/g, "$1").replace(/[`*]/g, "");
  }

  // sources:src/reference/page/search-index.ts
  var most = 120;
  var SearchIndex = class {
    #entries = [];
    add(id, { title = "", path = [], httpPath = "", all = "" }) {
      const name = `${title}
${path.join("\n")}
${httpPath}`.toLowerCase();
      this.#entries.push({ id, name, all: `${name}
${all.toLowerCase()}` });
    }
    /** The documents whose name holds the words stand before those that only speak of them. */
    search(query) {
      const words = query.toLowerCase().split(/\s+/).filter(Boolean);
      const holds = (text2) => words.every((word2) => text2.includes(word2));
      const found = this.#entries.filter(({ all }) => holds(all));
      const named = found.filter(({ name }) => holds(name));
      const others = found.filter(({ name }) => !holds(name));
      return [{ result: [...named, ...others].slice(0, most).map(({ id }) => id) }];
    }
  };
  function withOperationId(document2) {
    const operation = operationAtPlace(document2.url.replace(/^#/, "").split("#", 1)[0] ?? "");
    if (operation === void 0) return document2;
    const path = [...document2.path ?? [], operation.id];
    return { ...document2, title: String(operation.operation.summary ?? operation.id), path };
  }

  // sources:src/reference/page/redoc-hooks.ts
  var spoken = ["children", "aria-label", "placeholder", "tip", "text", "title", "alt", "label"];
  var fixedWords = new Map([
    ...Object.entries(pageWords.fixed),
    // Redoc knows numbers as doubles: where it shows what is left of one, all of its digits are shown.
    ...exactNumbers.map(([, digits]) => [String(Number(digits)), digits])
  ]);
  var keyedWords = new Map(Object.entries(pageWords.keyed));
  var patterns = pageWords.patterns.map(
    ([pattern, replacement]) => [new RegExp(pattern), replacement]
  );
  var besideThisPage = /^file:.*\/(?=\{)|^https?:\/\/[^{]*\/(?=\{origin\})/;
  function sayFixed(text2) {
    const fixed = fixedWords.get(text2) ?? text2.replace(besideThisPage, "");
    const said = patterns.reduce(
      (before, [pattern, replacement]) => before.replace(pattern, replacement),
      fixed
    );
    return said === text2 ? text2 : sayFixed(said);
  }
  var parsed = /* @__PURE__ */ new Map();
  var indexed = /* @__PURE__ */ new Set();
  function isPlain({ type, children = [] }) {
    return type !== "heading" && type !== "tag" && children.every(isPlain);
  }
  var redocHooks = {
    /** The document, which the page holds folded. */
    document: documentForRedoc,
    /** Gives an object a field that is made when it is first read. */
    later(object, name, make) {
      return Object.defineProperty(object, name, {
        enumerable: true,
        configurable: true,
        get() {
          const value = make();
          Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
          return value;
        }
      });
    },
    /** Parsed Markdown, the same objects for the same text unless Redoc would write into them. */
    parse(text2, parse) {
      const known = parsed.get(text2);
      if (known !== void 0) return known;
      const made = parse();
      if ([made].flat().every(isPlain)) parsed.set(text2, made);
      return made;
    },
    /** Whether an answer has not been put into the index at another operation. Those that carry a result always have news. */
    isNews({ code, description }) {
      if (code.startsWith("2")) return true;
      const known = indexed.has(description);
      indexed.add(description);
      return !known;
    },
    /** What the menu calls an operation: a deployment's function by its path, others by their operationId. */
    label(operation) {
      return labelOf(operation.operationId);
    },
    /** An operation as it is shown: its text begins with its name, the link that never changes, and it has its samples. */
    shown(operation, parse) {
      const { operationId, description } = operation;
      if (operationId === void 0) return operation;
      const own = samplesOf(operationId);
      const name = `[\`${operationId}\`](#operation/${operationId})`;
      const isText = description === void 0 || typeof description === "string";
      return {
        ...operation,
        ...own.length > 0 ? { "x-codeSamples": own } : {},
        description: isText ? `${name}

${description ?? ""}` : [...parse(name), ...description]
      };
    },
    /** An index to search the page with. */
    index: () => new SearchIndex(),
    functionFound,
    /** What is to be found, before it is put into the index. */
    found: (document2) => withOperationId(document2),
    /** The page's word for one of Redoc's keys. A number in Redoc's own text takes the place of `#`. */
    word(key, text2) {
      const found = keyedWords.get(key);
      if (found === void 0) return sayFixed(text2);
      return found.replace("#", /\d+/.exec(text2)?.[0] ?? "");
    },
    /** The props to make an element with: words without a key, no foreign logo, and roles that fit together. */
    props(type, props) {
      let mended = props;
      const set = (name, value) => {
        if (mended === props) mended = { ...props };
        mended[name] = value;
      };
      for (const name of spoken) {
        const text2 = props[name];
        if (typeof text2 !== "string") continue;
        const said = sayFixed(text2);
        if (said !== text2) set(name, said);
      }
      if (["Example", "Discriminator"].includes(String(props["aria-label"]))) set("aria-label", void 0);
      const { onClick } = props;
      if (props["data-testid"] === "search-trigger" && typeof onClick === "function") {
        set("role", "button");
        set("tabIndex", 0);
        set("onKeyDown", (event) => {
          if (event.key !== "Enter" && event.key !== " ") return;
          event.preventDefault();
          onClick(event);
        });
      }
      if (type === "img" && props.alt === "redocly logo") set("src", "data:,");
      return mended;
    }
  };

  // sources:src/document/print-json.ts
  function printJson(value, indent = "") {
    if (typeof value === "bigint") return String(value);
    if (typeof value !== "object" || value === null) return JSON.stringify(value);
    const deeper = `${indent}  `;
    const [open, close, parts] = Array.isArray(value) ? ["[", "]", value.map((item) => printJson(item, deeper))] : [
      "{",
      "}",
      Object.entries(value).map(([key, field]) => `${JSON.stringify(key)}: ${printJson(field, deeper)}`)
    ];
    if (parts.length === 0) return open + close;
    return `${open}
${parts.map((part) => deeper + part).join(",\n")}
${indent}${close}`;
  }

  // sources:src/reference/page/check-schema.ts
  function checkSchema(root, schema, value, path = "") {
    const wrong = (expected) => [{ path, expected }];
    const { $ref, ...rest } = schema;
    if (typeof $ref === "string") {
      const misfits = checkSchema(root, follow2(root, $ref), value, path);
      return misfits.length > 0 ? misfits : checkSchema(root, rest, value, path);
    }
    if ("const" in schema && value !== schema.const) return wrong(JSON.stringify(schema.const));
    if (Array.isArray(schema.enum) && !schema.enum.includes(value))
      return wrong(schema.enum.map(String).join(", "));
    const types = schema.type === void 0 ? [] : [schema.type].flat().map(String);
    if (types.length > 0 && !types.some((type) => isType(type, value))) return wrong(types.join(", "));
    const ofBranch = checkBranches(root, schema, value, path);
    if (ofBranch.length > 0) return ofBranch;
    const broken = limits.find(
      ([keyword, holds]) => schema[keyword] !== void 0 && !holds(schema[keyword], value)
    );
    if (broken !== void 0) return wrong(`${broken[0]} ${schema[broken[0]]}`);
    if (Array.isArray(value) && schema.items !== void 0) {
      return value.flatMap(
        (item, index) => checkSchema(root, schema.items, item, `${path}/${index}`)
      );
    }
    return isObject(value) ? checkFields(root, schema, value, path) : [];
  }
  var lengthOf = (text2) => [...text2].length;
  var limits = [
    ["minimum", (limit, value) => typeof value !== "number" || value >= Number(limit)],
    ["maximum", (limit, value) => typeof value !== "number" || value <= Number(limit)],
    ["minLength", (limit, value) => typeof value !== "string" || lengthOf(value) >= Number(limit)],
    ["maxLength", (limit, value) => typeof value !== "string" || lengthOf(value) <= Number(limit)],
    ["pattern", (limit, value) => typeof value !== "string" || new RegExp(String(limit), "u").test(value)],
    ["minItems", (limit, value) => !Array.isArray(value) || value.length >= Number(limit)],
    ["maxItems", (limit, value) => !Array.isArray(value) || value.length <= Number(limit)],
    ["maxProperties", (limit, value) => !isObject(value) || Object.keys(value).length <= Number(limit)]
  ];
  function checkFields(root, schema, value, path) {
    const properties = schema.properties ?? {};
    const patterns2 = Object.entries(schema.patternProperties ?? {});
    const missing = (schema.required ?? []).filter((name) => !Object.hasOwn(value, name)).map((name) => ({ path: `${path}/${name}`, expected: "required" }));
    const fields = Object.entries(value).flatMap(([name, field]) => {
      const at = `${path}/${name}`;
      const named = isObject(schema.propertyNames) ? checkSchema(root, schema.propertyNames, name, at) : [];
      const own = [
        ...Object.hasOwn(properties, name) ? [properties[name]] : [],
        ...patterns2.filter(([pattern]) => new RegExp(pattern, "u").test(name)).map(([, each]) => each)
      ];
      if (own.length === 0 && schema.additionalProperties === false) return [{ path: at, expected: "absent" }];
      const held = own.length > 0 ? own : [schema.additionalProperties];
      return [...named, ...held.flatMap((each) => isObject(each) ? checkSchema(root, each, field, at) : [])];
    });
    return [...missing, ...fields];
  }
  function checkBranches(root, schema, value, path) {
    const keyword = schema.oneOf === void 0 ? "anyOf" : "oneOf";
    const branches = schema[keyword];
    if (branches === void 0) return [];
    const misfits = branches.map((branch) => checkSchema(root, branch, value, path));
    const fitting = misfits.filter((list) => list.length === 0).length;
    if (fitting === 1 || fitting > 1 && keyword === "anyOf") return [];
    const said = fitting > 1 ? void 0 : meant(schema, branches, misfits, value);
    return said ?? [{ path, expected: keyword }];
  }
  function meant(schema, branches, misfits, value) {
    const { propertyName, mapping } = schema.discriminator ?? {};
    if (propertyName === void 0 || !isObject(value)) return void 0;
    const target = mapping?.[String(value[propertyName])];
    return misfits[branches.findIndex(({ $ref }) => $ref === target)];
  }
  function follow2(root, ref) {
    const steps = ref.split("/").slice(1);
    return steps.reduce(
      (at, step) => at[step.replaceAll("~1", "/").replaceAll("~0", "~")],
      root
    );
  }
  function isType(type, value) {
    if (type === "null") return value === null;
    if (type === "array") return Array.isArray(value);
    if (type === "object") return isObject(value);
    if (type === "integer") return Number.isInteger(value);
    return typeof value === type;
  }
  function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
  }

  // sources:src/reference/page/check-answer.ts
  function checkAnswer(operationId, status, text2) {
    const response = responseOf(operationId, status);
    if (response === void 0)
      return { problems: [`${word("tryUndocumented")} ${status}`], logLines: [], pretty: text2 };
    const schema = response.content?.["application/json"]?.schema;
    if (schema === void 0 || text2 === "") {
      const expected = schema === void 0 && text2 !== "" ? [word("tryNotEmpty")] : [];
      return { problems: schema !== void 0 ? [word("tryEmpty")] : expected, logLines: [], pretty: text2 };
    }
    try {
      const body = JSON.parse(text2);
      const misfits = checkSchema(readDocument(), schema, body);
      const lines = body?.logLines;
      return {
        problems: misfits.map(({ path, expected }) => `${path || "/"}: ${expected}`),
        logLines: Array.isArray(lines) ? lines.map(String) : [],
        pretty: /\d{16}/.test(text2) ? text2 : JSON.stringify(body, null, 2)
      };
    } catch {
      return { problems: [word("tryNotJson")], logLines: [], pretty: text2 };
    }
  }
  function responseOf(operationId, status) {
    const response = pageOperation(operationId)?.operation.responses?.[status];
    return response === void 0 ? void 0 : follow(response);
  }

  // sources:src/reference/page/example-of.ts
  var deepest = 8;
  function exampleOf(value, depth = 0) {
    const schema = follow(value);
    if (depth > deepest) return null;
    if ("const" in schema) return schema.const;
    const [given] = schema.examples ?? schema.enum ?? [];
    if (given !== void 0) return given;
    const [branch] = schema.oneOf ?? schema.anyOf ?? [];
    if (branch !== void 0) return exampleOf(branch, depth + 1);
    switch ([schema.type].flat()[0]) {
      case "object":
        return requiredFields(schema, depth);
      case "array":
        return [];
      case "string":
        return "";
      case "number":
      case "integer":
        return 0;
      case "boolean":
        return false;
      default:
        return null;
    }
  }
  function requiredFields(schema, depth) {
    const properties = schema.properties ?? {};
    const required = schema.required ?? [];
    return Object.fromEntries(required.map((name) => [name, exampleOf(properties[name], depth + 1)]));
  }

  // sources:src/reference/page/offers.ts
  function offers() {
    return pageOperations().map((one) => ({
      ...one,
      parameters: [...one.path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name ?? ""),
      hasQuery: parametersOf(one.operation).some((parameter) => parameter.in === "query"),
      hasBody: one.operation.requestBody !== void 0
    }));
  }
  function examplesOf({ operation }) {
    const { content } = follow(operation.requestBody);
    const media = content?.["application/json"];
    const given = Object.entries(media?.examples ?? {});
    if (given.length > 0) {
      return given.map(([name, example]) => ({
        summary: String(example.summary || name),
        ...parametersFor(operation, name),
        body: example.value
      }));
    }
    const body = media === void 0 ? {} : { body: exampleOf(media.schema) };
    return [{ summary: "", ...parametersFor(operation, "success"), ...body }];
  }
  function parametersOf(operation) {
    return (operation.parameters ?? []).map(follow);
  }
  function beginning({ in: place, required, schema }) {
    if (place !== "query" || required !== true) return void 0;
    const example = exampleOf(schema);
    return typeof example === "number" || typeof example === "bigint" ? 0 : example;
  }
  function parametersFor(operation, name) {
    const given = parametersOf(operation).flatMap((parameter) => {
      const examples = parameter.examples ?? {};
      const value = examples[name]?.value ?? parameter.example ?? beginning(parameter);
      return value === void 0 || typeof value === "object" ? [] : [[parameter.in, String(parameter.name), String(value)]];
    });
    const placed = (place) => given.filter(([at]) => at === place).map(([, key, value]) => [key, value]);
    return {
      parameters: Object.fromEntries(placed("path")),
      query: new URLSearchParams(placed("query")).toString()
    };
  }

  // sources:src/reference/page/try-it.ts
  function setUpTryIt() {
    const dialog = document.querySelector("#try-it");
    const form = dialog?.querySelector("form");
    const button = document.querySelector("[data-try-it]");
    if (!dialog || !form || !button) return;
    const field = (name) => form.elements.namedItem(name);
    const operation = field("operation");
    const example = field("example");
    let all = [];
    const chosen = () => all.find(({ id }) => id === operation.value) ?? all[0];
    const showExample = () => {
      const { method, parameters, path, hasBody, hasQuery } = chosen();
      const { body, query, parameters: given } = examplesOf(chosen())[Number(example.value)] ?? {};
      field("body").value = body === void 0 ? "" : printJson(body);
      const parameter = parameters[0];
      field("parameter").value = parameter === void 0 ? "" : given?.[parameter] ?? "";
      form.querySelector("[data-parameter]")?.toggleAttribute("hidden", parameter === void 0);
      field("query").value = query ?? "";
      form.querySelector("[data-query]")?.toggleAttribute("hidden", !hasQuery);
      form.querySelector("[data-body]")?.toggleAttribute("hidden", !hasBody);
      form.querySelector("[data-path]").textContent = `${method} ${path}`;
    };
    const showOperation = () => {
      const examples = examplesOf(chosen());
      example.replaceChildren(...examples.map(({ summary }, index) => new Option(summary, String(index))));
      example.closest("label").toggleAttribute("hidden", examples.length < 2);
      showExample();
    };
    operation.addEventListener("change", showOperation);
    example.addEventListener("change", showExample);
    field("url").value = new URLSearchParams(location.search).get("deployment") ?? "";
    button.addEventListener("click", () => {
      if (all.length === 0) {
        all = offers();
        operation.replaceChildren(...all.map(({ id }) => new Option(id, id)));
      }
      operation.value = operationAt(location.hash) ?? operation.value;
      showOperation();
      dialog.showModal();
    });
    dialog.querySelector("[data-close]")?.addEventListener("click", () => dialog.close());
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void send(chosen(), field, dialog.querySelector("output"));
    });
  }
  async function send({ id, method, path, parameters }, field, output) {
    const say = (label, text2) => {
      const line = document.createElement("p");
      const name = document.createElement("strong");
      name.textContent = `${label} `;
      line.append(name, text2);
      output.append(line);
    };
    output.replaceChildren();
    const identifier = field("parameter").value.split("/").map(encodeURIComponent).join("/");
    const url = field("url").value.replace(/(?<!\/)\/+$/, "") + (parameters.length > 0 ? path.replace(/\{[^}]+\}/, identifier) : path) + field("query").value.replace(/^(?=.)\??/, "?");
    const scheme = field("scheme").value;
    const secret = field("secret").value;
    const body = field("body").value;
    const began = performance.now();
    try {
      const response = await fetch(url, {
        method,
        credentials: "omit",
        referrerPolicy: "no-referrer",
        redirect: "error",
        headers: {
          ...body === "" ? {} : { "Content-Type": "application/json" },
          ...scheme === "none" || secret === "" ? {} : { Authorization: `${scheme} ${secret}` }
        },
        ...body === "" ? {} : { body }
      });
      const text2 = await response.text();
      say(word("tryStatus"), `${response.status}, ${Math.round(performance.now() - began)} ms`);
      const { problems, logLines, pretty } = checkAnswer(id, response.status, text2);
      say(word("tryFits"), problems.length === 0 ? word("tryYes") : problems.join("; "));
      for (const line of logLines) say(word("tryLog"), line);
      const block = document.createElement("pre");
      block.tabIndex = 0;
      block.textContent = pretty;
      output.append(block);
    } catch (error) {
      say(word("tryNoAnswer"), error instanceof Error ? error.message : String(error));
    }
  }

  // sources:src/reference/page/main.ts
  Object.assign(globalThis, { redocHooks });
  followPlaces();
  for (const link of document.querySelectorAll("a[data-language]")) keepPlace(link);
  setUpTryIt();
  mendDrawn();
})();
