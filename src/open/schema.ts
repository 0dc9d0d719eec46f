/**
 * What the archive publishes of an article as JSON: the one definition. From it come the type, the JSON Schema beside the
 * downloads (`data/article.schema.json`) and the table of fields on the route /data/. Descriptions are for readers.
 *
 * As in the front matter: absent does not apply, null was looked for and not found, nothing is an empty string.
 */
import { z } from 'zod';
import {
  articleKinds,
  blockTypes,
  correction,
  edtfDate,
  evidence,
  identifier,
  photo,
  roles,
} from '../schema/article.ts';

const text = z.string().min(1);
const address = z.url();
const day = z.iso.date();

const licence = z.strictObject({
  url: address.describe('许可协议的地址'),
  name: text.optional().describe('许可协议的名称'),
});

const park = z.strictObject({
  name: text.describe('优先名'),
  id: identifier,
  address,
  officialName: text.optional().describe('全称'),
  province: text.optional().describe('省级行政区'),
  city: text.optional().describe('所在城市'),
  coordinates: z.tuple([z.number(), z.number()]).optional().describe('所在城市的经度、纬度（WGS 84），不是园区的界址'),
});

const reporter = z.strictObject({
  name: text.describe('姓名，照版面所印'),
  role: z.enum(roles).describe('身份代码；author：只印姓名'),
  roleName: text.optional().describe('版面所印身份：记者、通讯员等'),
  address: address.optional(),
});

const topic = z.strictObject({ id: identifier, name: text, address });

const block = z.strictObject({
  type: z.enum(blockTypes).describe('paragraph 段落，crosshead 小标题，table 表格，verse 诗'),
  anchor: z
    .string()
    .regex(/^[ps]\d+$/)
    .describe('锚点：p3 为第3段（表格、诗各计一段），s1 为第1个小标题'),
  text: text.describe('订正后的文字；表格一行一行，格间用制表符，诗一行一行'),
  corrections: z
    .array(z.strictObject({ start: z.int().nonnegative(), corrected: text, printed: text }))
    .optional()
    .describe('订正：起点（UTF-16 单元，从 0 数起）、订正后的字、原版所印的字'),
});

/** A published article. */
export const openArticle = z.strictObject({
  state: z.literal('live').describe('live：在库'),
  id: identifier.describe('编号，永不改变，也不会另作他用'),
  address: address.describe('网页地址'),
  title: text.describe('标题；原版无标题的取导语首句，basis.title.basis 为 inferred'),
  kicker: text.optional().describe('引题'),
  deck: text.optional().describe('副题'),
  kind: z
    .enum(articleKinds)
    .describe('体裁：article 报道，brief 简讯，photoStory 图片新闻，notice 公告启事，fragment 版面残文'),
  // Absent where the archive does not file its reports by park: nobody looked for one.
  park: park.nullable().optional().describe('园区'),
  date: edtfDate.nullable().describe('电头日期或所报道之事的日期，不是见报日期；EDTF（ISO 8601-2）'),
  reporters: z.array(reporter).nullable().describe('作者，依版面次序；不含摄影者'),
  topics: z.array(topic).nullable().describe('主题，首个为主'),
  photos: z.array(photo).optional().describe('照片的说明与署名；本库没有图像'),
  newspaper: text.optional().describe('报纸'),
  issueDate: edtfDate.optional().describe('出版日期，EDTF；版面印出或编者提供的'),
  printPage: text.optional().describe('版次'),
  section: text.optional().describe('版名'),
  continuedFrom: text.optional().describe('上接的版次'),
  continuedOn: text.optional().describe('下转的版次'),
  dateline: text.optional().describe('电头，如“本报讯”；正文首段以此开头'),
  signed: z.enum(['byline', 'dateline', 'signOff']).optional().describe('署名印在何处：题下、电头或文末'),
  body: z.array(block).describe('正文：段落、小标题、表格与诗，依次'),
  wordCount: z.int().nonnegative().describe('字数：汉字每个计一，连续的字母、数字计一'),
  language: text.describe('语言，BCP 47'),
  corrections: z.array(correction).optional().describe('订正：何处、原文、订正、何人、何时、何因'),
  basis: z.record(z.string(), evidence).describe('各项的依据：printed 原文所印，inferred 推定，supplied 人工提供'),
  source: z
    .strictObject({
      page: text.describe('版面编号'),
      label: text.describe('版面名称'),
      address: address.describe('版面原文的地址'),
      order: z.int().positive().describe('在该版的次序，从 1 数起'),
      lines: z.array(z.tuple([z.int().positive(), z.int().positive()])).describe('取自版面文字的哪些行，首行与末行'),
      url: address.optional().describe('版面的来源网址'),
    })
    .describe('出处'),
  accession: day.nullable().describe('入库日期'),
  modified: day.nullable().describe('最近的入库、订正或裁定日期'),
  rights: text.optional().describe('权利声明'),
  licence: licence.optional().describe('报道文字的许可协议；空缺即未授予'),
  metadataLicence: licence.optional().describe('著录的许可协议；空缺即未授予'),
  formats: z
    .strictObject({ html: address, json: address, text: address, markdown: address, tei: address })
    .describe('同一报道的各种格式'),
});

const retiredCommon = {
  id: identifier,
  title: text,
  address,
  accession: day,
  on: day,
} as const;
const successor = z.strictObject({ id: identifier, title: text, address, json: address });

/** What stands at the address of an article that is no longer there under it. */
export const retiredArticle = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('merged'), ...retiredCommon, into: z.array(successor) }),
  z.strictObject({ state: z.literal('split'), ...retiredCommon, into: z.array(successor) }),
  z.strictObject({
    state: z.literal('withdrawn'),
    ...retiredCommon,
    why: text,
    by: text.optional(),
    note: text.optional(),
  }),
]);

export type OpenArticle = z.infer<typeof openArticle>;
export type OpenBlock = OpenArticle['body'][number];
export type RetiredArticle = z.infer<typeof retiredArticle>;
