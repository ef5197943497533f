import { type FocusEvent, type KeyboardEvent, useCallback, useRef, useState } from 'react';

const QUIET = ['Tab', 'Enter', 'Shift', 'Control', 'Meta', 'Alt'];

/**
 * A list that takes its highlighted option when one walks on (`autoSelectOnBlur`) must only do so where something was typed
 * or looked for: the component highlights its first option whenever its text changes, by whomever, and still has it
 * highlighted for a moment after an option was taken.
 */
export function useChosen() {
  const field = useRef<HTMLElement | null>(null);
  const live = useRef(false);
  const accepted = useRef(false);
  const [typing, setTyping] = useState(false);
  const onKeyDown = useCallback((event: KeyboardEvent) => {
    if (QUIET.includes(event.key)) return;
    live.current = event.key !== 'Escape';
    setTyping(live.current && !event.key.startsWith('Arrow'));
  }, []);
  const onFocus = useCallback((event: FocusEvent<HTMLElement>) => {
    field.current = event.currentTarget;
    live.current = false;
    setTyping(false);
  }, []);
  /** Whether the option that is submitted was meant; asked once for each. By Enter or a click the cursor is still here. */
  const meant = useCallback(() => {
    accepted.current = live.current || document.activeElement === field.current;
    live.current = false;
    return accepted.current;
  }, []);
  /** The same for the change of the value that comes with it. */
  const isAccepted = useCallback(() => accepted.current, []);
  return {
    listeners: {
      onKeyDown,
      onFocus,
      // On opening, the component looks a moment later for the option that is chosen, and forgets the one that the typing has
      // highlighted by then; so where typing opens the list, the first option is highlighted from the start.
      selectFirstOptionOnDropdownOpen: typing,
    },
    meant,
    isAccepted,
  };
}
