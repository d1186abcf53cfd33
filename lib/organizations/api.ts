import { endpoints as claims } from "./api/claims.ts";
import { endpoints as joining } from "./api/joining.ts";
import { endpoints as organizations } from "./api/organizations.ts";
import { endpoints as people } from "./api/people.ts";

export const endpoints = [...organizations, ...people, ...joining, ...claims];
