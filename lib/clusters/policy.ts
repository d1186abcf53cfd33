/**
 * What ties a viewer to a cluster, as `findStanding` finds it. Ask the policies below, never the flags: what follows from
 * a tie is decided here alone.
 */
export type Standing = {
  coordinator: boolean;
  moderator: boolean;
  /** Speaks for an organisation that takes part */
  representative: boolean;
  /** Takes part in person */
  participant: boolean;
  /** Coordinates a cluster that is a member of this one, a union */
  unionRepresentative: boolean;
  /** Of the project office */
  staff: boolean;
  /** No agreement of the cluster waits for the viewer's organisations or for the viewer */
  agreed: boolean;
};

export const noStanding: Standing = { coordinator: false, moderator: false, representative: false, participant: false, unionRepresentative: false, staff: false, agreed: true };

/** The workspace: its discussion, participants and events. To others it is not there. */
export const mayEnterWorkspace = (standing: Standing) => belongs(standing) && !mustAgree(standing);

/** Would enter, but for an agreement that has to be accepted first: those who only take part are asked at the door. */
export const mustAgree = (standing: Standing) => !runs(standing) && takesPart(standing) && !standing.agreed;

/** Knows of a hidden cluster and sees all of a listed one. */
export const belongs = (standing: Standing) => runs(standing) || takesPart(standing);

/** Runs the cluster: its texts, questions, doors, participants, roles. */
export const mayManage = ({ coordinator, staff }: Standing) => coordinator || staff;

/** Keeps order: takes down what others have written, shown or uploaded. */
export const mayModerate = (standing: Standing) => mayManage(standing) || standing.moderator;

/** Sees join requests with their answers, and decides them. */
export const mayDecide = mayManage;

const runs = ({ coordinator, moderator, unionRepresentative, staff }: Standing) => coordinator || moderator || unionRepresentative || staff;
const takesPart = ({ representative, participant }: Standing) => representative || participant;
