// The description of the API, as it is served: lints clean by the recommended rules, and everything it points at is there.
import { createConfig, lintFromString } from "@redocly/openapi-core";
import { mount } from "#lib/api/mount.ts";
import { guest } from "#lib/core/viewer.ts";
import { endpoints } from "#lib/server/endpoints.ts";
import { report } from "./report.ts";

const response = await mount(endpoints, async () => guest()).request("/api/v1/openapi.json");
const source = await response.text();
const found = await lintFromString({ source, absoluteRef: "openapi.json", config: await createConfig({ extends: ["recommended"] }) });

const problems = found.map(({ ruleId, message, location }) => `${ruleId}: ${message} (${location[0]?.pointer ?? "document"})`);
const document = JSON.parse(source) as { paths: Record<string, Record<string, unknown>> };
const operations = Object.values(document.paths).flatMap((path) => Object.keys(path)).length;
if (operations !== endpoints.length) problems.push(`${endpoints.length} endpoints are mounted, ${operations} are described.`);

report(problems, `${operations} operations, no faults, no warnings.`);
