// What an act on the page is meant for: the selected articles, or else the row that has the focus.

import type { Entry } from '../article/entry';
import type { ListActKind } from '../list/acts';
import type { LibraryPageState } from './state';

/** The acts of bar, row and keys, each deciding by the articles which way it goes. */
export interface Acting {
  archive(entries: readonly Entry[]): void;
  star(entries: readonly Entry[]): void;
  /** Into the trash; from the trash, for good, which may ask first. */
  remove(entries: readonly Entry[]): void;
}

/** A damaged article has nowhere to show a note, and one in the trash gets none any more. */
export function canHaveNote({ damaged, removed }: Entry): boolean {
  return !damaged && removed === undefined;
}

/** @param confirm Asks before articles are deleted for good that undo could not bring back. */
export function createActing(
  { acts, selection }: LibraryPageState,
  undoable: number,
  confirm: (entries: readonly Entry[]) => void,
): Acting {
  function perform(kind: ListActKind, entries: readonly Entry[]): void {
    acts.perform(kind, entries);
    selection.clear();
  }
  return {
    archive(entries) {
      const isTrash = entries.some(({ removed }) => removed !== undefined);
      if (isTrash) return perform('restored', entries);
      const open = entries.filter(({ archived }) => !archived);
      if (open.length > 0) perform('archived', open);
      else perform('unarchived', entries);
    },
    star(entries) {
      const without = entries.filter(({ starred }) => !starred);
      if (without.length > 0) perform('starred', without);
      else perform('unstarred', entries);
    },
    remove(entries) {
      const isTrash = entries.some(({ removed }) => removed !== undefined);
      if (!isTrash) perform('deleted', entries);
      else if (entries.length > undoable) confirm(entries);
      else perform('erased', entries);
    },
  };
}
