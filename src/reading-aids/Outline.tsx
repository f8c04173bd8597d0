// The headings of the article in a panel beside it, the one that is being read marked.

import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Article } from '../article/article';
import { type Heading, headingAt } from '../reading/outline';
import { useI18n } from '../ui/i18n-context';
import { SidePanel } from '../ui/SidePanel';
import { isSheet } from '../ui/side-panel';
import type { Aids } from './aids';
import { headingFrom, headingsHere, readingLine } from './headings';
import { MinutesLeft } from './MinutesLeft';
import styles from './Outline.module.css';

interface OutlineProps {
  aids: Aids;
  article: Article;
}

export function Outline({ aids, article }: OutlineProps) {
  const { t } = useI18n();
  const [headings, setHeadings] = useState<Heading[]>([]);
  // Once its text is on the screen.
  useLayoutEffect(() => setHeadings(headingsHere()), [article]);
  const current = useCurrent(headings);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const shown = list.current?.children[current];
    shown?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <SidePanel
      part="outline"
      heading={t('outline')}
      actions={<MinutesLeft aids={aids} article={article} />}
      onClose={aids.outline.close}
    >
      {headings.length < 2 && <p class={styles.none}>{t('noHeadings')}</p>}
      <ul ref={list} class={styles.headings} lang={article.language ?? ''} dir={article.direction}>
        {headings.map(({ element, text, level }, at) => (
          <li key={element} data-level={Math.min(level, 4)}>
            <button
              type="button"
              data-action="to-heading"
              aria-current={at === current ? 'location' : undefined}
              onClick={() => {
                if (isSheet()) aids.outline.close();
                aids.go(element);
              }}
            >
              {text}
            </button>
          </li>
        ))}
      </ul>
    </SidePanel>
  );
}

/** Followed while one scrolls. */
function useCurrent(headings: Heading[]): number {
  const [current, setCurrent] = useState(0);
  useEffect(() => {
    let frame = 0;
    const look = () => setCurrent(headingAt(headings, readingLine()));
    const hear = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(look);
    };
    look();
    document.addEventListener('scroll', hear, { passive: true });
    return () => {
      document.removeEventListener('scroll', hear);
      cancelAnimationFrame(frame);
    };
  }, [headings]);
  return current;
}

/** Goes to the heading after or before the one that is being read; false where there is none. */
export function stepHeading(aids: Aids, by: 1 | -1): boolean {
  const headings = headingsHere();
  const wanted = headings[headingFrom(headings, by)];
  if (!wanted) return false;
  aids.go(wanted.element);
  // Where the keys go on from, and what a screen reader says.
  wanted.element.tabIndex = -1;
  wanted.element.focus({ preventScroll: true });
  return true;
}
