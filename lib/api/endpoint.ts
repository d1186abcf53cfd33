import type { z } from "zod";
import type { Viewer } from "#lib/core/viewer.ts";
import type { Raw, ReceivedFile } from "./raw.ts";

type Shape = z.ZodObject | undefined;
type In<T extends Shape> = T extends z.ZodObject ? z.output<T> : Record<string, never>;

/** One door of the HTTP API, declared beside its domain; `mount` makes the route, its guard and its description of it. */
export type Endpoint<P extends Shape = Shape, Q extends Shape = Shape, B extends Shape = Shape, O extends z.ZodType | undefined = z.ZodType | undefined> = {
  method: "get" | "post" | "patch" | "put" | "delete";
  /** Below /api/v1, with `{names}` for parameters: `/clusters/{slug}`. */
  path: string;
  summary: string;
  tag: string;
  /** Who may knock. *staff* needs the scope `admin`, other writes `write`, reads `read`; the command decides the rest. */
  who: "anyone" | "member" | "staff";
  params?: P;
  query?: Q;
  body?: B;
  /** Instead of JSON the body is a file: it arrives as `file`, always, and is gone when the answer is given. */
  raw?: Raw;
  /** What comes back; leave out for 204. */
  output?: O;
  status?: 200 | 201 | 202 | 204;
  /** The answer carries this as its ETag: the row's `rev`. */
  rev?: (output: z.output<NonNullable<O>>) => number;
  /** The answer holds a secret that is shown once: it is not kept for a repeated Idempotency-Key. */
  secret?: true;
  /** Updates: the request must carry If-Match; the number arrives as `rev`. */
  ifMatch?: true;
  run: (viewer: Viewer, input: { params: In<P>; query: In<Q>; body: In<B>; rev: number; file?: ReceivedFile }) => Promise<O extends z.ZodType ? z.input<O> : void>;
};

/** Declares an endpoint; only helps the compiler tie `run` to the schemas. */
export const endpoint = <P extends Shape = undefined, Q extends Shape = undefined, B extends Shape = undefined, O extends z.ZodType | undefined = undefined>(
  declared: Endpoint<P, Q, B, O>,
) => declared as unknown as Endpoint;
