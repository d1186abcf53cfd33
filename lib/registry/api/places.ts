import { z } from "zod";
import { endpoint } from "#lib/api/endpoint.ts";
import { line } from "#lib/core/text.ts";
import { knownCountry } from "#lib/organizations/input.ts";
import { townsOf } from "../gazetteer/cities.ts";

/** Where towns lie, for forms that put something on the map. */
export const places = endpoint({
  method: "get", path: "/places/point", summary: "Where a town lies, by its exact name in any script that maps use; null where that is not known or there are several", tag: "Places", who: "member",
  query: z.object({ country: knownCountry, city: line(100) }),
  output: z.object({ point: z.object({ latitude: z.number(), longitude: z.number() }).nullable() }),
  run: async (_viewer, { query }) => {
    const found = townsOf(query.country).find(query.country, query.city);
    return { point: typeof found === "string" ? null : { latitude: found[0], longitude: found[1] } };
  },
});
