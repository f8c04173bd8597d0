// Icons in one style: 20 × 20, one line of 1.5, in the colour of the words beside them.

import styles from './Icon.module.css';

const shapes = {
  archive: 'M3.5 4.5h13v3h-13zM4.5 7.5v8h11v-8M8 10.5h4',
  article: 'M4.5 3.5h11v13h-11zM7.5 7h5M7.5 10h5M7.5 13h3',
  back: 'M11.5 4.5 6 10l5.5 5.5',
  bookmark: 'M5.5 3.5h9v13L10 13.2 5.5 16.5z',
  clock: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM10 6.2V10l2.5 1.6',
  close: 'm5.5 5.5 9 9M14.5 5.5l-9 9',
  copy: 'M7.5 7.5h9v9h-9zM12.5 7.5v-4h-9v9h4',
  delete: 'M4 5.5h12M7.8 5.5v-2h4.4v2M5.5 5.5l.7 11h7.6l.7-11M8.5 8.5v5M11.5 8.5v5',
  help: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM8 8.2a2 2 0 1 1 2.9 1.7c-.6.3-.9.7-.9 1.4M10 13.5v.1',
  list: 'M3.5 5.5h13M3.5 10h13M3.5 14.5h8',
  original: 'M8.5 4.5h-4v11h11v-4M11.5 3.5h5v5M16.3 3.7 9.8 10.2',
  search: 'M9 14.5A5.5 5.5 0 1 0 9 3.5a5.5 5.5 0 0 0 0 11zM13 13l3.5 3.5',
  tab: 'M3.5 4.5h13v11h-13zM3.5 7.5h13M6 10.5h5M6 13h3',
  text: 'M2.5 15 6.2 5h.6l3.7 10M3.8 11.7h5.4M17 9.5V15M17 12.2a2.3 2.7 0 1 1-4.6 0 2.3 2.7 0 0 1 4.6 0z',
  unarchive: 'M3.5 4.5h13v3h-13zM4.5 7.5v8h11v-8M10 13.5V10M8.2 11.6 10 9.8l1.8 1.8',
};

export type IconName = keyof typeof shapes;

/** Says nothing by itself: the control it stands in carries the words. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class={styles.icon} viewBox="0 0 20 20" aria-hidden="true">
      <path d={shapes[name]} />
    </svg>
  );
}
