import type { Rules } from "../rule.ts";
import { rules as account } from "./account.ts";
import { rules as clusters } from "./clusters.ts";
import { rules as events } from "./events.ts";
import { rules as library } from "./library.ts";
import { rules as members } from "./members.ts";
import { rules as office } from "./office.ts";
import { rules as talk } from "./talk.ts";

export const rules: Rules = { ...account, ...clusters, ...events, ...library, ...members, ...office, ...talk };
