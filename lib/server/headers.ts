import type { ServerResponse } from "node:http";

const always: [string, string][] = [
  ["X-Content-Type-Options", "nosniff"],
  ["Referrer-Policy", "strict-origin-when-cross-origin"],
  ["X-Frame-Options", "DENY"],
  ["Cross-Origin-Opener-Policy", "same-origin"],
  ["Permissions-Policy", "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=(), browsing-topics=()"],
];

// two years, the least that browsers' preload lists take; subdomains stay free to be plain http
const hsts: [string, string] = ["Strict-Transport-Security", "max-age=63072000"];

/**
 * Sets on a response what holds for every answer of the server: pages, files, API and sockets.
 * HSTS only where people reach it by https: `localhost` would be locked to https for two years.
 */
export function securityHeaders(appUrl: string): (response: ServerResponse) => void {
  const headers = appUrl.startsWith("https:") ? [...always, hsts] : always;
  return (response) => {
    for (const [name, value] of headers) response.setHeader(name, value);
  };
}
