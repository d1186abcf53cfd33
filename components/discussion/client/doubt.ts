import type { Answer, Ask, Asking, DiscussionSocket } from "./ask.ts";
import { isSilence } from "./ask.ts";

/** Milliseconds without an answer after which a line that seems open is doubted. */
const patience = 3_000;

type Options = { doubted: () => void; trusted: () => void };

/**
 * A cut cable tells nobody: the browser takes a line for open until a ping fails. So an answer that keeps one waiting makes
 * the line doubtful; a late one makes it good again; none at all, and the line is made anew.
 */
export const doubting = (ask: Ask, socket: DiscussionSocket, { doubted, trusted }: Options): Ask => async <E extends Asking>(event: E, input: Parameters<Ask>[1]) => {
  const line = socket.id;
  const isSame = () => socket.connected && socket.id === line;
  let isDoubtful = false;
  const timer = setTimeout(() => {
    if (!isSame()) return;
    isDoubtful = true;
    doubted();
  }, patience);
  const answer = await (ask as (event: E, input: unknown) => Promise<Answer<E>>)(event, input);
  clearTimeout(timer);
  if (isDoubtful && isSame()) {
    if (isSilence(answer)) socket.io.engine.close();
    else trusted();
  }
  return answer;
};
