/** What the name of a file, and those of the folders it lies in, tell of a page: newspaper, day, number. */

export interface Told {
  readonly newspaper?: string;
  /** 2023-11-06 */
  readonly issueDate?: string;
  /** As written, without leading zeros: 11, A4. */
  readonly printPage?: string;
}

/** `20231106`, `2023-11-06`, `2023.11.6`, `2023年11月6日` */
const day =
  /(?<!\d)((?:18|19|20)\d\d)(?:([-._/])(\d{1,2})\2(\d{1,2})(?!\d)|年(\d{1,2})月(\d{1,2})日?|(\d\d)(\d\d)(?!\d))/;
/** `第11版`, `A04版`, `11版` */
const numbered = /第?([A-Za-z]?\d{1,3})版/;
/** `_11`, `-A04`, `p3`, `page 3`: what is left of a name behind its day. */
const trailing = /^[\s._-]*(?:p|page|版)?[\s._-]*([A-Za-z]?\d{1,3})$/i;
/** Characters of a newspaper's name: `西安日报`. */
const paper = /\p{Script=Han}{2,12}(?:报|時報|日報|晚报|商报|新闻)?/u;
const isPaper = (name: string): boolean => /[报報]$|新[闻聞]$/u.test(name);

/** `path` below the folder that was given, with its folders: `西安日报/2023-11-06/11.txt`. What is not told is absent. */
export function toldByName(path: string): Told {
  const parts = path.normalize('NFKC').replaceAll('\\', '/').split('/');
  const stem = (parts.pop() ?? '').replace(/\.[^.]*$/, '');
  // The file's own name is nearest to the page.
  const names = [stem, ...parts.reverse()];
  const found = names.map((name) => day.exec(name)).find((match) => match !== null) ?? null;
  const issueDate = found && toDay(found);
  const newspaper = names
    .map((name) => paper.exec(name.replace(day, ' ').replace(numbered, ' '))?.[0] ?? '')
    .find(isPaper);
  const printPage = numberOf(stem);
  return {
    ...(newspaper === undefined ? {} : { newspaper }),
    ...(issueDate === null ? {} : { issueDate }),
    ...(printPage === null ? {} : { printPage }),
  };
}

function toDay([, year = '', , month, date, month2, date2, month3, date3]: readonly string[]): string | null {
  const [m = '', d = ''] = [month ?? month2 ?? month3, date ?? date2 ?? date3];
  const iso = `${year}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  const read = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(read.getTime()) || read.toISOString().slice(0, 10) !== iso ? null : iso;
}

function numberOf(stem: string): string | null {
  const match =
    numbered.exec(stem) ??
    trailing.exec(stem.replace(day, '').replace(/^.*?(?=[\s._-]*(?:p|page|版)?[\s._-]*[A-Za-z]?\d{1,3}$)/i, ''));
  return match?.[1] === undefined ? null : match[1].replace(/^([A-Za-z]?)0+(?=\d)/, '$1').toUpperCase();
}
