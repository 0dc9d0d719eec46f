/**
 * The 34 provincial-level divisions (ISO 3166-2:CN, GB/T 2260), each a tile of one size on a grid: about where it lies among its
 * neighbours, no border drawn.
 */

export interface ProvinceTile {
  /** Its anchor on the list of parks. */
  readonly id: string;
  /** As the authority file writes it. */
  readonly name: string;
  /** From the west and from the north, from 1. */
  readonly column: number;
  readonly row: number;
}

const rows = [
  [null, null, null, null, null, null, ['heilongjiang', '黑龙江']],
  [null, null, null, ['neimenggu', '内蒙古'], null, null, ['jilin', '吉林']],
  [
    ['xinjiang', '新疆'],
    ['gansu', '甘肃'],
    ['ningxia', '宁夏'],
    ['shanxi', '山西'],
    ['beijing', '北京'],
    ['tianjin', '天津'],
    ['liaoning', '辽宁'],
  ],
  [null, ['qinghai', '青海'], ['shaanxi', '陕西'], ['henan', '河南'], ['hebei', '河北'], ['shandong', '山东'], null],
  [
    ['xizang', '西藏'],
    ['sichuan', '四川'],
    ['chongqing', '重庆'],
    ['hubei', '湖北'],
    ['anhui', '安徽'],
    ['jiangsu', '江苏'],
    ['shanghai', '上海'],
  ],
  [null, ['yunnan', '云南'], ['guizhou', '贵州'], ['hunan', '湖南'], ['jiangxi', '江西'], ['zhejiang', '浙江'], null],
  [null, null, null, ['guangxi', '广西'], ['guangdong', '广东'], ['fujian', '福建'], ['taiwan', '台湾']],
  [null, null, null, ['hainan', '海南'], ['aomen', '澳门'], ['xianggang', '香港'], null],
] as const satisfies readonly (readonly (readonly [string, string] | null)[])[];

/** Columns of the grid. */
export const tileColumns = 7;

/** Row by row, west to east. */
export const provinceTiles: readonly ProvinceTile[] = rows.flatMap((row, rowIndex) =>
  row.flatMap((tile, columnIndex) =>
    tile === null ? [] : [{ id: tile[0], name: tile[1], column: columnIndex + 1, row: rowIndex + 1 }],
  ),
);
