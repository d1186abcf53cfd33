import { createHash, randomBytes } from "node:crypto";

/** A secret for a link or a pass: 256 random bits in 43 letters that an address carries as they are. */
export const aSecret = () => randomBytes(32).toString("base64url");

/** What is kept of such a secret: a fast hash is enough, there is nothing to guess. */
export const hashToken = (token: string) => createHash("sha256").update(token).digest("hex");
