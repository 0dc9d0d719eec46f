/**
 * Citations after GB/T 7714, one row a case of golden-cases.ts: as they must be, in both editions.
 *
 * Checked against a CSL processor: citeproc 2.4.63 with the styles GB-T-7714—2025（顺序编码，双语） and —2015（顺序编码，双语） of
 * zotero-chinese/styles (34e21ea) gives the same strings. Where it does not, what it gives stands beside: CSL has no
 * brackets for a newspaper's date that is near the right one, and says nothing where the newspaper is not known.
 */
interface Row {
  readonly 2025: string;
  readonly 2015: string;
  readonly processor2025?: string;
  readonly processor2015?: string;
}

export const gbtRows: Readonly<Record<string, Row>> = {
  'supplied newspaper, issue and page': {
    2015: '赖小琴. 千亿元级集群登榜[N/OL]. 中国高新技术产业导报, 2023-11-06(11)[2026-11-21]. https://banku.example.org/articles/k4m2x9a/.',
    2025: '赖小琴. 千亿元级集群登榜[N/OL]. 中国高新技术产业导报，2023-11-06（11）. https://banku.example.org/articles/k4m2x9a/.',
  },
  'the date of the article alone': {
    2015: '赖小琴. 千亿元级集群登榜[N/OL]. 中国高新技术产业导报, [2023-10-31](11)[2026-11-21]. https://banku.example.org/articles/k4m2x9a/.',
    2025: '赖小琴. 千亿元级集群登榜[N/OL]. 中国高新技术产业导报，[2023-10-31]（11）. https://banku.example.org/articles/k4m2x9a/.',
    processor2025:
      '赖小琴. 千亿元级集群登榜[N/OL]. 中国高新技术产业导报，2023-10-31（11）. https://banku.example.org/articles/k4m2x9a/.',
    processor2015:
      '赖小琴. 千亿元级集群登榜[N/OL]. 中国高新技术产业导报, 2023-10-31(11)[2026-11-21]. https://banku.example.org/articles/k4m2x9a/.',
  },
  'approximate month': {
    2015: '赖小琴. 千亿元级集群登榜[N/OL]. 中国高新技术产业导报, [2023-03](11)[2026-11-21]. https://banku.example.org/articles/k4m2x9a/.',
    2025: '赖小琴. 千亿元级集群登榜[N/OL]. 中国高新技术产业导报，[2023-03]（11）. https://banku.example.org/articles/k4m2x9a/.',
    processor2025:
      '赖小琴. 千亿元级集群登榜[N/OL]. 中国高新技术产业导报，2023-03（11）. https://banku.example.org/articles/k4m2x9a/.',
    processor2015:
      '赖小琴. 千亿元级集群登榜[N/OL]. 中国高新技术产业导报, 2023-03(11)[2026-11-21]. https://banku.example.org/articles/k4m2x9a/.',
  },
  'year alone': {
    2015: '赖小琴. 千亿元级集群登榜[N/OL]. 中国高新技术产业导报, [2023](11)[2026-11-21]. https://banku.example.org/articles/k4m2x9a/.',
    2025: '赖小琴. 千亿元级集群登榜[N/OL]. 中国高新技术产业导报，[2023]（11）. https://banku.example.org/articles/k4m2x9a/.',
    processor2025:
      '赖小琴. 千亿元级集群登榜[N/OL]. 中国高新技术产业导报，2023（11）. https://banku.example.org/articles/k4m2x9a/.',
    processor2015:
      '赖小琴. 千亿元级集群登榜[N/OL]. 中国高新技术产业导报, 2023(11)[2026-11-21]. https://banku.example.org/articles/k4m2x9a/.',
  },
  'a period': {
    2015: '赖小琴. 千亿元级集群登榜[N/OL]. 中国高新技术产业导报, [2023-03/2023-05](11)[2026-11-21]. https://banku.example.org/articles/k4m2x9a/.',
    2025: '赖小琴. 千亿元级集群登榜[N/OL]. 中国高新技术产业导报，[2023-03/2023-05]（11）. https://banku.example.org/articles/k4m2x9a/.',
    processor2025:
      '赖小琴. 千亿元级集群登榜[N/OL]. 中国高新技术产业导报，2023-03/[05]（11）. https://banku.example.org/articles/k4m2x9a/.',
    processor2015:
      '赖小琴. 千亿元级集群登榜[N/OL]. 中国高新技术产业导报, 2023-03/[05](11)[2026-11-21]. https://banku.example.org/articles/k4m2x9a/.',
  },
  'a season': {
    2015: '赖小琴. 千亿元级集群登榜[N/OL]. 中国高新技术产业导报, [2023](11)[2026-11-21]. https://banku.example.org/articles/k4m2x9a/.',
    2025: '赖小琴. 千亿元级集群登榜[N/OL]. 中国高新技术产业导报，[2023]（11）. https://banku.example.org/articles/k4m2x9a/.',
    processor2025:
      '赖小琴. 千亿元级集群登榜[N/OL]. 中国高新技术产业导报，2023（11）. https://banku.example.org/articles/k4m2x9a/.',
    processor2015:
      '赖小琴. 千亿元级集群登榜[N/OL]. 中国高新技术产业导报, 2023(11)[2026-11-21]. https://banku.example.org/articles/k4m2x9a/.',
  },
  'a day without a year': {
    2015: '赖小琴. 千亿元级集群登榜[N/OL]. 中国高新技术产业导报(11)[2026-11-21]. https://banku.example.org/articles/k4m2x9a/.',
    2025: '赖小琴. 千亿元级集群登榜[N/OL]. 中国高新技术产业导报，[2026]（11）. https://banku.example.org/articles/k4m2x9a/.',
  },
  'no date': {
    2015: '赖小琴. 千亿元级集群登榜[N/OL]. 中国高新技术产业导报(11)[2026-11-21]. https://banku.example.org/articles/k4m2x9a/.',
    2025: '赖小琴. 千亿元级集群登榜[N/OL]. 中国高新技术产业导报，[2026]（11）. https://banku.example.org/articles/k4m2x9a/.',
  },
  'no author': {
    2015: '千亿元级集群登榜[N/OL]. 中国高新技术产业导报, 2023-11-06(11)[2026-11-21]. https://banku.example.org/articles/k4m2x9a/.',
    2025: '千亿元级集群登榜[N/OL]. 中国高新技术产业导报，2023-11-06（11）. https://banku.example.org/articles/k4m2x9a/.',
  },
  'three authors': {
    2015: '柳鑫, 谢妮妮, 周娴. 千亿元级集群登榜[N/OL]. 中国高新技术产业导报, 2023-11-06(11)[2026-11-21]. https://banku.example.org/articles/k4m2x9a/.',
    2025: '柳鑫，谢妮妮，周娴. 千亿元级集群登榜[N/OL]. 中国高新技术产业导报，2023-11-06（11）. https://banku.example.org/articles/k4m2x9a/.',
  },
  'four authors': {
    2015: '柳鑫, 谢妮妮, 周娴, 等. 千亿元级集群登榜[N/OL]. 中国高新技术产业导报, 2023-11-06(11)[2026-11-21]. https://banku.example.org/articles/k4m2x9a/.',
    2025: '柳鑫，谢妮妮，周娴，等. 千亿元级集群登榜[N/OL]. 中国高新技术产业导报，2023-11-06（11）. https://banku.example.org/articles/k4m2x9a/.',
  },
  'one name printed twice': {
    2015: '柳鑫. 千亿元级集群登榜[N/OL]. 中国高新技术产业导报, 2023-11-06(11)[2026-11-21]. https://banku.example.org/articles/k4m2x9a/.',
    2025: '柳鑫. 千亿元级集群登榜[N/OL]. 中国高新技术产业导报，2023-11-06（11）. https://banku.example.org/articles/k4m2x9a/.',
  },
  'no title printed': {
    2015: '赖小琴. [近日，园区开工][N/OL]. 中国高新技术产业导报, 2023-11-06(11)[2026-11-21]. https://banku.example.org/articles/k4m2x9a/.',
    2025: '赖小琴. [近日，园区开工][N/OL]. 中国高新技术产业导报，2023-11-06（11）. https://banku.example.org/articles/k4m2x9a/.',
  },
  'photo story': {
    2015: '千亿元级集群登榜[N/OL]. 中国高新技术产业导报, 2023-11-06(11)[2026-11-21]. https://banku.example.org/articles/k4m2x9a/.',
    2025: '千亿元级集群登榜[N/OL]. 中国高新技术产业导报，2023-11-06（11）. https://banku.example.org/articles/k4m2x9a/.',
  },
  'no newspaper known': {
    2015: '赖小琴. 千亿元级集群登榜[N/OL]. [报名不详], [2023-10-31][2026-11-21]. https://banku.example.org/articles/k4m2x9a/.',
    2025: '赖小琴. 千亿元级集群登榜[N/OL]. [报名不详]，[2023-10-31]. https://banku.example.org/articles/k4m2x9a/.',
    processor2025: '赖小琴. 千亿元级集群登榜[N/OL]. 2023-10-31. https://banku.example.org/articles/k4m2x9a/.',
    processor2015:
      '赖小琴. 千亿元级集群登榜[N/OL]. 2023-10-31[2026-11-21]. https://banku.example.org/articles/k4m2x9a/.',
  },
  'no newspaper and no date': {
    2015: '千亿元级集群登榜[N/OL]. [报名不详][2026-11-21]. https://banku.example.org/articles/k4m2x9a/.',
    2025: '千亿元级集群登榜[N/OL]. [报名不详]，[2026]. https://banku.example.org/articles/k4m2x9a/.',
    processor2025: '千亿元级集群登榜[N/OL]. [2026]. https://banku.example.org/articles/k4m2x9a/.',
    processor2015: '千亿元级集群登榜[N/OL]. [2026-11-21]. https://banku.example.org/articles/k4m2x9a/.',
  },
  'page with letters': {
    2015: '赖小琴. 千亿元级集群登榜[N/OL]. 中国高新技术产业导报, 2023-11-06(A04)[2026-11-21]. https://banku.example.org/articles/k4m2x9a/.',
    2025: '赖小琴. 千亿元级集群登榜[N/OL]. 中国高新技术产业导报，2023-11-06（A04）. https://banku.example.org/articles/k4m2x9a/.',
  },
  'characters that mean something to a format': {
    2015: '赖小琴. “专精特新”100% & {新}_A#1\\B ~^$[N/OL]. 中国高新技术产业导报, 2023-11-06(11)[2026-11-21]. https://banku.example.org/articles/k4m2x9a/.',
    2025: '赖小琴. “专精特新”100% & {新}_A#1\\B ~^$[N/OL]. 中国高新技术产业导报，2023-11-06（11）. https://banku.example.org/articles/k4m2x9a/.',
  },
};
