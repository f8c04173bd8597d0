// A thin line under the bar that says how far one has come.

import { useLayoutEffect } from 'preact/hooks';
import type { Article } from '../article/article';
import { type Aids, articleHere, coveredAbove } from './aids';
import styles from './Progress.module.css';

export function Progress({ aids }: { aids: Aids }) {
  return (
    <div
      class={styles.line}
      data-part="progress"
      style={{ '--read': aids.progress.value }}
      aria-hidden="true"
    />
  );
}

/** Measures it while one scrolls: 0 with the first line of the text at the top, 1 with its last line in view. */
export function useProgress(aids: Aids, article: Article): void {
  useLayoutEffect(() => {
    let frame = 0;
    const look = () => {
      const box = articleHere()?.body.getBoundingClientRect();
      if (!box) return;
      const above = coveredAbove();
      const toGo = box.height - (innerHeight - above);
      const isInView = box.bottom <= innerHeight + 2;
      aids.progress.value = isInView ? 1 : Math.min(1, Math.max(0, (above - box.top) / toGo));
    };
    const hear = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(look);
    };
    hear();
    const until = new AbortController();
    const how = { signal: until.signal, passive: true };
    document.addEventListener('scroll', hear, how);
    addEventListener('resize', hear, how);
    return () => {
      until.abort();
      cancelAnimationFrame(frame);
    };
  }, [article]);
}
