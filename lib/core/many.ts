import { z } from "zod";

/**
 * A filter of several values, as an address carries it: `?country=BY&country=RU` or `?country=BY,RU`. Left out means
 * all. At most 50 values, each once.
 */
export const manyOf = <T extends z.ZodType<string>>(type: T) =>
  z.preprocess(
    (value) => (value === undefined ? [] : [...new Set([value].flat().flatMap((part) => (typeof part === "string" ? part.split(",") : [part])).filter((part) => part !== ""))]),
    z.array(type).max(50, "too_many"),
  ).default([]);
