// The icons of the list, the reader tab and the panels; those that stand over the first text are in Icon.tsx.

import type { Shape } from './Icon';

export const archiveIcon: Shape = 'M3.5 4.5h13v3h-13zM4.5 7.5v8h11v-8M8 10.5h4';
export const backupIcon: Shape = 'M4.5 13v3.5h11V13M10 3.5v9M6.8 9.5l3.2 3.2 3.2-3.2';
export const closeIcon: Shape = 'm5.5 5.5 9 9M14.5 5.5l-9 9';
export const copyIcon: Shape = 'M7.5 7.5h9v9h-9zM12.5 7.5v-4h-9v9h4';
export const deleteIcon: Shape =
  'M4 5.5h12M7.8 5.5v-2h4.4v2M5.5 5.5l.7 11h7.6l.7-11M8.5 8.5v5M11.5 8.5v5';
export const helpIcon: Shape =
  'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM8 8.2a2 2 0 1 1 2.9 1.7c-.6.3-.9.7-.9 1.4M10 13.5v.1';
export const searchIcon: Shape = 'M9 14.5A5.5 5.5 0 1 0 9 3.5a5.5 5.5 0 0 0 0 11zM13 13l3.5 3.5';
export const unarchiveIcon: Shape =
  'M3.5 4.5h13v3h-13zM4.5 7.5v8h11v-8M10 13.5V10M8.2 11.6 10 9.8l1.8 1.8';
export const libraryIcon: Shape = 'M4.5 3.5v13M8 3.5v13M11.2 4l3.9 12.3';
export const starIcon: Shape =
  'm10 3.2 2.1 4.3 4.7.7-3.4 3.3.8 4.7-4.2-2.2-4.2 2.2.8-4.7-3.4-3.3 4.7-.7z';
export const tagIcon: Shape = 'M3.5 3.5h6.2l6.8 6.8-6.2 6.2-6.8-6.8zM6.9 6.9v.1';
export const printIcon: Shape = 'M6 7.5v-4h8v4M6 14.5H3.5v-7h13v7H14M6 11.5h8v5H6z';
export const reverseIcon: Shape =
  'M6.5 3.5v13M3.7 6.3l2.8-2.8 2.8 2.8M13.5 16.5v-13M10.7 13.7l2.8 2.8 2.8-2.8';
export const editIcon: Shape = 'M4 16l.8-3.6L13.3 4l2.7 2.7-8.4 8.5z';
export const articleIcon: Shape = ['M4.5 3.5h11v13h-11zM7.5 7h5M7.5 10h5M7.5 13h3', true];
export const listenIcon: Shape =
  'M4 12.5V10a6 6 0 0 1 12 0v2.5M4 11.5h2.3v5H5.5A1.5 1.5 0 0 1 4 15zM16 11.5h-2.3v5h.8A1.5 1.5 0 0 0 16 15z';
export const playIcon: Shape = 'M6.5 4.2v11.6l9-5.8z';
export const pauseIcon: Shape = 'M7 4.5v11M13 4.5v11';
export const backIcon: Shape = ['M12.5 4.5 7 10l5.5 5.5', true];
export const forwardIcon: Shape = ['M7.5 4.5 13 10l-5.5 5.5', true];
export const paragraphBackIcon: Shape = ['M15 4.5 9.5 10l5.5 5.5M9.5 4.5 4 10l5.5 5.5', true];
export const paragraphForwardIcon: Shape = ['M5 4.5l5.5 5.5L5 15.5M10.5 4.5 16 10l-5.5 5.5', true];
export const outlineIcon: Shape = 'M3.5 5h2M8.5 5h8M3.5 10h2M8.5 10h8M3.5 15h2M8.5 15h8';
export const wayIcon: Shape =
  'M3.5 5.5c2.5-1 4.5-1 6.5.5 2-1.5 4-1.5 6.5-.5v10c-2.5-1-4.5-1-6.5.5-2-1.5-4-1.5-6.5-.5zM10 6v10';
export const moreIcon: Shape = 'M4.5 10h.1M10 10h.1M15.5 10h.1';
export const upIcon: Shape = 'M4.5 12.5 10 7l5.5 5.5';
export const downIcon: Shape = 'M4.5 7.5 10 13l5.5-5.5';
export const plusIcon: Shape = 'M10 4.5v11M4.5 10h11';
export const minusIcon: Shape = 'M4.5 10h11';
export const pictureIcon: Shape = 'M3.5 4.5h13v11h-13zM3.5 13l4-4 3.5 3.5 2-2 3.5 3.5M12.5 7.5v.1';
export const queueIcon: Shape = 'M3.5 5.5h9M3.5 10h5M3.5 14.5h5M12 9.5v6l5-3z';
export const highlightIcon: Shape = 'M12.5 3.5 16.5 7.5 9.5 14.5h-4v-4zM10 6l4 4M3.5 17.5h13';
export const noteIcon: Shape = 'M3.5 4.5h13v9h-7l-3.5 3v-3H3.5zM6.5 7.5h7M6.5 10.5h4';
