(() => {
  // sources:src/page/let-keyboard-scroll.ts
  var wide = "#redoc pre:not([tabindex]), #redoc .md-table-wrapper:not([tabindex])";
  function letKeyboardScroll() {
    const root = document.getElementById("redoc");
    if (root === null) return;
    const mend = () => {
      for (const block of root.querySelectorAll(wide)) block.setAttribute("tabindex", "0");
    };
    new MutationObserver(mend).observe(root, { childList: true, subtree: true });
  }

  // sources:src/page/page-data.ts
  function readBlock(id) {
    return JSON.parse(document.getElementById(id)?.textContent ?? "{}");
  }
  var pageWords = readBlock("words");
  function word(name) {
    return pageWords.own[name];
  }

  // sources:src/page/places.ts
  var operations = readBlock("operations");
  function placeOf(hash, sections) {
    const [, kind, name] = /^#(?:(operation|tag|section)\/)?([^/]+)$/.exec(decodeURI(hash)) ?? [];
    if (name === void 0) return void 0;
    if (kind === "tag") return `#/${name}`;
    if (kind === "section") return sections[Number(name)];
    const path = operations[name];
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
    const path = hash.slice(1).split("#", 1)[0];
    return Object.entries(operations).find(([, place]) => place === path)?.[0];
  }
  function followPlaces() {
    const follow2 = () => {
      const place = placeOf(location.hash, menuSections());
      if (place !== void 0) location.replace(place);
    };
    addEventListener("hashchange", follow2);
    if (placeOf(location.hash, []) !== void 0) follow2();
    else if (location.hash.startsWith("#section/")) whenRendered(follow2);
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

  // sources:src/page/redoc-hooks.ts
  var spoken = ["children", "aria-label", "placeholder", "tip", "text", "title", "alt", "label"];
  var patterns = pageWords.patterns.map(
    ([pattern, replacement]) => [new RegExp(pattern), replacement]
  );
  var besideThisPage = /^file:.*\/(?=\{)|^https?:\/\/[^{]*\/(?=\{origin\})/;
  function sayFixed(text) {
    const fixed = pageWords.fixed[text] ?? text.replace(besideThisPage, "");
    const said = patterns.reduce(
      (before, [pattern, replacement]) => before.replace(pattern, replacement),
      fixed
    );
    return said === text ? text : sayFixed(said);
  }
  var redocHooks = {
    /** The page's word for one of Redoc's keys. A number in Redoc's own text takes the place of `#`. */
    word(key, text) {
      const found = pageWords.keyed[key];
      if (found === void 0) return sayFixed(text);
      return found.replace("#", /\d+/.exec(text)?.[0] ?? "");
    },
    /** The props to make an element with: words without a key, no foreign logo, and roles that fit together. */
    props(type, props) {
      let mended = props;
      const set = (name, value) => {
        if (mended === props) mended = { ...props };
        mended[name] = value;
      };
      for (const name of spoken) {
        const text = props[name];
        if (typeof text !== "string") continue;
        const said = sayFixed(text);
        if (said !== text) set(name, said);
      }
      if (props["aria-label"] === "Example") set("aria-label", void 0);
      if (type === "img" && props.alt === "redocly logo") set("src", "data:,");
      return mended;
    }
  };

  // sources:src/page/check-schema.ts
  function checkSchema(root, schema, value, path = "") {
    if (typeof schema.$ref === "string") return checkSchema(root, follow(root, schema.$ref), value, path);
    const wrong = (expected) => [{ path, expected }];
    if ("const" in schema && value !== schema.const) return wrong(JSON.stringify(schema.const));
    if (Array.isArray(schema.enum) && !schema.enum.includes(value))
      return wrong(schema.enum.map(String).join(", "));
    const types = schema.type === void 0 ? [] : [schema.type].flat().map(String);
    if (types.length > 0 && !types.some((type) => isType(type, value))) return wrong(types.join(", "));
    const branches = schema.oneOf ?? schema.anyOf;
    if (branches !== void 0) {
      const misfits = branches.map((branch) => checkSchema(root, branch, value, path));
      if (misfits.every((list) => list.length > 0))
        return meant(schema, branches, misfits, value) ?? wrong("anyOf");
    }
    if (typeof value === "string") {
      if (value.length < Number(schema.minLength ?? 0)) return wrong(`minLength ${schema.minLength}`);
      if (typeof schema.pattern === "string" && !new RegExp(schema.pattern, "u").test(value)) {
        return wrong(schema.pattern);
      }
    }
    if (Array.isArray(value) && schema.items !== void 0) {
      return value.flatMap(
        (item, index) => checkSchema(root, schema.items, item, `${path}/${index}`)
      );
    }
    return isObject(value) ? checkFields(root, schema, value, path) : [];
  }
  function checkFields(root, schema, value, path) {
    const properties = schema.properties ?? {};
    const missing = (schema.required ?? []).filter((name) => !Object.hasOwn(value, name)).map((name) => ({ path: `${path}/${name}`, expected: "required" }));
    const fields = Object.entries(value).flatMap(([name, field]) => {
      const own = Object.hasOwn(properties, name) ? properties[name] : schema.additionalProperties;
      if (own === false) return [{ path: `${path}/${name}`, expected: "absent" }];
      return isObject(own) ? checkSchema(root, own, field, `${path}/${name}`) : [];
    });
    return [...missing, ...fields];
  }
  function meant(schema, branches, misfits, value) {
    const { propertyName, mapping } = schema.discriminator ?? {};
    if (propertyName === void 0 || !isObject(value)) return void 0;
    const target = mapping?.[String(value[propertyName])];
    return misfits[branches.findIndex(({ $ref }) => $ref === target)];
  }
  function follow(root, ref) {
    return ref.split("/").slice(1).reduce(
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

  // sources:src/page/check-answer.ts
  function checkAnswer(operationId, status, text) {
    const tree = readBlock("document");
    const response = responseOf(tree, operationId, status);
    if (response === void 0)
      return { problems: [`${word("tryUndocumented")} ${status}`], logLines: [], pretty: text };
    const schema = response.content?.["application/json"]?.schema;
    if (schema === void 0 || text === "") {
      const expected = schema === void 0 && text !== "" ? [word("tryNotEmpty")] : [];
      return { problems: schema !== void 0 ? [word("tryEmpty")] : expected, logLines: [], pretty: text };
    }
    try {
      const body = JSON.parse(text);
      const misfits = checkSchema(tree, schema, body);
      const lines = body?.logLines;
      return {
        problems: misfits.map(({ path, expected }) => `${path || "/"}: ${expected}`),
        logLines: Array.isArray(lines) ? lines.map(String) : [],
        pretty: /\d{16}/.test(text) ? text : JSON.stringify(body, null, 2)
      };
    } catch {
      return { problems: [word("tryNotJson")], logLines: [], pretty: text };
    }
  }
  function responseOf(tree, operationId, status) {
    const { paths = {}, components = {} } = tree;
    for (const item of Object.values(paths)) {
      for (const operation of Object.values(item)) {
        if (operation.operationId !== operationId) continue;
        const response = operation.responses?.[status];
        return response?.$ref === void 0 ? response : components.responses?.[response.$ref.split("/").pop() ?? ""];
      }
    }
    return void 0;
  }

  // sources:src/page/try-it.ts
  function setUpTryIt() {
    const offers = readBlock("offers");
    const dialog = document.querySelector("#try-it");
    const form = dialog?.querySelector("form");
    const button = document.querySelector("[data-try-it]");
    if (!dialog || !form || !button) return;
    const field = (name) => form.elements.namedItem(name);
    const operation = field("operation");
    const example = field("example");
    const chosen = () => offers.find(({ id }) => id === operation.value) ?? offers[0];
    const showExample = () => {
      const { examples, parameters, path } = chosen();
      const { body, parameters: given } = examples[Number(example.value)] ?? {};
      field("body").value = body === void 0 ? "" : JSON.stringify(body, null, 2);
      const parameter = parameters[0];
      field("parameter").value = parameter === void 0 ? "" : given?.[parameter] ?? "";
      form.querySelector("[data-parameter]")?.toggleAttribute("hidden", parameter === void 0);
      form.querySelector("[data-body]")?.toggleAttribute(
        "hidden",
        examples.every((one) => one.body === void 0)
      );
      form.querySelector("[data-path]").textContent = `POST ${path}`;
    };
    const showOperation = () => {
      example.replaceChildren(
        ...chosen().examples.map(({ summary }, index) => new Option(summary, String(index)))
      );
      example.closest("label").toggleAttribute("hidden", chosen().examples.length < 2);
      showExample();
    };
    operation.replaceChildren(...offers.map(({ id }) => new Option(id, id)));
    operation.addEventListener("change", showOperation);
    example.addEventListener("change", showExample);
    field("url").value = new URLSearchParams(location.search).get("deployment") ?? "";
    button.addEventListener("click", () => {
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
    const say = (label, text) => {
      const line = document.createElement("p");
      const name = document.createElement("strong");
      name.textContent = `${label} `;
      line.append(name, text);
      output.append(line);
    };
    output.replaceChildren();
    const identifier = field("parameter").value.split("/").map(encodeURIComponent).join("/");
    const url = field("url").value.replace(/\/+$/, "") + (parameters.length > 0 ? path.replace(/\{[^}]+\}/, identifier) : path);
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
      const text = await response.text();
      say(word("tryStatus"), `${response.status}, ${Math.round(performance.now() - began)} ms`);
      const { problems, logLines, pretty } = checkAnswer(id, response.status, text);
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

  // sources:src/page/main.ts
  Object.assign(globalThis, { redocHooks });
  followPlaces();
  for (const link of document.querySelectorAll("a[data-language]")) keepPlace(link);
  setUpTryIt();
  letKeyboardScroll();
})();
