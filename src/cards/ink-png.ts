/** A picture in one ink → PNG of sixteen shades between paper and ink: a quarter of what true colours take. */
import { crc32, deflateSync } from 'node:zlib';

export type Colour = readonly [red: number, green: number, blue: number];

const shades = 16;
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** `pixels`: RGBA, row by row, of which only red is looked at, for it lies between that of paper and that of ink. `width` is even. */
export function toInkPng(pixels: Uint8ClampedArray, width: number, height: number, paper: Colour, ink: Colour): Buffer {
  const shadeOf = Uint8Array.from({ length: 256 }, (_, red) =>
    Math.min(shades - 1, Math.max(0, Math.round(((paper[0] - red) / (paper[0] - ink[0])) * (shades - 1)))),
  );
  const row = width / 2 + 1;
  const rows = Buffer.alloc(row * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x += 2) {
      const at = (y * width + x) * 4;
      const [left = 0, right = 0] = [shadeOf[pixels[at] ?? 0], shadeOf[pixels[at + 4] ?? 0]];
      // The first byte of a row names its filter: 0, none.
      rows[y * row + 1 + x / 2] = (left << 4) | right;
    }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Four bits a pixel, colours from a palette.
  header.set([4, 3], 8);
  const palette = Buffer.from(
    Array.from({ length: shades }, (_, shade) =>
      paper.map((from, part) => Math.round(from + (((ink[part] ?? 0) - from) * shade) / (shades - 1))),
    ).flat(),
  );
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}
