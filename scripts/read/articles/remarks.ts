/** `（作者系…研究员）`, `（来源：…）`: a line in brackets below a text says something of it, and is its last. */
export const isRemark = (text: string): boolean =>
  /^[（(](?:本文|作者|读者|来源|数据来源|资料来源|以上|据|摘自|原载|注|文字|整理)[^（()）]*[)）]$/.test(text);
