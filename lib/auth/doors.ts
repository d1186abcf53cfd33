import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import { notFound, Refusal, unauthenticated } from "#lib/core/errors.ts";
import { issuesOf } from "#lib/core/issues.ts";
import { log } from "#lib/core/log.ts";
import { isStaff, type MemberViewer, type Viewer } from "#lib/core/viewer.ts";
import { isLocale, type Locale } from "#lib/i18n/locales.ts";
import { say } from "#lib/i18n/translator.ts";
import type { FormState } from "#lib/core/form.ts";
import { currentViewer } from "./viewer.ts";

export type { FormState } from "#lib/core/form.ts";

type Door<T> = (previous: FormState<T>, form: FormData) => Promise<FormState<T>>;
type Run<V extends Viewer, S extends z.ZodType, T> = (viewer: V, input: z.output<S>, locale: Locale) => Promise<T>;

/*
 * The doors of forms: each says who may knock, parses with its schema, and turns refusals into words beside the fields.
 * A form posts plain fields; `a.b` and repeated names become objects and lists (see `formToObject`); the hidden field
 * `locale` says in which language to answer. What a person typed comes back in `values`, so that nothing is lost.
 */

/** A door for everybody. */
export const asGuest = <S extends z.ZodType, T = void>(schema: S, run: Run<Viewer, S, T>): Door<T> => door(schema, async (viewer) => viewer, run);

/** A door for people who have signed in. */
export const asMember = <S extends z.ZodType, T = void>(schema: S, run: Run<MemberViewer, S, T>): Door<T> =>
  door(schema, async (viewer) => {
    if (viewer.kind !== "member") throw unauthenticated();
    return viewer;
  }, run);

/** A door for the project office; to others it is not there. */
export const asStaff = <S extends z.ZodType, T = void>(schema: S, run: Run<MemberViewer, S, T>): Door<T> =>
  door(schema, async (viewer) => {
    if (!isStaff(viewer)) throw notFound();
    return viewer;
  }, run);

function door<V extends Viewer, S extends z.ZodType, T>(schema: S, admit: (viewer: Viewer) => Promise<V>, run: Run<V, S, T>): Door<T> {
  return async (previous, form) => {
    const values = formToObject(form);
    const locale: Locale = isLocale(values.locale) ? values.locale : "en";
    const attempt = (previous?.attempt ?? 0) + 1;
    try {
      const viewer = await admit(await currentViewer(locale));
      const parsed = schema.safeParse(values);
      if (!parsed.success) throw new Refusal("invalid", "invalid", issuesOf(parsed.error));
      return { attempt, ok: true, result: await run(viewer, parsed.data, locale) };
    } catch (thrown) {
      unstable_rethrow(thrown); // redirect() and notFound() are Next's own
      if (!(thrown instanceof Refusal)) log.error({ error: thrown }, "form action");
      const refusal = thrown instanceof Refusal ? thrown : null;
      return {
        attempt,
        ok: false,
        code: refusal?.code ?? "internal",
        message: say(locale, "errors", refusal?.reason ?? "internal"),
        errors: (refusal?.issues ?? []).map(({ path, reason, values: v }) => ({ path: fieldOf(path, values, locale), message: say(locale, "errors", reason, v) })),
        values: withoutSecrets(values),
      };
    }
  };
}

/** Where an issue is shown: what is wrong with a text in all its languages stands at the reader's own. */
function fieldOf(path: string, values: Record<string, unknown>, locale: Locale): string {
  const at = path.split(".").reduce<unknown>((inside, part) => (inside as Record<string, unknown> | undefined)?.[part], values);
  return typeof at === "object" && at !== null && locale in at ? `${path}.${locale}` : path;
}

/** No form of ours goes deeper; who sends a name of a thousand levels wants to see what breaks. */
const deepest = 8;

/** `name=a&text.en=b&tag=c&tag=d` → `{name, text: {en}, tag: [c, d]}`. Files stay files. Names of prototypes are ignored. */
export function formToObject(form: FormData): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const name of new Set(form.keys())) {
    if (name.startsWith("$")) continue; // Next's own fields
    const all = form.getAll(name);
    const path = name.replace(/\[\]$/, "").split(".");
    if (path.length > deepest || path.some((p) => p === "__proto__" || p === "constructor" || p === "prototype")) continue;
    let at = result;
    for (const part of path.slice(0, -1)) {
      if (typeof at[part] !== "object" || at[part] === null) at[part] = {};
      at = at[part] as Record<string, unknown>;
    }
    at[path.at(-1)!] = name.endsWith("[]") || all.length > 1 ? all : all[0];
  }
  return result;
}

/** What is typed into the form again: no passwords, and no files, which a browser does not let a page put back. */
function withoutSecrets(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([name, value]) => !/password/i.test(name) && !(value instanceof File)).map(([name, value]) => [name, typedOnly(value)]));
}

function typedOnly(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((part) => !(part instanceof File)).map(typedOnly);
  return typeof value === "object" && value !== null ? withoutSecrets(value as Record<string, unknown>) : value;
}
