// The reading list: a word about the page in front if it has no article, the search, the shelves, the rows.

import { useLayoutEffect, useRef } from 'preact/hooks';
import { openTab } from '../platform/tabs';
import { AppearanceButton } from '../ui/AppearanceButton';
import { useFocusOnArrival } from '../ui/arrival';
import { Button } from '../ui/Button';
import { FailureNote } from '../ui/FailureNote';
import { useI18n } from '../ui/i18n-context';
import { articleIcon, backupIcon, helpIcon, libraryIcon } from '../ui/icons';
import { ListRows } from './ListRows';
import styles from './ListScreen.module.css';
import { ListTools } from './ListTools';
import { PageNote } from './PageNote';
import type { ListScreenProps } from './screen';

export function ListScreen(props: ListScreenProps) {
  const { t } = useI18n();
  const { state, list } = props;
  const place = useRef<HTMLDivElement>(null);
  useFocusOnArrival(place);
  const listing = list.listing.value;
  // Pressed on a reader tab, the list opens on the shelf where that article stands.
  const own = state.reading.reading.value;
  const inFront = own.status === 'own-page' ? own.articleId : null;
  useLayoutEffect(() => {
    if (inFront !== null && listing.status === 'shown') list.reveal(inFront);
  }, [inFront, listing.status]);
  const hasTools =
    listing.status === 'shown' &&
    (listing.total > 0 || list.hasTrash.value || list.shelf.value === 'trash');
  const failure = listing.status === 'failed' ? listing.failure : list.acts.failure.value;
  return (
    <>
      <ListBar {...props} />
      <div ref={place} class={`popup-screen ${styles.screen}`} data-screen="list" tabIndex={-1}>
        <PageNote state={state} />
        {failure && <FailureNote failure={failure} part="storage-note" />}
        {hasTools && <ListTools list={list} />}
        {list.shelf.value === 'trash' && <p class={styles.aside}>{t('trashAside')}</p>}
        {listing.status === 'shown' && listing.shelf === list.shelf.value && (
          <ListRows {...props} listing={listing} />
        )}
      </div>
    </>
  );
}

function ListBar({ state, showHelp }: ListScreenProps) {
  const { t } = useI18n();
  const hasArticle = ['reading', 'shown'].includes(state.reading.reading.value.status);
  return (
    <div class="popup-bar">
      <h1 class={styles.heading}>{t('readingList')}</h1>
      <Button
        action="help"
        command="help"
        icon={helpIcon}
        label={t('keyboard')}
        onPress={showHelp}
      />
      <Button
        action="library"
        icon={libraryIcon}
        label={t('openLibrary')}
        onPress={() => void openTab('library.html').then(() => window.close())}
      />
      <Button
        action="storage"
        icon={backupIcon}
        label={t('backup')}
        onPress={() => void openTab('storage.html').then(() => window.close())}
      />
      <AppearanceButton />
      {hasArticle && (
        <Button
          action="show-article"
          icon={articleIcon}
          look="worded"
          label={t('article')}
          onPress={state.showPage}
        />
      )}
    </div>
  );
}
