// The bar at the foot of the reader tab while the article is read aloud. Its code comes when it is asked for.

import { effect, type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Article } from '../article/article';
import { browserClock, browserEngine } from '../platform/browser-speech';
import {
  loadListening,
  onListeningChange,
  rates,
  saveListening,
} from '../platform/listening-settings';
import { Button } from '../ui/Button';
import type { Shape } from '../ui/Icon';
import { useI18n } from '../ui/i18n-context';
import {
  backIcon,
  closeIcon,
  forwardIcon,
  paragraphBackIcon,
  paragraphForwardIcon,
  pauseIcon,
  playIcon,
  queueIcon,
} from '../ui/icons';
import { useKeys } from '../ui/keys';
import styles from './Listen.module.css';
import { RateChoice, SleepChoice, VoiceChoice } from './ListenChoices';
import { ListenNote } from './ListenNote';
import { focusInBar } from './listen-focus';
import { type ListenedHooks, type ListenedPage, listenedPage } from './listened-page';
import { createListening, type Listening, type ListeningModel } from './listening';
import { offerMediaKeys } from './media-keys';
import type { Queue } from './queue';
import { tabSleep } from './tab-sleep';

interface ListenProps {
  article: Article;
  queue: Queue;
  /** Shows the page with a line, where the article is turned in pages; false where it is not. */
  showPage(box: DOMRect): boolean;
  onClose(): void;
}

export function Listen(props: ListenProps) {
  const { article, queue } = props;
  const { language: own } = useI18n();
  const isAway = useSignal(false);
  const language = article.language ?? own;
  const [listened, setListened] = useState<Listened | null>(null);
  // Once its text is on the screen: another version of it may have taken its place.
  useLayoutEffect(() => {
    isAway.value = false;
    const onAway = (to: boolean) => {
      isAway.value = to;
    };
    const now = listen(article, language, queue, { onAway, showPage: props.showPage });
    setListened(now);
    return now.end;
  }, [article]);
  useEffect(queue.begin, [queue]);
  return listened && <Bar {...{ ...props, ...listened, language, isAway }} />;
}

interface BarProps extends ListenProps, Listened {
  language: string;
  isAway: ReadonlySignal<boolean>;
}

function Bar({ model, page, queue, language, isAway, onClose }: BarProps) {
  const { t } = useI18n();
  const changeRate = (by: 1 | -1) => {
    const steps: readonly number[] = rates;
    const next = steps[steps.indexOf(model.rate.peek()) + by];
    if (next !== undefined) model.chooseRate(next);
  };
  useKeys({
    listen: model.toggle,
    faster: () => changeRate(1),
    slower: () => changeRate(-1),
    sentenceBack: () => model.bySentence(-1),
    sentenceForward: () => model.bySentence(1),
    paragraphBack: () => model.byParagraph(-1),
    paragraphForward: () => model.byParagraph(1),
  });
  return (
    <section class={styles.place} data-part="listening" data-at-foot aria-label={t('listening')}>
      {isAway.value && (
        <span class={styles.back}>
          <Button
            action="back-to-spoken"
            look="outlined"
            label={t('backToSpoken')}
            onPress={page.comeBack}
          />
        </span>
      )}
      <div class={styles.bar}>
        <ListenNote model={model} queue={queue} language={language} />
        <div class={styles.controls}>
          <Steps model={model} />
          <Button
            action="close-listening"
            icon={closeIcon}
            label={t('stopListening')}
            onPress={onClose}
          />
          <div class={styles.choices}>
            <RateChoice model={model} />
            <VoiceChoice model={model} language={language} />
            <SleepChoice model={model} />
            <QueueSwitch queue={queue} />
          </div>
        </div>
      </div>
    </section>
  );
}

interface Listened {
  page: ListenedPage;
  model: ListeningModel;
  end(): void;
}

/** Reads the article on the screen aloud, until its end, or that of the page. */
function listen(
  { title, siteName }: Article,
  language: string,
  queue: Queue,
  hooks: ListenedHooks,
): Listened {
  const article = document.querySelector('[data-screen="article"] article');
  if (!article) throw new Error('an article is listened to where it is on the screen');
  const page = listenedPage(article, hooks);
  const sleep = tabSleep(sessionStorage, Date.now);
  const model = createListening({
    engine: browserEngine(),
    clock: browserClock,
    settings: { load: loadListening, save: saveListening, onChange: onListeningChange },
    // The list goes on by itself from one page to the next.
    goesOn: queue.isOn.peek() ? sleep.load() : null,
    noteSleep: sleep.save,
    text: page.text,
    language,
    beginning: page.beginning,
    show: page.show,
    onEnd: () => void queue.goOn(),
  });
  const keys = offerMediaKeys({ title, artist: siteName ?? '' }, model);
  const stopTelling = model.listening.subscribe(({ status }) => keys.tell(status === 'playing'));
  const stopPassing = effect(() => {
    if (model.voice.value !== null || model.isAsleep.value || !queue.isOn.value) return;
    const ms = unreadableMs(model.listening.value.status);
    return ms === null ? undefined : browserClock.after(ms, () => void queue.goOn());
  });
  // Chromium would read on when the page is gone.
  addEventListener('pagehide', model.pause);
  void model.start();
  return {
    page,
    model,
    end() {
      removeEventListener('pagehide', model.pause);
      stopTelling();
      stopPassing();
      model.end();
      keys.end();
      page.end();
    },
  };
}

/** So long an article of the list that no voice may read stands there with the reason; null for others. */
function unreadableMs(status: Listening['status']): number | null {
  if (status === 'none-speaks') return 5000;
  // Somebody may be there to answer.
  return status === 'asking' ? 20_000 : null;
}

function Steps({ model }: { model: ListeningModel }) {
  const { t } = useI18n();
  const { status } = model.listening.value;
  const isPlaying = status === 'playing';
  const isOff = !['playing', 'paused', 'ended'].includes(status);
  const place = useRef<HTMLDivElement>(null);
  // The press that opened the bar asked for reading: stopping it is the next thing to do.
  useEffect(() => {
    if (!isOff) focusInBar(place.current?.querySelector<HTMLElement>('[data-action="play"]'));
  }, [isOff]);
  const step = (action: string, icon: Shape, label: string, onPress: () => void) => (
    <Button {...{ action, icon, label, onPress }} disabled={isOff} />
  );
  return (
    <div ref={place} class={styles.steps}>
      {step('paragraph-back', paragraphBackIcon, t('paragraphBack'), () => model.byParagraph(-1))}
      {step('sentence-back', backIcon, t('sentenceBack'), () => model.bySentence(-1))}
      {step(
        'play',
        isPlaying ? pauseIcon : playIcon,
        t(isPlaying ? 'pause' : 'play'),
        model.toggle,
      )}
      {step('sentence-forward', forwardIcon, t('sentenceForward'), () => model.bySentence(1))}
      {step('paragraph-forward', paragraphForwardIcon, t('paragraphForward'), () =>
        model.byParagraph(1),
      )}
    </div>
  );
}

/** Whether the unread list follows; nothing where nothing would. */
function QueueSwitch({ queue }: { queue: Queue }) {
  const { t, plural } = useI18n();
  const left = queue.left.value;
  if (!left) return null;
  return (
    <Button
      action="queue"
      icon={queueIcon}
      look="worded"
      label={t('thenUnread')}
      pressed={queue.isOn.value}
      onPress={queue.toggle}
    >
      <span class={styles.left}>{plural('more', left)}</span>
    </Button>
  );
}
