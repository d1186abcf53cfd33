import { clusterStages, type ClusterStage } from "#lib/clusters/labels.ts";
import { fold } from "./keys.ts";


const words: Record<ClusterStage, string> = {
  potential: "potential; потенциальный; патэнцыяльны",
  emerging: "emerging; new; зарождающийся; формирующийся; возникающий; які зараджаецца; які фарміруецца",
  developing: "developing; growing; развивающийся; які развіваецца",
  declining: "declining; угасающий; затухающий; які згасае",
};

const byName = new Map(clusterStages.flatMap((stage) => words[stage].split("; ").map((word) => [fold(word), stage] as const)));

/** The life-cycle stage that a text names; undefined if none. */
export const findStage = (text: string): ClusterStage | undefined => byName.get(fold(text));
