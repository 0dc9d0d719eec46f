/** A report as people read it: the text of an issue or a mail, and the addresses that open one. */
import { kinds, type Report } from './report-ruling.ts';

export interface Reported {
  readonly report: Report;
  /** The words as picked. */
  readonly words: string;
  readonly title: string;
  /** Address of the article or of the paragraph. */
  readonly address: string;
  /** Name of the newspaper page. */
  readonly page: string;
  /** The ruling as YAML; null where no ruling says it. */
  readonly yaml: string | null;
}

/** An address longer than this is cut by some browsers and hosts. */
const longestAddress = 6000;
const longestWords = 300;
const longestTitle = 100;

/** `报错：《题》错字` */
export const toSubject = ({ report, title }: Reported): string =>
  `报错：《${shorten(title, longestTitle)}》${kinds[report.kind]}`;

/** Markdown, and good as plain text. */
export function toMessage({ report, words, address, page, yaml }: Reported): string {
  const { kind, right, why, by, when } = report;
  const lines = [
    ['报道', address],
    ['问题', kinds[kind]],
    ['原文', shorten(words, longestWords)],
    ['应为', right.trim()],
    ['依据', why.trim()],
    ['报告人', by.trim()],
    ['日期', when],
  ].flatMap(([name, value]) => (value ? [`- ${name ?? ''}：${value.replaceAll('\n', ' ')}`] : []));
  // Four signs: what is quoted may hold three.
  const ruling = yaml === null ? [] : ['', `content/rulings/${page}.yaml`, '', '````yaml', yaml.trimEnd(), '````'];
  return `${[...lines, ...ruling].join('\n')}\n`;
}

/** An address that opens a new issue or mail. */
export interface Prefilled {
  readonly address: string;
  /** False where the report is too long for an address: the reader is to paste it. */
  readonly isWhole: boolean;
}

/** A new issue, filled in. */
export const toIssueAddress = (repository: string, reported: Reported): Prefilled =>
  prefill(
    reported,
    (title, body) => `${repository.replace(/\/+$/, '')}/issues/new?${new URLSearchParams({ title, body }).toString()}`,
  );

/** A new mail, filled in (RFC 6068: lines end in CRLF, a space is `%20`). */
export const toMailAddress = (mail: string, reported: Reported): Prefilled =>
  prefill(reported, (subject, body) => {
    const query = new URLSearchParams({ subject, body: body.replaceAll('\n', '\r\n') }).toString();
    return `mailto:${encodeURIComponent(mail).replace('%40', '@')}?${query.replaceAll('+', '%20')}`;
  });

const toPaste = '（报告较长，请把复制的全文粘贴在这里。）\n';

function prefill(reported: Reported, toAddress: (subject: string, body: string) => string): Prefilled {
  const subject = toSubject(reported);
  const address = toAddress(subject, toMessage(reported));
  const isWhole = address.length <= longestAddress;
  return { address: isWhole ? address : toAddress(subject, toPaste), isWhole };
}

/** The first characters of a text; none is cut in two. */
function shorten(text: string, most: number): string {
  const characters = [...text];
  return characters.length > most ? `${characters.slice(0, most).join('')}……` : text;
}
