#!/usr/bin/env node
// The door of every command: `npm start`, `npm run dev`, `npm test`, `npm run bench`. It has to be
// understood by any Node that somebody may have, so it only looks at the version and goes on.

if (Number.parseInt(process.versions.node, 10) < 20) {
  console.error("Cluster needs Node 20 or newer; this is Node " + process.versions.node + ". See https://nodejs.org/en/download");
  process.exit(1);
}

import("./launch.mjs").then((launch) => launch.main(process.argv.slice(2)));
