// The word about what was just done to a highlight, and the way back.

import { failureSentences } from '../ui/FailureNote';
import { useI18n } from '../ui/i18n-context';
import { Toast } from '../ui/Toast';
import type { DoneMarking, Marking } from './marking';

const words = {
  made: 'didHighlight',
  saved: 'didHighlightAndSave',
  deleted: 'didDeleteHighlight',
  copied: 'didCopyQuote',
} as const satisfies Record<DoneMarking['kind'], string>;

export function MarkToast({ marking }: { marking: Marking }) {
  const { t } = useI18n();
  const failure = marking.failure.value;
  const done = marking.done.value;
  const { dismiss } = marking;
  const said = failure ? failureSentences[failure][0] : done && words[done.kind];
  const undo = done?.back && !failure ? { undo: () => void marking.undo() } : {};
  return <Toast notice={said ? { text: t(said), dismiss, ...undo } : null} />;
}
