// What takes how much of this machine, as a bar and in words, and what can be thrown away.

import type { Usage } from '../library/usage';
import { Button } from '../ui/Button';
import { byteWords } from '../ui/byte-words';
import { FailureNote } from '../ui/FailureNote';
import { useI18n } from '../ui/i18n-context';
import { Note } from '../ui/Note';
import styles from './Space.module.css';
import type { Space as Measured, SpaceBytes, Upkeep } from './upkeep';

export function Space({ upkeep }: { upkeep: Upkeep }) {
  const { t } = useI18n();
  const space = upkeep.space.value;
  return (
    <section class={styles.space} data-part="space">
      <h2>{t('space')}</h2>
      {space.status === 'measuring' && <p class={styles.measuring}>{t('spaceMeasuring')}</p>}
      {space.status === 'failed' && <FailureNote failure={space.failure} part="storage-note" />}
      {space.status === 'measured' && <Amounts space={space} />}
      {space.status === 'measured' && <Removals usage={space.usage} upkeep={upkeep} />}
      <Outcome upkeep={upkeep} />
    </section>
  );
}

function Amounts({ space: { usage, bytes } }: { space: Extract<Measured, { usage: unknown }> }) {
  const { t, plural, language } = useI18n();
  const articles = usage.unread + usage.archived + usage.trash;
  const amount = (of: number | undefined) => (of === undefined ? '' : byteWords(of, language));
  return (
    <>
      {bytes && <Bar bytes={bytes} />}
      <dl class={styles.amounts}>
        <div data-kind="articles">
          <dt>{plural('spaceArticles', articles)}</dt>
          <dd>{amount(bytes?.articles)}</dd>
        </div>
        <div data-kind="pictures">
          <dt>{plural('spacePictures', usage.pictures.pictures)}</dt>
          <dd>{amount(usage.pictures.bytes)}</dd>
        </div>
        {bytes && (
          <div data-kind="free">
            <dt>{t('spaceFree')}</dt>
            <dd>{amount(bytes.free)}</dd>
          </div>
        )}
      </dl>
      {bytes === null && <p>{t('spaceUnknown')}</p>}
    </>
  );
}

/** Its parts are as wide as what they stand for; what there is at all can be seen. */
function Bar({ bytes }: { bytes: SpaceBytes }) {
  const { t, language } = useI18n();
  const kinds = ['articles', 'pictures', 'free'] as const;
  const [articles = '', pictures = '', free = ''] = kinds.map((kind) =>
    byteWords(bytes[kind], language),
  );
  return (
    <div
      class={styles.bar}
      role="img"
      aria-label={t('spaceBar', articles, pictures, free)}
      data-part="space-bar"
    >
      {kinds.map(
        (kind) =>
          bytes[kind] > 0 && <span key={kind} data-kind={kind} style={{ flexGrow: bytes[kind] }} />,
      )}
    </div>
  );
}

/** The words of each removal: its button, its question, what was done. */
const words = {
  trash: {
    action: 'empty-trash',
    act: 'discardTrash',
    question: 'trashQuestion',
    advice: 'cannotBeUndone',
    yes: 'erase',
    done: 'trashEmptied',
  },
  pictures: {
    action: 'remove-pictures',
    act: 'discardPictures',
    question: 'picturesQuestion',
    advice: 'picturesAdvice',
    yes: 'discardPicturesYes',
    done: 'picturesDiscarded',
  },
} as const;

function Removals({ usage, upkeep }: { usage: Usage; upkeep: Upkeep }) {
  const { t, plural } = useI18n();
  const doing = upkeep.doing.value;
  const counts = { trash: usage.trash, pictures: usage.archivedPictures.pictures };
  const possible = (['trash', 'pictures'] as const).filter((what) => counts[what] > 0);
  if (possible.length === 0) return null;
  if (doing.kind === 'asking') {
    const { what } = doing;
    const { question, advice, yes } = words[what];
    const buttons = (
      <>
        <Button action="confirm" look="solid" label={t(yes)} onPress={() => upkeep.remove(what)} />
        <Button action="decline" look="outlined" label={t('discardNot')} onPress={upkeep.dismiss} />
      </>
    );
    return (
      <Note part="question" advice={t(advice)} buttons={buttons}>
        {plural(question, counts[what])}
      </Note>
    );
  }
  return (
    <div class={styles.buttons}>
      {possible.map((what) => (
        <Button
          key={what}
          action={words[what].action}
          look="outlined"
          label={plural(words[what].act, counts[what])}
          disabled={doing.kind === 'working'}
          onPress={() => upkeep.ask(what)}
        />
      ))}
    </div>
  );
}

function Outcome({ upkeep }: { upkeep: Upkeep }) {
  const { plural } = useI18n();
  const doing = upkeep.doing.value;
  if (doing.kind === 'failed') return <FailureNote failure={doing.failure} part="storage-note" />;
  if (doing.kind !== 'removed') return null;
  return <Note part="upkeep-note">{plural(words[doing.what].done, doing.count)}</Note>;
}
