import { useEffect } from 'react';
import { useControl, useJourney } from './journey-context.ts';

const STEPS = ['notice', 'notice-text', 'guardian', 'selfie', 'rights'];

/**
 * The browser's own back button goes one screen back instead of away from the page. One extra entry of the
 * history stands for all screens one can go back from; its address is the same, so nothing is reloaded.
 */
export function useBackButton(): void {
  const { back } = useControl();
  const { name } = useJourney().screen;
  useEffect(() => {
    if (STEPS.includes(name) && !isStep(history.state))
      history.pushState({ ...history.state, step: true }, '');
  }, [name]);
  useEffect(() => {
    const onBack = () => {
      back();
    };
    window.addEventListener('popstate', onBack);
    return () => window.removeEventListener('popstate', onBack);
  }, [back]);
}

function isStep(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'step' in state;
}
