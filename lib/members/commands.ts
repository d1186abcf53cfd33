/** What others than the members' own doors call. */
export { appointStaff } from "./commands/appoint-staff.ts";
