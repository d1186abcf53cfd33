// In this order: browsers name those that they descend from
const browsers: [RegExp, string][] = [[/Edg(e|A|iOS)?\//, "Edge"], [/OPR\/|Opera/, "Opera"], [/YaBrowser\//, "Yandex Browser"], [/SamsungBrowser\//, "Samsung Internet"], [/Firefox\/|FxiOS\//, "Firefox"], [/Chrom(e|ium)\/|CriOS\//, "Chrome"], [/Safari\//, "Safari"], [/curl\//, "curl"]];
const systems: [RegExp, string][] = [[/iPhone|iPad/, "iOS"], [/Android/, "Android"], [/Windows/, "Windows"], [/Mac OS X|Macintosh/, "macOS"], [/CrOS/, "ChromeOS"], [/Linux|X11/, "Linux"]];

/** What a device calls itself, as names that people know: good enough to tell one's own devices apart. */
export function describeDevice(userAgent: string | null): { browser?: string; system?: string } {
  const find = (names: [RegExp, string][]) => names.find(([pattern]) => pattern.test(userAgent ?? ""))?.[1];
  return { browser: find(browsers), system: find(systems) };
}

/** How long the old address may object to a change that the project office has begun, and until when the new one may confirm it. */
export const recoveryHours = 72;
export const recoveryDays = 14;
