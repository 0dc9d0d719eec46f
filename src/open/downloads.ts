/** The files of the folder data/, in the order that readers meet them. */
import { articleColumns, pageColumns, parkColumns, reporterColumns, topicColumns } from './download-tables.ts';

/** A column as readers and datapackage.json see it. */
export interface Field {
  readonly name: string;
  readonly type: string;
  readonly about: string;
  /** Only where the archive files its reports by park. */
  readonly ofParks?: true;
}

export interface Download {
  readonly name: string;
  readonly file: string;
  readonly title: string;
  readonly about: string;
  readonly mediatype: string;
  readonly columns: readonly Field[] | null;
  /** Column that tells its rows apart. */
  readonly key: string;
}

const csv = (name: string, title: string, about: string, columns: readonly Field[]): Download => ({
  name,
  file: `${name}.csv`,
  title,
  about,
  mediatype: 'text/csv',
  columns,
  key: columns[0]?.name ?? '',
});

const downloads: readonly Download[] = [
  {
    name: 'articles-full',
    file: 'articles.jsonl',
    title: '全部报道（JSON Lines）',
    about: '一行一篇，内容与每篇的 JSON 相同：著录、依据、逐段正文、订正。',
    mediatype: 'application/jsonl',
    // Its fields are those of the record.
    columns: null,
    key: 'id',
  },
  csv('articles', '全部报道（CSV）', '一行一篇，含正文；供表格软件导入。', articleColumns),
  csv('parks', '园区', '报道涉及的园区。', parkColumns),
  csv('reporters', '记者', '署名者。', reporterColumns),
  csv('topics', '主题', '受控词表。', topicColumns),
  csv('pages', '版面', '报纸版面及收到的文件。', pageColumns),
];

/** Those of an archive; one that does not file its reports by park names none. */
export const downloadsOf = (hasParks: boolean): readonly Download[] =>
  hasParks
    ? downloads
    : downloads
        .filter(({ name }) => name !== 'parks')
        .map((download) => ({ ...download, columns: download.columns && withoutParks(download.columns) }));

export const withoutParks = <T extends Field>(columns: readonly T[]): readonly T[] =>
  columns.filter(({ ofParks }) => ofParks !== true);
