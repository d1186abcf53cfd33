// Builds the pages for the end-to-end tests, apart from those that a server may be serving.
import { ensureBuilt } from "../bin/build.mjs";
import { Refused } from "../bin/words.mjs";

try {
  await ensureBuilt();
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  console.error(error.message); // the build has said why, above
  process.exitCode = 1;
}
