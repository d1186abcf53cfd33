import { defineConfig } from "drizzle-kit";

// `npx drizzle-kit generate --name <what-changes>` compares db/schema with db/migrations and writes
// the next migration. Migrations are applied by db/migrate.ts at start, never by drizzle-kit.
export default defineConfig({
  dialect: "postgresql",
  schema: "./db/schema/*.ts",
  out: "./db/migrations",
  strict: true,
});
