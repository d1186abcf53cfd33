import type { z } from "zod";

/** A kind of fact: its name in the past tense, the shape of its data, and the cached things that it makes stale. */
export type FactKind<T extends z.ZodType = z.ZodType> = {
  kind: string;
  data: T;
  /** Cache tags that pages were built under (`clusters`, `cluster:<id>`). */
  touches: (fact: Omit<Fact, "data"> & { data: z.infer<T> }) => string[];
};

/** One thing that happened, as stored and as announced after the commit. */
export type Fact = {
  id: string;
  kind: string;
  actorId: string | null;
  clusterId: string | null;
  organizationId: string | null;
  subjectId: string | null;
  data: Record<string, unknown>;
  createdAt: string;
};

/** Declares a fact: `defineFact("joinRequest.approved", z.object({…}), (f) => [`cluster:${f.clusterId}`])`. */
export const defineFact = <T extends z.ZodType>(kind: string, data: T, touches: FactKind<T>["touches"] = () => []): FactKind<T> => ({
  kind,
  data,
  touches,
});
