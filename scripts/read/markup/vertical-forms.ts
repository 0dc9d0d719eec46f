/** Punctuation of vertical setting, which fonts and OCR give characters of its own: read as that of horizontal setting. */
import type { MarkupRule } from './replace.ts';

const pairs =
  '︐，︑、︒。︓：︔；︕！︖？︗〖︘〗︙…︰‥︱—︲–︵（︶）︷｛︸｝︹〔︺〕︻【︼】︽《︾》︿〈﹀〉﹁「﹂」﹃『﹄』﹇［﹈］';

const forms = new Map(
  Array.from({ length: pairs.length / 2 }, (_, index) => [pairs.charAt(2 * index), pairs.charAt(2 * index + 1)]),
);

/** `'本报讯︵记者'` → `'本报讯（记者'` */
export const verticalForms: MarkupRule = (page) =>
  page.replace(/[\ufe10-\ufe19\ufe30-\ufe48]/g, (form) => forms.get(form) ?? form);
