/** A report as people read it: the text of an issue or a mail, and the addresses that open one. */
import { kinds, type Report } from './ruling.ts';

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

/** `报错：《题》错字` */
export const toSubject = ({ report, title }: Reported): string => `报错：《${title}》${kinds[report.kind]}`;

/** Markdown, and good as plain text. */
export function toMessage({ report, words, address, page, yaml }: Reported): string {
  const { kind, right, why, by, when } = report;
  const lines = [
    ['报道', address],
    ['问题', kinds[kind]],
    ['原文', words.length > longestWords ? `${words.slice(0, longestWords)}……` : words],
    ['应为', right.trim()],
    ['依据', why.trim()],
    ['报告人', by.trim()],
    ['日期', when],
  ].flatMap(([name, value]) => (value ? [`- ${name ?? ''}：${value.replaceAll('\n', ' ')}`] : []));
  // Four signs: what is quoted may hold three.
  const ruling = yaml === null ? [] : ['', `content/rulings/${page}.yaml`, '', '````yaml', yaml.trimEnd(), '````'];
  return `${[...lines, ...ruling].join('\n')}\n`;
}

/** A new issue, filled in. Null where it would be too long to be opened. */
export function toIssueAddress(repository: string, reported: Reported): string | null {
  const query = new URLSearchParams({ title: toSubject(reported), body: toMessage(reported) });
  return fitting(`${repository.replace(/\/+$/, '')}/issues/new?${query.toString()}`);
}

/** A new mail, filled in (RFC 6068: lines end in CRLF, spaces are `%20`). */
export function toMailAddress(mail: string, reported: Reported): string | null {
  const body = toMessage(reported).replaceAll('\n', '\r\n');
  return fitting(
    `mailto:${encodeURIComponent(mail).replace('%40', '@')}?subject=${encodeURIComponent(toSubject(reported))}&body=${encodeURIComponent(body)}`,
  );
}

const fitting = (address: string): string | null => (address.length > longestAddress ? null : address);
