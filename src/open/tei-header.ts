/** The `teiHeader` of an article: what it is, who publishes it under which terms, what it was read from, what was changed. */
import { dateLabel, dateSpan, machineDate } from '../core/dates.ts';
import { evidenceNote } from '../core/evidence-note.ts';
import { correctedWords } from '../core/value-words.ts';
import { exactDay, photographersOf } from './publication.ts';
import type { OpenArticle } from './schema.ts';
import { element, rows, type Child } from './xml.ts';

export const toTeiHeader = (record: OpenArticle, archive: string): Child =>
  rows(
    'teiHeader',
    {},
    rows(
      'fileDesc',
      {},
      rows('titleStmt', {}, ...toTitles(record), ...toAuthors(record), ...toPhotographers(record)),
      element(
        'extent',
        {},
        element('measure', { unit: 'character', quantity: record.wordCount }, `${String(record.wordCount)}字`),
      ),
      toPublicationStatement(record, archive),
      toNotes(record),
      rows('sourceDesc', {}, toSource(record)),
    ),
    toEncoding(),
    toProfile(record),
    toRevisions(record),
  );

const toTitles = ({ kicker, title, deck }: OpenArticle): Child[] => [
  element('title', { type: 'main', level: 'a' }, title),
  kicker === undefined ? null : element('title', { type: 'kicker', level: 'a' }, kicker),
  deck === undefined ? null : element('title', { type: 'sub', level: 'a' }, deck),
];

const toAuthors = ({ reporters }: OpenArticle): Child[] =>
  (reporters ?? []).map(({ name, roleName, address }) =>
    element(
      'author',
      {},
      element('persName', { ref: address }, name),
      roleName === undefined ? null : element('roleName', {}, roleName),
    ),
  );

const toPhotographers = (record: OpenArticle): Child[] =>
  photographersOf(record).map((name) =>
    element('respStmt', {}, element('resp', {}, '摄影'), element('persName', {}, name)),
  );

function toPublicationStatement({ id, address, accession, rights, licence }: OpenArticle, archive: string): Child {
  const terms = [
    licence === undefined ? null : element('licence', { target: licence.url }, licence.name ?? licence.url),
    rights === undefined && licence !== undefined ? null : element('p', {}, rights ?? '未声明。'),
  ];
  return rows(
    'publicationStmt',
    {},
    element('publisher', {}, archive),
    accession === null ? null : element('date', { type: 'accession', when: accession }, accession),
    element('idno', { type: 'URI' }, address),
    element('idno', { type: 'id' }, id),
    rows('availability', { status: licence === undefined ? 'restricted' : 'free' }, ...terms),
  );
}

/** How each value is known. */
const toNotes = ({ basis }: OpenArticle): Child =>
  rows(
    'notesStmt',
    {},
    ...Object.entries(basis).map(([field, evidence]) =>
      element('note', { type: 'basis', subtype: field }, evidenceNote(evidence)),
    ),
  );

/** EDTF → `date`: `when` where XML Schema has a form for it, else the first and last day that it may mean. */
function toDate(edtf: string, type?: string): Child {
  const when = machineDate(edtf);
  const span = when === null ? dateSpan(edtf) : null;
  const day = (number: number): string => new Date(number * 86_400_000).toISOString().slice(0, 10);
  const bounds = span === null ? {} : { notBefore: day(span.first), notAfter: day(span.last), cert: 'low' };
  return element('date', { type, n: edtf, when, ...bounds }, dateLabel(edtf));
}

function toSource(record: OpenArticle): Child {
  const { newspaper, issueDate, printPage, section, source } = record;
  const place = [
    issueDate === undefined ? null : toDate(issueDate),
    printPage === undefined ? null : element('biblScope', { unit: 'page' }, printPage),
    section === undefined ? null : element('biblScope', { unit: 'section' }, section),
    // An imprint says something.
    issueDate === undefined && printPage === undefined && section === undefined ? element('date', {}, '不详') : null,
  ];
  return rows(
    'biblStruct',
    {},
    rows('analytic', {}, ...toAuthors(record), ...toTitles(record)),
    rows(
      'monogr',
      {},
      newspaper === undefined
        ? element('title', { level: 'j' }, element('gap', { reason: 'unknown' }))
        : element('title', { level: 'j' }, newspaper),
      element('idno', { type: 'page' }, source.page),
      rows('imprint', {}, ...place),
    ),
    element('ref', { type: 'transcript', target: source.address }, source.label),
    source.url === undefined ? null : element('ref', { type: 'source', target: source.url }, source.url),
  );
}

const toEncoding = (): Child =>
  rows(
    'encodingDesc',
    {},
    rows(
      'editorialDecl',
      {},
      element('correction', {}, element('p', {}, '认定的错字由人订正，原文与订正并存。')),
      element(
        'normalization',
        {},
        element('p', {}, '断行、断栏重新接上，重复印刷的字与排版符号不录；异体字、标点照原版。'),
      ),
    ),
  );

function toProfile({ date, language, topics, park }: OpenArticle): Child {
  const terms = topics?.map(({ name, address }) => element('term', { ref: address }, name));
  return rows(
    'profileDesc',
    {},
    date === null ? null : rows('creation', {}, toDate(date)),
    rows('langUsage', {}, element('language', { ident: language }, language)),
    park ? rows('settingDesc', {}, toPlace(park)) : null,
    terms === undefined ? null : rows('textClass', {}, rows('keywords', {}, ...terms)),
  );
}

function toPlace({
  name,
  officialName,
  address,
  province,
  city,
  coordinates,
}: NonNullable<OpenArticle['park']>): Child {
  const [longitude, latitude] = coordinates ?? [];
  const geo = latitude === undefined || longitude === undefined ? null : `${String(latitude)} ${String(longitude)}`;
  return rows(
    'place',
    { type: 'park' },
    element('placeName', { ref: address }, name),
    officialName === undefined ? null : element('placeName', { type: 'official' }, officialName),
    province === undefined ? null : element('region', {}, province),
    city === undefined
      ? null
      : rows(
          'place',
          { type: 'city' },
          element('placeName', {}, city),
          geo === null ? null : element('location', {}, element('geo', {}, geo)),
        ),
  );
}

/** Accession and corrections, newest first. */
function toRevisions({ accession, corrections = [] }: OpenArticle): Child {
  const changes = corrections
    .toSorted((a, b) => (a.when < b.when ? 1 : a.when > b.when ? -1 : 0))
    .map(({ field, printed, corrected, by, when, why }) =>
      element(
        'change',
        { when: exactDay(when) },
        `${correctedWords[field]}“${printed}”订正为“${corrected}”：${why}（`,
        element('name', {}, by),
        exactDay(when) === null ? `，${when}）` : '）',
      ),
    );
  const first = accession === null ? [] : [element('change', { when: accession }, '入库')];
  return changes.length + first.length === 0 ? null : rows('revisionDesc', {}, ...changes, ...first);
}
