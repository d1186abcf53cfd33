import { connect, createServer, type AddressInfo, type Socket } from "node:net";

/**
 * A line to a port that breaks by itself after each so many bytes upwards, `breaks` times in all: sometimes with a
 * reset, sometimes so that the far end is not told at once.
 */
export async function aBreakingLine(port: number, { every, breaks }: { every: number; breaks: number }) {
  let [left, broken, passed] = [breaks, 0, 0];
  const sockets = new Set<Socket>();
  const line = createServer((near) => {
    const far = connect(port, "127.0.0.1");
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on("error", () => {}).on("close", () => sockets.delete(socket));
    }
    far.pipe(near);
    near.on("data", (piece) => {
      passed += piece.length;
      if (left > 0 && passed >= every) {
        [left, broken, passed] = [left - 1, broken + 1, 0];
        near.resetAndDestroy();
        if (broken % 2) far.resetAndDestroy(); // else the server goes on waiting for a sender who is gone
        return;
      }
      if (!far.write(piece)) {
        near.pause();
        far.once("drain", () => near.resume());
      }
    });
    near.on("end", () => far.end());
  });
  await new Promise<void>((resolve) => line.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${(line.address() as AddressInfo).port}`,
    broken: () => broken,
    close: () => new Promise<void>((resolve) => {
      for (const socket of sockets) socket.destroy();
      line.close(() => resolve());
    }),
  };
}
