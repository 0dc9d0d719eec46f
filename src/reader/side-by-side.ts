/**
 * 对照: the newspaper page beside the article, its transcript and, where the archive has one, its picture. The passage in hand,
 * pointed at or with the focus, is lit in both.
 *
 * The page is taken from its own route. Where that cannot be had, as in a packed copy opened from a folder, it is followed as a
 * link.
 */

/** Blocks of the article and the segments of the page that are the same words. */
interface Pairs {
  readonly segmentsOf: ReadonlyMap<Element, readonly Element[]>;
  readonly blockOf: ReadonlyMap<Element, Element>;
}

const lit = 'is-lit';

/** Opens or closes what stands beside the article; says what a screen reader is told. `id`: the article's. */
export async function toggleBeside(article: HTMLElement, id: string, button: HTMLElement): Promise<string> {
  const reading = article.parentElement;
  const open = reading?.querySelector('.beside');
  if (open) {
    open.remove();
    reading?.classList.remove('has-beside');
    button.setAttribute('aria-expanded', 'false');
    for (const block of article.querySelectorAll(`.${lit}`)) block.classList.remove(lit);
    return '';
  }
  const route = article.querySelector<HTMLAnchorElement>('.body .place')?.href.replace(/#.*/, '');
  if (reading === null || route === undefined) return '没有原版文字可对照';
  const page = await fetchPage(route);
  if (page === null) {
    location.href = route;
    return '';
  }
  const beside = toBeside(page, route);
  const pairs = pair(article, beside, id);
  reading.append(beside);
  reading.classList.add('has-beside');
  button.setAttribute('aria-expanded', 'true');
  follow(article, beside, pairs);
  const [first] = pairs.segmentsOf.keys();
  if (first) light(first, beside, pairs);
  return '原版已列在旁边';
}

async function fetchPage(route: string): Promise<Document | null> {
  const html = await fetch(route).then(
    (answer) => (answer.ok ? answer.text() : null),
    () => null,
  );
  if (html === null) return null;
  // The policy of the article allows no styles but its own, and would complain of them.
  return new DOMParser().parseFromString(html.replaceAll(/<style\b.*?<\/style>/gs, ''), 'text/html');
}

function toBeside(page: Document, route: string): HTMLElement {
  const beside = document.createElement('aside');
  beside.className = 'beside';
  beside.setAttribute('aria-label', '原版');
  // It scrolls by itself: with the keyboard, too.
  beside.tabIndex = 0;
  const title = document.createElement('h2');
  const link = document.createElement('a');
  link.href = route;
  link.textContent = page.querySelector('h1')?.textContent ?? '原版';
  title.append(link);
  const parts = [...page.querySelectorAll('.page-image-view a, .transcript')].map((part) => {
    const copy = document.importNode(part, true);
    // An address names places of the article, not of what stands beside it.
    for (const named of copy.querySelectorAll('[id]')) {
      named.setAttribute('data-at', named.id);
      named.removeAttribute('id');
    }
    for (const link of copy.querySelectorAll('.opening, .way, .onward')) link.setAttribute('tabindex', '-1');
    return copy;
  });
  beside.append(title, ...parts);
  return beside;
}

/** Of a block, the segments from its place to the link that leads back to it: a paragraph may stand in several columns. */
function pair(article: HTMLElement, beside: HTMLElement, id: string): Pairs {
  const segmentsOf = new Map<Element, Element[]>();
  const blockOf = new Map<Element, Element>();
  for (const place of article.querySelectorAll<HTMLAnchorElement>('.body .place')) {
    const block = place.closest('.body > *');
    const start = beside.querySelector(`[data-at="${place.hash.slice(1)}"]`);
    if (block === null || start === null) continue;
    const segments: Element[] = [];
    for (let part: Element | null = start; part && !part.matches('.way'); part = part.nextElementSibling)
      if (part.matches(`.segment.of-${id}`)) segments.push(part);
    segmentsOf.set(block, segments);
    for (const segment of segments) blockOf.set(segment, block);
  }
  return { segmentsOf, blockOf };
}

function light(block: Element, beside: HTMLElement, { segmentsOf }: Pairs): void {
  for (const [other, segments] of segmentsOf)
    for (const element of [other, ...segments]) element.classList.toggle(lit, other === block);
  const [segment] = segmentsOf.get(block) ?? [];
  if (!segment) return;
  // Only the page moves, never the article that is being read.
  const [line, frame] = [segment.getBoundingClientRect(), beside.getBoundingClientRect()];
  if (line.top < frame.top || line.bottom > frame.bottom) beside.scrollTop += line.top - frame.top - frame.height / 4;
}

function follow(article: HTMLElement, beside: HTMLElement, pairs: Pairs): void {
  const listen = (from: HTMLElement, toBlock: (target: Element) => Element | undefined): void => {
    for (const event of ['pointerover', 'focusin', 'click'])
      from.addEventListener(event, ({ target }) => {
        const block = beside.isConnected && target instanceof Element ? toBlock(target) : undefined;
        if (block && pairs.segmentsOf.has(block)) light(block, beside, pairs);
      });
  };
  listen(article, (target) => target.closest('.body > *') ?? undefined);
  listen(beside, (target) => {
    const segment = target.closest('.segment');
    return segment === null ? undefined : pairs.blockOf.get(segment);
  });
  beside.addEventListener('click', ({ target }) => {
    const segment = target instanceof Element ? target.closest('.segment') : null;
    if (segment) pairs.blockOf.get(segment)?.scrollIntoView({ block: 'nearest' });
  });
}
