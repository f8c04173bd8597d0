// Printing what is on the screen; how it looks on paper is ui/print.css.

/** Pictures that are still on their way are waited for, but not for ever. */
const patienceMs = 3000;

/** Has the browser print the page, with all of its pictures. */
export async function printPage(): Promise<void> {
  const pictures = [...document.querySelectorAll<HTMLImageElement>('.article img')].filter(
    ({ complete }) => !complete,
  );
  // Those far below would else come only when they are scrolled to.
  for (const picture of pictures) picture.loading = 'eager';
  const settled = Promise.allSettled(pictures.map((picture) => picture.decode()));
  await Promise.race([settled, new Promise((resolve) => setTimeout(resolve, patienceMs))]);
  window.print();
}
