import { useEffect, useState } from 'react';
import { elapsed } from '../device/world.ts';

const PRESSES = ['pointerdown', 'keydown', 'input'] as const;

/** Seconds since somebody last pressed or typed, counted while the page is open. */
export function useIdle(): number {
  const [idle, setIdle] = useState(0);
  useEffect(() => {
    let last = elapsed();
    const count = () => setIdle(Math.floor((elapsed() - last) / 1000));
    const onPress = () => {
      last = elapsed();
      count();
    };
    const timer = setInterval(count, 1000);
    for (const press of PRESSES) document.addEventListener(press, onPress, { capture: true });
    return () => {
      clearInterval(timer);
      for (const press of PRESSES) document.removeEventListener(press, onPress, { capture: true });
    };
  }, []);
  return idle;
}
