import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import type { FormState } from "#lib/core/form.ts";

export type Action = { name: string; schema: z.ZodType; who: "guest" | "member" | "staff"; send: (form: FormData) => Promise<FormState> };
type Door = { schema: z.ZodType; who: Action["who"] };

const root = join(import.meta.dirname, "../..");
let opened: Door | null = null;

/** The doors as they are, but that each says which one it is when somebody comes. For `vi.mock`. */
export function tellingDoors(doors: typeof import("#lib/auth/doors.ts")): typeof doors {
  const telling = (who: Door["who"], make: typeof doors.asGuest): typeof doors.asGuest => (schema, run) => {
    const door = make(schema, run);
    return (previous, form) => {
      opened = { schema, who };
      return door(previous, form);
    };
  };
  return { ...doors, asGuest: telling("guest", doors.asGuest), asMember: telling("member", doors.asMember as never) as never, asStaff: telling("staff", doors.asStaff as never) as never };
}

/**
 * Every action of a form in lib, by `clusters/managing.closeClusterAction`, with the schema of its door, which each is
 * knocked at once to learn.
 */
export async function allActions(): Promise<Action[]> {
  const files = globSync("lib/*/{actions.ts,actions/**/*.ts}", { cwd: root }).filter((file) => /^"use server"/.test(readFileSync(join(root, file), "utf8")));
  const found = await Promise.all(files.map(async (file) => {
    const module = (await import(join(root, file))) as Record<string, (previous: FormState, form: FormData) => Promise<FormState>>;
    return Object.entries(module).map(([name, action]) => ({ name: `${file.slice(4, -3).replace("/actions", "")}.${name}`, action }));
  }));
  const actions: Action[] = [];
  for (const { name, action } of found.flat().sort((one, other) => one.name.localeCompare(other.name))) {
    opened = null;
    await action(null, new FormData()).catch(() => {}); // what a door does with nothing is asked below
    if (!opened) throw new Error(`${name} is no form door`);
    actions.push({ name, ...(opened as Door), send: (form) => action(null, form) });
  }
  return actions;
}
