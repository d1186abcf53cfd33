import { accessSync, constants, statfsSync } from "node:fs";

/** Why the launcher does not go on, in words for the person who called it. */
export class Refused extends Error {}

/** @param {string} line for the person who waits */
export function say(line) {
  console.log(line);
}

/** @param {string} folder that is about to be written to */
export function refuseUnwritable(folder) {
  try {
    accessSync(folder, constants.W_OK);
  } catch (error) {
    if (error.code === "EROFS") throw new Refused(`${folder} is on a read-only file system; Cluster installs and builds itself there.`);
    if (error.code === "EACCES") throw new Refused(`There is no permission to write to ${folder}; Cluster installs and builds itself there. Start it as the user who owns the folder.`);
  }
}

const little = 300 * 1024 * 1024;

/**
 * Says what has failed, and adds the usual reason where it applies: programs that run out of disk
 * fail in a hundred ways and say so in none.
 *
 * @param {string} what a sentence
 * @param {string} folder that was written to
 */
export function failed(what, folder) {
  const { bavail, bsize } = statfsSync(folder);
  const free = Math.floor((bavail * bsize) / 1024 / 1024);
  const full = bavail * bsize < little ? ` The disk is nearly full: ${free} MB are left for ${folder}. Free some space and start again.` : "";
  return new Refused(what + full);
}
