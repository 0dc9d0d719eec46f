import { expect, test } from 'vitest';
import { makePdf } from '../../../tests/pdf.ts';
import { drawPdf } from './pdf-picture.ts';
import { pictureSize } from './picture.ts';

const line = { text: '走进长沙高新区的麓谷车间', x: 60, y: 900, size: 20 };

test('each page of a PDF becomes a picture, no larger than small print needs', async () => {
  const pdf = makePdf([[], [line]]);
  const [empty, written] = [await drawPdf(pdf, 1), await drawPdf(pdf, 2)];
  expect(pictureSize(empty)).toEqual({ width: 2121, height: 3000 });
  expect(pictureSize(written)).toEqual({ width: 2121, height: 3000 });
  expect(written.length).toBeGreaterThan(empty.length);
  expect(await drawPdf(pdf, 2)).toEqual(written);
});

test('what is no PDF, or has no such page, is not drawn', async () => {
  await expect(drawPdf(Buffer.from('%PDF-'), 1)).rejects.toThrow(/PDF/);
  await expect(drawPdf(makePdf([[line]]), 2)).rejects.toThrow(/page/i);
});
