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
    serializers: { error: pino.stdSerializers.err, err: pino.stdSerializers.err },
    redact: ["password", "token", "secret", "cookie", "authorization", "*.password", "*.token", "*.secret", "*.cookie", "*.authorization"],
  },
  inTerminal ? forPeople() : pino.destination({ sync: true }), // a line written just before a crash is there
);

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
