/** Waits of work that would else keep the page from answering its reader. */

/** Once the reader sees what was put into the page; at once where nobody looks. */
export const afterPaint = (): Promise<void> =>
  new Promise((resolve) => {
    if (document.hidden) resolve();
    else
      requestAnimationFrame(() => {
        setTimeout(resolve);
      });
  });

/** Once what waits to be done has been done. */
export const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve);
  });
