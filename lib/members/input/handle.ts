import { z } from "zod";

/** Names of the house and of everybody: who had one could speak for others, or be called by each message. */
export const reservedHandles: ReadonlySet<string> = new Set([
  "abuse", "account", "accounts", "admin", "administrator", "all", "anonymous", "api", "bot", "channel", "cluster", "clusters", "contact", "contacts", "coordinator", "deleted",
  "edit", "event", "events", "everybody", "everyone", "facets", "former-member", "help", "here", "info", "login", "mail", "me", "member", "members", "mentions", "moderator", "new", "null",
  "office", "organization", "organizations", "platform", "postmaster", "profile", "project-office", "registry", "results", "root", "search", "security", "settings",
  "sign-in", "sign-up", "staff", "support", "system", "undefined", "unknown", "user", "webmaster", "workspace",
]);

/** How long a former handle leads to its member, and how often a handle may change meanwhile. */
export const handleRest = { days: 90, changes: 3 };

/**
 * A handle as its owner types it: Latin letters, digits and single hyphens, 3 to 40, at least one letter. A leading @
 * and capitals are taken as meant.
 */
export const handle = z
  .string({ error: "required" })
  .transform((typed) => typed.trim().replace(/^@/, "").toLowerCase())
  .refine((s) => s.length > 0, "required")
  .refine((s) => s.length === 0 || /^[a-z\d]+(-[a-z\d]+)*$/.test(s), "members.handle_letters")
  .refine((s) => s.length === 0 || s.length >= 3, "members.handle_short")
  .refine((s) => s.length <= 40, "members.handle_long")
  .refine((s) => !/^[\d-]+$/.test(s), "members.handle_digits")
  .refine((s) => !reservedHandles.has(s), "members.handle_reserved")
  .meta({ description: "3 to 40 Latin letters, digits and single hyphens", example: "hanna-karatkevich" });

export const handleInput = z.object({ handle });
