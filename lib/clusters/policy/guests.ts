import { mayManage } from "../policy.ts";

/** Invites people from outside to one conversation or page, sees who was invited, and revokes. */
export const mayInviteGuests = mayManage;
