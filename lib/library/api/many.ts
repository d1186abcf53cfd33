import { endpoint } from "#lib/api/endpoint.ts";
import { changeMany } from "../commands/many.ts";
import { manyInput } from "../input.ts";
import { outcomeShown, tellRefused } from "../shown.ts";
import { ofCluster, who } from "./one.ts";

export const endpoints = [
  endpoint({
    method: "post", path: "/clusters/{slug}/library-changes", summary: "Move, share, delete or bring back many at once; what is refused is told one by one", tag: "Library", who,
    params: ofCluster, body: manyInput, output: outcomeShown,
    run: async (viewer, { params, body }) => {
      const { done, refused } = await changeMany(viewer, { ...params, ...body });
      return { done, refused: refused.map((one) => tellRefused(viewer.locale, one)) };
    },
  }),
];
