import { expect, test } from 'vitest';
import { conversionOf, ocrCommand } from './convert.ts';

test.each([
  ['seeds/2024/b.png', 'tesseract b.png b -l chi_sim hocr'],
  ['石桥日报.jpg', 'tesseract 石桥日报.jpg 石桥日报 -l chi_sim hocr'],
  ['b 1.png', "tesseract 'b 1.png' 'b 1' -l chi_sim hocr"],
  ["b';rm.png", "tesseract 'b'\\'';rm.png' 'b'\\'';rm' -l chi_sim hocr"],
  ['-l.png', 'tesseract ./-l.png ./-l -l chi_sim hocr'],
])('OCR of %s is one command of a shell', (file, command) => {
  expect(ocrCommand(file)).toBe(command);
});

test.each([
  ['b.TIFF', /^Run OCR: tesseract b\.TIFF b -l chi_sim hocr; then keep the scan elsewhere/],
  ['b.doc', /^Convert it: soffice --headless --convert-to docx b\.doc;/],
  ['b.rtf', /^Convert it: soffice --headless --convert-to docx b\.rtf;/],
  ['b.zip', /^Convert it, or keep it elsewhere$/],
])('%s: what to do', (file, advice) => {
  expect(conversionOf(file)).toMatch(advice);
});
