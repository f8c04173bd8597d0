// Whether a note is being written, beside the button that opens and closes its field.

import { useRef, useState } from 'preact/hooks';

/** `done` closes the field and gives the focus back to the button, which stands, open as it is, in `place`. */
export function useNoteWriting() {
  const place = useRef<HTMLDivElement>(null);
  const [writes, setWrites] = useState(false);
  return {
    place,
    writes,
    toggle: () => setWrites(!writes),
    done() {
      place.current?.querySelector<HTMLElement>('button[aria-expanded="true"]')?.focus();
      setWrites(false);
    },
  };
}
