import { randomUUID } from "node:crypto";
import { StoreTrouble } from "../trouble.ts";
import { type Ask3, S3Error, type S3Settings } from "./client.ts";

/** Writes a small object and takes it away again. @throws StoreTrouble saying which setting is wrong */
export async function probe(ask: Ask3, settings: S3Settings): Promise<void> {
  const key = `incoming/probe-${randomUUID()}`;
  try {
    await ask("GET", "", { query: { "list-type": "2", "max-keys": "1", prefix: "incoming/" }, signal: AbortSignal.timeout(10_000) });
    await ask("PUT", key, { body: "probe" });
    await ask("DELETE", key);
  } catch (error) {
    throw inWords(error, settings);
  }
}

function inWords(error: unknown, { endpoint, bucket, region }: S3Settings): StoreTrouble {
  const where = `The object storage of S3_ENDPOINT (${endpoint})`;
  if (!(error instanceof S3Error)) return new StoreTrouble(`${where} cannot be reached: ${reason(error)}.`, { cause: error });
  if (error.code === "NoSuchBucket" || (error.status === 404 && !error.code)) return new StoreTrouble(`${where} has no bucket "${bucket}" (S3_BUCKET). Make it, or name another; Cluster makes none.`);
  if (error.code === "InvalidAccessKeyId") return new StoreTrouble(`${where} does not know the key of S3_ACCESS_KEY_ID.`);
  if (error.code === "SignatureDoesNotMatch") return new StoreTrouble(`${where} says that S3_SECRET_ACCESS_KEY is not the secret of S3_ACCESS_KEY_ID.`);
  if (error.code === "RequestTimeTooSkewed") return new StoreTrouble(`${where} has another time than this computer. Set the clock.`);
  if (/AuthorizationHeaderMalformed|PermanentRedirect|TemporaryRedirect|IllegalLocationConstraint/.test(error.code) || error.status === 301 || error.status === 307) {
    return new StoreTrouble(`${where} keeps the bucket "${bucket}" in another region than S3_REGION (${region}): ${error.message}.`);
  }
  if (error.status === 403 || error.status === 401) return new StoreTrouble(`${where} does not let this key list, write and delete in the bucket "${bucket}": ${error.message}.`);
  return new StoreTrouble(`${where} cannot be used: ${error.message}.`);
}

function reason(error: unknown): string {
  const { cause, message } = error as Error;
  const code = (cause as { code?: string } | undefined)?.code;
  const known: Record<string, string> = { ECONNREFUSED: "nothing listens there", ENOTFOUND: "there is no such host", EAI_AGAIN: "the host's name cannot be looked up", ETIMEDOUT: "it does not answer", UND_ERR_CONNECT_TIMEOUT: "it does not answer" };
  return known[code ?? ""] ?? (cause instanceof Error ? cause.message : message);
}
