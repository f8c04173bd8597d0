// A list without rows explains itself.

import type { ComponentChildren } from 'preact';
import { Icon, type Shape } from '../ui/Icon';
import styles from './Empty.module.css';

interface EmptyProps {
  icon: Shape;
  fact: string;
  advice: string;
  children?: ComponentChildren;
}

export function Empty({ icon, fact, advice, children }: EmptyProps) {
  return (
    <div class={styles.empty} data-part="empty">
      <Icon shape={icon} />
      <p class={styles.fact}>{fact}</p>
      <p>{advice}</p>
      {children}
    </div>
  );
}
