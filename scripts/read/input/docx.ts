/** A Word document (.docx) → its text: headings and bold paragraphs as Markdown, tables as HTML. */
import { toPageText, type Decoded } from './decoded.ts';
import { toText } from './html-text.ts';

export async function decodeDocx(bytes: Uint8Array): Promise<Decoded> {
  const { default: mammoth } = await import('mammoth');
  try {
    const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { convertImage });
    const text = toPageText(toText(value));
    if (text.trim() !== '') return [{ text, format: 'docx', encoding: null }];
    return { reason: 'expected text; found a Word document without any. Run OCR over its pictures first' };
  } catch (error) {
    const said = error instanceof Error ? error.message.replace(/\s+/g, ' ') : String(error);
    return {
      reason: `expected a Word document (.docx); found another ZIP archive, or one that is damaged (${said}). Save it as .docx or .txt`,
    };
  }
}
