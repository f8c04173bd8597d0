// The keys that work in the popup, for the panel that explains them. It comes when it is asked for.

import { KeyboardHelp } from '../ui/KeyboardHelp';
import type { Command } from '../ui/keys';

const keysHere: readonly Command[] = [
  'switchView',
  'save',
  'openTab',
  'nextText',
  'search',
  'next',
  'previous',
  'archive',
  'remove',
  'startOver',
  'highlight',
  'note',
  'yellow',
  'green',
  'blue',
  'pink',
  'nextHighlight',
  'previousHighlight',
  'undo',
  'help',
];

export function PopupKeys({ onClose }: { onClose(): void }) {
  return <KeyboardHelp commands={keysHere} onClose={onClose} />;
}
