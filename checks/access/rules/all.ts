import type { Rules } from "../rule.ts";
import { rules as clusters } from "./clusters.ts";

export const rules: Rules = { ...clusters };
