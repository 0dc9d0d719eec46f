/** Pages of one field, as a paper of high-tech parks or of a province's counties prints them: each story speaks of one subject. */
import type { Content, Draft } from './content.ts';
import type { TypesetBlock } from './typeset-model.ts';
import { draw, isLucky, pick, type Random } from './random.ts';

/** What a name can stand for in general news: places. */
const places =
  /(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|内蒙古)(?:省|市|自治区)?|全国各地|我国|全国|各地|当地/;

/** How a headline names its subject. */
type Naming = 'title' | 'inline' | 'kicker' | 'none';

/** The same content, with a subject of `names` for each story. */
export function withSubjects(random: Random, content: Content, names: readonly string[]): Content {
  if (names.length === 0) return content;
  const naming = draw<Naming>(random, { title: 5, inline: 4, kicker: 3, none: 1 });
  return {
    ...content,
    sections: content.sections.map((section) => ({
      ...section,
      drafts: section.drafts.map((draft) => {
        const isTold =
          draft.kind === 'article' || draft.kind === 'brief' || draft.kind === 'photo' || draft.form === 'news';
        return isTold && isLucky(random, 0.95) ? withSubject(random, draft, pick(random, names), naming) : draft;
      }),
    })),
  };
}

function withSubject(random: Random, draft: Draft, name: string, usual: Naming): Draft {
  const naming = isLucky(random, 0.75) ? usual : draw<Naming>(random, { title: 5, inline: 3, kicker: 2, none: 2 });
  const title = draft.title.replace(places, '').replace(/^[：:、，\s]+/, '');
  const halves = title.split(/[\s　]+/);
  const named: Pick<Draft, 'title' | 'kicker'> =
    title === '' || naming === 'none'
      ? draft
      : naming === 'inline'
        ? { title: `${name}${pick(random, ['：', ': ', ':', '： '])}${title}`, kicker: '' }
        : naming === 'kicker'
          ? { title, kicker: isLucky(random, 0.8) ? `${name}：` : name }
          : halves.length === 2
            ? { ...draft, title: `${halves[0] ?? ''} ${name}${halves[1] ?? ''}` }
            : { ...draft, title: `${name}${title}` };
  // Who lent the picture is the subject itself as often as not.
  const pictures = draft.pictures.map((picture) => (isLucky(random, 0.5) ? { ...picture, by: name } : picture));
  return {
    ...draft,
    ...named,
    pictures,
    blocks: draft.blocks.map((block, at) => speakOf(random, block, name, at === 0)),
  };
}

/** The name in place of the first place, or before a sentence; the first paragraph nearly always has it. */
function speakOf(random: Random, block: TypesetBlock, name: string, isFirst: boolean): TypesetBlock {
  if (block.type !== 'paragraph' || !isLucky(random, isFirst ? 0.95 : 0.6)) return block;
  const text = block.text.replace(places, name);
  return {
    ...block,
    text:
      text === block.text
        ? `${pick(random, ['在', '', '近日，', '目前，'])}${name}${isLucky(random, 0.5) ? '，' : ''}${text}`
        : text,
  };
}
