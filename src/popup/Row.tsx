// One row of the list: headline, where it is from, the article's own date, and what can be done with it.

import type { ComponentChildren } from 'preact';
import type { ArticleSummary, Entry } from '../article/entry';
import { Button } from '../ui/Button';
import { datedWords } from '../ui/date-words';
import { originalIcon } from '../ui/Icon';
import { useI18n } from '../ui/i18n-context';
import { archiveIcon, copyIcon, deleteIcon, unarchiveIcon } from '../ui/icons';
import styles from './Row.module.css';
import type { ScreenProps } from './screen';

interface RowProps extends ScreenProps {
  entry: Entry;
  /** The article in front. */
  marked: boolean;
  onOpen(entry: Entry): void;
  onArchive(entry: Entry): void;
  onRemove(entry: Entry): void;
}

export function Row(props: RowProps) {
  const { entry, marked } = props;
  const { title, language, direction } = entry.summary;
  return (
    <li class={styles.row} data-entry={entry.id} aria-current={marked ? 'page' : undefined}>
      <Link {...props}>
        <span data-part="entry-title" lang={language ?? ''} dir={direction}>
          {title}
        </span>
      </Link>
      <div class={styles.foot}>
        <Meta {...props} />
        <RowActs {...props} />
      </div>
    </li>
  );
}

/** A true link, so that the browser's own ways to open one work too. */
function Link({ entry, onOpen, browser, children }: RowProps & { children: ComponentChildren }) {
  const inBackground = (event: MouseEvent) => {
    event.preventDefault();
    browser.openInBackground(entry);
  };
  return (
    <a
      class={styles.link}
      data-action="open"
      href={browser.readerAddress(entry.id)}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey) return inBackground(event);
        if (event.shiftKey) return;
        event.preventDefault();
        onOpen(entry);
      }}
      onAuxClick={(event) => event.button === 1 && inBackground(event)}
    >
      {children}
    </a>
  );
}

function RowActs({ entry, browser, say, onArchive, onRemove }: RowProps) {
  const { t } = useI18n();
  const { url } = entry.summary;
  return (
    <span class={styles.acts}>
      <Button
        action="open-original"
        icon={originalIcon}
        look="small"
        label={t('openOriginal')}
        onPress={() => browser.openOriginal(entry)}
      />
      <Button
        action="copy-address"
        icon={copyIcon}
        look="small"
        label={t('copyAddress')}
        onPress={() => void browser.copy(url).then(() => say(t('didCopy')))}
      />
      <Button
        action="archive"
        icon={entry.archived ? unarchiveIcon : archiveIcon}
        look="small"
        label={t(entry.archived ? 'unarchive' : 'archive')}
        onPress={() => onArchive(entry)}
      />
      <Button
        action="delete"
        icon={deleteIcon}
        look="small"
        label={t('delete')}
        onPress={() => onRemove(entry)}
      />
    </span>
  );
}

/** The search looks on both shelves, so it tells which one a row is from. */
function Meta({ entry: { summary, archived }, list }: RowProps) {
  const i18n = useI18n();
  const date = datedWords(summary.date, i18n, 'medium');
  const further = [
    i18n.plural('minutesShort', summary.readingMinutes),
    ...(archived && list.query.value !== '' ? [i18n.t('archived')] : []),
  ];
  const place = placeOf(summary);
  return (
    <span class={styles.meta} data-part="entry-meta">
      {place && <bdi class={styles.place}>{place}</bdi>}{' '}
      <span>
        {place && '· '}
        {date}
        <span class={styles.further}> · {further.join(' · ')}</span>
      </span>
    </span>
  );
}

function placeOf({ siteName, url }: ArticleSummary): string {
  return siteName ?? (URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '');
}
