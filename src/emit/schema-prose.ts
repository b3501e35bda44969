import { mapShape, type Operation, type Shape } from "../model/index.ts";

/** The same shape with the descriptions of its fields as a language's comments show them. */
export function withDescriptions(shape: Shape, plain: (description: string) => string): Shape {
  const inner = mapShape(shape, (each) => withDescriptions(each, plain));
  if (inner.kind !== "object") return inner;
  const fields = inner.fields.map((field) =>
    field.description === undefined ? field : { ...field, description: plain(field.description) },
  );
  return { ...inner, fields };
}

/** What is known of the fields of an object that may have more, where its type in a language does not say it. */
export function knownFields(shape: Shape, plain: (description: string) => string): string {
  if (shape.kind !== "open") return "";
  return shape.fields
    .map(({ name, description, optional }) => {
      const about = description === undefined ? "." : `: ${plain(description)}`;
      return `${optional ? "It may have" : "It has"} the field ${name}${about}`;
    })
    .join("\n\n");
}

/** The names that the type of a shape uses, where an object that may have further fields is a map or plain JSON. */
export function namesInType(shape: Shape): readonly string[] {
  if (shape.kind === "ref") return [shape.name];
  if (shape.kind === "open") return [];
  const names: string[] = [];
  mapShape(shape, (inner) => {
    names.push(...namesInType(inner));
    return inner;
  });
  return names;
}

/** The shape of what an operation answers when it went well. */
export function answerShape({ responses }: Operation): Shape | undefined {
  return responses.find(({ status }) => status === 200)?.shape;
}

/** Who may call an operation, in a sentence. */
const callers: Readonly<Record<Operation["authorization"], string>> = {
  none: "Anybody may call it.",
  optional: "Anybody may call it; the function sees whose token was sent.",
  deployKey: "It needs a deploy key.",
};

/**
 * How a client treats an operation, for its method's comment: who may call it, when it is repeated, how long an attempt
 * may take. `repeat` is how a call says that it may be repeated, `unless` what changes the time.
 */
export function treatment(
  { authorization, repeatable, timeoutSeconds }: Operation,
  { repeat, unless }: { readonly repeat: string; readonly unless: string },
): string {
  const repeats: Readonly<Record<Operation["repeatable"], string>> = {
    always: "It is repeated after failures that pass.",
    ifUnsent: `It is sent once unless the connection was refused, or the call says ${repeat}.`,
    whenKeyed:
      "It is repeated after failures that pass where every table has a primary key, and else only when the connection was refused.",
  };
  return `${callers[authorization]} ${repeats[repeatable]} An attempt may take ${timeoutSeconds} s unless ${unless}.`;
}
