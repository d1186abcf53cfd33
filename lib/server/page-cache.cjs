// Next stamps a finished page with the time when it was *stored*. A page whose rendering began before a tag expired and
// ended after it would so count as fresh for ever. This stamps it with its beginning. (Seen on Next 16.4.6.)
const FileSystemCache = require("next/dist/server/lib/incremental-cache/file-system-cache").default;
const began = new Map(); // page → when its rendering was asked for

module.exports = class PageCache extends FileSystemCache {
  async get(key, context) {
    const found = await super.get(key, context);
    if (!found || found.lastModified === -1) began.set(key, Date.now());
    return found;
  }
  async set(key, data, context) {
    const start = began.get(key);
    began.delete(key);
    await super.set(key, data, context);
    const entry = FileSystemCache.memoryCache?.get(key);
    if (start && entry) entry.lastModified = start;
  }
};
