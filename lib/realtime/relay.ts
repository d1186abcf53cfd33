import type { z } from "zod";
import type { Fact, FactKind } from "#lib/activity/kind.ts";

/** One event for one room: encoded once, whatever the number of connections in it. */
export type Frame = { room: string; event: string; payload: unknown };

export type Relay = { kind: string; frames: (fact: Fact) => Frame[] };

/** Who hears of a fact, declared in a domain's relay.ts. Pure: the fact carries all that is sent, no query per frame. */
export const relay = <T extends z.ZodType>({ kind }: FactKind<T>, frames: (fact: Omit<Fact, "data"> & { data: z.infer<T> }) => Frame[]): Relay => ({
  kind,
  frames: frames as Relay["frames"],
});
