/** Kinds of events; words in the `events` catalogue under `kinds`. */
export const eventKinds = ["exhibition", "conference", "seminar", "webinar", "business_meeting_day"] as const;
export type EventKind = (typeof eventKinds)[number];
