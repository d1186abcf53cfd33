import { once } from "node:events";
import type { Server } from "node:http";
import { connect } from "node:net";
import { afterEach, expect, test } from "vitest";
import { createDispatcher, sides } from "#lib/server/dispatcher.ts";
import { securityHeaders } from "#lib/server/headers.ts";
import type { Condition } from "#lib/server/health.ts";
import { httpHandler } from "#lib/server/http.ts";
import { listen } from "#lib/server/port.ts";

let server: Server | undefined;
afterEach(() => server?.close());

async function serve({ condition = { phase: "ready", gateway: true } as Condition, appUrl = "http://localhost", token = undefined as string | undefined, proxies = 0 } = {}) {
  const both = sides();
  both.gateway.on("request", (_, response) => response.end("gateway"));
  both.gateway.on("upgrade", (_, socket) => socket.end("HTTP/1.1 101 Gateway\r\n\r\n"));
  const handle = httpHandler({
    next: async (request, response) => void response.setHeader("content-type", "text/plain").end(`next ${request.headers["x-forwarded-for"]}`),
    secure: () => {},
    settings: { METRICS_TOKEN: token, TRUST_PROXY: proxies },
    condition,
  });
  server = createDispatcher({ sides: both, handle, headers: securityHeaders(appUrl), proxies, dev: false });
  return `http://127.0.0.1:${await listen(server, 0, "127.0.0.1")}`;
}

test("it is alive, and ready when database, migrations and gateway are", async () => {
  const url = await serve();
  expect(await (await fetch(`${url}/api/health`)).json()).toEqual({ status: "alive" });
  const ready = await fetch(`${url}/api/ready`);
  expect(ready.status).toBe(200);
  expect(await ready.json()).toEqual({ status: "ready", checks: { database: true, migrations: true, gateway: true, files: true } });
});

test("while it stops it is not ready, and lets connections go", async () => {
  const url = await serve({ condition: { phase: "stopping", gateway: true } });
  expect((await fetch(`${url}/api/ready`)).status).toBe(503);
  expect((await fetch(`${url}/en`)).headers.get("connection")).toBe("close");
});

test("metrics are for this computer, or for whoever has the token; a proxy's visitors have neither", async () => {
  const local = await serve();
  expect(await (await fetch(`${local}/api/metrics`)).text()).toContain("http_request_duration_seconds");
  server?.close();

  const proxied = await serve({ proxies: 1, token: "a-token-of-16-letters" });
  expect(await (await fetch(`${proxied}/api/metrics`)).text()).toMatch(/^next/); // there is no such page
  const authorized = await fetch(`${proxied}/api/metrics`, { headers: { authorization: "Bearer a-token-of-16-letters" } });
  expect(await authorized.text()).toContain("process_cpu_seconds_total");
});

test("every answer carries the security headers; https is insisted on where it is used", async () => {
  const plain = await fetch(`${await serve()}/socket.io/?EIO=4`);
  expect(plain.headers.get("x-content-type-options")).toBe("nosniff");
  expect(plain.headers.get("x-frame-options")).toBe("DENY");
  expect(plain.headers.get("strict-transport-security")).toBeNull();
  server?.close();

  const secure = await fetch(await serve({ appUrl: "https://cluster.example" }));
  expect(secure.headers.get("strict-transport-security")).toContain("max-age=63072000");
});

test("one dispatcher: the gateway's to the gateway, the rest to Next, with the client's true address", async () => {
  const url = await serve();
  expect(await (await fetch(`${url}/socket.io/?EIO=4`)).text()).toBe("gateway");
  expect(await (await fetch(`${url}/en`, { headers: { "x-forwarded-for": "6.6.6.6" } })).text()).toBe("next 127.0.0.1");
  expect(await upgrade(url, "/socket.io/?EIO=4")).toContain("101 Gateway");
  expect(await upgrade(url, "/elsewhere")).toContain("404 Not Found");
});

test("a fault is answered, once, and tells nothing", async () => {
  const handle = httpHandler({
    next: async () => { throw new Error("the password is swordfish"); },
    secure: () => {},
    settings: { METRICS_TOKEN: undefined, TRUST_PROXY: 0 },
    condition: { phase: "ready", gateway: true },
  });
  server = createDispatcher({ sides: sides(), handle, headers: securityHeaders("http://localhost"), proxies: 0, dev: false });
  const answer = await fetch(`http://127.0.0.1:${await listen(server, 0, "127.0.0.1")}/en`);
  expect(answer.status).toBe(500);
  expect(await answer.text()).not.toContain("swordfish");
});

async function upgrade(url: string, path: string): Promise<string> {
  const socket = connect(Number(new URL(url).port), "127.0.0.1");
  socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`);
  const [answer] = (await once(socket, "data")) as [Buffer];
  socket.destroy();
  return answer.toString();
}

test.each(["/en/%E0%A4%A", "/en/clusters/a%00b", "/%"])("a garbled address is the asker's fault: %s", async (path) => {
  expect((await fetch(`${await serve()}${path}`)).status).toBe(400);
});

test("who takes compressed answers gets them", async () => {
  const { headers } = await fetch(`${await serve()}/api/docs/swagger-ui.css`, { headers: { "accept-encoding": "br" } });
  expect(headers.get("content-encoding")).toBe("br");
  expect(headers.get("vary")).toMatch(/accept-encoding/i);
});
