import { parse } from "csv-parse/sync";
import { Refusal } from "#lib/core/errors.ts";
import { email as emailType, emailKey } from "#lib/core/text.ts";
import { locales } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import { clusterRoles, valueChainRoles, type ClusterRole, type ValueChainRole } from "./labels.ts";

/** People in one list at most, and bytes of its file. */
export const maxLines = 1000;
export const maxListBytes = 1_000_000;

/** One line of a list as read; `problem` is a key of the `errors` catalogue, null where it can be sent. */
export type ListLine = { line: number; email: string; name: string; organization: string; roleGiven: string; role: ClusterRole | null; valueChainRole: ValueChainRole | null; problem: string | null };

type Column = "email" | "name" | "organization" | "role";

/**
 * Reads a list of people to invite: a table of e-mail, name, organisation and role, with a head in any of our languages or,
 * without one, in this order. UTF-8, UTF-16 or windows-1251; comma, semicolon or tab. Every line comes back, wrong ones with
 * what is wrong.
 * @throws invalid at `file`: empty, too many lines, no table
 */
export function readInvitationList(bytes: Uint8Array): ListLine[] {
  const rows = recordsOf(decode(bytes));
  const columns = headOf(rows[0]?.cells ?? []);
  const body = columns ? rows.slice(1) : rows;
  if (!body.length) throw refuse("imports.empty");
  if (body.length > maxLines) throw refuse("clusters.list_too_long");
  const at = columns ?? (["email", "name", "organization", "role"] as const);
  const seen = new Set<string>();
  return body.map(({ line, cells }) => {
    const cell = (column: Column) => (cells[at.indexOf(column)] ?? "").normalize("NFC").replaceAll(/[\p{Cc}\p{Cf}]/gu, " ").replaceAll(/\s+/gu, " ").trim();
    const given = { email: cell("email"), name: cell("name"), organization: cell("organization"), roleGiven: cell("role") };
    const role = roleOf(given.roleGiven);
    const problem = problemOf(given, role, seen);
    return { line, ...clipped(given), role: role?.role ?? null, valueChainRole: role?.valueChainRole ?? null, problem };
  });
}

function problemOf({ email, name, organization }: { email: string; name: string; organization: string }, role: ReturnType<typeof roleOf>, seen: Set<string>): string | null {
  if (!email) return "clusters.line.no_email";
  if (!emailType.safeParse(email).success) return "clusters.line.bad_email";
  if (seen.has(emailKey(email))) return "clusters.line.twice";
  seen.add(emailKey(email));
  if (!role) return "clusters.line.unknown_role";
  return [...name].length > 120 || [...organization].length > 200 ? "clusters.line.too_long" : null;
}

const clipped = <T extends Record<string, string>>(given: T) => Object.fromEntries(Object.entries(given).map(([key, value]) => [key, [...value].slice(0, 254).join("")])) as T;

function recordsOf(text: string): { line: number; cells: string[] }[] {
  try {
    const records = parse(text, { delimiter: delimiterOf(text), record_delimiter: ["\r\n", "\n", "\r"], relax_column_count: true, relax_quotes: true, skip_empty_lines: true, info: true }) as unknown as { record: string[]; info: { lines: number } }[];
    return records.filter(({ record }) => record.some((cell) => cell.trim())).map(({ record, info }) => ({ line: info.lines, cells: record }));
  } catch {
    throw refuse("clusters.list_unreadable");
  }
}

/** The one that splits the first line into most cells. */
function delimiterOf(text: string): string {
  const first = text.slice(0, 2000).split(/[\r\n]/).find((line) => line.trim()) ?? "";
  return [";", "\t", ","].map((delimiter) => ({ delimiter, cells: first.split(delimiter).length })).sort((a, b) => b.cells - a.cells)[0]!.delimiter;
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  if (bytes.includes(0)) throw refuse("imports.zero_bytes");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1251").decode(bytes);
  }
}

const heads: Record<Column, RegExp> = {
  email: /^(e-?mail|mail|эл(ектронная|\.)? ?почта|почта|эл(ектронная|\.)? ?пошта|пошта|адрес|адрас)/,
  name: /^(name|full name|имя|ф\.? ?и\.? ?о|фамилия|імя|прозвішча|участник|удзельнік)/,
  organization: /^(organi[sz]ation|company|организация|предприятие|компания|арганізацыя|прадпрыемства)/,
  role: /^(role|роль|роля)/,
};

function headOf(cells: string[]): (Column | null)[] | null {
  const found = cells.map((cell) => (Object.keys(heads) as Column[]).find((column) => heads[column].test(cell.trim().toLowerCase())) ?? null);
  const known = found.filter((column) => column !== null);
  // a table of ours without addresses (the participants, say) is one too: each line then says what it wants
  return (known.includes("email") || new Set(known).size > 1) && !cells.some((cell) => cell.includes("@")) ? found : null;
}

const asSaid = (text: string) => text.toLowerCase().replaceAll("ё", "е").replaceAll(/[’ʼ`´]/g, "'").replaceAll(/[\s_-]+/g, " ").trim();

// What people write: the codes, and the words that they see in any of our languages.
const roles = new Map<string, { role: ClusterRole; valueChainRole: ValueChainRole | null }>([
  ...["", "participant", "representative", "участница", "представитель", "удзельніца", "прадстаўнік"].map((word) => [word, { role: "member" as const, valueChainRole: null }] as const),
  ...clusterRoles.flatMap((role) => said(role, (locale) => translator(locale, "joining")(`clusterRoles.${role}`)).map((word) => [word, { role, valueChainRole: null }] as const)),
  ...valueChainRoles.flatMap((valueChainRole) => said(valueChainRole, (locale) => translator(locale, "clusters")(`roles.${valueChainRole}`)).map((word) => [word, { role: "member" as const, valueChainRole }] as const)),
]);

function said(code: string, word: (locale: (typeof locales)[number]) => string): string[] {
  return [asSaid(code), ...locales.map((locale) => asSaid(word(locale)))];
}

const roleOf = (text: string) => roles.get(asSaid(text)) ?? null;

const refuse = (reason: string) => new Refusal("invalid", "invalid", [{ path: "file", reason }]);
