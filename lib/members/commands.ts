/** What others than the members' own doors call. */
export { appointStaff } from "./commands/appoint-staff.ts";
export { nextRev } from "./commands/add-member.ts";
export { proveOneself, requireSession } from "./commands/own-hand.ts";
export { checkSecondFactor } from "./commands/second-factor.ts";
export { endSessions } from "./commands/sessions.ts";
export { sendExportReady } from "./letters.ts";
