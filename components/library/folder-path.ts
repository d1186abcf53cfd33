type Listed = { items: { kind: string; id: string; name: string; folderId: string | null }[] };

/**
 * Finds the folders that dropped files lay in, or makes them: each once, whoever asks first. Answers the id of the innermost.
 * The given function asks the API. Fails with an Error whose message is what the server said.
 */
export function folderPaths(slug: string, ask: (path: string, body?: object) => Promise<Response>) {
  const known = new Map<string, Promise<string>>();

  async function find(name: string, folderId: string | null): Promise<string | null> {
    const query = new URLSearchParams({ q: name, limit: "100", ...(folderId ? { folderId } : {}) });
    const answer = await ask(`/clusters/${slug}/library?${query}`);
    const { items } = answer.ok ? ((await answer.json()) as Listed) : { items: [] };
    return items.find((one) => one.kind === "folder" && one.folderId === folderId && one.name.toLowerCase() === name.toLowerCase())?.id ?? null;
  }

  async function make(name: string, parentId: string | null): Promise<string> {
    const there = await find(name, parentId);
    if (there) return there;
    const answer = await ask(`/clusters/${slug}/library-folders`, { name, parentId });
    if (!answer.ok) throw new Error(await answer.text());
    return ((await answer.json()) as { id: string }).id;
  }

  return async (base: string | null, names: readonly string[]): Promise<string | null> => {
    let id = base;
    for (const [at, name] of names.entries()) {
      const key = JSON.stringify([base, ...names.slice(0, at + 1)]);
      const above = id;
      if (!known.has(key)) known.set(key, make(name, above));
      id = await known.get(key)!.catch((error: unknown) => { known.delete(key); throw error; });
    }
    return id;
  };
}
