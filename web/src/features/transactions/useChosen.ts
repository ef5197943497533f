import { type KeyboardEvent, useCallback, useRef } from 'react';

const QUIET = ['Tab', 'Enter', 'Shift', 'Control', 'Meta', 'Alt'];

/**
 * A list that takes its highlighted option when one walks on (`autoSelectOnBlur`) must only do so where something was typed
 * or looked for: the component highlights its first option whenever its text changes, by whomever, and still has it
 * highlighted for a moment after an option was taken.
 */
export function useChosen() {
  const live = useRef(false);
  const accepted = useRef(false);
  const onKeyDown = useCallback((event: KeyboardEvent) => {
    if (event.key === 'Escape') live.current = false;
    else if (!QUIET.includes(event.key)) live.current = true;
  }, []);
  const onDropdownOpen = useCallback(() => {
    live.current = true;
  }, []);
  const onFocus = useCallback(() => {
    live.current = false;
  }, []);
  /** Whether the option that is submitted was meant; asked once for each. */
  const meant = useCallback(() => {
    accepted.current = live.current;
    live.current = false;
    return accepted.current;
  }, []);
  /** The same for the change of the value that comes with it. */
  const isAccepted = useCallback(() => accepted.current, []);
  return { listeners: { onKeyDown, onDropdownOpen, onFocus }, meant, isAccepted };
}
