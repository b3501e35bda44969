import type { Json } from "../../json/json.ts";
import { printJson } from "../../json/print-json.ts";
import { checkAnswer } from "./check-answer.ts";
import { examplesOf, type Offer, offers } from "./offers.ts";
import { word } from "./page-data.ts";
import { operationAt } from "./places.ts";

/** The panel that sends a call to a deployment of the reader's choice. Tokens live in its fields and nowhere else. */
export function setUpTryIt(): void {
  const dialog = document.querySelector<HTMLDialogElement>("#try-it");
  const form = dialog?.querySelector("form");
  const button = document.querySelector<HTMLButtonElement>("[data-try-it]");
  if (!dialog || !form || !button) return;
  const field = <Type extends Element = HTMLInputElement>(name: string) =>
    form.elements.namedItem(name) as unknown as Type;
  const operation = field<HTMLSelectElement>("operation");
  const example = field<HTMLSelectElement>("example");
  let all: readonly Offer[] = [];
  const chosen = () => all.find(({ id }) => id === operation.value) ?? (all[0] as Offer);

  const showExample = () => {
    const { method, parameters, path, hasBody, hasQuery } = chosen();
    const { body, query, parameters: given } = examplesOf(chosen())[Number(example.value)] ?? {};
    field<HTMLTextAreaElement>("body").value = body === undefined ? "" : printJson(body as Json);
    const parameter = parameters[0];
    field("parameter").value = parameter === undefined ? "" : (given?.[parameter] ?? "");
    form.querySelector("[data-parameter]")?.toggleAttribute("hidden", parameter === undefined);
    field("query").value = query ?? "";
    form.querySelector("[data-query]")?.toggleAttribute("hidden", !hasQuery);
    form.querySelector("[data-body]")?.toggleAttribute("hidden", !hasBody);
    (form.querySelector("[data-path]") as Element).textContent = `${method} ${path}`;
  };
  const showOperation = () => {
    const examples = examplesOf(chosen());
    example.replaceChildren(...examples.map(({ summary }, index) => new Option(summary, String(index))));
    (example.closest("label") as Element).toggleAttribute("hidden", examples.length < 2);
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
    void send(chosen(), field, dialog.querySelector("output") as HTMLOutputElement);
  });
}

type FieldOf = <Type extends Element = HTMLInputElement>(name: string) => Type;

async function send(
  { id, method, path, parameters }: Offer,
  field: FieldOf,
  output: HTMLOutputElement,
): Promise<void> {
  const say = (label: string, text: string) => {
    const line = document.createElement("p");
    const name = document.createElement("strong");
    name.textContent = `${label} `;
    line.append(name, text);
    output.append(line);
  };
  output.replaceChildren();
  const identifier = field("parameter").value.split("/").map(encodeURIComponent).join("/");
  const url =
    field("url").value.replace(/(?<!\/)\/+$/, "") +
    (parameters.length > 0 ? path.replace(/\{[^}]+\}/, identifier) : path) +
    field("query").value.replace(/^(?=.)\??/, "?");
  const scheme = field<HTMLSelectElement>("scheme").value;
  const secret = field("secret").value;
  const body = field<HTMLTextAreaElement>("body").value;
  const began = performance.now();
  try {
    const response = await fetch(url, {
      method,
      credentials: "omit",
      referrerPolicy: "no-referrer",
      redirect: "error",
      headers: {
        ...(body === "" ? {} : { "Content-Type": "application/json" }),
        ...(scheme === "none" || secret === "" ? {} : { Authorization: `${scheme} ${secret}` }),
      },
      ...(body === "" ? {} : { body }),
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
