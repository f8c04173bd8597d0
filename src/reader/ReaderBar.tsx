// What can be done with the article in its tab.

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Article } from '../article/article';
import { markPanel } from '../marking/MarkPanel';
import { openTab } from '../platform/tabs';
import type { Aids } from '../reading-aids/aids';
import { MinutesLeft } from '../reading-aids/MinutesLeft';
import { AppearanceButton } from '../ui/AppearanceButton';
import { Button } from '../ui/Button';
import { Icon, originalIcon } from '../ui/Icon';
import { useI18n } from '../ui/i18n-context';
import {
  archiveIcon,
  copyIcon,
  helpIcon,
  highlightIcon,
  libraryIcon,
  listenIcon,
  moreIcon,
  outlineIcon,
  printIcon,
  searchIcon,
  unarchiveIcon,
  wayIcon,
} from '../ui/icons';
import type { KeepingModel } from '../ui/keeping';
import { useKeys } from '../ui/keys';
import { MenuButton } from '../ui/MenuButton';
import { onDemand } from '../ui/on-demand';
import { SaveButton } from '../ui/SaveButton';
import { printPage } from './print';
import styles from './ReaderBar.module.css';
import type { ReaderState } from './state';

const AidsMenu = onDemand(async () => (await import('../reading-aids/AidsMenu')).AidsMenu);

interface ReaderBarProps {
  reader: ReaderState;
  /** Null while it is on its way: then its own buttons wait. */
  article: Article | null;
  keeping: KeepingModel | null;
  aids: Aids;
  /** Whether the article is listened to; undefined while there is none. */
  listens?: boolean;
  toggleListening?(): void;
  showHelp(): void;
}

export function ReaderBar(props: ReaderBarProps) {
  const { reader, article, keeping, aids, listens, toggleListening = () => {} } = props;
  const { t } = useI18n();
  const now = keeping?.keeping.value;
  const archived = now?.status === 'kept' && now.entry.archived;
  useKeys({
    library: () => pressInBar('library'),
    original: () => pressInBar('open-original'),
    copyAddress: () => pressInBar('copy-address'),
    mySite: () => article !== null && openMySite(article.url),
  });
  return (
    <div class="reader-bar">
      <a
        class={styles.original}
        data-action="library"
        href="library.html"
        aria-label={t('openLibrary')}
        title={t('openLibrary')}
      >
        <Icon shape={libraryIcon} />
      </a>
      <SaveButton keeping={keeping} />
      {now?.status === 'kept' && (
        <Button
          action="archive"
          command="archive"
          icon={archived ? unarchiveIcon : archiveIcon}
          label={t(archived ? 'unarchive' : 'archive')}
          onPress={() => reader.archive(now.entry)}
        />
      )}
      <span class={styles.gap}>{article && <MinutesLeft aids={aids} article={article} />}</span>
      <Button
        action="outline"
        command="outline"
        icon={outlineIcon}
        label={t('outline')}
        disabled={article === null}
        expanded={aids.outline.isOpen}
        onPress={aids.outline.toggle}
      />
      <Button
        action="listen"
        command="listen"
        icon={listenIcon}
        label={t('listen')}
        disabled={article === null}
        expanded={listens ?? false}
        onPress={toggleListening}
      />
      <Button
        action="highlights"
        command="highlights"
        icon={highlightIcon}
        label={t('highlights')}
        disabled={article === null}
        expanded={markPanel.isOpen}
        onPress={markPanel.toggle}
      />
      <MenuButton
        action="ways"
        command="ways"
        icon={wayIcon}
        label={t('waysOfReading')}
        menu={(menu) => <AidsMenu {...menu} aids={aids} />}
      />
      <AppearanceButton page={article?.url} />
      <Rest {...props} />
    </div>
  );
}

/** What is needed less often; where the bar is narrow, behind a button of its own. */
function Rest({ reader, article, aids, showHelp }: ReaderBarProps) {
  const { t } = useI18n();
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!open) return;
    const opener = place.current?.querySelector<HTMLElement>('[data-action="more"]');
    const until = new AbortController();
    const close = () => setOpen(false);
    // Whatever was pressed, in it or elsewhere.
    const hearPress = ({ target }: Event) => !opener?.contains(target as Node) && close();
    const hearKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      close();
      opener?.focus();
    };
    document.addEventListener('click', hearPress, { signal: until.signal });
    document.addEventListener('keydown', hearKey, { signal: until.signal, capture: true });
    return () => until.abort();
  }, [open]);
  return (
    <div ref={place} class={styles.rest} data-open={open}>
      <span class={styles.more}>
        <Button
          action="more"
          icon={moreIcon}
          label={t('moreActions')}
          expanded={open}
          onPress={() => setOpen(!open)}
        />
      </span>
      <div class={styles.others}>
        <Button
          action="find"
          command="find"
          icon={searchIcon}
          label={t('findInArticle')}
          disabled={article === null}
          expanded={aids.isFinding.value}
          onPress={() => {
            aids.isFinding.value = !aids.isFinding.peek();
          }}
        />
        <Original url={article?.url} />
        <Button
          action="copy-address"
          command="copyAddress"
          icon={copyIcon}
          label={t('copyAddress')}
          disabled={article === null}
          onPress={() => article && reader.copyAddress(article.url)}
        />
        <Button
          action="print"
          command="print"
          icon={printIcon}
          label={t('print')}
          disabled={article === null}
          onPress={() => void printPage()}
        />
        <Button
          action="help"
          command="help"
          icon={helpIcon}
          label={t('keyboard')}
          onPress={showHelp}
        />
      </div>
    </div>
  );
}

function openMySite(page: string): void {
  void openTab(`site.html?${new URLSearchParams({ always: page })}`);
}

/** As with the mouse; from what opens, the focus goes on there. */
function pressInBar(action: string): void {
  const control = document.querySelector<HTMLElement>(`.reader-bar [data-action="${action}"]`);
  control?.focus();
  control?.click();
}

function Original({ url }: { url: string | undefined }) {
  const { t } = useI18n();
  const label = t('openOriginal');
  const icon = <Icon shape={originalIcon} />;
  if (url === undefined) return <span class={styles.original}>{icon}</span>;
  return (
    <a
      class={styles.original}
      data-action="open-original"
      href={url}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={label}
      title={label}
    >
      {icon}
    </a>
  );
}
