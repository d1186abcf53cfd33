import { sql } from "drizzle-orm";
import { z } from "zod";
import { database } from "#db/client.ts";
import { defineJob } from "#lib/jobs/job.ts";

/** A certificate that ran out yesterday is no longer found by the filter; the page marks it by itself. */
export const expireCertificates = defineJob({
  name: "organizations.expire-certificates",
  input: z.object({}),
  single: "unfinished",
  schedule: { cron: "10 0 * * *" },
  async run() {
    await database().execute(sql`
      with valid as (
        select o.id, array(select distinct c.standard from organization_certificates c where c.organization_id = o.id and (c.valid_until is null or c.valid_until >= current_date) order by 1) as standards
        from organizations o where o.certificate_standards <> '{}' and exists (select 1 from organization_certificates c where c.organization_id = o.id and c.valid_until < current_date)
      )
      update organizations o set certificate_standards = valid.standards from valid
      where o.id = valid.id and not (o.certificate_standards <@ valid.standards and valid.standards <@ o.certificate_standards)`);
  },
});

export const jobs = [expireCertificates];
