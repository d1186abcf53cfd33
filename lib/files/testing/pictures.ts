import { crc32, deflateSync } from "node:zlib";
import sharp from "sharp";

/** A PNG of one colour with as many pixels as asked, one bit each: a few kilobytes that unpack to very many. */
export function bombPng(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([1, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc((Math.ceil(width / 8) + 1) * height);
  return Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), chunk("IHDR", head), chunk("IDAT", deflateSync(rows, { level: 9 })), chunk("IEND", Buffer.alloc(0))]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

/** A photo as a telephone takes it, with the place where it was taken. */
export const aPhoto = (width = 900, height = 600) =>
  sharp({ create: { width, height, channels: 3, background: "#4a7" } })
    .withExif({ IFD0: { Make: "SecretCamera", Orientation: "6" }, IFD3: { GPSLatitudeRef: "N", GPSLatitude: "53/1 54/1 0/1" } }).jpeg().toBuffer();

export const svgWithScript = `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><script>alert(1)</script></svg>`;
export const htmlPage = `<!doctype html><html><body><script>alert(document.cookie)</script></body></html>`;
