/** 报错: from the words that a reader picked to an issue, a mail, or a ruling that the archive's keeper can take as it is. */
import { asPrinted, toPrintedOffset } from '../../markdown/corrected-text.ts';
import { today } from '../give-out.ts';
import { toPassageLink } from '../passage-link.ts';
import { textOf, type Stretch } from '../pieces.ts';
import { ReportDialog } from './dialog.ts';
import { findWords } from './find-words.ts';
import { toMessage, type Reported } from './message.ts';
import { toQuotation, type Quoted } from './quotation.ts';
import { reportEvent, type ReportRequest } from '../report-request.ts';
import { isMissing, toQuotedSpan, toRuling, type Report, type ReportKind } from './report-ruling.ts';
import { toSaying, toWays } from './report-ways.ts';
import { formatRuling } from './yaml.ts';

/** The forms of this visit, by what was picked: what was typed is there again when one is reopened. */
const forms = new Map<string, ReportDialog>();

addEventListener(reportEvent, (event) => {
  const request = (event as CustomEvent<ReportRequest>).detail;
  const key = keyOf(request);
  const form = forms.get(key) ?? toForm(request);
  forms.set(key, form);
  document.body.append(form.dialog);
  form.dialog.showModal();
});

const keyOf = ({ page, stretches }: ReportRequest): string =>
  stretches.map(({ piece, start, end }) => [page.pieces.indexOf(piece), start, end].join(':')).join(' ');

function toForm(request: ReportRequest): ReportDialog {
  const { page, stretches } = request;
  const isWhole = stretches.every(({ piece, start, end }) => start === 0 && end === piece.text.length);
  const find = (typed: string): Stretch | string => findWords(typed, page.pieces, stretches);
  const form = new ReportDialog(
    { words: textOf(stretches), isWhole },
    {
      check: (typed) => {
        const found = find(typed);
        return typeof found === 'string' ? found : null;
      },
      done: () => {
        const found = form.asksQuoted ? find(form.quoted.value) : null;
        if (typeof found === 'string') form.fail('quoted', found);
        else finish(form, { page, stretches: found === null ? stretches : [found] });
      },
    },
  );
  // Who has said a name need not say it again.
  form.by.value = [...forms.values()].findLast(({ by }) => by.value !== '')?.by.value ?? '';
  return form;
}

/** `request`: with the words that are meant. */
function finish(form: ReportDialog, request: ReportRequest): void {
  const { page, stretches } = request;
  const kind = form.chosen;
  const [right, why, by] = [form.right.value, form.why.value, form.by.value];
  const { words, reports } = page.config;
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
  form.finish(toMessage(reported), toSaying(reported, reports), toWays(reported, reports));
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
