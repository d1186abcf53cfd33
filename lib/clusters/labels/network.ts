/** What another cluster is to ours, or is asked to become; words in the `workspace` catalogue under `network.relations`. */
export const relations = ["parent", "sub_cluster", "peer", "union", "member"] as const;
export type Relation = (typeof relations)[number];

/** How two clusters are tied, as stored: the upper one is the parent or the union. */
export type TieKind = "sub_cluster" | "peer" | "member";
export type TieSide = "upper" | "lower";
export const tieStates = ["open", "in_force", "declined", "withdrawn", "ended"] as const;
export type TieState = (typeof tieStates)[number];

/** Levels that a tree of sub-clusters may have, the topmost cluster being the first. */
export const maxLevels = 5;

/** What the other cluster is to the one on `side` of a tie. */
export function relationSeenFrom(side: TieSide, kind: TieKind): Relation {
  if (kind === "peer") return "peer";
  if (kind === "sub_cluster") return side === "upper" ? "sub_cluster" : "parent";
  return side === "upper" ? "member" : "union";
}

/** Which tie makes the other cluster that to us, and our side of it; peers have no side of their own. */
export function tieOf(relation: Relation): { kind: TieKind; side: TieSide | null } {
  if (relation === "peer") return { kind: "peer", side: null };
  if (relation === "parent" || relation === "sub_cluster") return { kind: "sub_cluster", side: relation === "sub_cluster" ? "upper" : "lower" };
  return { kind: "member", side: relation === "member" ? "upper" : "lower" };
}
