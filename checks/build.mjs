// Builds the pages for the end-to-end tests, apart from those that a server may be serving.
import { ensureBuilt } from "../bin/build.mjs";

await ensureBuilt();
