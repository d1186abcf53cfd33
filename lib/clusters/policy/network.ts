import type { TieSide, TieState } from "../labels/network.ts";

/** What one who runs the cluster on `side` may do with a tie that the cluster on `from` proposed. */
export function tieRights({ state, from, manages }: { state: TieState; from: TieSide; manages: Record<TieSide, boolean> }) {
  const other: TieSide = from === "upper" ? "lower" : "upper";
  const open = state === "open";
  return {
    mayAnswer: open && manages[other],
    mayWithdraw: open && manages[from],
    mayEnd: state === "in_force" && (manages.upper || manages.lower),
  };
}

type ItemState = "offered" | "shown" | "declined" | "ended";

/** The same for an item offered to another cluster: its home offers and takes back, the receiver takes in, declines, removes. */
export const itemRights = ({ state, managesHome, managesHere }: { state: ItemState; managesHome: boolean; managesHere: boolean }) => ({
  mayAnswer: state === "offered" && managesHere,
  mayEnd: (state === "shown" && (managesHome || managesHere)) || (state === "offered" && managesHome),
});
