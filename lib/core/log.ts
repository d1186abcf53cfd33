import { styleText } from "node:util";
import pino, { type DestinationStream, type Logger } from "pino";

const inTerminal = process.stdout.isTTY && process.env.NODE_ENV !== "test";

/**
 * The log of the process: JSON lines for machines, short lines when a person watches in a terminal.
 * `LOG_LEVEL` is trace, debug, info (default), warn, error, fatal or silent. What is secret must not
 * go in; the usual names are struck out, as a second line of defence.
 */
export const log: Logger = pino(
  {
    level: process.env.LOG_LEVEL ?? "info",
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { error: described, err: described },
    redact: ["password", "token", "secret", "cookie", "authorization", "*.password", "*.token", "*.secret", "*.cookie", "*.authorization"],
  },
  inTerminal ? forPeople() : pino.destination({ sync: true }), // a line written just before a crash is there
);

type Described = { type: string; code?: string; message: string; stack: string };

// Of an error what helps to find its cause, and no more: drivers hang whole connections on theirs, and
// what a query was given (people's words, hashes of passwords) is nobody's to read in a log.
function described(error: unknown): Described | unknown {
  if (!(error instanceof Error)) return error;
  const { code } = error as { code?: string };
  return { type: error.name, ...(code && { code }), message: withoutParams(error.message), stack: withoutParams(pino.stdSerializers.err(error).stack ?? "") };
}

function withoutParams(text: string): string {
  return text.replaceAll(/\nparams:[\s\S]*?(?=\n {4}at |\ncaused by: |$)/g, "");
}

type Line = { level: number; time: string; msg?: string; error?: { stack?: string }; [field: string]: unknown };

function forPeople(): DestinationStream {
  return { write: (json) => void process.stdout.write(`${readable(JSON.parse(json) as Line)}\n`) };
}

function readable({ level, time, msg = "", error, ...rest }: Line): string {
  const clock = styleText("dim", new Date(time).toLocaleTimeString("en-GB"));
  const fields = Object.keys(rest).length > 0 ? ` ${styleText("dim", JSON.stringify(rest))}` : "";
  const stack = error?.stack ? `\n${error.stack}` : "";
  return `${clock} ${coloured(level, msg)}${fields}${stack}`;
}

function coloured(level: number, text: string): string {
  if (level >= 50) return styleText("red", text);
  return level >= 40 ? styleText("yellow", text) : text;
}
