export { instantOf, wallClockOf } from "#lib/core/wall-clock.ts";
