/**
 * In a wide window the search page is first laid out with its hits in it: to set a page of Chinese text takes a browser as
 * long as the index takes to answer, and it would be set twice. Until then the browser shows the page that the reader comes
 * from.
 */

/** A reader with a slow line sees the page before the index answers, milliseconds. */
const patience = 500;
/** Lines of a hit are as long as they can be. In a narrower window they must be measured, in a page that is laid out. */
const wide = '(min-width: 80rem)';

/** Whether they are: a media query does not know that the reader has chosen the largest letters. */
export const isWide = (): boolean => matchMedia(wide).matches && document.documentElement.dataset['size'] !== 'larger';

/** The script of the head that hides the page, for no longer than patience lasts, whatever becomes of other scripts. */
export const loweringScript = `if(matchMedia('${wide}').matches){const{style}=document.documentElement;style.display='none';setTimeout(()=>style.removeProperty('display'),${String(patience)})}`;

export function raiseCurtain(): void {
  document.documentElement.style.removeProperty('display');
}
