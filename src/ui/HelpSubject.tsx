// One subject of the panel that `?` opens: what can be done, and beside it what to press or type for it.

import type { ComponentChild } from 'preact';
import type { MessageKey } from '../platform/i18n';
import styles from './HelpSubject.module.css';
import { useI18n } from './i18n-context';

interface HelpSubjectProps {
  heading: string;
  rows: readonly { label: MessageKey; shown: ComponentChild }[];
}

export function HelpSubject({ heading, rows }: HelpSubjectProps) {
  const { t } = useI18n();
  return (
    <section class={styles.subject}>
      <h3>{heading}</h3>
      <dl class={styles.rows}>
        {rows.map(({ label, shown }) => (
          <div key={label}>
            <dt>{t(label)}</dt>
            <dd>{shown}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
