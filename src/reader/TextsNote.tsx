// Before the text: which of an article's texts this is, and the way to the others.

import type { ComponentChildren } from 'preact';
import type { Article } from '../article/article';
import type { Entry, Version } from '../article/entry';
import { readStamp, type Stamp } from '../article/stamp';
import { Button } from '../ui/Button';
import { changeWords } from '../ui/change-words';
import { useI18n } from '../ui/i18n-context';
import styles from '../ui/TextNote.module.css';
import type { ReaderState } from './state';
import own from './TextsNote.module.css';
import type { ShownText } from './texts';

interface TextsNoteProps {
  reader: ReaderState;
  /** The article as the library has it; null while it is not known, or not kept. */
  entry: Entry | null;
}

export function TextsNote({ reader, entry }: TextsNoteProps) {
  const text = reader.text.value;
  if (text.kind === 'changes') return <Changed reader={reader} text={text} />;
  if (text.kind === 'version') return <Older reader={reader} version={text.version} />;
  return entry?.versions ? <Others versions={entry.versions} /> : null;
}

function Changed({
  reader,
  text: { since, changes, before, now },
}: {
  reader: ReaderState;
  text: Extract<ShownText, { kind: 'changes' }>;
}) {
  const i18n = useI18n();
  const { t, language } = i18n;
  const words = changeWords(changes, i18n);
  const isPage = since === 'page';
  return (
    <Band part="changes-note" status="changes">
      <p>
        {words === ''
          ? t('unchanged')
          : isPage
            ? t('changedSince', words)
            : t('changedSinceVersion', momentWords(since, language), words)}
      </p>
      {changes.headline && <Before label={t('headlineBefore')} article={before} field="title" />}
      {changes.standfirst && (
        <Before label={t('standfirstBefore')} article={before} field="standfirst" />
      )}
      <div class={styles.row}>
        {isPage && words !== '' && (
          <>
            <Button
              action="update-copy"
              look="outlined"
              label={t('updateCopy')}
              onPress={() => reader.update(now)}
            />
            <Button
              action="keep-both"
              look="outlined"
              label={t('keepBoth')}
              onPress={() => reader.keepBoth(now)}
            />
          </>
        )}
        <PlainLink search={{}}>{t(isPage ? 'showCopy' : 'showNewest')}</PlainLink>
      </div>
    </Band>
  );
}

function Before({
  label,
  article,
  field,
}: {
  label: string;
  article: Article;
  field: 'title' | 'standfirst';
}) {
  const { language, direction } = article;
  if (!article[field]) return null;
  return (
    <p class={own.before}>
      {label}{' '}
      <del lang={language ?? ''} dir={direction}>
        {article[field]}
      </del>
    </p>
  );
}

function Older({ reader, version }: { reader: ReaderState; version: Stamp }) {
  const { t, language } = useI18n();
  return (
    <Band part="versions-note" status="older">
      <p>{t('olderText', momentWords(version, language))}</p>
      <div class={styles.row}>
        <PlainLink search={{ changes: version }}>{t('showChangesSince')}</PlainLink>
        <PlainLink search={{}}>{t('showNewest')}</PlainLink>
        <Button
          action="drop-version"
          look="outlined"
          label={t('dropVersion')}
          onPress={() => reader.dropVersion(version)}
        />
      </div>
    </Band>
  );
}

function Others({ versions }: { versions: Version[] }) {
  const { t, language } = useI18n();
  return (
    <Band part="versions-note" status="others">
      <p>{t('olderTexts')}</p>
      <ul class={own.list}>
        {versions.toReversed().map(({ id, title }) => (
          <li key={id}>
            <PlainLink search={{ version: id }}>{momentWords(id, language)}</PlainLink>{' '}
            <bdi>{title}</bdi> ·{' '}
            <PlainLink search={{ changes: id }}>{t('showChangesSince')}</PlainLink>
          </li>
        ))}
      </ul>
    </Band>
  );
}

interface BandProps {
  part: string;
  status: string;
  children: ComponentChildren;
}

/** In our language, whatever the article's. */
function Band({ part, status, children }: BandProps) {
  const { language, direction } = useI18n();
  return (
    <div
      class={styles.note}
      data-part={part}
      data-status={status}
      data-can-go="false"
      lang={language}
      dir={direction}
    >
      <div class={styles.lines}>{children}</div>
    </div>
  );
}

/** This tab with another of the article's texts. */
function PlainLink({
  search,
  children,
}: {
  search: { version?: Stamp; changes?: Stamp };
  children: ComponentChildren;
}) {
  const id = new URL(location.href).searchParams.get('id') ?? '';
  const action = search.version ? 'open-version' : search.changes ? 'show-changes' : 'show-copy';
  return (
    <a class={own.link} data-action={action} href={`?${new URLSearchParams({ id, ...search })}`}>
      {children}
    </a>
  );
}

/** When a text was kept, in the reader's own time. */
function momentWords(version: Stamp, language: string): string {
  const { ms } = readStamp(version);
  if (Number.isNaN(ms)) return '';
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' }).format(ms);
}
