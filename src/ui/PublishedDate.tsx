// When an article appeared, told honestly: what is known, how old that is, and on asking, what it rests on.

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Article, ArticleDate } from '../article/article';
import { calendarDay } from '../article/article-date';
import { ageWords, datedWords, timeWords } from './date-words';
import { useI18n } from './i18n-context';
import { onDemand } from './on-demand';
import styles from './PublishedDate.module.css';

export const DateWhy = onDemand(async () => (await import('./DateWhy')).DateWhy);

interface PublishedDateProps {
  article: Pick<Article, 'date' | 'modified'> & Partial<Pick<Article, 'dateDoubt'>>;
  now?: Date;
  /** Further facts, to stand between the dates and what they rest on. */
  children?: ComponentChildren;
}

export function PublishedDate({
  article: { date, modified, dateDoubt },
  now = new Date(),
  children,
}: PublishedDateProps) {
  const { t } = useI18n();
  const [open, setOpen] = useState(false);
  const change = changeAfter(date, modified);
  return (
    <>
      <p>
        <span data-part="date" data-kind={date?.kind ?? 'none'}>
          <OneDate date={date} now={now} />
        </span>
        {' · '}
        <button
          type="button"
          class={styles.why}
          data-action="why-date"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {t('dateWhy')}
        </button>
      </p>
      {change && (
        <p data-part="modified">
          <OneDate date={change} now={now} />
        </p>
      )}
      {children}
      {open && <DateWhy date={date} modified={change} doubt={dateDoubt} />}
    </>
  );
}

function OneDate({ date, now }: { date: ArticleDate | null; now: Date }) {
  const i18n = useI18n();
  if (!date) return <>{i18n.t('dateNone')}</>;
  const time = timeWords(date.value, i18n.language);
  // The age of the page's own date is no age of the article.
  const age = date.kind === 'published' ? ageWords(date.value, now, i18n.language) : null;
  return (
    <>
      <time dateTime={date.value}>{datedWords(date, i18n, 'long')}</time>
      {time && <span class={styles.time}>, {time}</span>}
      {age && <span> · {age}</span>}
    </>
  );
}

/** The later change, unless it says no more than the date itself. */
function changeAfter(date: ArticleDate | null, modified: ArticleDate | null): ArticleDate | null {
  if (!modified || modified.value === date?.value) return null;
  const sameDay = date !== null && calendarDay(date.value) === calendarDay(modified.value);
  return sameDay && modified.precision === 'day' ? null : modified;
}
