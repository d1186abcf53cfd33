/** What ties a viewer to a cluster, as `findStanding` finds it. */
export type Standing = { coordinator: boolean; representative: boolean; staff: boolean };

export const noStanding: Standing = { coordinator: false, representative: false, staff: false };

/** The workspace: its discussion, participants and events. To others it is not there. */
export const mayEnterWorkspace = ({ coordinator, representative, staff }: Standing) => coordinator || representative || staff;

/** Runs the cluster: its texts, questions, doors, participants. */
export const mayManage = ({ coordinator, staff }: Standing) => coordinator || staff;

/** Sees join requests with their answers, and decides them. */
export const mayDecide = mayManage;
