// The places of the library, at the side: shelves, stars, tags, and the way to what is kept.

import type { MessageKey } from '../platform/i18n';
import { AppearanceButton } from '../ui/AppearanceButton';
import { Button } from '../ui/Button';
import { bookmarkIcon, Icon, type Shape } from '../ui/Icon';
import { useI18n } from '../ui/i18n-context';
import {
  archiveIcon,
  articleIcon,
  backupIcon,
  deleteIcon,
  helpIcon,
  highlightIcon,
  libraryIcon,
  starIcon,
  tagIcon,
} from '../ui/icons';
import { Mark } from '../ui/Mark';
import type { Place } from './arrange';
import styles from './Places.module.css';
import type { LibraryPageState } from './state';

const shelves: readonly { place: Place; icon: Shape; label: MessageKey }[] = [
  { place: 'unread', icon: bookmarkIcon, label: 'unread' },
  { place: 'reading', icon: articleIcon, label: 'inProgress' },
  { place: 'starred', icon: starIcon, label: 'starred' },
  { place: 'highlights', icon: highlightIcon, label: 'highlights' },
  { place: 'archived', icon: archiveIcon, label: 'archived' },
  { place: 'all', icon: libraryIcon, label: 'allArticles' },
  { place: 'trash', icon: deleteIcon, label: 'trash' },
];

interface PlacesProps {
  state: LibraryPageState;
  storageAddress: string;
  onHelp(): void;
}

export function Places({ state, storageAddress, onHelp }: PlacesProps) {
  const { t } = useI18n();
  return (
    <nav class={styles.places} aria-label={t('places')}>
      <div class={styles.head}>
        <Mark />
        <AppearanceButton opensTo="end" />
        <Button
          action="help"
          command="help"
          icon={helpIcon}
          label={t('keyboard')}
          onPress={onHelp}
        />
      </div>
      <ul>
        {shelves.map(({ place, icon, label }) => (
          <PlaceButton key={place} state={state} place={place} icon={icon} label={t(label)} />
        ))}
      </ul>
      {state.tags.value.length > 0 && (
        <>
          <h2>{t('tags')}</h2>
          <ul class={styles.tags}>
            {state.tags.value.map((tag) => (
              <PlaceButton
                key={tag}
                state={state}
                place={`tag:${tag}`}
                icon={tagIcon}
                label={tag}
              />
            ))}
          </ul>
        </>
      )}
      <a class={styles.foot} data-action="storage" href={storageAddress}>
        <Icon shape={backupIcon} />
        {t('storageHeading')}
      </a>
    </nav>
  );
}

interface PlaceButtonProps {
  state: LibraryPageState;
  place: Place;
  icon: Shape;
  label: string;
}

function PlaceButton({ state, place, icon, label }: PlaceButtonProps) {
  const { language } = useI18n();
  const count = state.counts.value.get(place) ?? 0;
  const { place: current, query } = state.shown.value;
  return (
    <li>
      <button
        type="button"
        class={styles.place}
        data-action="show-place"
        data-place={place}
        aria-current={
          current === place && (query === '' || place === 'highlights') ? 'page' : undefined
        }
        onClick={() => state.show({ place, query: '' })}
      >
        <Icon shape={icon} />
        <bdi class={styles.label}>{label}</bdi>
        {count > 0 && (
          <span class={styles.count}>{new Intl.NumberFormat(language).format(count)}</span>
        )}
      </button>
    </li>
  );
}
