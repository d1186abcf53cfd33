import type { Tone } from "#components/ui/badge.tsx";
import type { Outcome } from "#lib/registry/input.ts";
import type { ImportStatus } from "#lib/registry/policy.ts";

export const tones: Record<ImportStatus, Tone> = { uploaded: "neutral", trying: "accent", tried: "amber", applying: "accent", applied: "green", failed: "red" };
export const outcomeTones: Record<Outcome, Tone> = { create: "green", update: "accent", unchanged: "neutral", refused: "red" };
