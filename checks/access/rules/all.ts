import type { Rules } from "../rule.ts";
import { rules as account } from "./account.ts";
import { rules as clusters } from "./clusters.ts";
import { rules as members } from "./members.ts";

export const rules: Rules = { ...account, ...clusters, ...members };
