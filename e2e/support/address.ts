import { randomInt } from "node:crypto";

/** Each person and program comes from an address of their own, as a proxy would say it: limits are counted by address. */
export const fromElsewhere = () => ({ "x-forwarded-for": `10.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}` });
