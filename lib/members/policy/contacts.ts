/** How two members stand to each other, seen by one of them. Blocks are none of these: the blocked are not there. */
export type Relation =
  | { state: "self" | "none" }
  | { state: "sent" | "received"; requestId: string; note: string | null; since: string }
  | { state: "contact"; since: string };

/** Days after which one may ask again who has declined; the other may ask at any time. */
export const declineRestDays = 30;

/** Requests without an answer that one may have at a time. */
export const maxOpenRequests = 100;
