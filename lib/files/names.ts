const longest = 200;

// What nobody sees, or what turns a line round: a name that ends in "gpj.exe" must not read "exe.jpg".
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029\u115F\u1160\u3164\uFFA0]/gu;
const forbidden = /[<>:"|?*]/g; // no system could save these

/**
 * A file's name as people and every system can take it: the last part of a path, no control or direction characters,
 * NFC, at most 200 characters with its ending kept. Never empty.
 */
export function harmlessName(given: string): string {
  const last = given.split(/[/\\\0]/).findLast((part) => part.replace(unseen, "").trim() !== "") ?? "";
  const name = last.replace(unseen, "").replace(forbidden, "_").normalize("NFC").replace(/\s+/gu, " ").trim().replace(/[. ]+$/, "");
  return name === "" ? "file" : shortened(name);
}

function shortened(name: string): string {
  const letters = [...name];
  if (letters.length <= longest) return name;
  const ending = /\.[^.\s]{1,15}$/u.exec(name)?.[0] ?? "";
  return letters.slice(0, longest - [...ending].length).join("") + ending;
}
