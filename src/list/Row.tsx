// One row of a list: headline, where it is from, the article's own date; beside them whatever its page adds.

import type { ReadonlySignal } from '@preact/signals';
import type { ComponentChild } from 'preact';
import type { ArticleSummary, Entry } from '../article/entry';
import { isInProgress, minutesLeft } from '../article/progress';
import { marksIn } from '../search/marks';
import type { Query } from '../search/query';
import type { Snippet } from '../search/snippet';
import { datedWords } from '../ui/date-words';
import { useI18n } from '../ui/i18n-context';
import { Marked } from './Marked';
import styles from './Row.module.css';
import type { RowAttributes } from './Rows';
import { OnceStill } from './stillness';

export interface RowProps {
  /** Undefined while it is being read. */
  entry: Entry | undefined;
  attributes: RowAttributes;
  /** Until it stands still its buttons wait. */
  still: ReadonlySignal<boolean>;
  /** The article in front. */
  marked?: boolean;
  selected?: boolean;
  /** The address of its reader tab. */
  address(entry: Entry): string;
  /** A press of the headline; the browser's own way to follow a link when it does nothing. */
  onOpen(entry: Entry, event: MouseEvent): void;
  /** The shelf is told where rows of several are mixed. */
  tellsShelf?: boolean;
  /** Before the headline: a box to select it by. */
  lead?: ComponentChild;
  /** What the list is searched for, to be marked. */
  query?: Query | null;
  /** The passage for which it was found. */
  passage?: Snippet | null | undefined;
  /** Below the headline: tags. */
  below?: ComponentChild;
  /** Before the publication: its icon. */
  icon?: ComponentChild;
  acts: ComponentChild;
}

export function Row(props: RowProps) {
  const { entry, attributes } = props;
  if (!entry)
    return <li {...attributes} class={`${styles.row} ${styles.waiting}`} aria-busy="true" />;
  const { language, direction } = entry.summary;
  return (
    <li
      {...attributes}
      class={styles.row}
      data-entry={entry.id}
      data-selected={props.selected ? '' : undefined}
      aria-current={props.marked ? 'page' : undefined}
    >
      {props.lead}
      <a
        class={styles.link}
        data-action="open"
        href={props.address(entry)}
        onClick={(event) => props.onOpen(entry, event)}
        onAuxClick={(event) => event.button === 1 && props.onOpen(entry, event)}
      >
        <span data-part="entry-title" lang={language ?? ''} dir={direction}>
          <Title entry={entry} query={props.query ?? null} />
        </span>
      </a>
      {props.passage && (
        <p class={styles.passage} lang={language ?? ''} dir={direction}>
          <Marked {...props.passage} />
        </p>
      )}
      {props.below}
      <div class={styles.foot}>
        <Meta entry={entry} tellsShelf={props.tellsShelf ?? false} icon={props.icon} />
        <span class={styles.acts}>
          <OnceStill still={props.still}>{props.acts}</OnceStill>
        </span>
      </div>
    </li>
  );
}

/** What the eye may catch of a row that passes by. */
export function PassingRow({ entry, attributes }: Pick<RowProps, 'entry' | 'attributes'>) {
  const { t } = useI18n();
  if (!entry) return <li {...attributes} class={styles.row} aria-busy="true" />;
  const { language, direction, title } = entry.summary;
  return (
    <li {...attributes} class={`${styles.row} ${styles.passing}`} data-entry={entry.id}>
      <span class={styles.link} data-part="entry-title" lang={language ?? ''} dir={direction}>
        {entry.damaged ? t('damagedTitle') : title}
      </span>
    </li>
  );
}

function Title({ entry, query }: { entry: Entry; query: Query | null }) {
  const { t } = useI18n();
  const { title } = entry.summary;
  if (entry.damaged) return <>{t('damagedTitle')}</>;
  return <Marked text={title} marks={query ? marksIn(title, query) : []} />;
}

interface MetaProps extends Pick<RowProps, 'icon'> {
  entry: Entry;
  tellsShelf: boolean;
}

function Meta({ entry, tellsShelf, icon }: MetaProps) {
  const i18n = useI18n();
  const { summary, archived, starred, damaged } = entry;
  const date = datedWords(summary.date, i18n, 'medium');
  const further = [
    isInProgress(entry)
      ? i18n.plural('minutesLeft', minutesLeft(entry))
      : i18n.plural('minutesShort', summary.readingMinutes),
    ...(starred ? [i18n.t('starred')] : []),
    ...(archived && tellsShelf ? [i18n.t('archived')] : []),
  ];
  const place = placeOf(summary);
  if (damaged) return <span class={styles.meta}>{i18n.t('damagedAdvice')}</span>;
  return (
    <span class={styles.meta} data-part="entry-meta">
      {icon}
      {place && <bdi class={styles.place}>{place}</bdi>}{' '}
      <span>
        {place && '· '}
        {date}
        <span class={styles.further}> · {further.join(' · ')}</span>
      </span>
    </span>
  );
}

/** The publication, or the site where it does not name itself. */
export function placeOf({ siteName, url }: ArticleSummary): string {
  return siteName ?? (URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '');
}
