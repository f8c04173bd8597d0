// Which pages of its article the text holds, and the way to the rest: joined when the reader asks.

import { useLayoutEffect } from 'preact/hooks';
import type { Article } from '../article/article';
import type { I18n, MessageKey } from '../platform/i18n';
import { Button } from '../ui/Button';
import { useI18n } from '../ui/i18n-context';
import { focusScreen } from '../ui/leaving';
import { PageLink } from '../ui/PageLink';
import { numberWords } from '../ui/page-words';
import styles from '../ui/TextNote.module.css';
import type { MissingPage } from './further-pages';
import type { Asking, RereadingModel } from './rereading';

const sentences: Record<MissingPage['why'], MessageKey> = {
  unreachable: 'missingUnreachable',
  'timed-out': 'missingTimedOut',
  refused: 'missingRefused',
  elsewhere: 'missingElsewhere',
  unreadable: 'missingUnreadable',
  'no-article': 'missingNoArticle',
  'page-policy': 'missingPolicy',
  circle: 'missingCircle',
  'too-many': 'missingTooMany',
  'no-link': 'missingNoLink',
  'page-gone': 'missingGone',
  stopped: 'missingStopped',
};

/** What may go better a second time. */
const passing: ReadonlySet<MissingPage['why']> = new Set([
  'unreachable',
  'timed-out',
  'refused',
  'no-article',
  'stopped',
]);

interface PagesRowProps {
  article: Article;
  /** `Page 1 of 3` */
  words: string;
  rereading: RereadingModel;
}

export function PagesRow({ article, words, rereading }: PagesRowProps) {
  const i18n = useI18n();
  const asking = rereading.asking.value;
  const missing = asking.status === 'joined' ? asking.missing : null;
  const isJoining = asking.status === 'joining';
  const lost = missing?.why === 'stopped' ? null : missing;
  return (
    <div class={styles.lines} data-part="pages-note" data-status={missing?.why ?? asking.status}>
      <div role="status" class={styles.lines}>
        {lost && <p>{i18n.t(sentences[lost.why], numberWords(lost.page, i18n))}</p>}
      </div>
      <div class={styles.row}>
        <p role="status" class={styles.words} aria-busy={isJoining}>
          {isJoining ? progressWords(asking, article, i18n) : words}
        </p>
        {lost?.address && <PageLink page={lost.page} address={lost.address} />}
        {(isJoining || canJoin(article, missing)) && (
          <JoinButton article={article} rereading={rereading} missing={missing} />
        )}
      </div>
    </div>
  );
}

function progressWords(asking: Asking & { page: number }, article: Article, i18n: I18n): string {
  const page = numberWords(asking.page, i18n);
  const pages = article.pagination?.pages ?? null;
  return pages === null
    ? i18n.t('joiningPage', page)
    : i18n.t('joiningPageOf', page, numberWords(pages, i18n));
}

function canJoin({ pagination }: Article, missing: MissingPage | null): boolean {
  return Boolean(pagination?.next) && (missing === null || passing.has(missing.why));
}

interface JoinButtonProps {
  article: Article;
  rereading: RereadingModel;
  missing: MissingPage | null;
}

/** One button throughout, so that the focus stays where it was pressed. */
function JoinButton({ article: { pagination }, rereading, missing }: JoinButtonProps) {
  const { t } = useI18n();
  const isJoining = rereading.asking.value.status === 'joining';
  useLayoutEffect(() => leaveFocus, []);
  const isBegun = pagination?.through !== undefined || (pagination?.page ?? 1) > 1;
  const words = isBegun ? 'joinRest' : 'joinPages';
  const again = missing !== null && missing.why !== 'stopped';
  return (
    <Button
      action={isJoining ? 'stop-joining' : 'join-pages'}
      look="outlined"
      label={t(isJoining ? 'stop' : again ? 'joinRetry' : words)}
      onPress={isJoining ? rereading.stop : rereading.join}
    />
  );
}

/** A button that goes away once all pages are there gives the focus to the text. */
function leaveFocus(): void {
  if (document.activeElement?.matches('[data-action="join-pages"], [data-action="stop-joining"]'))
    focusScreen();
}
