import type { z } from "zod";

/** A field as a form names it, with what its schema takes. */
export type Field = { name: string; kind: "text" | "number" | "id" | "choice" | "other"; sample: string; optional: boolean; schema: z.ZodType };

type Def = {
  type: string; format?: string; shape?: Record<string, z.ZodType>; in?: z.ZodType; out?: z.ZodType; innerType?: z.ZodType; options?: z.ZodType[]; element?: z.ZodType;
  keyType?: z.ZodType; valueType?: z.ZodType; left?: z.ZodType; right?: z.ZodType; entries?: Record<string, string>; values?: unknown[]; items?: z.ZodType[];
};
const defOf = (schema: z.ZodType) => (schema as unknown as { _zod: { def: Def } })._zod.def;

const anId = "0197a000-0000-7000-8000-00000000000a";
/** What may stand in a text field; the first that its schema takes is its sample. */
const texts = [
  "Полимеры", "polymers", "somebody@example.org", "https://example.org", "example.org", "BY", "en", "2031-05-06T10:00", "2031-05-06", "10:00", "Europe/Minsk", "/en/my", "/my",
  "yes", "true", "1", "123456", "+375291112233", anId, "a".repeat(43), "a".repeat(44), "A".repeat(32), "quiet-works", "a good long passphrase 7", "10.12", "C", "all", "{}", "[]", "",
];

/** The fields of a schema, each alone; of a choice between objects those of the first. */
export function fieldsOf(schema: z.ZodType, name = "", outer: z.ZodType = schema): Field[] {
  const def = defOf(schema);
  const at = (part: string) => (name ? `${name}.${part}` : part);
  const leaf = (kind: Field["kind"], samples: string[] = texts): Field[] => {
    const optional = outer.safeParse(undefined).success;
    const sample = samples.find((text) => outer.safeParse(text).success) ?? samples[0]!;
    return [{ name, kind, sample, optional, schema: outer }];
  };
  switch (def.type) {
    case "object":
      return Object.entries(def.shape!).flatMap(([part, inner]) => fieldsOf(inner, at(part)));
    case "optional": case "nullable": case "default": case "prefault": case "catch": case "nonoptional": case "readonly":
      return fieldsOf(def.innerType!, name, outer);
    case "pipe":
      return fieldsOf(defOf(def.in!).type === "transform" ? def.out! : def.in!, name, outer);
    case "intersection":
      return [...fieldsOf(def.left!, name), ...fieldsOf(def.right!, name)];
    case "union":
      return fieldsOf(def.options![0]!, name, outer);
    case "array": {
      const inner = fieldsOf(def.element!, defOf(bare(def.element!)).type === "object" ? at("0") : `${name}[]`);
      return inner.map((field) => ({ ...field, optional: field.optional || outer.safeParse(undefined).success }));
    }
    case "record": {
      const keys = defOf(def.keyType!);
      const key = keys.entries ? Object.keys(keys.entries)[0]! : texts.find((text) => !text.includes(".") && def.keyType!.safeParse(text).success) ?? anId;
      return fieldsOf(def.valueType!, at(key));
    }
    case "enum": return leaf("choice", Object.values(def.entries!));
    case "literal": return leaf("choice", def.values!.map(String));
    case "boolean": return leaf("choice", ["true", "yes", "on", "1"]);
    case "number": case "int": case "bigint": return leaf("number", ["1", "30", "2000", "100"]);
    case "string": return def.format === "uuid" || def.format === "guid" ? leaf("id", [anId]) : leaf("text");
    default: return leaf("other");
  }
}

function bare(schema: z.ZodType): z.ZodType {
  const { innerType, in: from, out, type } = defOf(schema);
  if (innerType) return bare(innerType);
  return type === "pipe" ? bare(defOf(from!).type === "transform" ? out! : from!) : schema;
}
