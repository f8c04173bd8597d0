// A command, its keys, and how it gets another one: press, and press the new key. Where that key is another
// command's on the same screen, the reader says who shall have it.

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../ui/Button';
import { useI18n } from '../ui/i18n-context';
import { losersOf } from '../ui/key-choices';
import { keyFacts, keyName } from '../ui/key-facts';
import { keyTable } from '../ui/key-table';
import { type Command, keyMap, keyOf } from '../ui/keys';
import { chooseKey, keyChoices } from '../ui/own-keys';
import styles from './Keys.module.css';

type Changing =
  | { kind: 'no' }
  | { kind: 'listening'; refused: boolean }
  | { kind: 'asking'; key: string; losers: Command[] };

const no: Changing = { kind: 'no' };

export function KeyRow({ command }: { command: Command }) {
  const { t } = useI18n();
  const [changing, setChanging] = useState<Changing>(no);
  const row = useRef<HTMLDivElement>(null);
  const label = t(keyFacts[command].words);
  const ownKey = keyChoices.value.own[command];

  function assign(key: string): void {
    const losers = losersOf(keyChoices.peek(), command, key);
    if (losers.length > 0) setChanging({ kind: 'asking', key, losers });
    else give(key);
  }

  function give(key: string | null): void {
    chooseKey(command, key);
    setChanging(no);
    focusButton();
  }

  /** One that had no character at first asks nobody for it. */
  function setBack(): void {
    const first = characterOf(command);
    if (first === undefined) give(null);
    else assign(first);
  }

  function hear(event: KeyboardEvent): void {
    if (event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    const key = keyOf(event);
    if (key === 'Escape') setChanging(no);
    else if (key === 'Delete' || key === 'Backspace') give('');
    else if (key && key.length === 1 && key !== ' ') assign(key);
    else if (!silent.has(event.key)) setChanging({ kind: 'listening', refused: true });
  }

  const focusButton = () =>
    row.current?.querySelector<HTMLElement>('[data-action="change-key"]')?.focus();

  const listens = changing.kind === 'listening';
  // Whoever sees that it listens is heard.
  useLayoutEffect(() => {
    if (!listens) return;
    const until = new AbortController();
    const options = { signal: until.signal, capture: true };
    document.addEventListener('keydown', hear, options);
    // Whoever goes elsewhere wants none.
    row.current?.addEventListener('focusout', () => setChanging(no), options);
    return () => until.abort();
  }, [listens]);
  return (
    <div ref={row} class={styles.row} data-command={command}>
      <span class={styles.label}>{label}</span>
      <span class={styles.keys}>
        {listens ? (
          <span role="status">{t(changing.refused ? 'keyRefused' : 'pressKey')}</span>
        ) : (
          <KeysOf command={command} />
        )}
      </span>
      <span class={styles.acts}>
        {ownKey !== undefined && !listens && (
          <Button
            action="reset-key"
            look="worded"
            label={t('resetKey')}
            name={t('resetKeyOf', label)}
            onPress={setBack}
          />
        )}
        <Button
          action="change-key"
          look="outlined"
          label={t('change')}
          name={t('changeKeyOf', label)}
          onPress={() => setChanging({ kind: 'listening', refused: false })}
        />
      </span>
      {changing.kind === 'asking' && (
        <Conflict
          pressed={changing.key}
          losers={changing.losers}
          onTake={() => give(changing.key)}
          onLeave={() => {
            setChanging(no);
            focusButton();
          }}
        />
      )}
    </div>
  );
}

/** Keys that only go before others. */
const silent = new Set(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Dead']);

const characterOf = (command: Command) =>
  (keyTable[command] as readonly string[]).find(({ length }) => length === 1);

function KeysOf({ command }: { command: Command }) {
  const { t } = useI18n();
  const keys = keyMap.value[command] ?? [];
  if (keys.length === 0) return <span class={styles.none}>{t('noKey')}</span>;
  return keys.map((key) => (
    <kbd key={key} class="key">
      {keyName(key, t)}
    </kbd>
  ));
}

interface ConflictProps {
  pressed: string;
  losers: readonly Command[];
  onTake(): void;
  onLeave(): void;
}

function Conflict({ pressed, losers, onTake, onLeave }: ConflictProps) {
  const { t, language } = useI18n();
  const names = new Intl.ListFormat(language).format(
    losers.map((name) => t('quoted', t(keyFacts[name].words))),
  );
  return (
    <div class={styles.conflict} data-part="key-conflict" role="alert">
      <p>{t('keyTaken', keyName(pressed, t), names)}</p>
      <div class={styles.answers}>
        <Button action="take-key" look="solid" label={t('takeKey')} onPress={onTake} />
        <Button action="leave-key" look="outlined" label={t('leaveKey')} onPress={onLeave} />
      </div>
    </div>
  );
}
