/** What a guest is in: words under `kinds` of the `guests` catalogue. */
export const guestPlaces = ["conversation", "page"] as const;
export type GuestPlace = (typeof guestPlaces)[number];

/** May only look, or write too. */
export const guestRoles = ["read", "write"] as const;
export type GuestRole = (typeof guestRoles)[number];

/** How a pass stands; words under `states`. */
export const passStates = ["open", "accepted", "expired", "revoked"] as const;
export type PassState = (typeof passStates)[number];

/** Days that a pass is good for, at most, and when nothing is said. */
export const maxDays = 365;
export const usualDays = 30;
