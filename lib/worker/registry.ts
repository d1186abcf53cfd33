import { jobs as account } from "#lib/account/jobs.ts";
import type { Job } from "#lib/jobs/queue.ts";
import { jobs as clusters } from "#lib/clusters/jobs.ts";
import { jobs as files } from "#lib/files/jobs.ts";
import { jobs as library } from "#lib/library/jobs.ts";
import { jobs as mail } from "#lib/mail/jobs.ts";
import { jobs as members } from "#lib/members/jobs.ts";
import { jobs as notifications } from "#lib/notifications/jobs.ts";
import { jobs as organizations } from "#lib/organizations/jobs.ts";
import { jobs as registry } from "#lib/registry/jobs.ts";
import { clean } from "./cleaning.ts";

/** Every job that the worker runs. A domain adds the jobs of its jobs.ts here. */
export const jobs: Job[] = [clean, ...account, ...clusters, ...files, ...library, ...mail, ...members, ...notifications, ...organizations, ...registry];
