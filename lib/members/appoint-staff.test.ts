import { expect, test } from "vitest";
import { aMember, aSession } from "#db/factories/members.ts";
import { findSessionViewer } from "#lib/auth/sessions.ts";
import { appointStaff } from "./commands/appoint-staff.ts";

test("whoever has confirmed the address is of the project office, on the next look at the session", async () => {
  const { member } = await aMember({ email: "Office.One@example.org" });
  const { session } = await aSession(member);
  expect((await findSessionViewer(session.id))?.staff).toBe(false);

  await appointStaff("office.one@EXAMPLE.org");
  await appointStaff("office.one@example.org");

  expect((await findSessionViewer(session.id))?.staff).toBe(true);
});

test("nobody without a confirmed address", async () => {
  await aMember({ email: "unconfirmed@example.org", emailConfirmedAt: null });
  await expect(appointStaff("unconfirmed@example.org")).rejects.toMatchObject({ code: "not_found" });
  await expect(appointStaff("")).rejects.toMatchObject({ code: "not_found" });
});
