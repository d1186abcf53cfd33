import type { Field } from "./fields.ts";

/** A form with something wrong in it: `what` for the reader of a failure. */
export type Wrong = { what: string; form: FormData };
type Filled = Record<string, string | undefined>;

const hidden = "\u202Eтекст\u200B\u2066";
const tooLong = "я".repeat(20_000);
const endlessly = "я".repeat(300_000);
const nowhere = "0197b000-0000-7000-8000-0000000000ff";

/** The form as it should be, with `put` changing it. */
function formOf(fields: Field[], filled: Filled, put: (form: FormData, field: Field, right: string) => void = (form, field, right) => form.append(field.name, right)): FormData {
  const form = new FormData();
  for (const field of fields) {
    const right = field.name in filled ? filled[field.name] : field.sample;
    if (right !== undefined) put(form, field, right);
  }
  return form;
}
const aFile = () => new File(["%PDF-1.7"], "text.pdf", { type: "application/pdf" });

/** What people and programs send that should not: each in all fields at once. */
export function* wrongForms(fields: Field[], filled: Filled): Generator<Wrong> {
  const all = (what: string, put?: Parameters<typeof formOf>[2]): Wrong => ({ what, form: formOf(fields, filled, put) });
  const texts = (what: string, bad: (right: string) => string) => all(what, (form, { name, kind }, right) => form.append(name, kind === "text" ? bad(right) : right));
  yield { what: "nothing", form: new FormData() };
  yield all("blank fields", (form, { name }) => form.append(name, ""));
  yield all("white space", (form, { name }) => form.append(name, " \u00A0\t"));
  yield texts("texts far too long", () => tooLong);
  yield texts("null bytes", (right) => `${right}\0`);
  yield texts("lone surrogates", (right) => `${right}\uD83D`);
  yield texts("hidden characters", () => hidden);
  yield all("words for everything", (form, { name }) => form.append(name, "1' or '1'='1"));
  yield all("files", (form, { name }) => [name, `${name}.file`, "twice", "twice"].forEach((at) => form.append(at, aFile())));
  yield all("everything twice", (form, { name }, right) => {
    form.append(name, right);
    form.append(name, right);
  });
  yield all("objects", (form, { name }, right) => {
    for (const part of ["x.y", "toString", "valueOf", "length", "0"]) form.append(`${name}.${part}`, right);
  });
  yield { what: "names of prototypes", form: polluted(formOf(fields, filled)) };
  yield { what: "a name of a thousand levels", form: deep(formOf(fields, filled)) };
  yield all("ids of nothing", (form, { name, kind }, right) => form.append(name, kind === "id" || right === filled[name] ? nowhere : right));
}

function polluted(form: FormData): FormData {
  for (const name of ["__proto__.polluted", "__proto__", "constructor.prototype.polluted", "a.__proto__.polluted", "toString", "hasOwnProperty.call", ".", "..", "a..b"]) form.append(name, "yes");
  return form;
}
function deep(form: FormData): FormData {
  form.append(Array.from({ length: 20_000 }, () => "a").join("."), "deep");
  return form;
}

const badAlone: Record<Field["kind"], string[]> = {
  text: ["\0", "\uD83D", hidden, tooLong], number: ["2147483648", "-1", "1e15", "0.5"], id: [nowhere], choice: ["neither"], other: ["?"],
};

/** Wrong values that the field's own rule lets through, each to be sent with all else as it should be: only the command is left to refuse them. */
export const wrongFields = (fields: Field[]) =>
  fields.flatMap((field) => badAlone[field.kind].filter((value) => field.schema.safeParse(value).success).map((value) => ({ field, value })));

export const formWith = (fields: Field[], filled: Filled, { field, value }: { field: Field; value: string }): Wrong =>
  ({ what: `${field.name} ${JSON.stringify(value.slice(0, 12))}`, form: formOf(fields, filled, (form, { name }, right) => form.append(name, name === field.name ? value : right)) });

/** Texts that are kept whatever their length. */
export const endless = (fields: Field[]) =>
  fields.filter(({ kind, schema }) => kind === "text" && JSON.stringify(schema.safeParse(endlessly).data ?? "").length > 1000).map(({ name }) => name);
