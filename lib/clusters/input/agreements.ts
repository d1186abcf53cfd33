import { z } from "zod";
import { localizedLine, localizedProse } from "#lib/core/text.ts";

/** Agreements of one cluster at most. */
export const maxAgreements = 10;

export const agreementInput = z.object({ title: localizedLine(200), body: localizedProse(20_000) });
export type AgreementInput = z.output<typeof agreementInput>;
