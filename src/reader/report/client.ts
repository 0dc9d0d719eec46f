/** 报错: from the words that a reader picked to an issue, a mail, or a ruling that the archive's keeper can take as it is. */
import { asPrinted, toPrintedOffset } from '../../markdown/corrections.ts';
import { element } from '../../search/view/elements.ts';
import { copyText, saveFile, today } from '../give-out.ts';
import { toPassageLink } from '../passage-link.ts';
import { textOf, type Stretch } from '../pieces.ts';
import { ReportDialog } from './dialog.ts';
import { toIssueAddress, toMailAddress, toMessage, type Reported } from './message.ts';
import { toQuotation, type Quoted } from './quotation.ts';
import { reportEvent, type ReportRequest } from './request.ts';
import { isMissing, toQuotedSpan, toRuling, type Report, type ReportKind } from './ruling.ts';
import { formatRuling } from './yaml.ts';

addEventListener(reportEvent, (event) => {
  openReport((event as CustomEvent<ReportRequest>).detail);
});

function openReport(request: ReportRequest): void {
  const { page, stretches } = request;
  const form = new ReportDialog(textOf(stretches), () => {
    const kind = form.chosen;
    const [right, why, by] = [form.right.value, form.why.value, form.by.value];
    const { words } = page.config;
    const report: Report = { kind, quoted: toQuoted(request, kind), words, right, why, by, when: today() };
    const ruling = toRuling(report);
    if (ruling && isMissing(ruling)) {
      form.fail(ruling.field, ruling.message);
      return;
    }
    const reported: Reported = {
      report,
      words: textOf(stretches),
      title: page.item.title,
      address: stretches.length === 0 ? page.item.URL : toPassageLink(page.item.URL, stretches),
      page: page.config.page,
      yaml: ruling && formatRuling(ruling),
    };
    form.finish(toMessage(reported), toSaying(reported), toWays(request, reported));
  });
  document.body.append(form.dialog);
  form.dialog.showModal();
}

const toSaying = ({ yaml }: Reported): string =>
  yaml === null
    ? '报告写好了。这类问题没有现成的裁定可写，请把全文交给编者。'
    : '报告写好了，附有编者可直接采用的裁定。请选一种方式交给编者：';

function toWays({ page }: ReportRequest, reported: Reported): readonly HTMLElement[] {
  const { repository, mail } = page.config.reports;
  const issue = repository === undefined ? null : toIssueAddress(repository, reported);
  const letter = mail === undefined ? null : toMailAddress(mail, reported);
  const { yaml } = reported;
  const name = `${page.config.page}.${yaml === null ? 'txt' : 'yaml'}`;
  return [
    ...(issue === null
      ? []
      : [element('a', { href: issue, target: '_blank', rel: 'noopener' }, '提交到文库的问题列表')]),
    ...(letter === null ? [] : [element('a', { href: letter }, '写信给编者')]),
    button(yaml === null ? '下载报告' : '下载裁定', () => {
      saveFile(name, yaml ?? toMessage(reported), yaml === null ? 'text/plain' : 'application/yaml');
      return Promise.resolve('已下载');
    }),
    button('复制全文', async () => ((await copyText(toMessage(reported))) ? '已复制' : '请选中下文自行复制')),
  ];
}

function button(label: string, act: () => Promise<string>): HTMLButtonElement {
  const made = element('button', { type: 'button' }, label);
  made.addEventListener('click', () => {
    void act().then((said) => {
      made.textContent = said;
    });
  });
  return made;
}

/** The picked words as the newspaper prints them, told from all others; null where that is not possible. */
function toQuoted({ page, stretches }: ReportRequest, kind: ReportKind): Quoted | null {
  const pieces = page.pieces.filter((piece) => page.config.isTitlePrinted || piece.element.localName !== 'h1');
  const [picked] = stretches;
  const index = picked === undefined ? -1 : pieces.indexOf(picked.piece);
  if (picked === undefined || index < 0) return null;
  const [start, end] = toPrintedSpan(picked);
  const [from, to] = toQuotedSpan(kind, start, end);
  const texts = pieces.map(({ text, corrections }) => asPrinted(text, corrections));
  return toQuotation(texts, { text: index, start: from, end: to }, page.config.words);
}

/** Offsets into what is read → into what is printed; a corrected word is taken whole. */
function toPrintedSpan({ piece, start, end }: Stretch): readonly [number, number] {
  const at = (offset: number, step: 1 | -1): number => {
    const found = toPrintedOffset(piece.text, piece.corrections, offset);
    return found ?? at(offset + step, step);
  };
  return [at(start, -1), at(end, 1)];
}
