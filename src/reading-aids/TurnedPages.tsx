// The article in pages: a foot that says which one it is and covers what would be cut, and all the ways to turn them.

import { useLayoutEffect, useState } from 'preact/hooks';
import type { Article } from '../article/article';
import { turnPages } from '../reading/pages';
import { useI18n } from '../ui/i18n-context';
import { useKeys } from '../ui/keys';
import { type Aids, articleHere, coveredAbove, coveredBelow } from './aids';
import { hearTurns } from './page-turning';
import styles from './TurnedPages.module.css';

interface TurnedPagesProps {
  aids: Aids;
  article: Article;
}

interface Shown {
  page: number;
  count: number;
  endsAt: number | null;
}

/** Between the bar and the first line. */
const airPx = 14;

export function TurnedPages({ aids, article }: TurnedPagesProps) {
  const { t, language } = useI18n();
  const [{ page, count, endsAt }, setShown] = useState<Shown>({ page: 0, count: 1, endsAt: null });
  useLayoutEffect(() => {
    const here = articleHere();
    if (!here) return;
    const root = document.documentElement;
    // First: the lines are others in pages.
    root.dataset.pages = '';
    const pages = turnPages({
      article: here.article,
      margins: () => ({ top: coveredAbove() + airPx, bottom: Math.max(footPx(), coveredBelow()) }),
      onTurn: (page, count, endsAt) => setShown({ page, count, endsAt }),
    });
    aids.pages.value = pages;
    const stopHearing = hearTurns((by) => pages.turn(by));
    return () => {
      stopHearing();
      pages.end();
      aids.pages.value = null;
      delete root.dataset.pages;
    };
  }, [article]);

  const turn = (by: number) => (event: KeyboardEvent) => {
    if (isForTarget(event)) return false;
    // Shift and space go back, everywhere.
    const back = event.key === ' ' && event.shiftKey ? -1 : 1;
    const isSideways = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
    const reversed = isSideways && article.direction === 'rtl' ? -1 : 1;
    aids.pages.peek()?.turn(by * back * reversed);
    return true;
  };
  useKeys({
    nextPage: turn(1),
    previousPage: turn(-1),
    firstPage: turn(-Infinity),
    lastPage: turn(Infinity),
  });
  const numbers = new Intl.NumberFormat(language);
  return (
    <div
      class={styles.foot}
      data-part="page-foot"
      style={{ insetBlockStart: endsAt === null ? undefined : `${endsAt}px` }}
    >
      <p role="status">{t('pageOf', numbers.format(page + 1), numbers.format(count))}</p>
    </div>
  );
}

function footPx(): number {
  return 2.25 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}

/** Keys that a control, or a place that scrolls by itself, has a use for. */
function isForTarget({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  if (key === ' ') return target.closest('button, a, summary, [role="button"]') !== null;
  return key.startsWith('Arrow') && target.closest('[data-scroll], [data-gallery]') !== null;
}
