import { fc, test as propertyTest } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { toPng } from '../../../tests/png.ts';
import { pictureSize } from './picture.ts';

const bytes = (...parts: (number[] | string)[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...part].map((c) => c.charCodeAt(0)) : part)));

const app = [0xff, 0xe0, 0, 4, 1, 2];
const frame = (marker: number): number[] => [0xff, marker, 0, 11, 8, 0x04, 0xb0, 0x03, 0x20, 1];
const riff = (kind: string, ...body: number[]): Uint8Array =>
  bytes('RIFF', [0, 0, 0, 0], 'WEBP', kind, [0, 0, 0, 0], body);

describe('pictureSize', () => {
  test.each([
    ['PNG', toPng(800, 1200)],
    ['JPEG, baseline', bytes([0xff, 0xd8], app, frame(0xc0))],
    [
      'JPEG, progressive, behind tables and fill bytes',
      bytes([0xff, 0xd8, 0xff, 0xc4, 0, 3, 9, 0xff, 0xff], frame(0xc2).slice(1)),
    ],
    ['WebP, lossy', riff('VP8 ', 0, 0, 0, 0x9d, 0x01, 0x2a, 0x20, 0x03, 0xb0, 0x04)],
    ['WebP, lossless', riff('VP8L', 0x2f, 0x1f, 0xc3, 0x2b, 0x01)],
    ['WebP, extended', riff('VP8X', 0, 0, 0, 0, 0x1f, 0x03, 0, 0xaf, 0x04, 0)],
  ])('%s', (_, picture) => {
    expect(pictureSize(picture)).toEqual({ width: 800, height: 1200 });
  });

  test.each([
    ['text', bytes('肇庆')],
    ['nothing', bytes()],
    ['a picture cut off', toPng(800, 1200).slice(0, 18)],
    ['a picture of no size', toPng(0, 3)],
    ['GIF', bytes('GIF89a', [1, 0, 1, 0])],
  ])('%s is none', (_, file) => {
    expect(pictureSize(file)).toBeNull();
  });

  propertyTest.prop([
    fc.uint8Array({ maxLength: 64 }),
    fc.constantFrom([], [0xff, 0xd8], [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  ])('never throws', (rest, head) => {
    expect(() => pictureSize(Uint8Array.from([...head, ...rest]))).not.toThrow();
  });
});
