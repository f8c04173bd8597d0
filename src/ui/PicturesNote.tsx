// What there is to say about the pictures of a kept article: how far their keeping has come, or that some are not kept
// and what can be done. Beside the text, which stays where it is.

import { useState } from 'preact/hooks';
import type { PictureFault } from '../messages';
import type { MessageKey } from '../platform/i18n';
import { Button } from './Button';
import { FailureNote } from './FailureNote';
import { useI18n } from './i18n-context';
import { closeIcon } from './icons';
import type { LostPicture, PicturesModel } from './pictures';
import styles from './TextNote.module.css';

interface PicturesNoteProps {
  pictures: PicturesModel;
  /** Asks the browser for what fetching them takes; called in the turn of the press. */
  allow(lost: LostPicture[]): Promise<boolean>;
}

export function PicturesNote({ pictures, allow }: PicturesNoteProps) {
  const { t, plural, language, direction } = useI18n();
  const [isAway, setAway] = useState(false);
  const { total, wanted, lost } = pictures.status.value;
  const failure = pictures.failure.value;
  if (failure) return <FailureNote failure={failure} part="storage-note" />;
  if (wanted > 0) {
    const done = total - wanted;
    return (
      <div class={styles.note} data-part="pictures-note" lang={language} dir={direction}>
        <label class={styles.words}>
          {plural('picturesComing', total, String(done))}
          <progress class={styles.progress} value={done} max={total} />
        </label>
      </div>
    );
  }
  if (lost.length === 0 || isAway) return null;
  const again = lost.filter(({ fault }) => fault === null || canHelp[fault].again);
  const advice = adviceFor(lost);
  return (
    <div
      class={styles.note}
      data-part="pictures-note"
      data-can-go="true"
      lang={language}
      dir={direction}
      role="status"
    >
      <span class={styles.away}>
        <Button
          action="put-away"
          icon={closeIcon}
          look="small"
          label={t('putAway')}
          onPress={() => setAway(true)}
        />
      </span>
      <p class={styles.words}>
        {plural('picturesLost', lost.length)}
        {advice && <span class={styles.advice}> {t(advice)}</span>}
      </p>
      {again.length > 0 && (
        <div class={styles.row}>
          <Button
            action="keep-pictures"
            look="outlined"
            label={plural('keepPictures', again.length)}
            onPress={() => pictures.keepLost(allow)}
          />
        </div>
      )}
    </div>
  );
}

/** What to say of each fault, and whether another try can help. */
const canHelp: Record<PictureFault, { again: boolean; advice: MessageKey | null }> = {
  'storage-full': { again: true, advice: 'picturesDiskFull' },
  unreachable: { again: true, advice: 'picturesUnreachable' },
  'timed-out': { again: true, advice: null },
  removed: { again: true, advice: null },
  refused: { again: true, advice: 'picturesGone' },
  'no-picture': { again: false, advice: 'picturesGone' },
  'too-large': { again: false, advice: 'picturesTooLarge' },
  'too-many': { again: false, advice: 'picturesTooMany' },
};

/** Of several faults the one with the most to be done about it. */
function adviceFor(lost: LostPicture[]): MessageKey | null {
  const faults = new Set(lost.map(({ fault }) => fault));
  const order = Object.keys(canHelp) as PictureFault[];
  const worst = order.find((fault) => faults.has(fault));
  return worst ? canHelp[worst].advice : null;
}
