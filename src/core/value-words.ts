/** What the interface calls the values of the schemas, in Chinese. */
import type { ArticleCorrection, ArticleKind, Basis, Role } from '../schema/article.ts';
import type { DroppedRole, KeptRole, PageRecord } from '../schema/page.ts';
import type { SuppliedField } from '../schema/sidecar.ts';

/** null: a name printed without a role is shown without one. */
export const roleWords = {
  staffReporter: '记者',
  traineeReporter: '实习记者',
  correspondent: '通讯员',
  specialCorrespondent: '特约通讯员',
  author: null,
} as const satisfies Record<Role, string | null>;

export const kindWords = {
  article: '报道',
  brief: '简讯',
  photoStory: '图片新闻',
  notice: '公告启事',
  fragment: '版面残文',
} as const satisfies Record<ArticleKind, string>;

/** Words that stand beside a headline: kinds that no reader expects there. */
export const labelledKinds: ReadonlySet<string> = new Set([kindWords.photoStory, kindWords.notice, kindWords.fragment]);
export const kindLabel = (kind: ArticleKind): string | undefined =>
  labelledKinds.has(kindWords[kind]) ? kindWords[kind] : undefined;

export const basisWords = {
  printed: '原文所印',
  inferred: '推定',
  supplied: '人工提供',
} as const satisfies Record<Basis, string>;

/** Why a date stands in square brackets. */
export const inferredTitle = '推定的日期，版面未印或未印全';

/** A value that a person's ruling gave, as opposed to one from a setting. */
export const ruledWord = '人工裁定';

export const fieldWords = {
  title: '标题',
  kicker: '引题',
  deck: '副题',
  park: '园区',
  date: '日期',
  reporter: '作者',
  topic: '主题',
  newspaper: '报纸',
  issueDate: '出版日期',
  printPage: '版次',
  section: '版名',
} as const;

/** Where a word was corrected. */
export const correctedWords = {
  title: '标题',
  kicker: '引题',
  deck: '副题',
  byline: '署名',
  body: '正文',
  caption: '图片说明',
  credit: '图片署名',
  signOff: '文末署名',
} as const satisfies Record<ArticleCorrection['field'], string>;

export const keptWords = {
  headline: '标题',
  kicker: '引题',
  deck: '副题',
  byline: '署名',
  dateline: '电头',
  paragraph: '正文',
  crosshead: '小标题',
  table: '表格',
  verse: '诗行',
  signOff: '文末署名',
  caption: '图片说明',
  credit: '图片署名',
} as const satisfies Record<KeptRole, string>;

/** Why a stretch of page text stands in no article. */
export const droppedWords = {
  ornament: '排版符号',
  doubleStrike: '重复印刷',
  overlap: '断栏重字',
  pullQuote: '拉出引语',
  feature: '栏目名',
  furniture: '版面附件（报头、责编、电话等）',
  controlCharacter: '控制字符',
  withdrawn: '已撤下的文字',
  ruled: '人工裁定不收',
} as const satisfies Record<DroppedRole, string>;

/** How the page text came: its encoding, or the kind of file it was taken from. */
export function storedAs({ format, encoding }: Pick<PageRecord, 'format' | 'encoding'>): string {
  if (format === 'pdf') return 'PDF 文字层';
  const written = encoding?.replace(' with BOM', '，带字节顺序标记') ?? '编码不详';
  return format === 'alto' ? `ALTO XML，${written}` : written;
}

/** `['newspaper', 'source']` → `报纸、来源网址` */
export const suppliedLabel = (fields: readonly SuppliedField[]): string =>
  fields.map((field) => (field === 'source' ? '来源网址' : fieldWords[field])).join('、');
