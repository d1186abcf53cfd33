import type { Rules } from "../rule.ts";
import { rules as account } from "./account.ts";
import { rules as clusters } from "./clusters.ts";
import { rules as clustersNetwork } from "./clusters-network.ts";
import { rules as clustersRunning } from "./clusters-running.ts";
import { rules as events } from "./events.ts";
import { rules as invitations } from "./invitations.ts";
import { rules as library } from "./library.ts";
import { rules as members } from "./members.ts";
import { rules as office } from "./office.ts";
import { rules as organizations } from "./organizations.ts";
import { rules as organizationsPeople } from "./organizations-people.ts";
import { rules as pages } from "./pages.ts";
import { rules as proposals } from "./proposals.ts";
import { rules as talk } from "./talk.ts";

export const rules: Rules = { ...account, ...clusters, ...clustersNetwork, ...clustersRunning, ...events, ...invitations, ...library, ...members, ...office, ...organizations, ...organizationsPeople, ...pages, ...proposals, ...talk };
