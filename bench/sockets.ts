import { fanOut, type Place, sendsPerSecond } from "./sockets/load.ts";
import { openPlaces } from "./sockets/place.ts";

/** `ratio` is ours / control; for milliseconds less is better. */
export type Result = { name: string; unit: string; ours: number; control: number; ratio: number };

const rounds = 5;
const lasts = 1_500; // milliseconds of one run
const senders = 50;
const listeners = 200;
const talkers = 5;

/**
 * Sends and fan-out of the gateway, each message committed to a durable Postgres before it is acknowledged, against a
 * bare room of Socket.IO that keeps nothing. Medians of five interleaved rounds, under a minute.
 */
export async function run(): Promise<Result[]> {
  const { ours, control, close } = await openPlaces(senders);
  try {
    const runs = { ours: [] as Run[], control: [] as Run[] };
    await Promise.all([once(ours, 300), once(control, 300)]); // warm
    for (let round = 0; round < rounds; round += 1) {
      runs.ours.push(await once(ours, lasts));
      runs.control.push(await once(control, lasts));
    }
    const compare = (name: string, unit: string, pick: (run: Run) => number): Result => {
      const [mine, theirs] = [median(runs.ours.map(pick)), median(runs.control.map(pick))];
      return { name, unit, ours: mine, control: theirs, ratio: mine / theirs };
    };
    const results = [
      compare(`sends, ${senders} members`, "acknowledged/s", ({ sends }) => sends),
      compare(`fan-out, ${talkers} talk to ${listeners}`, "deliveries/s", ({ fan }) => fan.perSecond),
      compare(`fan-out, ${talkers} talk to ${listeners}, p99`, "ms", ({ fan }) => fan.p99),
    ];
    show(results);
    return results;
  } finally {
    await close();
  }
}

type Run = { sends: number; fan: { perSecond: number; p99: number } };

const once = async (place: Place, milliseconds: number): Promise<Run> => ({
  sends: await sendsPerSecond(place, senders, milliseconds),
  fan: await fanOut(place, listeners, talkers, milliseconds),
});

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

function show(results: Result[]) {
  const round = (value: number) => (value < 100 ? Math.round(value * 10) / 10 : Math.round(value));
  console.table(Object.fromEntries(results.map(({ name, unit, ours, control, ratio }) => [name, { ours: round(ours), "bare room": round(control), unit, ratio: Math.round(ratio * 1000) / 1000 }])));
}
