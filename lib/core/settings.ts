import { z } from "zod";
import { isLoopback } from "#lib/core/loopback.ts";

const yes = ["1", "true", "yes", "on"];
const no = ["0", "false", "no", "off"];

const flag = z.string().trim().toLowerCase()
  .refine((text) => yes.includes(text) || no.includes(text), "is on or off")
  .transform((text) => yes.includes(text));
const url = (...protocols: string[]) => z.string().trim()
  .refine((text) => protocols.includes(URL.parse(text)?.protocol ?? ""), `is an address that begins with ${protocols.map((p) => `${p}//`).join(" or ")}`);
const origin = url("http:", "https:").transform((text) => new URL(text).origin);
const wholeNumber = (min: number, max: number) => z.string().trim().regex(/^\d+$/, `is a whole number from ${min} to ${max}`)
  .transform(Number).refine((value) => value >= min && value <= max, `is a whole number from ${min} to ${max}`);

// Every variable that the program reads, with its rule. What is said about a wrong value completes the
// sentence "PORT …".
const variables = z.object({
  PORT: wholeNumber(0, 65_535).default(3000),
  HOST: z.string().trim().min(1).default("127.0.0.1"),
  APP_URL: origin.optional(),
  CONTENT_ORIGIN: origin.optional(),
  DATA_DIR: z.string().trim().min(1).default(".data"),
  UPLOAD_LIMIT_MB: wholeNumber(1, 1_000_000).default(4096), // one file at most
  LIBRARY_QUOTA_MB: wholeNumber(1, 100_000_000).default(51_200), // all files of one cluster, old versions too
  DATABASE_URL: url("postgres:", "postgresql:").optional(),
  DATABASE_OWNER_URL: url("postgres:", "postgresql:").optional(),
  DATABASE_POOL: wholeNumber(4, 1000).default(10),
  REDIS_URL: url("redis:", "rediss:").optional(),
  S3_ENDPOINT: url("http:", "https:").optional(),
  S3_BUCKET: z.string().trim().optional(),
  S3_REGION: z.string().trim().default("us-east-1"), // what storages that have no regions answer to
  S3_ACCESS_KEY_ID: z.string().trim().optional(),
  S3_SECRET_ACCESS_KEY: z.string().trim().optional(),
  S3_ADDRESSING: z.enum(["path", "host"], "is path or host").default("path"), // where the bucket's name stands in addresses
  SMTP_URL: url("smtp:", "smtps:").optional(),
  MAIL_FROM: z.string().trim().min(3).optional(),
  OIDC_ISSUER: url("http:", "https:").optional(),
  OIDC_CLIENT_ID: z.string().trim().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().trim().optional(),
  NEXTAUTH_SECRET: z.string().min(32, "has at least 32 characters").optional(),
  METRICS_TOKEN: z.string().min(16, "has at least 16 characters").optional(),
  SEED_DEMO: flag.optional(),
  DEMO_PUBLIC: flag.default(false),
  TRUST_PROXY: wholeNumber(0, 9).default(0), // how many proxies stand before it
  LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"], "is trace, debug, info, warn, error, fatal or silent").default("info"),
});

type Variables = z.output<typeof variables>;

export type Settings = Omit<Variables, "APP_URL" | "CONTENT_ORIGIN" | "SEED_DEMO"> & {
  /** Its own address, an origin without a slash at the end: `https://cluster.example` */
  APP_URL: string;
  /** The cookie-less origin for uploaded pages */
  CONTENT_ORIGIN: string;
  /** Demonstration data and accounts: on with the embedded database, else off */
  SEED_DEMO: boolean;
};

/** A setting with a wrong value; the message names each and says what is right. */
export class WrongSettings extends Error {
  override name = "WrongSettings";
}

/**
 * Reads the settings from the environment. An empty variable counts as unset.
 * @throws WrongSettings with one line for each wrong value
 */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ""));
  const parsed = variables.safeParse(given);
  if (!parsed.success) throw new WrongSettings(parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}${beside(given, issue.path)}`).join("\n"));
  const read = parsed.data;
  refuseHalves(read);
  return {
    ...read,
    APP_URL: read.APP_URL ?? `http://localhost:${read.PORT}`,
    CONTENT_ORIGIN: read.CONTENT_ORIGIN ?? `http://content.localhost:${read.PORT}`,
    SEED_DEMO: read.SEED_DEMO ?? read.DATABASE_URL === undefined,
  };
}

let cached: Settings | undefined;

/** The settings of this process, read once. */
export function settings(): Settings {
  return (cached ??= readSettings());
}

/**
 * Whether the demonstration accounts, whose password lies in a file, may sign in: where only this computer can reach the
 * server (a proxy before it would show in its public address), or where DEMO_PUBLIC says so.
 */
export function demoAccountsOpen({ HOST, APP_URL, DEMO_PUBLIC }: Pick<Settings, "HOST" | "APP_URL" | "DEMO_PUBLIC">): boolean {
  return DEMO_PUBLIC || (isLoopback(HOST) && isLoopback(new URL(APP_URL).hostname));
}

// secrets are not repeated on the screen
function beside(given: Record<string, string | undefined>, path: PropertyKey[]): string {
  const name = String(path[0]);
  return /SECRET|TOKEN|KEY|URL/.test(name) ? "" : `; it is now ${JSON.stringify(given[name])}`;
}

function refuseHalves({ OIDC_ISSUER, OIDC_CLIENT_ID, S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY }: Variables) {
  if (Boolean(OIDC_ISSUER) !== Boolean(OIDC_CLIENT_ID)) throw new WrongSettings("OIDC_ISSUER and OIDC_CLIENT_ID are set together, or neither");
  const s3 = [S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY].map(Boolean);
  if (new Set(s3).size > 1) throw new WrongSettings("S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY are set together, or none of them");
}
