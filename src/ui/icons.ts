// The icons of the list, the reader tab and the panels; those that stand over the first text are in Icon.tsx.

import type { Shape } from './Icon';

export const archiveIcon: Shape = 'M3.5 4.5h13v3h-13zM4.5 7.5v8h11v-8M8 10.5h4';
export const closeIcon: Shape = 'm5.5 5.5 9 9M14.5 5.5l-9 9';
export const copyIcon: Shape = 'M7.5 7.5h9v9h-9zM12.5 7.5v-4h-9v9h4';
export const deleteIcon: Shape =
  'M4 5.5h12M7.8 5.5v-2h4.4v2M5.5 5.5l.7 11h7.6l.7-11M8.5 8.5v5M11.5 8.5v5';
export const helpIcon: Shape =
  'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM8 8.2a2 2 0 1 1 2.9 1.7c-.6.3-.9.7-.9 1.4M10 13.5v.1';
export const searchIcon: Shape = 'M9 14.5A5.5 5.5 0 1 0 9 3.5a5.5 5.5 0 0 0 0 11zM13 13l3.5 3.5';
export const unarchiveIcon: Shape =
  'M3.5 4.5h13v3h-13zM4.5 7.5v8h11v-8M10 13.5V10M8.2 11.6 10 9.8l1.8 1.8';
export const articleIcon: Shape = 'M4.5 3.5h11v13h-11zM7.5 7h5M7.5 10h5M7.5 13h3';
