import { setTimeout as pause } from "node:timers/promises";
import { AwsClient } from "aws4fetch";
import { valueOf } from "./xml.ts";

export type S3Settings = {
  endpoint: string;
  bucket: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
  /** Where the bucket's name stands in addresses: `https://host/bucket/key` or `https://bucket.host/key` */
  addressing: "path" | "host";
};

/** What the storage said no to, with its own code (`NoSuchKey`, `AccessDenied` …). */
export class S3Error extends Error {
  override name = "S3Error";
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(`Object storage: ${code || status}${message ? `, ${message}` : ""}`);
    this.status = status;
    this.code = code;
  }
}

export type Ask = {
  query?: Record<string, string>;
  headers?: Record<string, string>;
  /** Can be read again, for another try: a file's is not held in memory (`openAsBlob`). */
  body?: Blob | string;
  signal?: AbortSignal;
};

export type Ask3 = (method: string, key: string, ask?: Ask) => Promise<Response>;

const tries = 4;
const patience = 300_000; // milliseconds for one answer: copying gigabytes takes a while

/**
 * Speaks with one bucket, signed by AWS Signature Version 4. What fails on the way, or by the storage's own fault, is tried
 * again; every verb that we use may be done twice.
 * @throws S3Error when the storage refuses
 */
export function s3Client({ endpoint, bucket, region, accessKeyId, secretAccessKey, addressing }: S3Settings): Ask3 {
  const aws = new AwsClient({ accessKeyId, secretAccessKey, region, service: "s3", retries: 0 });
  const base = baseOf(endpoint, bucket, addressing);

  const once = (method: string, url: URL, { headers, body, signal }: Ask) =>
    aws.fetch(url, { method, headers, body, redirect: "manual", signal: signal ?? AbortSignal.timeout(patience) });

  return async (method, key, ask = {}) => {
    const url = new URL(base + key);
    for (const [name, value] of Object.entries(ask.query ?? {})) url.searchParams.set(name, value);
    for (let attempt = 1; ; attempt++) {
      const last = attempt === tries || ask.signal?.aborted;
      try {
        const response = await once(method, url, ask);
        if (response.ok) return response;
        const refused = await errorOf(response);
        if (last || !isPassing(response.status)) throw refused;
      } catch (error) {
        if (last || error instanceof S3Error) throw error;
      }
      await pause(100 * 3 ** (attempt - 1) * (0.5 + Math.random()));
    }
  };
}

const isPassing = (status: number) => status >= 500 || status === 429 || status === 408;

function baseOf(endpoint: string, bucket: string, addressing: S3Settings["addressing"]): string {
  const url = new URL(endpoint);
  if (addressing === "host") url.hostname = `${bucket}.${url.hostname}`;
  const path = url.pathname.replace(/\/$/, "");
  return `${url.origin}${path}/${addressing === "path" ? `${bucket}/` : ""}`;
}

async function errorOf(response: Response): Promise<S3Error> {
  const said = await response.text();
  return new S3Error(response.status, valueOf(said, "Code") ?? "", valueOf(said, "Message") ?? "");
}
